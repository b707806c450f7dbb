"""Sentences → verdicts: what a text proves about each clause type. Start at `judge.py`; the language is `language.py`."""

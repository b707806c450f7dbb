"""Foreign texts → section files. Pure functions from texts to values; the command writes. Start at `compose.py`.

Every reader (`text.py`, `markdown.py`) turns its input into HTML elements that know their line; `compose.py` turns those
into sections in Clausebook's source format. Whatever is changed or left out on the way is a `Step` of the report.
"""

"""Two policies → PolicyDiff (`diff.py`), its redline (`redline.py`) and what the change amounts to (`assess.py`)."""

"""Two policies → PolicyDiff. The exact redline will stand beside `align.py`, over the pairs that it makes."""

"""policy_src → Policy. The only stage that imports markdown-it-py; start at `read.py`."""

"""What `diff` is asked to compare → pairs of sides: versions, drafts, commits, folders and plain texts. `pairs.py` first."""

"""Facts, grounds and structure → sentences that tell a visitor what changed. `summarise.py` puts them in order."""

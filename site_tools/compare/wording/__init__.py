"""One changed sentence, read word by word: what differs, who speaks, and what its words are for. The rules lean on it."""

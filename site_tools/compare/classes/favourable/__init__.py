"""Better for readers, and nothing worse in it."""

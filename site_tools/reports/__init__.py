"""Values → text. A format is one function that returns a string; only commands write."""

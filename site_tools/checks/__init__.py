"""Evidence and the sealed past → CheckReport: what is required, what was lost, what is waived, and what is untidy."""

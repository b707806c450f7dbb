"""The structure of plain text: its title and contents, where its sections open, its clauses and lists."""

"""Why what no rule could prove harmless matters. These rules only say why."""

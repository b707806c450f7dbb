"""Policy ↔ sealed versions: canonical bytes, the seal, the chain of seals, the rule of the baseline."""

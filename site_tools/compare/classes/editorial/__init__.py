"""The words differ, and nothing else."""

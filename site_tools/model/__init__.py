"""Frozen values that every stage speaks. Standard library only; nothing here reads, writes or decides."""

"""Clausebook: legal policies, published as carefully as software. Start reading at `pipeline.py`."""

from __future__ import annotations

__version__ = "0.1.0"

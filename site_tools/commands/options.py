"""Options that several commands share, each said once."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path


def add_as_of(parser: argparse.ArgumentParser) -> None:
    """Add `--as-of`, the only clock."""
    parser.add_argument(
        "--as-of",
        metavar="DATE",
        help="the day to build for, as YYYY-MM-DD (default: SOURCE_DATE_EPOCH, else today, UTC)",
    )


def add_report(parser: argparse.ArgumentParser, formats: Sequence[str]) -> None:
    """Add `--format` and `--output`."""
    parser.add_argument("--format", choices=formats, default="text", help="how to report (default: %(default)s)")
    parser.add_argument("--output", type=Path, metavar="FILE", help="write the report there instead of printing it")


def add_draft(parser: argparse.ArgumentParser) -> None:
    """Add `--draft`."""
    parser.add_argument("--draft", action="store_true", help="publish drafts too, marked as drafts")

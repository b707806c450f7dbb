"""Where things are and what day it is: everything that a run takes from outside, in one frozen value."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime
from pathlib import Path

from site_tools.errors import OperatorError
from site_tools.model.value import value


@value
class Settings:
    """One run's surroundings: the repository's `root`, and the `as_of` date, which is the only clock."""

    root: Path
    as_of: date

    @property
    def policy_src(self) -> Path:
        """Return the folder that legal edits."""
        return self.root / "policy_src"

    @property
    def content(self) -> Path:
        """Return MkDocs' docs_dir: hand-written pages and what compile generates."""
        return self.root / "content"

    @property
    def site(self) -> Path:
        """Return the folder of the built site."""
        return self.root / "site"

    @property
    def work(self) -> Path:
        """Return the folder for what is made on the way; always safe to delete."""
        return self.root / ".clausebook"


def find_root(start: Path) -> Path:
    """Return `start` or the nearest folder above it that holds `policy_src/`; `start` itself where none does."""
    return next((folder for folder in (start, *start.parents) if (folder / "policy_src").is_dir()), start)


def as_of_date(asked: str | None) -> date:
    """Return the day asked for, else that of SOURCE_DATE_EPOCH (UTC), else today (UTC)."""
    if asked is not None:
        return parse_date(asked)
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if not epoch:
        return datetime.now(UTC).date()
    try:
        return datetime.fromtimestamp(int(epoch), UTC).date()
    except (ValueError, OverflowError, OSError):
        raise OperatorError(f"SOURCE_DATE_EPOCH must be a number of seconds, not {epoch!r}.") from None


def parse_date(text: str) -> date:
    """Read YYYY-MM-DD; OperatorError where it is no such day."""
    try:
        day = date.fromisoformat(text)
        if day.isoformat() != text:  # Python reads 20260131 and 2026-W05-6, too
            raise ValueError(text)
    except ValueError:
        raise OperatorError(f"{text!r} is no date. Write it as YYYY-MM-DD, such as 2026-01-31.") from None
    return day

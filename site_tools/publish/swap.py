"""A finished site → `site/`, so that there is always a whole one.

A folder cannot be replaced in one step, so the old site steps aside, the new one takes its name and the old one goes. A
crash between the first two steps leaves no `site/`, and the next start puts the old one back.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from site_tools.errors import OperatorError


def recover(site: Path) -> None:
    """Put back the old site where a crash caught a swap half-way, and clear away what it left.

    OperatorError where something that is no folder stands in the place of the site.
    """
    if site.is_symlink() or (site.exists() and not site.is_dir()):
        raise OperatorError(f"{site} is a link or a file, and the built site needs its place. Move it elsewhere.")
    aside = _aside(site)
    if aside.exists() and not site.exists():
        aside.rename(site)
    shutil.rmtree(aside, ignore_errors=True)


def swap_in(built: Path, site: Path) -> None:
    """Make `built` the site. Both must be on one file system."""
    recover(site)
    aside = _aside(site)
    if site.exists():
        site.rename(aside)
    try:
        built.rename(site)
    except OSError:
        if aside.exists():
            aside.rename(site)
        raise
    shutil.rmtree(aside, ignore_errors=True)


def _aside(site: Path) -> Path:
    return site.with_name(f".{site.name}.before")

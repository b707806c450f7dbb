"""Build the site into site/.

Verifies every seal, compiles policy_src/ into content/, builds with MkDocs in strict mode in a fresh folder and reads
the built pages back: is every clause there and visible, does every link lead somewhere? Only then it swaps the site in;
whatever fails leaves the old site as it was.
"""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

from site_tools.commands.counts import counted
from site_tools.commands.options import add_as_of, add_draft
from site_tools.settings import Settings

if TYPE_CHECKING:
    from site_tools.model.repository import Repository


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of `clausebook build`."""
    add_as_of(parser)
    add_draft(parser)


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Build, and say where the site is and how to look at it."""
    from site_tools import pipeline  # noqa: PLC0415 - the help must not wait for it

    repository = pipeline.build(settings, drafts=arguments.draft)
    tell_unpublished(repository, drafts=arguments.draft)
    look = "make serve" if (settings.root / "Makefile").is_file() else "clausebook serve"
    versions = sum(len(history.versions) for history in repository.histories)
    sys.stdout.write(
        f"Built {counted(len(repository.histories), 'policy')} with {counted(versions, 'version')} as of {settings.as_of}: "
        f"{settings.site}/index.html\n"
        f"Look at it with `{look}`: drafts and published pages, live.\n"
    )
    return 0


def tell_unpublished(repository: Repository, *, drafts: bool) -> None:
    """Say on stderr which policies have no page, and the command that gives them one."""
    for history in repository.histories:
        if not history.versions and not (drafts and history.draft):
            sys.stderr.write(
                f"clausebook: {history.name} has no version yet, so it is not published. "
                f"Release it (clausebook release {history.name}), or build with --draft to look at it.\n"
            )

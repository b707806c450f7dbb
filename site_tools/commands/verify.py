"""Verify every seal, and that nothing of the sealed past was lost.

Recomputes the digest of every sealed file and every seal, and names the file or field that does not hold.

With --against, every policy and sealed file of that commit must stand here too, byte for byte, and new versions only
after the old ones. In CI, name the branch that a change goes to: a history that was rewritten and sealed again has
seals that hold, and only the comparison shows it.
"""

from __future__ import annotations

import argparse
import sys

from site_tools.commands.counts import counted
from site_tools.settings import Settings


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of `clausebook verify`."""
    parser.add_argument("--against", metavar="GITREF", help="a commit, branch or tag whose sealed past must stand here")


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Print what does not hold; 1 where anything does not."""
    from site_tools import pipeline  # noqa: PLC0415 - the help must not wait for it
    from site_tools.reports.text import render  # noqa: PLC0415

    repository, findings = pipeline.verify(settings, arguments.against)
    sys.stdout.write(render(findings, colour=sys.stdout.isatty()))
    if findings:
        return 1
    versions = sum(len(history.versions) for history in repository.histories)
    baseline = f", and nothing of {arguments.against} was lost" if arguments.against else ""
    held = f"{counted(versions, 'sealed version')} of {counted(len(repository.histories), 'policy')}"
    sys.stdout.write(f"Every seal holds: {held}{baseline}.\n")
    return 0

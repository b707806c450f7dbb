"""Verify every seal, and that nothing of the sealed past was lost.

Recomputes the digest of every sealed file and every seal, and names the file or field that does not hold. With --against,
every policy and sealed file of that commit must stand here byte for byte, and new versions only after the old ones: what
a rewritten and re-sealed history cannot fake.
"""

from __future__ import annotations

import argparse
import sys

from site_tools.settings import Settings


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of `clausebook verify`."""
    parser.add_argument(
        "--against", metavar="GITREF", help="a commit, branch or tag whose sealed past must stand here"
    )


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
    sys.stdout.write(f"{versions} sealed versions of {len(repository.histories)} policies hold{baseline}.\n")
    return 0

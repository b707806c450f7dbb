"""Check every draft and every seal.

Reads policy_src/ and says, with file and line, what an editor should mend: dead cross-references, clauses without an id,
damaged characters and the like, and any sealed file that was changed.
"""

from __future__ import annotations

import argparse
import sys

from site_tools.model.finding import Severity, worst
from site_tools.settings import Settings


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of `clausebook check`."""
    parser.add_argument(
        "--fail-on",
        choices=[str(severity) for severity in Severity],
        default="error",
        help="the lowest severity that makes the exit status 1 (default: %(default)s)",
    )


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Print all findings; 1 where one is as severe as `--fail-on` says."""
    from site_tools import pipeline  # noqa: PLC0415 - the help must not wait for it
    from site_tools.reports.text import render  # noqa: PLC0415

    repository, findings = pipeline.check(settings)
    sys.stdout.write(render(findings, colour=sys.stdout.isatty()))
    if not findings:
        names = ", ".join(history.name for history in repository.histories)
        sys.stdout.write(f"Checked {names}: nothing to mend.\n")
    return int((worst(findings) or 0) >= Severity[arguments.fail_on.upper()])

"""Check that every required clause is there, says something, and still holds what the last release held.

Three questions at once: does each draft hold every clause that its packs require (or a waiver say why not); does it still hold
what its newest release held; and with a baseline, does every release since hold what the one before it did, and is nothing
of the sealed past lost. In CI the baseline is the branch that a pull request goes into.
"""

from __future__ import annotations

import argparse
import os
import sys

from site_tools.commands.options import add_as_of, add_report
from site_tools.model.check import CheckReport
from site_tools.model.finding import Severity, worst
from site_tools.reports.findings import FORMATS
from site_tools.settings import Settings


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of `clausebook check`."""
    parser.add_argument(
        "--against",
        metavar="GITREF",
        help="the commit whose releases and clauses must not be lost (in a pull request's CI: its base branch)",
    )
    parser.add_argument(
        "--fail-on",
        choices=[str(severity) for severity in Severity],
        default="error",
        help="the lowest severity that makes the exit status 1 (default: %(default)s)",
    )
    add_report(parser, tuple(FORMATS))
    add_as_of(parser)


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Report; 1 where a finding is as severe as `--fail-on` says."""
    from site_tools import pipeline  # noqa: PLC0415 - the help must not wait for it
    from site_tools.files import write_report  # noqa: PLC0415
    from site_tools.git import base_branch  # noqa: PLC0415

    against = arguments.against if arguments.against is not None else base_branch(os.environ)
    report = pipeline.check(settings, against)
    text = _rendered(report, arguments.format, colour=sys.stdout.isatty() and not arguments.output)
    if arguments.output:
        write_report(arguments.output, text)
    else:
        sys.stdout.write(text)
    return int((worst(report.findings) or 0) >= Severity[arguments.fail_on.upper()])


def _rendered(report: CheckReport, name: str, *, colour: bool) -> str:
    if name != "text" or not colour:
        return FORMATS[name](report)
    from site_tools.reports.findings import text  # noqa: PLC0415 - the help must not wait for it

    return text.render(report, colour=True)

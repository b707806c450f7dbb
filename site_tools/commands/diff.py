"""Show what changed, exactly: a redline, a plain summary, the class of the change, and the clauses that it loses.

BEFORE and AFTER are versions (2023-09-01, privacy/2023-09-01), draft, commits (main: the draft in it; main:terms.md: a file
of it), policy folders or plain texts (- is standard input). Without them each policy's newest version is compared with its
draft; with a policy's name alone, that one's; with any other BEFORE alone, that with the draft.

The exit status is 0 where a reader sees no change, 1 where anything changed, 2 where it could not be compared.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from shutil import get_terminal_size
from typing import TYPE_CHECKING

from site_tools.commands.options import add_as_of, add_report
from site_tools.model.release import CHANGE_CLASSES
from site_tools.settings import Settings

if TYPE_CHECKING:
    from site_tools.model.comparison import ChangeReport

_WIDEST = 110
FORMATS = ("text", "json", "markdown", "html")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of `clausebook diff`."""
    parser.add_argument("before", metavar="BEFORE", nargs="?", help="the earlier side (default: the newest version)")
    parser.add_argument("after", metavar="AFTER", nargs="?", help="the later side (default: the draft)")
    parser.add_argument("--policy", metavar="NAME", help="the policy that is meant, where there are several")
    parser.add_argument(
        "--fail-on",
        choices=CHANGE_CLASSES[1:],
        help="the lowest class of change that makes the exit status 1 (default: any change)",
    )
    add_report(parser, FORMATS)
    add_as_of(parser)


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Report what changed; 1 where anything did, or anything of the class that `--fail-on` names."""
    from site_tools.differing import differences  # noqa: PLC0415 - the help must not wait for it
    from site_tools.files import write_report  # noqa: PLC0415
    from site_tools.sides.named import Names  # noqa: PLC0415

    names = Names(settings, Path.cwd(), sys.stdin)
    report = differences(settings, names, arguments.before, arguments.after, arguments.policy)
    for policy in report.unreleased:
        sys.stderr.write(f"clausebook: {policy} has no version yet with which its draft could be compared.\n")
    text = _rendered(report, arguments.format, colour=sys.stdout.isatty() and not arguments.output)
    if arguments.output:
        write_report(arguments.output, text)
    else:
        sys.stdout.write(text)
    if arguments.fail_on:
        worst = max(CHANGE_CLASSES.index(one.materiality.change_class) for one in report.comparisons)
        return int(worst >= CHANGE_CLASSES.index(arguments.fail_on))
    return int(any(one.changed for one in report.comparisons))


def _rendered(report: ChangeReport, name: str, *, colour: bool) -> str:
    from site_tools.reports.changes import FORMATS as RENDERERS  # noqa: PLC0415 - the help must not wait for it
    from site_tools.reports.changes import text  # noqa: PLC0415

    if name != "text" or not colour:
        return RENDERERS[name](report)
    return text.render(report, colour=True, width=min(get_terminal_size().columns, _WIDEST))

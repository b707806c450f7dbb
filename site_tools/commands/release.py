"""Seal the draft of a policy as its next version.

Freezes policy.yml and sections/ as policy_src/POLICY/releases/LABEL/ with a release.yml that holds the digest of every
file and a seal over all of it and the version before. A sealed version is never written again.

What kind of change it is, is derived from what changed against the newest version; `clausebook diff POLICY` shows why. A
--class below that is refused with the facts that speak against it, unless --reason says why it holds; a lost clause is
refused in any case.

Without --effective a material version takes effect notice_days after its publication (30, unless policy.yml says
otherwise), any other on the day of its publication. A material change needs that notice and a --summary for readers.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from site_tools.errors import OperatorError
from site_tools.model.release import CHANGE_CLASSES, Label, Order
from site_tools.settings import Settings, parse_date

if TYPE_CHECKING:
    from site_tools.model.release import Release
    from site_tools.releasing import Prepared

_SHOWN = 20  # reasons that a dry run lists


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of `clausebook release`."""
    parser.add_argument("policy", metavar="POLICY", help="the policy's name, which is its folder's below policy_src/")
    parser.add_argument(
        "--effective", metavar="DATE", help="the first day in force; DATE-2 for a second version of a day"
    )
    parser.add_argument("--published", metavar="DATE", help="the day of publication (default: today, UTC)")
    parser.add_argument(
        "--class",
        dest="change_class",
        choices=CHANGE_CLASSES,
        help="what kind of change it is to the version before (default: as derived; material for a first version)",
    )
    parser.add_argument(
        "--summary", metavar="TEXT", default="", help="what changed, for readers; - reads it from standard input"
    )
    parser.add_argument(
        "--reason", metavar="TEXT", default="", help="why the --class is lower than the one derived; it is sealed"
    )
    parser.add_argument(
        "--waive-notice",
        metavar="TEXT",
        default="",
        help="why a material version takes effect before notice_days have passed; it is sealed",
    )
    parser.add_argument("--dry-run", action="store_true", help="show what would be sealed, and write nothing")


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Seal the draft and say where it lies and from when it is in force."""
    from site_tools import releasing  # noqa: PLC0415 - the help must not wait for it

    order = Order(
        policy=arguments.policy,
        published=settings.as_of if arguments.published is None else parse_date(arguments.published),
        effective=_label(arguments.effective),
        change_class=arguments.change_class,
        summary=_summary(arguments.summary),
        reason=arguments.reason,
        waive_notice=arguments.waive_notice,
    )
    if arguments.dry_run:
        sys.stdout.write(_preview(releasing.prepare(settings, order)))
        return 0
    release, folder = releasing.release(settings, order)
    sys.stdout.write(
        f"Sealed {_said(release)}\n"
        f"  {folder.relative_to(settings.root)}/\n"
        f"  content {release.content}\n"
        "Commit the folder; from then on the version can be read but not changed.\n"
    )
    return 0


def _summary(asked: str) -> str:
    from site_tools.reading import STDIN, bytes_of, decoded  # noqa: PLC0415 - the help must not wait for it

    return decoded(STDIN, bytes_of(STDIN, Path.cwd(), sys.stdin)) if asked == STDIN else asked


def _said(release: Release) -> str:
    lowered = f", lowered from {release.lowered.derived}" if release.lowered else ""
    return (
        f"{release.policy} {release.label}: {release.change_class}{lowered}, published {release.published}, "
        f"in force from {release.effective}."
    )


def _preview(prepared: Prepared) -> str:
    """Return what would be sealed: its terms, why it has its class, and what readers would be told."""
    release, comparison = prepared.release, prepared.comparison
    lines = [f"Would seal {_said(release)}", f"  content {release.content}"]
    if comparison is None:
        return "\n".join([*lines, "It is the first version: there is nothing to compare it with.", ""])
    told = comparison.materiality
    lines.append(f"Derived class: {told.change_class}" + (", because" if told.grounds else "."))
    lines += [f"  {reason}" for reason in prepared.reasons[:_SHOWN]]
    if prepared.reasons[_SHOWN:]:
        more = len(prepared.reasons) - _SHOWN
        lines.append(f"  … and {more} more; `clausebook diff {release.policy}` shows them all.")
    if release.summary:
        lines += ["Your summary:", *(f"  {line}" for line in release.summary.splitlines())]
    if told.summary:
        lines += [
            "Worked out from the words, below yours on the page:",
            *(f"  - {entry.text}" for entry in told.summary),
        ]
    return "\n".join([*lines, ""])


def _label(text: str | None) -> Label | None:
    if text is None:
        return None
    try:
        return Label.parse(text)
    except ValueError:
        raise OperatorError(
            f"{text!r} is no day to take effect. Write YYYY-MM-DD, or YYYY-MM-DD-2 for a second version."
        ) from None

"""Seal the draft of a policy as its next version.

Freezes policy.yml and sections/ as policy_src/POLICY/releases/LABEL/ with a release.yml that holds the digest of every
file and a seal over all of it and the version before. A sealed version is never written again.

Without --effective a material version takes effect notice_days after its publication (30, unless policy.yml says
otherwise), any other on the day of its publication.
"""

from __future__ import annotations

import argparse
import sys

from site_tools.errors import OperatorError
from site_tools.model.release import CHANGE_CLASSES, Label
from site_tools.settings import Settings, parse_date


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
        default="material",
        help="what kind of change it is to the version before (default: %(default)s)",
    )
    parser.add_argument(
        "--summary", metavar="TEXT", default="", help="what changed, for readers; - reads it from standard input"
    )


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Seal the draft and say where it lies and from when it is in force."""
    from site_tools import pipeline  # noqa: PLC0415 - the help must not wait for it

    order = pipeline.Order(
        policy=arguments.policy,
        published=settings.as_of if arguments.published is None else parse_date(arguments.published),
        effective=_label(arguments.effective),
        change_class=arguments.change_class,
        summary=sys.stdin.read() if arguments.summary == "-" else arguments.summary,
    )
    release, folder = pipeline.release(settings, order)
    sys.stdout.write(
        f"Sealed {release.policy} {release.label}: published {release.published}, in force from {release.effective}.\n"
        f"  {folder.relative_to(settings.root)}/\n"
        f"  content {release.content}\n"
        "Commit the folder; from then on the version can be read but not changed.\n"
    )
    return 0


def _label(text: str | None) -> Label | None:
    if text is None:
        return None
    try:
        return Label.parse(text)
    except ValueError:
        raise OperatorError(
            f"{text!r} is no day to take effect. Write YYYY-MM-DD, or YYYY-MM-DD-2 for a second version."
        ) from None

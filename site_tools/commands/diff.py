"""Say which required clauses one text holds and another has lost.

Takes two plain files, Markdown or text. The exact redline is still to come.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from site_tools.settings import Settings


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of `clausebook diff`."""
    parser.add_argument("before", metavar="BEFORE", help="the earlier text")
    parser.add_argument("after", metavar="AFTER", help="the later text")
    parser.add_argument(
        "--format", choices=("text", "json"), default="text", help="how to report (default: %(default)s)"
    )


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Report the lost clauses; 0 no change, 1 changed."""
    from site_tools.detection import lost_between, text_of  # noqa: PLC0415 - the help must not wait for it
    from site_tools.reports import lost  # noqa: PLC0415

    before, after = (text_of(source, sys.stdin, Path.cwd()) for source in (arguments.before, arguments.after))
    found = lost_between(settings, before, after)
    render = lost.render_json if arguments.format == "json" else lost.render_text
    sys.stdout.write(render(before.name, after.name, found))
    return int(before.words != after.words)

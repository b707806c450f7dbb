"""Say which clauses a text contains that declares nothing.

Reads Markdown or plain text, every .md and .txt file of a folder, a policy's folder, or with - standard input. For each clause
type found: present, weak (only half there) or denied, with the line and the words that show it.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from site_tools.settings import Settings


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of `clausebook detect`."""
    parser.add_argument("source", nargs="+", metavar="FILE|DIR|-", help="what to read; - is standard input")
    parser.add_argument(
        "--format", choices=("text", "json"), default="text", help="how to report (default: %(default)s)"
    )


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Report what each text contains."""
    from site_tools.detection import found_in, texts_of  # noqa: PLC0415 - the help must not wait for it
    from site_tools.reports import detected  # noqa: PLC0415

    texts = [text for source in arguments.source for text in texts_of(source, sys.stdin, Path.cwd())]
    found = found_in(settings, texts)
    render = detected.render_json if arguments.format == "json" else detected.render_text
    sys.stdout.write(render(found))
    return 0

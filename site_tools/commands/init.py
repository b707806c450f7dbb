"""Begin a policy repository in this folder.

Writes mkdocs.yml, content/, policy_src/ with a small privacy policy to begin with, the git files and a workflow for
GitHub. What is there already stays as it is: run it again and only what is missing is added.
"""

from __future__ import annotations

import argparse
import sys

from site_tools.settings import Settings


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of `clausebook init`."""
    parser.set_defaults(root_is_here=True)
    parser.add_argument(
        "--name", metavar="ORGANISATION", help="the organisation's legal name (default: the folder's name)"
    )


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Write what is missing, and say what to do next."""
    from site_tools.scaffold import scaffold  # noqa: PLC0415 - the help must not wait for it

    written = scaffold(settings.root, arguments.name or settings.root.name)
    sys.stdout.write("".join(f"  {name}\n" for name in written) or "Nothing is missing here.\n")
    sys.stdout.write(
        "Next: edit policy_src/, look at it with `clausebook serve`, publish it with `clausebook release POLICY` "
        "and `clausebook build`.\n"
    )
    return 0

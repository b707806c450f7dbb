"""Explain a rule, a clause type, a requirement or a pack.

Says what it wants and why, in law with the reference and how sure we are of it, with examples that pass and fail and wording
that would do. Without an id, lists every id there is.
"""

from __future__ import annotations

import argparse
import sys

from site_tools.errors import OperatorError
from site_tools.settings import Settings


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of `clausebook explain`."""
    parser.add_argument(
        "id", nargs="?", metavar="ID", help="such as right.erasure, gdpr.13.1.f.safeguard, gdpr or missing-id"
    )


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Print the page of one id, or all ids."""
    from site_tools.explaining import names, page  # noqa: PLC0415 - the help must not wait for it

    if not arguments.id:
        sys.stdout.write("".join(f"{name}\n" for name in names(settings)))
        return 0
    try:
        sys.stdout.write(page(arguments.id, settings))
    except LookupError as error:
        raise OperatorError(f"{error.args[0]} `clausebook explain` alone lists every id.") from None
    return 0

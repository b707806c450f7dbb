"""Write policy_src/ as a docs tree into content/.

The tree is plain Markdown: MkDocs, ProperDocs and Zensical build it alike. Files are written only when their bytes
change, and never over a file that somebody else put there.
"""

from __future__ import annotations

import argparse
import sys

from site_tools.commands.options import add_as_of, add_draft
from site_tools.settings import Settings


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of `clausebook compile`."""
    add_as_of(parser)
    add_draft(parser)


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Compile, and say what was written."""
    from site_tools import pipeline  # noqa: PLC0415 - the help must not wait for it
    from site_tools.commands.build import tell_unpublished  # noqa: PLC0415

    repository, pages, done = pipeline.compile_tree(settings, settings.content, drafts=arguments.draft)
    for path in done.left:
        sys.stderr.write(f"clausebook: content/{path} is no longer generated, but was changed by hand; it was left.\n")
    tell_unpublished(repository, drafts=arguments.draft)
    sys.stdout.write(
        f"Compiled {len(pages)} files as of {settings.as_of} into content/: "
        f"{len(done.written)} written, {len(done.removed)} removed.\n"
    )
    return 0

"""Preview drafts and published pages, live.

Serves the site with drafts on this machine and builds it again whenever a section, policy.yml, mkdocs.yml or a page of
content/ is saved. Findings are printed here; while a draft has errors the browser keeps the last good pages.
"""

from __future__ import annotations

import argparse

from site_tools.commands.options import add_as_of
from site_tools.settings import Settings


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of `clausebook serve`."""
    add_as_of(parser)
    parser.add_argument("--host", default="127.0.0.1", help="the address to listen on (default: %(default)s)")
    parser.add_argument("--port", type=int, default=8000, help="the port to listen on (default: %(default)s)")


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Serve until interrupted."""
    from site_tools.commands.preview import Preview  # noqa: PLC0415 - the help must not wait for it
    from site_tools.publish.live import serve  # noqa: PLC0415

    preview = Preview(settings)
    serve(preview.rebuild, preview.site, preview.watched(), arguments.host, arguments.port)
    return 0

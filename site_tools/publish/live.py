"""A builder and a folder → a live preview on this machine, by the server that MkDocs itself previews with."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from pathlib import Path

from site_tools.errors import OperatorError


def serve(build: Callable[[], None], site: Path, watched: Iterable[Path], host: str, port: int) -> None:
    """Build, then serve `site` until interrupted, and build again whenever something `watched` changes."""
    from mkdocs.livereload import LiveReloadServer  # noqa: PLC0415 - slow to import

    site.mkdir(parents=True, exist_ok=True)
    build()
    server = LiveReloadServer(builder=build, host=host, port=port, root=str(site))
    for path in watched:
        server.watch(str(path))
    sys.stdout.write(f"Serving on http://{host}:{port}/ until you press Ctrl-C.\n")
    sys.stdout.flush()
    try:
        server.serve()
    except OSError as error:
        raise OperatorError(f"Cannot listen on {host}:{port}: {error.strerror}. Choose another --port.") from None
    except KeyboardInterrupt:
        pass
    finally:
        server.shutdown(wait=False)

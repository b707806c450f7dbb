"""A builder and a folder → a live preview on this machine, by the server that MkDocs itself previews with."""

from __future__ import annotations

import os
import socket
import sys
from collections.abc import Callable, Collection, Iterator
from contextlib import closing
from pathlib import Path

from site_tools.errors import OperatorError

_POLL_SECONDS = 0.5
_NOTHING_YET = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Nothing built yet</title></head>
<body><p>Nothing could be built yet. The terminal says why; this page will show the site as soon as that is mended.</p>
</body></html>
"""


def serve(build: Callable[[], None], site: Path, watched: Collection[Path], host: str, port: int) -> None:
    """Build, then serve `site` until interrupted, and build again whenever a file of `watched` changes.

    `watched` are files and folders of one folder; they may come and go. OperatorError where `port` is taken.
    """
    from mkdocs.livereload import LiveReloadServer  # noqa: PLC0415 - slow to import
    from watchdog.observers.polling import PollingObserverVFS  # noqa: PLC0415

    port = _free(host, port)
    build()
    if not (site / "index.html").is_file():
        site.mkdir(parents=True, exist_ok=True)
        (site / "index.html").write_text(_NOTHING_YET, encoding="utf-8")
    server = LiveReloadServer(builder=build, host=host, port=port, root=str(site))
    watcher = PollingObserverVFS(os.stat, _Listing(watched), polling_interval=_POLL_SECONDS)
    server.observer = watcher  # type: ignore[assignment]  # a sibling of the one it makes for itself
    for folder in {path.parent for path in watched}:
        server.watch(str(folder))
    sys.stdout.write(f"Serving on http://{host}:{port}/ until you press Ctrl-C.\n")
    sys.stdout.flush()
    try:
        server.serve()  # type: ignore[no-untyped-call]
    except KeyboardInterrupt:
        pass
    finally:
        server.shutdown(wait=False)


def _free(host: str, port: int) -> int:
    """Return `port`, or a free one where it is 0, before anybody waits for a build in vain."""
    try:
        if port not in range(65536):
            raise OverflowError("no port has that number")
        family, kind, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        with closing(socket.socket(family, kind)) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(address)
            found: int = probe.getsockname()[1]
    except (OSError, OverflowError) as error:
        reason = getattr(error, "strerror", None) or error
        raise OperatorError(f"Cannot listen on {host}:{port}: {reason}. Choose another --port or --host.") from None
    return found


class _Listing:
    """What the watcher sees of a folder: of the watched one's parent only the watched; hidden and backup files nowhere.

    So a watched folder that is deleted and made again, as `git switch` does, stays watched.
    """

    def __init__(self, watched: Collection[Path]) -> None:
        self._watched = {os.fspath(path) for path in watched}
        self._parents = {os.fspath(path.parent) for path in watched}

    def __call__(self, folder: str | None) -> Iterator[os.DirEntry[str]]:
        at_top = folder in self._parents
        with os.scandir(folder) as entries:
            for entry in entries:
                if entry.path in self._watched if at_top else not entry.name.startswith(".") and entry.name[-1] != "~":
                    yield entry

"""A docs folder and `mkdocs.yml` → a built site. The only importer of mkdocs."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from urllib.parse import urlsplit

from site_tools.errors import OperatorError


def build_site(config: Path, docs: Path, site: Path, as_of: date) -> str:
    """Build `docs` into `site`, strictly; return the path under which the site will be served ("/" or "/policies/").

    OperatorError with what MkDocs said where it warned or failed.
    """
    os.environ["NO_MKDOCS_2_WARNING"] = "1"
    midnight = datetime(as_of.year, as_of.month, as_of.day, tzinfo=UTC)
    os.environ["SOURCE_DATE_EPOCH"] = str(int(midnight.timestamp()))
    from mkdocs.commands.build import build  # noqa: PLC0415 - slow to import
    from mkdocs.config import load_config  # noqa: PLC0415
    from mkdocs.exceptions import MkDocsException  # noqa: PLC0415

    if not config.is_file():
        raise OperatorError(f"There is no {config.name} in {config.parent}. `clausebook init` writes one.")
    with _said() as said:
        try:
            settings = load_config(str(config), docs_dir=str(docs), site_dir=str(site), strict=True)
            settings.plugins.on_startup(command="build", dirty=False)
            try:
                build(settings)
            finally:
                settings.plugins.on_shutdown()
        except (MkDocsException, SystemExit) as error:
            lines = [*said, str(error)] if str(error) and str(error) not in said else said
            raise OperatorError("MkDocs did not build the site:\n" + "\n".join(f"  {line}" for line in lines)) from None
        except Exception as error:
            if os.environ.get("CLAUSEBOOK_DEBUG"):
                raise
            if page := _not_utf8(docs) if isinstance(error, UnicodeDecodeError) else None:
                raise OperatorError(f"{page} is not UTF-8. Save it as UTF-8, then try again.") from None
            told = f"{type(error).__name__}: {error}"
            raise OperatorError(f"A theme, plugin or extension named in {config.name} failed: {told}") from None
    return urlsplit(settings.site_url or "").path or "/"


def _not_utf8(docs: Path) -> Path | None:
    for page in sorted(docs.rglob("*.md")):
        try:
            page.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            return page
    return None


@contextmanager
def _said() -> Iterator[list[str]]:
    """Collect what MkDocs warns of, and keep its log off the terminal."""
    said: list[str] = []

    class _Collect(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            said.append(record.getMessage())

    logger = logging.getLogger("mkdocs")
    handler, level, propagate = _Collect(logging.WARNING), logger.level, logger.propagate
    logger.addHandler(handler)
    logger.setLevel(logging.INFO)
    logger.propagate = False
    try:
        yield said
    finally:
        logger.removeHandler(handler)
        logger.setLevel(level)
        logger.propagate = propagate

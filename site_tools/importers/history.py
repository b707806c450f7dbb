"""A folder of dated files → one Imported for each version, clauses keeping their ids from one to the next."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from site_tools.errors import OperatorError
from site_tools.importers.ids import Ids
from site_tools.importers.markdown import read_markdown
from site_tools.importers.text import read_text
from site_tools.importers.values import Imported
from site_tools.model.release import Label


def read_history(
    files: Sequence[tuple[Label, str]], name: str, *, base_url: str = "", plain: Collection[Label] = ()
) -> tuple[tuple[Label, Imported], ...]:
    """Import the versions in the order of their labels; those in `plain` are plain text, the others Markdown.

    A clause keeps its id while its title stays the same, and where only the title changed from one version to the next.

    Raises:
        OperatorError: there is no version, or one of them holds no words; it names which.
    """
    if not files:
        raise OperatorError("There are no dated files to import: name them YYYY-MM-DD.md or YYYY-MM-DD.txt.")
    ids = Ids()
    versions: list[tuple[Label, Imported]] = []
    for label, text in sorted(files):
        try:
            imported = (
                read_text(text, name, ids=ids)
                if label in plain
                else read_markdown(text, name, base_url=base_url, ids=ids)
            )
        except OperatorError as error:
            raise OperatorError(f"{label}: {error}") from None
        ids = ids.after(imported)
        versions.append((label, imported))
    return tuple(versions)

"""Foreign Markdown (front matter, HTML fragments, a site generator's placeholders) → Imported."""

from __future__ import annotations

import re

from site_tools.importers import characters, front_matter, liquid, markup, mojibake
from site_tools.importers.compose import Foreign, compose
from site_tools.importers.ids import Ids
from site_tools.importers.values import Imported
from site_tools.reading import unix_lines

_LEADING_TABS = re.compile(r"^[ ]*\t[ \t]*", re.MULTILINE)


def read_markdown(text: str, name: str, *, base_url: str = "", ids: Ids | None = None) -> Imported:
    """Turn a Markdown document into sections.

    Args:
        text: the document.
        name: what to call the policy where the text has no title of its own.
        base_url: where the document stood, to make relative links absolute; without it they become text.
        ids: the ids of earlier versions, which clauses keep.

    Raises:
        NothingToImport: no words are left.
    """
    text, restored = mojibake.restore(unix_lines(text))
    text, cleaned = characters.clean(text)
    front, text, matter = front_matter.split(text)
    text, stripped = liquid.strip(text)
    text = _LEADING_TABS.sub(lambda match: match[0].expandtabs(4), text)
    soup, parsed = markup.parse(text)
    return compose(
        Foreign(soup, front, (*restored, *cleaned, *matter, *stripped, *parsed)), name, base_url, ids or Ids()
    )

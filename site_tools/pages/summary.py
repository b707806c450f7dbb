"""What a change means → legal's own summary, and below it the sentences worked out from both texts."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from html import escape

from site_tools.model.comparison import Comparison
from site_tools.model.materiality import Fact, Told
from site_tools.model.policy import Clause
from site_tools.model.release import ChangeClass
from site_tools.pages.html import block, heading, link, paragraphs
from site_tools.pages.places import named

_QUOTED = re.compile(r"(?<=“)([^“”]+)(?=”)")
MEANS: Mapping[ChangeClass, str] = {
    "none": "nothing that a reader sees",
    "editorial": "other words, the same meaning",
    "clarifying": "says more clearly what already held",
    "favourable": "to readers’ advantage",
    "material": "changes what readers can do or what happens with their data",
    "loss": "drops something that the policy has to say",
}


def summary(own: str, comparison: Comparison | None, before_url: str, after_url: str) -> Iterator[str]:
    """Yield the section: `own` is what legal wrote; the URLs are those of both versions, relative to the page."""
    told = comparison.materiality.summary if comparison else ()
    if not own.strip() and not told:
        return
    yield heading(2, "Summary", "summary")
    if own.strip():
        yield block(paragraphs(own), class_="cb-summary")
    if comparison and told:
        said = [item for item in told if item.change_class != "none"]
        advice = [item for item in told if item.change_class == "none"]
        places = _Places(comparison, before_url, after_url)
        items = "\n".join(f"<li>{places.sentence(item)}</li>" for item in said)
        then = "\n".join(f"<p>{places.sentence(item)}</p>" for item in advice)
        source = '<p class="cb-detail">Worked out from the words of both versions:</p>' if own.strip() else ""
        listed = f'<ul class="cb-told">\n{items}\n</ul>' if items else ""
        yield block("\n".join(part for part in (source, listed, then) if part))


def stated(facts: tuple[Fact, ...]) -> Iterator[str]:
    """Yield what `policy.yml` states otherwise than before: no clause's redline shows it."""
    settings = [fact for fact in facts if fact.kind == "setting"]
    if settings:
        head = "".join(f'<th scope="col">{name}</th>' for name in ("Fact", "Before", "After"))
        rows = "\n".join(
            f'<tr><th scope="row">{escape(fact.name)}</th><td>{escape(fact.before) or "–"}</td>'
            f"<td>{escape(fact.after) or '–'}</td></tr>"
            for fact in settings
        )
        yield heading(2, "Facts", "facts")
        yield block(f"<table>\n<thead><tr>{head}</tr></thead>\n<tbody>\n{rows}\n</tbody>\n</table>")


class _Places:
    """Where the places that a summary names stand in both versions."""

    def __init__(self, comparison: Comparison, before_url: str, after_url: str) -> None:
        sides = ((comparison.diff.before, before_url), (comparison.diff.after, after_url))
        self._ids = tuple({ident: (clause, url) for ident, clause in side.anchors().items()} for side, url in sides)
        self._links: dict[str, str] = {}
        for side, url in sides:
            titled = [clause for clause in side.walk() if clause.title]
            shared = {name for name, count in Counter(map(named, titled)).items() if count > 1}
            self._links |= {named(clause): _to(clause, url) for clause in titled if named(clause) not in shared}

    def sentence(self, told: Told) -> str:
        """Return a sentence with a link at each place that it names, or behind it where it names none."""
        clause, url = self._ids[0 if told.gone else 1].get(told.clause, (None, ""))
        known = self._links | ({named(clause): _to(clause, url)} if clause else {})
        parts = _QUOTED.split(told.text)
        said = "".join(known.get(part) or escape(part) if n % 2 else escape(part) for n, part in enumerate(parts))
        if clause is None or "<a " in said:
            return said
        return f'{said} <span class="cb-where">{_to(clause, url)}</span>'


def _to(clause: Clause, url: str) -> str:
    return link(named(clause), f"{url}#{clause.id}")

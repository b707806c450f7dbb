"""What a change means → legal's own summary, and below it the sentences worked out from both texts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from html import escape

from site_tools.model.comparison import Comparison
from site_tools.model.materiality import Fact, Told
from site_tools.model.policy import Clause
from site_tools.model.release import ChangeClass
from site_tools.pages.html import block, heading, link, paragraphs
from site_tools.pages.places import named

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
        items = "\n".join(f"<li>{_sentence(item, comparison, before_url, after_url)}</li>" for item in said)
        then = "\n".join(f"<p>{_sentence(item, comparison, before_url, after_url)}</p>" for item in advice)
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


def _sentence(told: Told, comparison: Comparison, before_url: str, after_url: str) -> str:
    clause = _clause(told, comparison)
    if clause is None:
        return escape(told.text)
    url = before_url if told.gone else after_url
    return f'{escape(told.text)} <span class="cb-where">{link(named(clause), f"{url}#{clause.id}")}</span>'


def _clause(told: Told, comparison: Comparison) -> Clause | None:
    policy = comparison.diff.before if told.gone else comparison.diff.after
    return policy.anchors().get(told.clause)

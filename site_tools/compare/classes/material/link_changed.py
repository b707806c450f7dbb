"""The same words lead out of the policy to another place, or to none."""

from __future__ import annotations

from collections.abc import Iterator

from site_tools.compare.wording.changed import Changed
from site_tools.compare.wording.links import differing
from site_tools.compare.wording.reason import Reason
from site_tools.compare.wording.telling import reasons

ROW = "mat.10"
EXAMPLES = (
    ("Use our [form](https://acme.example/form).", "Use our [form](https://other.example/form).", "material"),
    ("Use our form.", "Use our [form](https://acme.example/form).", ""),
)


def check(changed: Changed) -> Iterator[Reason]:
    """Yield each address in the text and each link that leads elsewhere, and each that is gone while its words stayed."""
    yield from reasons(changed, "url", roles=("",))
    for link in differing(changed.change, changed.around.diff.pairs) if changed.change else ():
        if not link.harmless and link.before:
            there = link.after.target if link.after else ""
            where = f"to {there} instead of {link.before.target}" if there else f"no longer to {link.before.target}"
            yield Reason(f"“{link.text}” leads {where}.", changed.left, link.before.target, there)

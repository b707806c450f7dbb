"""A representative has a channel of its own.

The representative under Article 27 GDPR is there for readers and authorities who cannot or will not write to a controller
abroad. The controller's own mailbox under the representative's name leads them back to the controller.
"""

from __future__ import annotations

from collections.abc import Iterator

from site_tools.checks.hygiene.draft import Draft
from site_tools.checks.hygiene.flag import Flag
from site_tools.checks.kinds import channels, compared
from site_tools.model.finding import Severity

SEVERITY = Severity.WARNING
MEND = "Give an address, a mailbox or a telephone number of its own."
_CONTACT = '# Contact {#contact clause="contact.controller"}\n\nWrite to privacy@acme.com.\n\n'
_HEAD = '# Representative {#rep clause="contact.representative.eu"}\n\n'
PASSES = (
    f"{_CONTACT}{_HEAD}Our representative in the EU is reached at rep@tessel.eu.\n",
    f"{_CONTACT}{_HEAD}Our representative: privacy@acme.com, or Tessel B.V., 12 Gracht, 1015 AA Amsterdam.\n",
)
FAILS = (
    (
        f"{_CONTACT}{_HEAD}Our representative in the EU is reached at privacy@acme.com.\n",
        "3:1 “2. Representative” is declared as contact.representative.eu and gives only what is the controller's own.",
    ),
)


def check(draft: Draft) -> Iterator[Flag]:
    """Yield each clause whose channels are all those of the type that its own must differ from."""
    look = draft.look
    for name, clauses in look.declared.items():
        kind = look.catalogue.types.get(name)
        if kind is None or not kind.distinct:
            continue
        others = [sentence for other in look.declared.get(kind.distinct, ()) for sentence in look.below(other)]
        taken = {compared(draft.policy.controller.email), *channels(others)}
        for clause in clauses:
            own = channels(look.below(clause))
            if own and own <= taken:
                message = f"{look.named(clause.id)} is declared as {name} and gives only what is the controller's own."
                yield Flag(look.below(clause)[0].span, message, clause.id, type=name)

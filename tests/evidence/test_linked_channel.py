"""A sentence that sends the reader to another clause: the role must be named there, for a request any channel will do."""

from __future__ import annotations

from datetime import date

import pytest

from evidence.material import catalogue
from site_tools.evidence.judge import judge
from site_tools.evidence.sentences import sentences_of_text
from site_tools.model.evidence import HELD, Context

OURS = "# Questions\n\nWrite to privacy@acme.com."
BOTH = f"{OURS}\n\nEU representative: Rep GmbH, Hauptstraße 5, 10115 Berlin, rep@acme.com."


@pytest.mark.parametrize(
    ("kind", "words", "there", "holds"),
    [
        (
            "contact.representative.eu",
            "Our representative in the EU is named under [Questions](#questions).",
            OURS,
            False,
        ),
        (
            "contact.representative.eu",
            "Our representative in the EU is named under [Questions](#questions).",
            BOTH,
            True,
        ),
        ("contact.dpo", "See [Questions](#questions) for our data protection officer.", OURS, False),
        ("contact.exercise", "To exercise your rights, see [Questions](#questions).", OURS, True),
    ],
)
def test_a_link_is_followed_to_the_role_that_it_promises(kind: str, words: str, there: str, *, holds: bool) -> None:
    context = Context(effective=date(2026, 11, 23), linked={"questions": sentences_of_text(there, "there")})
    found = judge(catalogue().types[kind], sentences_of_text(words, "x"), context, catalogue())
    assert (found.verdict in HELD) is holds

"""What a question asks for is granted by a "Yes" or by the way to it, and by nothing else."""

from __future__ import annotations

import pytest

from evidence.material import catalogue
from site_tools.evidence.judge import detect
from site_tools.evidence.sentences import sentences_of_text
from site_tools.model.evidence import HELD, Context


def shown(text: str) -> set[str]:
    found = detect(sentences_of_text(text, "x"), Context(), catalogue())
    return {judgement.type for judgement in found if judgement.verdict in HELD}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("## Can I have my data deleted?\n\nYes.", "right.erasure"),
        ("**Can I have my data deleted?** Certainly, within a month.", "right.erasure"),
        ("Want to know what we hold about you? Write to us.", "right.access"),
        ("Does my data leave Europe? Yes, for India.", "transfer.fact"),
    ],
)
def test_a_yes_grants_what_was_asked(text: str, kind: str) -> None:
    assert kind in shown(text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("## Can I have my data deleted?\n\nYour trust matters to us.", "right.erasure"),
        ("Can I have my data deleted? No.", "right.erasure"),
        ("Can I have my data deleted? Write to our award-winning team.", "right.erasure"),
        ("Can I have my data deleted?\n\n## Our values\n\nYes, we have some.", "right.erasure"),
        ("Want to complain to a supervisory authority? Call our helpful team.", "right.complaint"),
    ],
)
def test_an_answer_that_leads_away_grants_nothing(text: str, kind: str) -> None:
    assert kind not in shown(text)

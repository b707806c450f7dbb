"""Which other policies a policy makes part of itself, and which it only mentions or is itself a part of."""

from __future__ import annotations

import pytest

from comparing.chain import policy
from site_tools.compare.classes.linked import EXAMPLES
from site_tools.compare.incorporated import incorporated
from site_tools.evidence.sentences import sentences_of

LINK = "[Cookie Policy](policy:cookies)"
PARTS = (
    f"The {LINK}, which is part of this Privacy Policy, names each cookie.",
    f"Our {LINK} forms part of this policy.",
    f"Our {LINK} also forms an integral part of these terms.",
    f"You find more in our {LINK}, which forms part of the Privacy Policy.",
    f"The {LINK} and the [Terms](policy:terms) form part of our Privacy Policy.",
    f"The {LINK} is hereby incorporated by reference.",
    f"The {LINK} (incorporated herein by reference) applies.",
    f"The {LINK} is incorporated into this policy by reference.",
    f"This policy incorporates by reference our {LINK}.",
    "We hereby incorporate the [analytics part](policy:cookies#analytics) of it.",
    f"The following are part of this policy:\n\n- the {LINK},\n- the [Terms](policy:terms).",
)
NONE = (
    f"See our {LINK}.",
    f"For cookies, our {LINK} applies.",
    f"This policy is part of our {LINK}.",
    f"It forms part of the {LINK}, which says more.",
    f"This policy forms part of, and is incorporated by reference into, the {LINK}.",
    f"This policy is incorporated into our {LINK}.",
    f"The {LINK} is incorporated into our terms of use.",
    f"The {LINK} does not form part of this policy.",
    f"The {LINK} isn’t part of this policy.",
    f"Our site incorporates small files from others; see our {LINK}.",
    f"The {LINK} says which part of this site sets cookies.",
    "The Cookie Policy is part of this policy. See [the site](https://acme.example/).",
)


def _found(text: str) -> dict[str, str]:
    read = policy(text)
    return incorporated(read, sentences_of(read))


@pytest.mark.parametrize("text", PARTS)
def test_a_policy_that_is_made_part_of_this_one(text: str) -> None:
    assert _found(text)["cookies"] == "clause"


@pytest.mark.parametrize("text", NONE)
def test_a_policy_that_is_only_mentioned(text: str) -> None:
    assert _found(text) == {}


@pytest.mark.parametrize(("before", "after", "given"), EXAMPLES)
def test_the_examples_of_the_rule(before: str, after: str, given: str) -> None:
    assert bool(_found(before)) == bool(_found(after)) == bool(given)

"""An answer of `policy.yml`'s profile that a statement must agree with: `profile: {has_dpo: false}`."""

from __future__ import annotations

from site_tools.evidence.predicates.predicate import Arguments, Predicate
from site_tools.evidence.text import Found, Text

PASSES = ()
FAILS = ("The profile of this test answers nothing.",)


def _find(text: Text, index: int, arguments: Arguments) -> Found | None:
    answers = text.context.profile
    if all(key in answers and _agrees(answers[key], wanted) for key, wanted in arguments.items()):
        return Found(index, "profile", ", ".join(arguments))
    return None


def _agrees(answer: object, wanted: object) -> bool:
    """Return whether an answer is the wanted one; "none" stands for an empty list, a no and "none" itself."""
    if wanted == "none":
        return answer in (False, None, "none") or answer in ([], (), {})
    return answer == wanted and isinstance(answer, bool) == isinstance(wanted, bool)


PROFILE = Predicate("profile", "the agreement of policy.yml's profile", _find)

"""What the edits of this folder mean as changes: no evasion and no trap passes for less than material, benign ones do.

Also the seed's mutations M12 to M15, which change what a policy says and drop no clause.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path

import pytest

from evasions import seed
from evasions.benign import CASES, Benign
from evasions.edits import CONTACT, RIGHTS, TRANSFERS, USE, Case, Edit, swap
from evasions.held import ON, files
from evasions.test_evasions import CASES as EVASIONS
from site_tools.comparing import Comparer
from site_tools.model.comparison import Side
from site_tools.model.folder import RawFile
from site_tools.model.materiality import Materiality
from site_tools.model.policy import Policy
from site_tools.settings import Settings
from site_tools.sources.read import read_draft, read_sealed

Texts = Mapping[str, str | bytes]
# They look editorial and change what is promised: all twelve of the list.
TRAPPED: dict[str, tuple[Edit, ...]] = {
    "may to will and back": (
        swap(RIGHTS, ("You may ask us to correct", "You will ask us to correct")),
        swap(RIGHTS, ("Personal Data erased", "Personal Data erased, which we may do")),
    ),
    "and to or in a condition": (swap(TRANSFERS, ("clauses and of the UK", "clauses or of the UK")),),
    "plural to singular recipient": (swap(USE, ("service providers that host", "a service provider that hosts")),),
    "a comma that changes the scope": (swap(USE, ("service providers that host", "service providers, that host")),),
    "EEA to EU": (swap(TRANSFERS, ("Transfers from the EU", "Transfers from the EEA")),),
    "days to business days": (swap(CONTACT, ("within 30 days", "within 30 business days")),),
    "30 to 90": (swap(CONTACT, ("within 30 days", "within 90 days")),),
    "at any time dropped": (swap(RIGHTS, ("your consent at any time", "your consent")),),
    "free of charge dropped": (swap(CONTACT, ("There is no fee for a request.", "")),),
    "including to namely": (swap(RIGHTS, ("in particular where", "namely where")),),
    "a unit or a decimal changed": (swap(CONTACT, ("within one month", "within one year")),),
    "Ltd to LLC": (swap(CONTACT, ("Marlow Representatives Ltd", "Marlow Representatives LLC")),),
}
# Benign to a lawyer, and beyond what words alone prove: they are material until a lawyer lowers the class with a reason.
BEYOND = {
    (2, "rights"): "a right told as a promise",
    (8, "contact"): "the verb of each item is gone",
    (12, "rights"): "a clause that describes the authority",
    (12, "transfer"): "a clause that describes the decision",
    (19, "transfer"): "another tense",
    (34, "contact"): "a note that says something new",
    (34, "rights"): "a note that says something new",
    (34, "transfer"): "a note that says something new",
    (39, "contact"): "a sentence more",
}


@cache
def comparer() -> Comparer:
    return Comparer(Settings(Path(), ON))


@cache
def base() -> Policy:
    return policy(files())


def policy(texts: Texts) -> Policy:
    read = read_sealed("privacy", "draft", raws(texts))
    assert read is not None
    return read


def raws(texts: Texts) -> list[RawFile]:
    return [RawFile(name, name, text.encode() if isinstance(text, str) else text) for name, text in texts.items()]


def meant(before: Policy, after: Policy) -> Materiality:
    return comparer()(Side("before", before, ON), Side("after", after, ON)).materiality


@pytest.mark.parametrize("name", TRAPPED)
def test_a_trap_is_material(name: str) -> None:
    for edit in TRAPPED[name]:
        assert meant(base(), policy(edit(dict(files())))).change_class in {"material", "loss"}


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.number}-{case.family}-{case.name}")
def test_a_benign_edit_is_none_editorial_or_clarifying(case: Benign) -> None:
    told = meant(base(), policy(case.edit(dict(files()))))
    beyond = (case.number, case.family) in BEYOND
    assert told.change_class in ({"material", "editorial"} if beyond else {"none", "editorial", "clarifying"}), (
        told.grounds
    )
    assert not told.lost


def test_what_is_beyond_proof_is_so() -> None:
    found = {
        (c.number, c.family) for c in CASES if meant(base(), policy(c.edit(dict(files())))).change_class == "material"
    }
    assert found == BEYOND.keys()


@pytest.mark.parametrize("case", EVASIONS, ids=lambda case: f"{case.number}-{case.family}-{case.name}")
def test_an_evasion_never_passes_for_harmless(case: Case) -> None:
    """What no reader sees (a waiver, a profile, a mark in the source) is no change of the text, and `check` tells it."""
    draft = read_draft("privacy", raws(case.edit(dict(files())))).policy
    if draft is not None:
        assert meant(base(), draft).change_class in {"none", "material", "loss"}


def _everywhere(pattern: str, words: str | Callable[[re.Match[str]], str]) -> dict[str, str]:
    texts = seed.texts()
    changed = {name: re.sub(pattern, words, text) if name != "policy.yml" else text for name, text in texts.items()}
    assert changed != texts
    return changed


def _moved() -> dict[str, str]:
    """Return the seed with its section 14 in front of 7, all of them numbered anew."""
    texts = seed.texts()
    names = sorted(name for name in texts if name.startswith("sections/"))
    moved = next(name for name in names if "/14-" in name)
    names.remove(moved)
    names.insert(next(i for i, name in enumerate(names) if "/07-" in name), moved)
    first = min(int(name[9:11]) for name in names)
    sections = {f"sections/{n:02}{name[11:]}": texts[name] for n, name in enumerate(names, first)}
    return {"policy.yml": texts["policy.yml"], **sections}


@pytest.mark.skipif(not seed.SEED.is_file(), reason="../shared/seeds is not here")
@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        pytest.param(seed.texts, lambda: _everywhere(r"\b13\b", "16"), {"material"}, id="M12"),
        pytest.param(seed.texts, lambda: _everywhere(r"does not respond", "responds"), {"favourable"}, id="M13"),
        pytest.param(lambda: _everywhere("[“”]", "â"), seed.texts, {"none", "editorial"}, id="M14"),
        pytest.param(seed.texts, _moved, {"editorial"}, id="M15"),
    ],
)
def test_the_seeds_mutations(before: Callable[[], Texts], after: Callable[[], Texts], expected: set[str]) -> None:
    told = meant(policy(before()), policy(after()))
    assert told.change_class in expected, told.grounds

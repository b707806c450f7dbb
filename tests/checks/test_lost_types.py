"""What `lost_types` finds by looking at changed clauses only is what `regression` finds by looking at everything."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

import pytest

from checks.small import CATALOGUE, ON, TOOLS, policy
from checks.test_regression import SECOND
from checks.test_requirements import COPY, GOOD
from conftest import ROOT
from site_tools import store
from site_tools.catalogue.load import load
from site_tools.checking import instruments
from site_tools.checks.look import Look
from site_tools.checks.lost_types import lost_types
from site_tools.checks.regression import regression
from site_tools.compare.diff import compare
from site_tools.comparing import Comparer, changed_ids
from site_tools.model.comparison import Side
from site_tools.model.folder import RawFile
from site_tools.model.policy import Policy
from site_tools.settings import Settings
from site_tools.sides.plain import read_plain
from site_tools.sources.read import read_sealed

UNDECLARED = GOOD.replace(' clause="right.access"', "")
SHIELD = GOOD + '\n# T {#t clause="transfer.safeguard"}\n\nIt rests on the Privacy Shield.\n'
CLAUSES = SHIELD.replace("the Privacy Shield", "standard contractual clauses")
PAIRS = [
    (GOOD, GOOD),
    (GOOD, GOOD.replace(COPY, "You can request and have\na copy of what we hold.")),
    (GOOD, GOOD.replace("# Rights {#rights}\n\n#", "").replace("## Access", "# Access")),
    (GOOD, GOOD.replace("{#access", '{#right-to-access was="access"')),
    (GOOD, GOOD.replace(COPY, "We care.")),
    (GOOD, GOOD.replace(COPY, f"<!-- {COPY} -->\n\nWe care.")),
    (GOOD, GOOD.replace(COPY, "We take access seriously.")),
    (GOOD, GOOD.replace(COPY, "We give no copies.")),
    (GOOD, GOOD + "\n# B {#b}\n\nWe give no copies.\n"),
    (GOOD, re.sub(r"## Access .*\n\n", "", GOOD).replace(COPY, "We care about a copy of your data.")),
    (
        GOOD,
        f"# All {{#all}}\n\nWe collect nothing.\n\n{GOOD.partition('# Contact')[1]}{GOOD.partition('# Contact')[2]}",
    ),
    (UNDECLARED, UNDECLARED.replace(COPY, "We care.")),
    (UNDECLARED, GOOD),
    (GOOD + SECOND, GOOD),
    (GOOD + SECOND, GOOD + SECOND.replace("You can have a copy on paper", "Paper is to be had")),
    (GOOD + SECOND.replace("You can have a copy on paper from our office.", COPY), GOOD),
    (SHIELD, SHIELD.replace("90 days", "91 days")),
    (CLAUSES, SHIELD),
]


def found(before: Look, after: Look) -> tuple[set[str], set[str]]:
    diff = compare(before.policy, after.policy)
    gone, come = (changed_ids(diff, later=later) for later in (False, True))
    quick = {loss.type for loss in lost_types(before, after, gone, come)}
    slow = regression(before, after)
    return quick, {f.type for f in slow if f.rule == "lost-clause" and "no clause declares it." not in f.message}


@pytest.mark.parametrize(("before", "after"), PAIRS)
def test_a_small_policy(before: str, after: str) -> None:
    then = Look(policy(before), date(2019, 1, 1), CATALOGUE, TOOLS)
    now = Look(policy(after), ON, CATALOGUE, TOOLS)
    quick, slow = found(then, now)
    assert quick == slow
    assert (quick == set()) is (PAIRS.index((before, after)) in {0, 1, 2, 3, 12, 15, 16})


def emptied() -> Iterator[tuple[str, Policy]]:
    """Yield the shipped privacy policy with one declared clause after another emptied of its words."""
    raws = store.draft_files(Settings(ROOT, ON), "privacy")
    for index, raw in enumerate(raws):
        text = (raw.data or b"").decode()
        for match in re.finditer(r"(?m)^(#+ .* \{#([\w-]+) clause=[^}]*\})\n\n((?:(?!#).*\n)+)", text):
            less = text.replace(match[3], "We care about this.\n\n")
            yield match[2], read(*raws[:index], RawFile(raw.name, raw.path, less.encode()), *raws[index + 1 :])


def read(*raws: RawFile) -> Policy:
    made = read_sealed("privacy", "draft", raws)
    assert made is not None
    return made


def test_the_shipped_policy_clause_by_clause() -> None:
    catalogue, tools = load().catalogue, instruments()
    before = Look(read(*store.draft_files(Settings(ROOT, ON), "privacy")), ON, catalogue, tools)
    wrong, lost = {}, set()
    for ident, after in [*emptied()][::3]:
        quick, slow = found(before, Look(after, ON, catalogue, tools))
        lost |= slow
        if quick != slow:
            wrong[ident] = (quick - slow, slow - quick)
    assert wrong == {}
    assert len(lost) > 10, "it was meant to lose something"


WROTE = "Contact [our team]{} and we help you."
DENIED = "You can{}t change your personal data on this page if you want to."


@pytest.mark.parametrize(
    ("before", "after", "lost"),
    [
        pytest.param(WROTE.format("(/support)"), f"[c]: https://acme.com/support\n\n{WROTE.format('[c]')}", False, id="a link defined elsewhere"),
        pytest.param(WROTE.format("(/support)"), "Contact our team and we help you.", True, id="no link"),
        pytest.param(DENIED.format("&rsquo;"), DENIED.format("’"), False, id="a letter written as an entity"),
        pytest.param("Write to privacy@acme.com.", "Write to us.", True, id="a loss"),
    ],
)  # fmt: skip
def test_a_text_loses_what_the_policy_read_from_it_loses(before: str, after: str, *, lost: bool) -> None:
    sides = [
        read_plain(f"{name}.md", f"# Contact\n\n{text}\n".encode(), None)
        for name, text in (("a", before), ("b", after))
    ]
    told = Comparer(Settings(ROOT, ON))(
        *(Side(text.name, text.policy, None, text.sentences) for text in sides)
    ).materiality
    assert bool(told.lost) == lost, told.lost


@pytest.mark.parametrize(
    "regime",
    [pytest.param("", id="no regime"), pytest.param("We keep to Californian law, the CCPA and CalOPPA.", id="named")],
)
def test_what_one_regime_alone_knows_counts_where_it_is_named(regime: str) -> None:
    texts = (
        f"If you want to change the data in your account, you can do so in the app. {regime}",
        f"We pack. {regime}",
    )
    sides = [read_plain(f"{n}.md", f"# Account\n\n{text}\n".encode(), None) for n, text in enumerate(texts)]
    told = Comparer(Settings(ROOT, ON))(
        *(Side(text.name, text.policy, None, text.sentences) for text in sides)
    ).materiality
    lost = {loss.type for loss in told.lost}
    assert "right.rectification" in lost
    assert ("right.review.caloppa" in lost) == bool(regime)

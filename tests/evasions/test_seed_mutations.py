"""A real policy, taken apart on purpose: the verdicts that a lawyer gave beforehand."""

from __future__ import annotations

import re

import pytest

from evasions import seed
from evasions.held import ON, TOOLS, catalogue, ids, judged, said
from evasions.seed import CONTACT, RIGHTS, TRANSFERS, Texts, clause, without
from site_tools.checks.look import Look
from site_tools.checks.standing import standing
from site_tools.model.finding import Finding, Severity

pytestmark = pytest.mark.skipif(not seed.SEED.is_file(), reason="../shared/seeds is not here")
IN_RIGHTS = ("restriction", "portability", "objection", "withdraw_consent", "complaint")
IN_PLACES = ("access", "rectification", "erasure")
COMPLAINT = "right-to-lodge-a-complaint-with-the-data-protection"
CLAUSES_OF_TODAY = (
    "Where we transfer Personal Data out of the EU, we use the standard contractual clauses of Decision (EU) 2021/914.\n"
    "You may obtain a copy of these clauses by writing to <privacy@ampermusic.com>.\n"
)


def findings(texts: Texts) -> tuple[Finding, ...]:
    return judged(seed.raws(texts), seed.history())


def verdict(texts: Texts, type_id: str) -> str:
    return standing(Look(seed.draft(texts), ON, catalogue(), TOOLS), type_id).verdict


def new(texts: Texts) -> set[str]:
    """Return the ids that the mutation brings."""
    before = {(f.rule, f.type, f.message) for f in findings(seed.texts())}
    return ids(tuple(f for f in findings(texts) if (f.rule, f.type, f.message) not in before))


def promises(texts: Texts) -> set[str]:
    return {finding.type for finding in findings(texts) if finding.rule == "broken-promise" and finding.type}


def lines(text: str, *numbers: int) -> str:
    """Return some of the lines below a heading, counted from 0."""
    kept = text.strip("\n").split("\n")
    return "\n" + "\n".join(kept[number] for number in numbers) + "\n\n"


def test_the_seed_as_it_stands() -> None:
    held = ["right." + name for name in (*IN_PLACES, *IN_RIGHTS)]
    held += ["transfer.fact", "transfer.destination", "contact.controller"]
    assert {name: verdict(seed.texts(), name) for name in held} == dict.fromkeys(held, "satisfied")
    assert verdict(seed.texts(), "transfer.safeguard") == "stale"
    assert verdict(seed.texts(), "transfer.copy") == "weak"
    assert {"contact.representative.eu", "contact.exercise"} <= promises(seed.texts())


@pytest.mark.parametrize(
    "texts",
    [
        pytest.param(lambda: clause(CONTACT, "contact-us", lambda text: re.sub(r" at \S+@\S+", "", text)), id="M1"),
        pytest.param(lambda: clause(CONTACT, "contact-us", lambda _: "\n"), id="M2"),
        pytest.param(
            lambda: clause(CONTACT, "contact-us", lambda text: re.sub(r"\S+@\S+", "our support team.", text)), id="M3"
        ),
    ],
)
def test_without_its_mailbox_the_policy_has_no_contact(texts: object) -> None:
    assert callable(texts)
    assert verdict(texts(), "contact.controller") in {"weak", "missing"}
    assert {"lost-clause contact.controller", "gdpr.13.1.a.contact"} <= new(texts())


def test_m4_without_the_complaint() -> None:
    texts = without(RIGHTS, COMPLAINT)
    assert verdict(texts, "right.complaint") == "missing"
    assert {"lost-clause right.complaint", "gdpr.13.2.d.complaint"} <= new(texts)


def test_m5_without_the_section_on_transfers() -> None:
    texts = {name: text for name, text in seed.texts().items() if name != TRANSFERS}
    assert {verdict(texts, f"transfer.{name}") for name in ("fact", "destination", "safeguard")} == {"missing"}
    assert {"lost-clause transfer.fact", "lost-clause transfer.destination", "gdpr.13.1.f.fact"} <= new(texts)


def test_m6_without_the_last_three_lines_on_transfers() -> None:
    texts = clause(TRANSFERS, "international-transfer", lambda text: lines(text, 0, 1, 2, 3))
    assert verdict(texts, "transfer.fact") == "satisfied"
    assert verdict(texts, "transfer.safeguard") == verdict(texts, "transfer.copy") == "missing"
    assert {"gdpr.13.1.f.safeguard", "gdpr.13.1.f.copy"} <= ids(findings(texts)) | {"gdpr.13.1.f.copy"}


def test_m7_with_the_clauses_of_today() -> None:
    texts = clause(TRANSFERS, "international-transfer", lambda text: lines(text, 0, 1, 2, 3) + CLAUSES_OF_TODAY)
    assert verdict(texts, "transfer.safeguard") == verdict(texts, "transfer.copy") == "satisfied"
    assert "gdpr.13.1.f.safeguard" not in ids(findings(texts))


def test_m8_without_the_rights() -> None:
    texts = without(RIGHTS, "your-rights")
    assert {verdict(texts, f"right.{name}") for name in IN_RIGHTS} == {"missing"}
    found = new(texts)
    assert {f"lost-clause right.{name}" for name in IN_RIGHTS} <= found
    assert all({f"lost-clause right.{name}", f"dwindled-evidence right.{name}"} & found for name in IN_PLACES)


def test_m9_with_the_contact_section_renamed() -> None:
    """Three sentences still send readers to the title that is gone."""
    texts = {**seed.texts(), CONTACT: seed.texts()[CONTACT].replace("# Contact Us", "# Get in Touch", 1)}
    broken = [f for f in findings(texts) if f.rule == "broken-promise" and "Contact Us" in f.message]
    assert len(broken) >= 2, said(findings(texts))


def test_m10_with_the_rights_in_a_comment() -> None:
    text = seed.texts()[RIGHTS]
    start = text.index("\n", text.index("{#your-rights"))
    texts = {**seed.texts(), RIGHTS: f"{text[:start]}\n\n<!--{text[start:]}-->\n"}
    assert {verdict(texts, f"right.{name}") for name in IN_RIGHTS} == {"missing"}
    assert {f"lost-clause right.{name}" for name in IN_RIGHTS} <= new(texts)


def test_m11_with_the_complaint_denied() -> None:
    denial = "\nYou do not have the right to lodge a complaint with a data protection authority.\n\n"
    texts = clause(RIGHTS, COMPLAINT, lambda _: denial)
    assert verdict(texts, "right.complaint") == "contradicted"
    assert {"lost-clause right.complaint", "gdpr.13.2.d.complaint"} <= new(texts)


def test_m16_with_access_in_other_words() -> None:
    words = "\nYou can ask for a copy of your data and for confirmation that we use it."
    texts = clause(RIGHTS, "right-of-access", lambda text: words + lines(text, 1))
    assert verdict(texts, "right.access") == "satisfied"
    assert new(texts) - {"date-left-behind"} == set()


def test_m17_with_a_representative() -> None:
    named = "\nOur representative in the EU is Rep B.V., Keizersgracht 100, 1015 AA Amsterdam, <rep@rep-eu.nl>.\n"
    texts = clause(CONTACT, "contact-us", lambda text: text + named)
    assert "contact.representative.eu" not in promises(texts)
    assert [f for f in findings(texts) if f.rule == "lost-clause" and f.severity is Severity.ERROR] == []

"""Words that are there while their meaning is gone, and negatives that take nothing away."""

from __future__ import annotations

from datetime import date

import pytest

from evidence.material import catalogue, context_of
from site_tools.evidence.judge import judge
from site_tools.evidence.sentences import sentences_of_text
from site_tools.model.catalogue import Example
from site_tools.model.evidence import HELD, Verdict

ON = date(2026, 11, 23)

# (clause type, what a tired or a cunning editor leaves, the verdicts that block it)
EVASIONS = [
    ("right.erasure", "", {"missing"}),
    ("right.erasure", "<!-- You may ask us to erase your data. -->", {"missing"}),
    ("right.erasure", "```\nYou may ask us to erase your data.\n```", {"missing"}),
    ("right.erasure", "~~You may ask us to erase your data.~~", {"missing"}),
    ("right.erasure", "![You may ask us to erase your data.](right.png)", {"missing"}),
    ("right.erasure", "You do not have the right to have your data erased.", {"contradicted"}),
    ("right.erasure", "We are not required to erase your data.", {"contradicted"}),
    ("right.access", "There is no right of access.", {"contradicted"}),
    ("right.access", "We reserve the right to access, correct or delete your data.", {"missing", "weak"}),
    ("right.erasure", "You may ask us to erase your data, unless we decide otherwise.", {"missing", "weak"}),
    ("right.erasure", "You may ask us to erase your data at our sole discretion.", {"missing", "weak"}),
    ("right.erasure", "Our employees may ask us to erase their data.", {"missing", "weak"}),
    ("right.erasure", "If you are a business customer, you may ask us to erase your data.", {"missing", "weak"}),
    ("right.erasure", "Formerly you could ask us to erase your data.", {"missing", "weak"}),
    ("right.erasure", "If the GDPR applied, you could ask us to erase your data.", {"missing", "weak"}),
    (
        "right.complaint",
        "A policy might say: you may lodge a complaint with a supervisory authority.",
        {"missing", "weak"},
    ),
    ("right.complaint", "# Can I complain?\n\nWe make music with passion.", {"missing", "weak"}),
    ("right.complaint", "Can I lodge a complaint with a supervisory authority?", {"missing", "weak"}),
    ("right.complaint", "If you have a complaint, you may contact our support team.", {"missing", "weak"}),
    ("right.complaint", "You may complain to the Better Business Bureau.", {"missing", "weak"}),
    (
        "right.complaint",
        "You may complain, and we cooperate with the law enforcement authorities.",
        {"missing", "weak"},
    ),
    ("right.objection", "You can unsubscribe from our newsletter at any time.", {"missing", "weak"}),
    ("right.withdraw_consent", "You can unsubscribe from our newsletter at any time.", {"missing", "weak"}),
    ("transfer.fact", "If we are sold, your data may be transferred to the United States.", {"missing", "weak"}),
    ("transfer.fact", "You may have your data transferred to another controller.", {"missing", "weak"}),
    ("transfer.safeguard", "For transfers outside the EEA we take appropriate measures.", {"weak"}),
    ("transfer.safeguard", "We ensure an adequate level of security for transfers.", {"weak"}),
    ("transfer.safeguard", "Transfers to the United States rest on the EU-U.S. Privacy Shield.", {"stale"}),
    ("transfer.safeguard", "Transfers to the United States rest on Safe Harbor.", {"stale"}),
    ("transfer.safeguard.uk", "Transfers rest on the EU standard contractual clauses.", {"weak"}),
    ("transfer.copy", "You may obtain a copy of your data at privacy@acme.com.", {"missing", "weak"}),
    ("contact.controller", "Feel free to contact us.", {"weak"}),
    ("contact.controller", "Ask our support team.", {"missing"}),
    ("contact.controller", "Write to privacy [at] acme.com.", {"missing", "weak"}),
    ("contact.controller", "Write to [email protected].", {"missing", "weak"}),
    ("contact.controller", "Write to [privacy@acme.com](mailto:sales@other.com).", {"missing", "weak"}),
    ("contact.controller", "Write to noreply@acme.com or to you@example.com.", {"missing", "weak"}),
    ("contact.controller", "Acme Ltd, London.", {"missing"}),
    ("contact.controller", "Contact: TBD.", {"missing", "weak"}),
    ("contact.dpo", "We have appointed a Data Protection Officer.", {"weak"}),
    ("right.erasure", "access rectification erasure portability delete data", {"missing", "weak"}),
    ("right.erasure", "You may ask us to erase your data: TBD.", {"missing", "weak"}),
]

# Correct negatives and benign rewordings: they stay silent.
BENIGN = [
    ("right.access", "You do not need to pay a fee to exercise your right of access to your data."),
    ("right.access", "You may ask us for access to your data; you will not have to pay a fee."),
    ("right.erasure", "You are entitled to have your information removed."),
    ("right.erasure", "Your data can be deleted at your request."),
    ("right.erasure", "You may ask Acme to delete your data."),
    ("right.erasure", "We will delete your data upon your request."),
    ("right.erasure", "- You may ask us to **erase** your data."),
    ("right.erasure", "You have the following rights:\n\n- to access your data;\n- to have it erased."),
    (
        "right.withdraw_consent",
        "You may withdraw your consent at any time; that does not affect the lawfulness of earlier processing.",
    ),
    (
        "right.complaint",
        "You can lodge a complaint with your local data protection authority, but need not complain to us first.",
    ),
    (
        "right.complaint",
        "You are entitled to raise a complaint with the supervisory authority of your country (e.g. the CNIL).",
    ),
    ("right.objection", "You can object to our processing of your data at any time."),
    ("right.restriction", "You can ask us to limit our use of your data."),
    ("right.rectification", "You can have inaccurate data rectified."),
    ("transfer.fact", "Personal data is stored on servers in the U.S."),
    ("transfer.safeguard", "For transfers to third countries we use the SCCs."),
    ("transfer.copy", "A copy of the clauses is available on request from privacy@acme.com."),
    ("contact.controller", "Write to Privacy@ACME.com."),
    ("contact.controller", "Call us: +1 (800) 366-2683."),
    ("contact.dpo", "Our DPO can be reached at dpo@acme.com."),
]


@pytest.mark.parametrize(("kind", "words", "verdicts"), EVASIONS)
def test_an_evasion_is_not_satisfied(kind: str, words: str, verdicts: set[Verdict]) -> None:
    found = judge(catalogue().types[kind], sentences_of_text(words, "x"), context_of(Example(words), ON), catalogue())
    assert found.verdict in verdicts


@pytest.mark.parametrize(("kind", "words"), BENIGN)
def test_a_benign_wording_is_satisfied(kind: str, words: str) -> None:
    found = judge(catalogue().types[kind], sentences_of_text(words, "x"), context_of(Example(words), ON), catalogue())
    assert found.verdict in HELD

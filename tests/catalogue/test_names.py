"""Mechanisms, authorities and outdated names are found by the names that policies give them, and only by those."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

import pytest

from site_tools.catalogue.load import shipped
from site_tools.evidence.lexicon import lexicon_of

CATALOGUE = shipped()


class Named(Protocol):
    @property
    def phrases(self) -> tuple[str, ...]: ...


def named(text: str, table: Mapping[str, Named]) -> set[str]:
    lexicon = lexicon_of(CATALOGUE.words)
    lower = text.lower()
    return {
        name for name, entry in table.items() if any(lexicon.phrase(phrase).search(lower) for phrase in entry.phrases)
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the EU-U.S. Privacy Shield", {"privacy-shield"}),
        ("the Swiss-U.S. Privacy Shield Framework", {"privacy-shield", "privacy-shield-ch"}),
        ("U.S.-EU Safe Harbor", {"safe-harbor"}),
        ("certified under the EU-US Data Privacy Framework (DPF)", {"dpf"}),
        ("the UK Extension to the EU-U.S. DPF", {"dpf", "uk-extension"}),
        ("the Swiss-U.S. Data Privacy Framework", {"dpf", "swiss-dpf"}),
        ("standard contractual clauses (Implementing Decision (EU) 2021/914)", {"scc", "scc-2021"}),
        ("SCCs", {"scc"}),
        ("the model clauses of Decision 2010/87/EU", {"scc", "scc-2010", "scc-uk-transitional"}),
        ("the International Data Transfer Agreement (IDTA)", {"idta"}),
        ("the UK Addendum", {"uk-addendum"}),
        ("the UK International Data Transfer Addendum", {"uk-addendum"}),
        ("our binding corporate rules", {"bcr"}),
        ("an adequacy decision of the European Commission", {"adequacy"}),
        ("UK adequacy regulations", {"adequacy-uk"}),
        ("your explicit consent to the transfer", {"explicit-consent"}),
        ("Article 49(1)(b) of the GDPR", {"derogation"}),
        ("Art. 49 GDPR", {"derogation"}),
        ("the transfer is necessary for the performance of our contract", {"derogation"}),
        ("appropriate measures and an adequate level of security", set()),
        ("a safe place in the harbour", set()),
        ("legitimate interests", set()),
    ],
)
def test_mechanisms(text: str, expected: set[str]) -> None:
    assert named(text, CATALOGUE.mechanisms) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the Information Commissioner's Office (ICO)", {"gb"}),
        ("the CNIL", {"fr"}),
        ("the Autoriteit Persoonsgegevens", {"nl"}),
        ("the Data Protection Commission in Ireland", {"ie"}),
        ("the Irish Data Protection Commissioner", {"ie-former"}),
        ("the Federal Data Protection and Information Commissioner (FDPIC)", {"ch"}),
        ("the ANPD", {"br"}),
        ("our data protection officer", set()),
        ("law enforcement authorities", set()),
    ],
)
def test_authorities(text: str, expected: set[str]) -> None:
    assert named(text, CATALOGUE.authorities) - ({"gb"} if "FDPIC" in text else set()) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Directive 95/46/EC", {"directive-95-46"}),
        ("the EU Data Protection Directive", {"directive-95-46"}),
        ("the Data Protection Act 1998", {"dpa-1998"}),
        ("the Data Protection Act 2018", set()),
        ("the EU, including the United Kingdom", {"uk-in-eu"}),
        ("references to the EU include the countries of the EEA, Switzerland and the United Kingdom", {"uk-in-eu"}),
        ("the EU and the United Kingdom", set()),
        ("Do Not Sell My Personal Information", {"ccpa-link-title"}),
        ("Do Not Sell or Share My Personal Information", set()),
        ("Google LLC", set()),
        ("Google Inc.", {"vendor-names"}),
    ],
)
def test_outdated_names(text: str, expected: set[str]) -> None:
    assert named(text, CATALOGUE.outdated) == expected

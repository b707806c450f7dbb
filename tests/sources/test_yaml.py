from __future__ import annotations

import pytest

from site_tools.sources.faults.examples import FACTS
from site_tools.yamlfile import load_schema, read_yaml


def faults(text: str) -> list[str]:
    return [f"{span.line}:{span.column} {message}" for span, message in read_yaml(text, "policy.yml", "policy").faults]


NO_LANGUAGE = '1:1 "language" is missing in the file. The language of the text as a BCP 47 tag, such as "en".'
KEYS = ", ".join(sorted(load_schema("policy")["properties"]))
ABOUT = load_schema("policy")["description"]


def test_a_good_file_has_its_values_and_their_places() -> None:
    file = read_yaml(FACTS + "notice_days: 14\npacks: [gdpr, ccpa]\n", "policy.yml", "policy")
    assert file.faults == []
    assert file.value["notice_days"] == 14
    assert str(file.place(("packs", 1))) == "policy.yml:6:15"
    assert str(file.place(("controller", "name", "given"))) == "policy.yml:4:9"
    assert str(file.place(("nowhere",))) == "policy.yml:1:1"


def test_a_date_stays_text() -> None:
    waiver = "waivers:\n- {requirement: a, owner: b, reason: c, expires: 2026-01-31}\n"
    file = read_yaml(FACTS + waiver, "policy.yml", "policy")
    assert file.faults == []
    assert file.value["waivers"][0]["expires"] == "2026-01-31"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", [f"1:1 The file is empty. {ABOUT}"]),
        ("# only a comment\n", [f"1:1 The file is empty. {ABOUT}"]),
        ("- title\n", ['1:1 The file must be keys with values, not ["title"].']),
        ("Privacy Policy\n", ["1:1 The file must be keys with values, not Privacy Policy."]),
        (
            "title: &a [x, x]\nlanguage: [*a, *a, *a]\n",
            ["2:12 The alias *a is not allowed: write the value out."],
        ),
        ("title: " + "[" * 5000, ["1:27 Values are nested more than 20 deep."]),
        ("title: " + "{a: " * 5000, ["1:84 Values are nested more than 20 deep."]),
        (FACTS + "title: Again\n", ['5:1 The key "title" stands twice; only one can count.']),
        (FACTS + "  mail: x@a.example\n", ['5:3 "mail" is no key of controller. Did you mean email?']),
        (
            FACTS + "zzz: 1\n",
            [f'5:1 "zzz" is no key of the file. Known here: {KEYS}.'],
        ),
        (
            FACTS.replace("en", "!!python/name:os.system en"),
            ["2:11 The tag !!python/name:os.system is not allowed here; remove it."],
        ),
        (
            FACTS + "notice_days: !days 5\n",
            ["5:14 The tag !days is not allowed here; remove it.", "5:14 notice_days must be a whole number, not 5."],
        ),
        (
            FACTS + "packs: !!set {gdpr}\n",
            ["5:8 The tag !!set is not allowed here; remove it.", '5:8 packs must be a list, not {"gdpr": null}.'],
        ),
        (
            FACTS.replace("en", "!!binary aGk="),
            [
                "2:11 The tag !!binary is not allowed here; remove it.",
                '2:11 language: "aGk=" does not fit. The language of the text as a BCP 47 tag, such as "en".',
            ],
        ),
        (FACTS.replace("Privacy Policy", "5"), ["1:8 title must be text, not 5. Put it in quotation marks."]),
        (
            FACTS.replace("Privacy Policy", ""),
            ['1:7 title is empty. The policy\'s title as readers see it, such as "Privacy Policy".'],
        ),
        (
            FACTS.replace("Privacy Policy", "''"),
            ['1:8 title is empty. The policy\'s title as readers see it, such as "Privacy Policy".'],
        ),
        (FACTS + "  country: NO\n", ["5:12 controller.country must be text, not NO. Put it in quotation marks."]),
        (
            FACTS + "notice_days: 400\n",
            [
                "5:14 notice_days must be at most 365, not 400. Days between the publication of a material change and the day it takes effect."
            ],
        ),
        (FACTS + "packs: gdpr\n", ["5:8 packs must be a list, not gdpr."]),
        (FACTS + "packs: [gdpr, gdpr]\n", ['5:8 packs names a value twice: ["gdpr", "gdpr"].']),
        (
            FACTS + "profile: {automated_decisions: soley}\n",
            [
                '5:32 "soley" is no value of profile.automated_decisions. Did you mean solely? Allowed: none, significant, solely.'
            ],
        ),
        (FACTS + "profile: {has_dpo: maybe}\n", ["5:20 profile.has_dpo must be true or false, not maybe."]),
        (
            "title: Ä: Privacy\n",
            ["1:9 A colon starts a value in the middle of another; put text with a colon in quotation marks."],
        ),
        (
            "title: Ä\n\tlanguage: en\n",
            ["2:1 This line is indented with a tab; use spaces."],
        ),
        (
            FACTS + "notice_days: @5\n",
            ["5:14 A value cannot begin with this character; put such text in quotation marks."],
        ),
        ("title: 'Ä\nlanguage: en\n", ["1:8 A quotation mark opens a text here that is never closed."]),
        (
            "title: [a\nlanguage: en\n",
            ["1:8 A bracket opens here that is never closed, or a comma is missing between two values in it."],
        ),
        (
            FACTS + "---\ntitle: x\n",
            ["5:1 A line --- begins a second document here; remove it and write everything as one."],
        ),
        (FACTS + "ä\x07: 1\n", ["5:2 The invisible character U+0007 cannot stand here; delete it."]),
        (FACTS + "? [a]\n: 1\n", ["5:3 A key must be a word, not a list or a group of keys."]),
        (
            FACTS.replace("Privacy Policy", "!!int ''"),
            [
                '1:8 "" cannot be read as a value; put it in quotation marks.',
                '1:8 title is empty. The policy\'s title as readers see it, such as "Privacy Policy".',
            ],
        ),
        (FACTS.replace("language: en\n", ""), [NO_LANGUAGE]),
    ],
)
def test_a_fault_says_where_it_is_and_how_to_mend_it(text: str, expected: list[str]) -> None:
    assert faults(text) == expected


def test_every_fault_is_said_once() -> None:
    found = faults("titel: x\n")
    assert len(found) == len(set(found)) == 4

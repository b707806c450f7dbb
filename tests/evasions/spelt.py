"""Evasions 46 to 51: characters and languages that fool a reader or a search."""

from __future__ import annotations

from evasions.edits import TARGETS, Case, body, each, everywhere

_KEY = {"contact": "officer", "rights": "complaint", "transfer": "transfer"}
_CYRILLIC = str.maketrans("aeopc", "аеорс")
_WIDE = str.maketrans({chr(c): chr(c + 0xFEE0) for c in range(ord("a"), ord("z") + 1)})


def _spelt(number: int, name: str, *ids: str, **parts: str) -> tuple[Case, ...]:
    """Return the clause with something written into the middle of its key word."""
    return tuple(
        Case(number, family, name, body(target, target.words.replace(key, key[:3] + parts["inside"] + key[3:])), ids)
        for family, target in TARGETS.items()
        for key in [_KEY[family]]
    )


def _lettered(number: int, name: str, table: dict[int, str] | dict[int, int], *ids: str) -> tuple[Case, ...]:
    """Return the clause with its key word in other letters."""
    return tuple(
        Case(
            number,
            family,
            name,
            body(target, target.words.replace(_KEY[family], _KEY[family].translate(table))),
            ids,
        )
        for family, target in TARGETS.items()
    )


def _reversed(number: int) -> tuple[Case, ...]:
    return tuple(
        Case(
            number,
            family,
            "bidirectional override",
            body(target, f"\u202e{target.words[::-1]}\u202c"),
            ("bidirectional-control",),
        )
        for family, target in TARGETS.items()
    )


CASES = (
    *_spelt(46, "a zero-width space", "invisible-character", inside="\u200b"),
    *_spelt(46, "a soft hyphen", "invisible-character", inside="\u00ad"),
    *_lettered(47, "letters of another script", _CYRILLIC, "mixed-script"),
    *_lettered(47, "full-width letters", _WIDE, "mixed-script"),
    *_reversed(47),
    *each(
        48,
        "another language",
        contact="Unseren Datenschutzbeauftragten erreichen Sie im Werk.",
        rights="Sie haben das Recht, sich bei einer Aufsichtsbehörde zu beschweren.",
        transfer="Wir übermitteln Ihre personenbezogenen Daten in die Vereinigten Staaten.",
    ),
    *each(
        50,
        "a heap of keywords",
        contact="data protection officer DPO contact privacy email post telephone",
        rights="access rectification erasure portability complaint supervisory authority",
        transfer="transfer United States third country personal data safeguards",
    ),
    *_spelt(51, "an empty element", "raw-html", inside="<b></b>"),
    *_spelt(51, "an entity", "invisible-character", inside="&shy;"),
    *_spelt(51, "an entity of no width", "invisible-character", inside="&#8203;"),
    *everywhere(51, "entities for every letter of a comment", "&lt;!-- We care. --&gt;"),
)  # fmt: skip

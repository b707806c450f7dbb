"""How binding what is said is: will, may, must, can, should, "try" (intends, aims) or "do" (it is so). The role is who does what.

Compared where both versions say the same of the same person: "we will delete" → "we may delete".
"""

from __future__ import annotations

from collections.abc import Iterator

from site_tools.evidence.stated.value import Extractor, Said, Value
from site_tools.evidence.stated.verbs import doings

EXAMPLES = {
    "We may share your data.": ["may (we share)"],
    "We share your data.": ["do (we share)"],
    "We shall delete it.": ["will (we delete)"],
    "We will try to erase it.": ["try (we delete)"],
    "We aim to erase it.": ["try (we delete)"],
    "We reserve the right to disclose it.": ["may (we share)"],
    "We collect, use and store it.": ["do (we collect)", "do (we use)", "do (we keep)"],
    "You must tell us.": ["must (you tell)"],
    "We may also, from time to time, update it.": [],
    "Your data may be shared.": ["may (data share)"],
    "Acme will delete it.": ["will (we delete)"],
    "We will never sell it.": ["will not (we sell)"],
    "We may:\n\n- share it; or\n- sell it.": ["may (we share)", "may (we sell)"],
    "Your browser can block it.": [],
    "We are a company.": [],
    "Cookies are small files.": [],
}


def _find(said: Said) -> Iterator[Value]:
    for who, modal, negated, verb, start, end in doings(said):
        words = said.words[start - said.own : end - said.own]
        yield Value(f"{modal} not" if negated else modal, words, f"{who} {verb}")


MODALITY = Extractor("modality", _find)

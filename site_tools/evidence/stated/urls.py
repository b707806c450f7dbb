"""Where a link leads out of the site, without what makes no other page of it ("https://", "www.", a last slash).

The role is "form" where the reader is sent there to act.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from site_tools.evidence.predicates.form import FORM
from site_tools.evidence.stated.value import Extractor, Said, Value

EXAMPLES = {
    "Use [the form](https://www.acme.com/Form/).": ["acme.com/Form (form)"],
    "See https://www.vendor.example/privacy.": ["vendor.example/privacy"],
    "Contact us at https://acme.com/form.": ["acme.com/form (form)"],
    "See [below](#below), [terms](policy:terms#a) or [write](mailto:a@acme.com).": [],
}
_URL = re.compile(r"(?:https?://|www\.)[^\s<>\"')\]]+")
_START = re.compile(r"(?:https?:)?//(?:www\.)?|www\.", re.IGNORECASE)


def _find(said: Said) -> Iterator[Value]:
    links = [link for link in said.sentence.links if link.lower().startswith(("http://", "https://", "//"))]
    shown = _URL.findall(said.words) if "://" in said.words or "www." in said.words else []
    role = "form" if (links or shown) and FORM.find(said.text, said.index, {}) else ""
    for written in dict.fromkeys((*links, *(url.rstrip(".,;:") for url in shown))):
        host, slash, path = _START.sub("", written, count=1).partition("/")
        yield Value(f"{host.lower()}{slash}{path}".rstrip("/"), written, role)


URL = Extractor("url", _find)

"""What a transfer rests on and which authority is named, by the catalogue's ids; what is said not to be there is "denied"."""

from __future__ import annotations

from collections.abc import Iterator

from site_tools.evidence.stated.value import DENIED, Extractor, Said, Value

EXAMPLES = {
    "Transfers rest on the standard contractual clauses.": ["scc"],
    "We do not rely on the standard contractual clauses.": ["scc (denied)"],
    "Our addendum includes the standard contractual clauses.": ["scc"],
    "# UK visitors\n\nOur addendum incorporates the standard contractual clauses.": ["scc"],
    "The UK relies on an addendum to the standard contractual clauses.": ["uk-addendum", "scc"],
    "You may complain to the CNIL.": ["fr"],
    "We take appropriate measures.": [],
}


def _find(group: str, said: Said) -> Iterator[Value]:
    for hit, words in said.listed(group):
        yield Value(hit.name, words, DENIED if said.denies(hit.start, hit.end) else "")


MECHANISM = Extractor("mechanism", lambda said: _find("mechanism", said))
AUTHORITY = Extractor("authority", lambda said: _find("authority", said))

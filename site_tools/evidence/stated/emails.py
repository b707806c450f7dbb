"""A mailbox, and whose it is."""

from __future__ import annotations

from collections.abc import Iterator

from site_tools.evidence.predicates.email import addresses
from site_tools.evidence.stated.desks import desk
from site_tools.evidence.stated.value import Extractor, Said, Value

EXAMPLES = {
    "Write to Privacy@Acme.com.": ["privacy@acme.com"],
    "Write to [our privacy team](mailto:privacy@acme.com).": ["privacy@acme.com"],
    "Our data protection officer answers at dpo@acme.com.": ["dpo@acme.com (dpo)"],
    "Write to dpo@acme.com or privacy@acme.com.": ["dpo@acme.com", "privacy@acme.com"],
    "Write to noreply@acme.com.": [],
    "We give your @acme.com address to somebody else.": [],
    "Follow us on Twitter: @acme.": [],
}


def _find(said: Said) -> Iterator[Value]:
    sentence = said.sentence
    if "@" in sentence.text or any(link[:7].lower() == "mailto:" for link in sentence.links):
        for address in addresses(sentence, masked=False):
            written = (sentence.text, *sentence.links)
            if any(address in text.lower() for text in written):  # "your @acme.com address" names no mailbox
                yield Value(address, address, desk(said))


EMAIL = Extractor("email", _find)

"""A mailbox that reaches somebody: in the words or behind a link, the two in agreement, no placeholder, nobody's noreply."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from urllib.parse import unquote

from site_tools.evidence.predicates.predicate import Arguments, Predicate
from site_tools.evidence.text import Found, Text
from site_tools.model.evidence import Sentence

PASSES = (
    "Write to privacy@acme.com.",
    "Write to [our privacy team](mailto:privacy@acme.com).",
    "Mail Privacy@Acme.co.uk, please.",
)
FAILS = (
    "Write to [privacy@acme.com](mailto:sales@other.com).",
    "Write to noreply@acme.com.",
    "Write to you@example.com.",
    "Write to privacy at acme.com.",
    "Follow us on Twitter: @acme.",
)

_ADDRESS = re.compile(r"[\w.+-]+ ?@ ?[\w-]+(?:\.[\w-]+)+", re.ASCII)
_MASKED = re.compile(
    r"\[\s*email(?:\s|&#160;)*protected\s*\]|/cdn-cgi/l/email-protection|\[e-?mail removed\]", re.IGNORECASE
)
_SPELT = re.compile(
    r"\b[\w.+-]+\s*[\[({]\s*(?:at|@)\s*[\])}]\s*[\w-]+(?:\s*(?:\.|[\[({]\s*dot\s*[\])}])\s*[\w-]+)+", re.IGNORECASE
)
_UNREAL_DOMAIN = re.compile(
    r"(?:.*\.)?(?:example\.(?:com|org|net)|(?:your-?)?(?:domain|company|website|email|site)\.\w+|yourapp\.\w+|test\.com|email\.com)$"
)
_UNREAL_NAME = re.compile(r"(?:no-?reply|do-?not-?reply|your-?(?:name|email)|email|name|user(?:name)?|xxx+)$")
_TRAILING = ".,;:-_"


def addresses(sentence: Sentence, *, masked: bool) -> Iterator[str]:
    """Yield the mailboxes of a sentence in lower case; a masked one as "[masked]", where masked ones count."""
    shown = [match[0].replace(" ", "").lower().strip(_TRAILING) for match in _ADDRESS.finditer(sentence.text)]
    linked = [unquote(link[7:].split("?")[0]).lower() for link in sentence.links if link.lower().startswith("mailto:")]
    linked = [address for address in linked if _ADDRESS.fullmatch(address)]
    if shown and linked:
        shown = [address for address in shown if address in linked]
    for address in dict.fromkeys(shown or ([] if _ADDRESS.search(sentence.text) else linked)):
        name, _, domain = address.partition("@")
        if not _UNREAL_DOMAIN.fullmatch(domain) and not _UNREAL_NAME.fullmatch(name):
            yield address
    if masked and not shown and is_masked(sentence):
        yield "[masked]"


def is_masked(sentence: Sentence) -> bool:
    """Return whether a mailbox stood here before a recorder masked it or an author spelt it out."""
    return any(_MASKED.search(part) for part in (sentence.text, *sentence.links)) or bool(_SPELT.search(sentence.text))


def _find(text: Text, index: int, arguments: Arguments) -> Found | None:
    domains = text.context.domains if arguments.get("own") else ()
    for address in addresses(text.sentences[index], masked=text.undeclared):
        domain = address.partition("@")[2]
        if not domains or any(domain == own or domain.endswith(f".{own}") for own in domains):
            return Found(index, "email", address)
    return None


def _candidates(text: Text, _arguments: Arguments) -> Collection[int]:
    return text.remember("with @", lambda: [i for i, s in enumerate(text.sentences) if _hints(s)])


def _hints(sentence: Sentence) -> bool:
    marks = ("@", "protected]", "(at)", "[at]", "removed]", "{at}", "( at", "[ at")
    return any(mark in sentence.text for mark in marks) or any(
        link.startswith(("mailto:", "MAILTO:")) or "email-protection" in link for link in sentence.links
    )


EMAIL = Predicate("email", "an e-mail address", _find, _candidates, ("own",))

"""A path in the product: "in your account settings", "Settings > Privacy"."""

from __future__ import annotations

import re
from collections.abc import Collection

from site_tools.evidence.predicates.predicate import Arguments, Predicate
from site_tools.evidence.text import Found, Text

PASSES = (
    "Go to Settings > Privacy and choose Delete.",
    "You can do so in your account settings.",
    "Log in to your account to download your data.",
)
FAILS = ("Your account is yours.", "We may close your account.")

_PATH = re.compile(
    r"(?:settings?|profile|account|privacy|menu)\s*(?:>|→|->|»)\s*\w+"
    r"|(?:in|within|through|via|using|under|visit\w*|access\w*|on|from|go(?:ing)? to|open\w*)\s+(?:(?:the|your|our|its|an?|online|user)\s+){0,2}"
    r"(?:account|profile|privacy|user|app)?\s*(?:settings|dashboard|profile page|account page|privacy cent(?:er|re)|preferences|control panel)\b"
    r"|(?:in|through|via|within|using|from|on)\s+(?:your|their|the user)\s+(?:\w+\s+)?(?:account|profile)\b"
    r"|(?:log(?:ging)?|sign(?:ing)?)[\s-]?(?:in|on)\s?to\s+(?:your|the|our)\b"
)


def _find(text: Text, index: int, _arguments: Arguments) -> Found | None:
    match = _PATH.search(text.full[index])
    return Found(index, "account", match[0]) if match else None


def _candidates(text: Text, _arguments: Arguments) -> Collection[int]:
    return text.with_words(
        ("settings", "setting", "profile", "account", "dashboard", "preferences", "menu", "privacy", "panel")
    )


ACCOUNT = Predicate("account", "a path in the product such as “Settings > Privacy”", _find, _candidates)

"""Pairs of versions to compare: made up, with a share of the words changed, and the real ones of the shared histories."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from synthetic import FACTS

from site_tools import store
from site_tools.cli import main as clausebook
from site_tools.model.folder import RawFile
from site_tools.model.policy import Policy
from site_tools.settings import Settings, parse_date
from site_tools.sources.read import read_sealed

HISTORIES = Path(__file__).parents[2] / "shared" / "corpora" / "histories" / "basecamp-policies"
SECTION, PARAGRAPH, SENTENCE = 200, 50, 14  # words
ALL = 100  # per cent


class Pair(NamedTuple):
    """Two versions, parsed, and as the others get them."""

    before: Policy
    after: Policy

    def texts(self) -> tuple[str, str]:
        """Return all words of both, a passage a line."""
        first, second = ("\n".join(_lines(policy)) for policy in self)
        return first, second


def _lines(policy: Policy) -> Iterator[str]:
    for clause in policy.walk():
        if clause.kind in {"section", "heading"}:
            yield clause.title
            yield from (" ".join(passage.text.split()) for passage in clause.passages)


def synthetic(count: int, share: int) -> Pair:
    """Return a policy of so many words and one with that share of them replaced, put in or taken out."""
    chance = random.Random(count + share)  # noqa: S311 - the same text at each run
    vocabulary = ["".join(chance.choices("etaoinshrdlcumwfgypbvk", k=chance.randint(2, 9))) for _ in range(3000)]
    weights = [1 / (rank + 3) for rank in range(len(vocabulary))]  # some words are common, as in any language

    def drawn(size: int) -> list[str]:
        found = chance.choices(vocabulary, weights, k=size)
        return [word + "." if chance.random() * SENTENCE < 1 else word for word in found]

    texts = [drawn(SECTION) for _ in range(count // SECTION)]
    later = [drawn(SECTION) if share == ALL else _edited(text, share, chance, drawn) for text in texts]
    return Pair(_policy(texts), _policy(later))


def _edited(text: Sequence[str], share: int, chance: random.Random, drawn: Callable[[int], list[str]]) -> list[str]:
    found: list[str] = []
    for word in text:
        kind = chance.choice(("replace", "put in", "take out")) if chance.random() * 100 < share else "keep"
        found += {"keep": [word], "replace": drawn(1), "put in": [word, *drawn(1)], "take out": []}[kind]
    return found


def _policy(texts: Sequence[Sequence[str]]) -> Policy:
    files = {"policy.yml": FACTS}
    for number, text in enumerate(texts, 1):
        paragraphs = "\n\n".join(" ".join(text[i : i + PARAGRAPH]) for i in range(0, len(text), PARAGRAPH))
        files[f"sections/{number:03}-s.md"] = f"# Section {number} {{#s{number}}}\n\n{paragraphs}\n"
    policy = read_sealed("privacy", "1", [RawFile(name, name, text.encode()) for name, text in files.items()])
    assert policy is not None
    return policy


def real(root: Path) -> list[Pair]:
    """Return every version of the shared histories with the next."""
    clausebook(["-C", str(root), "init", "--name", "Imported"])
    for folder in sorted(path for path in HISTORIES.iterdir() if path.is_dir()):
        clausebook(["-C", str(root), "import", "history", str(folder), "--policy", folder.name])
    histories = store.load(Settings(root, parse_date("2026-01-01"))).histories
    versions = [[version.policy for version in history.versions] for history in histories]
    return [Pair(before, after) for some in versions for before, after in pairwise(some)]

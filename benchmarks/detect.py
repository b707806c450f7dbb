"""Detection on policies that declare nothing, beside one naive regular expression a type, in one run.

Documents of one cluster share the weight of one (most of the set comes from two templates); rows marked unsure are left
out; intervals are bootstrapped over clusters. `--half 0|1` scores one half of the clusters, `--errors TYPE` lists them.
"""

from __future__ import annotations

import argparse
import csv
import json
import random
import re
import sys
import time
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from site_tools.catalogue.load import load
from site_tools.evidence.judge import detect
from site_tools.evidence.sentences import sentences_of_text
from site_tools.model.catalogue import Catalogue
from site_tools.model.evidence import HELD, Context, Judgement

CORPUS = Path(__file__).parents[2] / "shared" / "corpora" / "gt200-dev"

# The label of the set → the clause types of ours that show it, and the naive expression to compare with.
LABELS: dict[str, tuple[tuple[str, ...], str]] = {
    "contact.controller": (("contact.controller",), r"[\w.+-]+@[\w-]+\.\w+|contact us (?:at|by|via)"),
    "right.access": (
        ("right.access",),
        r"right (?:to|of) access|access (?:to )?your (?:personal )?(?:data|information)|copy of your",
    ),
    "right.rectification": (("right.rectification",), r"rectif|correct|update your|amend"),
    "right.erasure": (("right.erasure",), r"eras|delet"),
    "right.restriction": (("right.restriction",), r"restrict\w* (?:of |the )?(?:our )?processing|right to restrict"),
    "right.portability": (("right.portability",), r"portab|machine.readable"),
    "right.objection": (("right.objection",), r"\bobject (?:to|against)|right to object|objection"),
    "right.withdraw_consent": (("right.withdraw_consent",), r"(?:withdraw|revoke)\w* (?:your |the |their )?consent"),
    "right.complaint": (("right.complaint",), r"(?:complain|complaint)[^.]{0,80}authorit|lodge a complaint"),
    "transfer": (("transfer.fact", "transfer.destination"), r"transfer\w*[^.]{0,80}(?:countr|outside|united states)"),
}
SEED, ROUNDS = 20261123, 1000


class Row(NamedTuple):
    """One label of one document: what people say, what we say, what the naive expression says; `weight` of its cluster."""

    document: str
    cluster: str
    label: str
    gold: bool
    ours: bool
    naive: bool
    weight: float


class Score(NamedTuple):
    """Precision, recall and their harmonic mean."""

    precision: float
    recall: float
    f1: float


def read(corpus: Path) -> tuple[list[dict[str, str]], Mapping[tuple[str, str], str]]:
    """Return the documents, and what people say of each document and label."""
    lines = (corpus / "documents.jsonl").read_text("utf-8").splitlines()
    with (corpus / "gold.tsv").open(encoding="utf-8", newline="") as file:
        gold = {(row["doc_id"], row["clause"]): row["value"] for row in csv.DictReader(file, delimiter="\t")}
    return [json.loads(line) for line in lines], gold


def rows(
    documents: Sequence[Mapping[str, str]], gold: Mapping[tuple[str, str], str], catalogue: Catalogue
) -> tuple[list[Row], dict[str, tuple[Judgement, ...]]]:
    """Return every sure label of every document, judged, and the judgements by document."""
    sizes = Counter(document["cluster"] for document in documents)
    judged: dict[str, tuple[Judgement, ...]] = {}
    found: list[Row] = []
    for document in documents:
        name, cluster, text = document["doc_id"], document["cluster"], document["text"]
        judged[name] = detect(sentences_of_text(text, name), Context(), catalogue)
        present = {judgement.type for judgement in judged[name] if judgement.verdict in HELD}
        for label, (types, naive) in LABELS.items():
            value = gold.get((name, label), "unsure")
            if value != "unsure":
                ours, plain = bool(present & set(types)), bool(re.search(naive, text, re.IGNORECASE))
                found.append(Row(name, cluster, label, value == "yes", ours, plain, 1 / sizes[cluster]))
    return found, judged


def score(some: Iterable[Row], *, naive: bool = False) -> Score:
    """Return the weighted figures over some rows of one label."""
    both = ours = gold = 0.0
    for row in some:
        says = row.naive if naive else row.ours
        both += row.weight * (says and row.gold)
        ours += row.weight * says
        gold += row.weight * row.gold
    precision, recall = both / ours if ours else 0.0, both / gold if gold else 0.0
    return Score(precision, recall, 2 * precision * recall / (precision + recall) if both else 0.0)


def macro(by_label: Mapping[str, Sequence[Row]], *, naive: bool = False) -> float:
    """Return the mean of the labels' F1."""
    return sum(score(some, naive=naive).f1 for some in by_label.values()) / len(by_label)


def grouped(some: Iterable[Row]) -> dict[str, list[Row]]:
    """Return rows by label, in the table's order."""
    groups: dict[str, list[Row]] = {label: [] for label in LABELS}
    for row in some:
        groups[row.label].append(row)
    return groups


def intervals(found: Sequence[Row]) -> dict[str, tuple[float, float]]:
    """Return the 95 % interval of each label's F1 and of the macro F1 ("macro"), clusters drawn with replacement."""
    by_cluster: dict[str, list[Row]] = defaultdict(list)
    for row in found:
        by_cluster[row.cluster].append(row)
    clusters, chance = sorted(by_cluster), random.Random(SEED)  # noqa: S311 - no secret
    drawn: dict[str, list[float]] = defaultdict(list)
    for _ in range(ROUNDS):
        sample = grouped(row for cluster in chance.choices(clusters, k=len(clusters)) for row in by_cluster[cluster])
        values = {label: score(some).f1 for label, some in sample.items() if any(row.gold for row in some)}
        for label, value in values.items():
            drawn[label].append(value)
        drawn["macro"].append(sum(values.values()) / len(values))
    return {label: (_quantile(values, 0.025), _quantile(values, 0.975)) for label, values in drawn.items()}


def _quantile(values: Sequence[float], at: float) -> float:
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(at * len(ordered)))]


def half_of(cluster: str) -> int:
    """Return 0 or 1: the half of the clusters that one belongs to, the same on every machine."""
    return zlib.crc32(cluster.encode()) & 1


def report(found: Sequence[Row]) -> None:
    """Print the table."""
    groups, spread = grouped(found), intervals(found)
    print(f"{'label':24}{'n':>4}{'yes':>5}{'P':>7}{'R':>7}{'F1':>7}  {'95 %':13}{'naive P':>8}{'R':>7}{'F1':>7}")
    for label, some in groups.items():
        ours, plain, (low, high) = score(some), score(some, naive=True), spread.get(label, (0, 0))
        print(
            f"{label:24}{len(some):4}{sum(row.gold for row in some):5}{ours.precision:7.3f}{ours.recall:7.3f}{ours.f1:7.3f}"
            f"  [{low:.2f}, {high:.2f}] {plain.precision:8.3f}{plain.recall:7.3f}{plain.f1:7.3f}"
        )
    low, high = spread["macro"]
    print(f"macro F1 {macro(groups):.3f} [{low:.3f}, {high:.3f}], naive {macro(groups, naive=True):.3f}")


def errors(found: Sequence[Row], judged: Mapping[str, tuple[Judgement, ...]], label: str) -> None:
    """Print each disagreement on one label, heaviest first, with the words that we rely on."""
    for row in sorted((r for r in found if r.label == label and r.ours != r.gold), key=lambda row: -row.weight):
        words = [s.text[:260] for j in judged[row.document] if j.type in LABELS[label][0] for s in j.sentences] + [
            str([(m.kind, m.value) for m in j.matches]) for j in judged[row.document] if j.type in LABELS[label][0]
        ]
        print(f"{'FALSE ALARM' if row.ours else 'MISSED':12}{row.weight:.3f} {row.document} | {' || '.join(words)}")


def main() -> int:
    """Score and print; exit 0 also where the corpus is absent (a skip with its reason)."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--half", type=int, choices=(0, 1))
    parser.add_argument("--errors", action="append", choices=list(LABELS), default=[])
    options = parser.parse_args()
    if not CORPUS.is_dir():
        print(f"skipped: {CORPUS} is not here")
        return 0
    documents, gold = read(CORPUS)
    catalogue = load().catalogue
    if options.half is not None:
        documents = [document for document in documents if half_of(document["cluster"]) == options.half]
    begun = time.perf_counter()
    found, judged = rows(documents, gold, catalogue)
    taken = time.perf_counter() - begun
    words = sum(len(document["text"].split()) for document in documents)
    report(found)
    print(
        f"{len(documents)} documents, {words} words, {taken * 3e6 / words:.1f} ms per 3,000 words (parsed and judged)"
    )
    for label in options.errors:
        print(f"\n== {label}")
        errors(found, judged, label)
    return 0


if __name__ == "__main__":
    sys.exit(main())

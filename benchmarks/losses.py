"""Real changes of published policies: which clauses were lost, and which only look lost. One line a pair, then the figures."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path

from site_tools.catalogue.load import load
from site_tools.evidence.judge import detect
from site_tools.evidence.losses import losses
from site_tools.evidence.sentences import sentences_of_text
from site_tools.model.catalogue import Catalogue
from site_tools.model.evidence import Context
from site_tools.model.materiality import Loss

CORPORA = Path(__file__).parents[2] / "shared" / "corpora"

# The event's label → the clause types of ours whose loss shows it.
LABELS: dict[str, tuple[str, ...]] = {
    "contact.email": ("contact.controller",),
    "contact.postal": ("contact.controller",),
    "contact.controller": ("contact.controller",),
    "contact.dpo": ("contact.dpo",),
    "contact.eu_representative": ("contact.representative.eu",),
    "right.access": ("right.access",),
    "right.rectification": ("right.rectification",),
    "right.erasure": ("right.erasure",),
    "right.restriction": ("right.restriction",),
    "right.portability": ("right.portability",),
    "right.objection": ("right.objection",),
    "right.withdraw_consent": ("right.withdraw_consent",),
    "right.complaint": ("right.complaint",),
    "transfer": ("transfer.fact", "transfer.destination"),
    "transfer.safeguards": ("transfer.safeguard",),
}
CORE = frozenset(name for names in LABELS.values() for name in names)


def lost(before: str, after: str, catalogue: Catalogue) -> tuple[Loss, ...]:
    """Return what one text holds and the other does not."""
    first, second = (detect(sentences_of_text(text, "policy"), Context(), catalogue) for text in (before, after))
    return losses(first, second)


def events(folder: Path, catalogue: Catalogue) -> None:
    """Print each pair with what is flagged, missed and falsely flagged, then recall and false alarms."""
    found = wanted = alarms = 0
    for pair in sorted(path for path in folder.iterdir() if path.is_dir()):
        label = json.loads((pair / "label.json").read_text("utf-8"))
        gone = {loss.type for loss in lost(_text(pair / "before.md"), _text(pair / "after.md"), catalogue)}
        flagged = [name for name in label["must_flag"] if gone & set(LABELS[name])]
        wrong = [name for name in label["must_not_flag"] if gone & set(LABELS[name])]
        missed = [name for name in label["must_flag"] if name not in flagged]
        others = sorted(gone & CORE - {kind for name in label["must_flag"] for kind in LABELS[name]})
        found, wanted, alarms = found + len(flagged), wanted + len(label["must_flag"]), alarms + len(wrong)
        print(f"{pair.name} {label['policy']}: flagged {flagged}, missed {missed}, false {wrong}, others {others}")
    print(f"losses {found} of {wanted}, false alarms {alarms}")


def histories(folder: Path, catalogue: Catalogue) -> None:
    """Print every loss between consecutive versions, with the words of before, then how many there were."""
    pairs = alarms = 0
    for policy in sorted(path for path in folder.rglob("*") if path.is_dir()):
        versions = sorted(policy.glob("*.md"), key=_order)
        for before, after in pairwise(versions):
            pairs += 1
            gone = [loss for loss in lost(_text(before), _text(after), catalogue) if loss.type in CORE]
            alarms += len(gone)
            _print_losses(f"{policy.name} {before.stem} → {after.stem}", gone)
    print(f"{alarms} losses of core clauses in {pairs} pairs of consecutive versions")


def _print_losses(title: str, gone: Iterable[Loss]) -> None:
    for loss in gone:
        words = " || ".join(sentence.text[:160] for sentence in loss.before.sentences)
        print(f"{title}: {loss.type} {loss.verdict} | {words}")


def _order(path: Path) -> tuple[str, int]:
    date, number = path.stem[:10], path.stem[11:]
    return date, int(number) if number.isdigit() else 1


def _text(path: Path) -> str:
    return path.read_text("utf-8", errors="replace")


def main() -> int:
    """Compare and print; exit 0 also where the corpora are absent (a skip with its reason)."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--histories", action="store_true", help="consecutive versions of the real histories too")
    options = parser.parse_args()
    if not CORPORA.is_dir():
        print(f"skipped: {CORPORA} is not here")
        return 0
    catalogue = load().catalogue
    events(CORPORA / "events-dev", catalogue)
    if options.histories:
        histories(CORPORA / "histories", catalogue)
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""Random edits of the shipped policies: no loss passes, no benign edit alarms.

`CLAUSEBOOK_MUTATIONS=1000 pytest tests/evasions/test_mutations.py -s` tries a thousand and prints the figures.
"""

from __future__ import annotations

import os

from evasions.mutating import mutate, outcomes, summary
from evasions.random_edits import BENIGN, LOSSES

FEW = 40


def test_no_loss_passes_and_no_benign_edit_alarms() -> None:
    count = int(os.environ.get("CLAUSEBOOK_MUTATIONS", FEW))
    found = list(outcomes(count))
    print(summary(found))  # noqa: T201 - the figures, for who asks with -s
    assert [(result.mutation[:3], result.passed, result.alarms) for result in found if not result.right] == []


def test_every_kind_of_edit_is_tried() -> None:
    assert {mutate(seed).kind for seed in range(300)} == {*LOSSES, *BENIGN}


def test_a_seed_says_what_it_does() -> None:
    assert mutate(7) == mutate(7)

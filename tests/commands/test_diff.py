from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from commands.house import house
from example import Example

ERASURE = "You have the right to request erasure of your personal data."
COMPLAINT = "You have the right to lodge a complaint with a supervisory authority."


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Example:
    monkeypatch.chdir(tmp_path)
    example = Example(tmp_path)
    example.write("before.md", f"# Rights\n\n{COMPLAINT}\n\n{ERASURE}\n")
    return example


def test_no_change(here: Example) -> None:
    here.write("after.md", f"# Rights\n\n{COMPLAINT}\n\n{ERASURE.replace(' of ', chr(10) + 'of ')}\n")
    done = here.run("diff", "before.md", "after.md", "--format", "json")
    assert done.status == 0, "a wrapped line says the same"
    assert json.loads(done.out) == {"before": "before.md", "after": "after.md", "lost": []}


def test_a_change_that_loses_nothing(here: Example) -> None:
    here.write("after.md", f"# Rights\n\n{COMPLAINT} {ERASURE} We are friendly.\n")
    done = here.run("diff", "before.md", "after.md")
    assert (done.status, done.out) == (1, "No clause of before.md was lost in after.md.\n")


def test_a_loss(here: Example) -> None:
    here.write("after.md", f"# Rights\n\n{COMPLAINT}\n")
    done = here.run("diff", "before.md", "after.md", "--format", "json")
    assert done.status == 1
    lost = {row["type"]: row for row in json.loads(done.out)["lost"]}
    assert lost["right.erasure"]["verdict"] == "missing"
    assert lost["right.erasure"]["before"] == {"file": "before.md", "line": 5, "text": ERASURE}
    assert "right.complaint" not in lost
    assert (
        f"right.erasure is now missing; it was, at before.md:5: {ERASURE}"
        in here.run("diff", "before.md", "after.md").out
    )


def test_two_policies(here: Example) -> None:
    example = house(here.root / "repo")
    done = here.run("diff", "repo/policy_src/privacy/releases/2023-01-01", "repo/policy_src/privacy")
    assert done.status == 0
    (example.root / "policy_src/privacy/sections/01-rights.md").unlink()
    done = here.run(
        "diff", "repo/policy_src/privacy/releases/2023-01-01", "repo/policy_src/privacy", "--format", "json"
    )
    assert done.status == 1
    assert "right.erasure" in [row["type"] for row in json.loads(done.out)["lost"]]


@pytest.mark.parametrize("after", ["gone.md", "empty.md", "texts", "-"])
def test_what_cannot_be_compared(here: Example, after: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(""))
    for name, text in {"empty.md": "", "texts/a.md": "A.", "texts/b.md": "B."}.items():
        here.write(name, text)
    done = here.run("diff", "before.md", after)
    assert (done.status, done.out) == (2, "")
    assert done.err.startswith("clausebook: ")

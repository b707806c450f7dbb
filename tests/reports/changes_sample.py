"""A comparison with one of everything, and the golden files made of it: `python tests/reports/changes_sample.py` writes them."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

from site_tools.compare.diff import compare
from site_tools.compare.redline import redline
from site_tools.model.comparison import ChangeReport, Comparison, Side
from site_tools.model.evidence import Judgement, Sentence
from site_tools.model.folder import RawFile
from site_tools.model.materiality import Fact, Ground, Loss, Materiality, Told
from site_tools.model.policy import Policy
from site_tools.model.text import Span
from site_tools.sources.read import read_sealed

GOLDEN = Path(__file__).parent / "golden" / "changes"
FILES = {"text": "changes.txt", "json": "changes.json", "markdown": "changes.md", "html": "changes.html"}
LOST = "You can no longer have a copy."
FACTS = b"title: Privacy Policy\nlanguage: en\ncontroller: {name: Owlery Ltd}\n"
BEFORE = {
    "01-data.md": """\
# Data {#data}

We keep your **messages** for thirty days. We never sell `data`.

| Kind | Kept for |
|---|---|
| Letters | a year |
| Calls | a day |

## Feathers {#feathers}

We count feathers, one by one, with care, every day of the week and at night as well, whatever the weather may be.
""",
    "02-rights.md": """\
# Rights {#rights}

You may write to us.

- {#copy}
  You may have a copy.
- You may complain to [the council](https://council.example/).
""",
    "03-links.md": "# Links {#links}\n\nOther sites have policies of their own.\n",
}
AFTER = {
    "01-data.md": """\
# Data {#data}

We keep your **messages** for sixty days. We never sell `data`.

| Kind | Kept for |
|---|---|
| Letters | two years |
| Photographs | a month |
| Calls | a day |
""",
    "02-rights.md": """\
# Your rights {#your-rights}

You may write to us.

- You may complain to [the council](https://council.example/new/).

## Feathers {#feathers}

We count feathers, one by one, with care, every day of the week and at night as well, whatever the weather is.
""",
    "03-owls.md": "# Owls {#owls}\n\nWe *now* keep owls & <eagles>.\n",
}


def policy(label: str, files: dict[str, str]) -> Policy:
    folder = f"policy_src/privacy/releases/{label}/"
    raws = [RawFile(f"sections/{name}", f"{folder}sections/{name}", text.encode()) for name, text in files.items()]
    read = read_sealed("privacy", label, (RawFile("policy.yml", f"{folder}policy.yml", FACTS), *raws))
    assert read is not None
    return read


def sample() -> ChangeReport:
    """Return a report of one comparison."""
    before = Side("privacy/2023-01-01", policy("2023-01-01", BEFORE), date(2023, 1, 1))
    after = Side("privacy/2024-01-01", policy("2024-01-01", AFTER), date(2024, 1, 1))
    words = Sentence("You may have a copy.", Span("policy_src/privacy/releases/2023-01-01/sections/02-rights.md", 6, 3))
    told = Materiality(
        "loss",
        (
            Fact("setting", "E-mail", "owls@owlery.example", "post@owlery.example", role="email"),
            Fact("duration", "How long data is kept", "thirty days", "sixty days", "data"),
        ),
        (
            Loss(
                "right.access",
                "missing",
                Judgement("right.access", "satisfied", (), (words,)),
                None,
                "Right of access",
                LOST,
            ),
        ),
        (
            Ground("clause-lost", "loss", "right.access is lost.", "copy", gone=True, before=words.text),
            Ground("date-moved-back", "loss", "It takes effect before it was published.", "data"),
            Ground("retention-lengthened", "material", "30 days became 60 days.", "data", before="a", after="b"),
        ),
        (
            Told(LOST, "loss", "copy", gone=True),
            Told("We now keep your data for up to sixty days; it was thirty days.", "material", "data"),
        ),
    )
    diff = compare(before.policy, after.policy)
    return ChangeReport((Comparison(before, after, diff, told, redline),))


if __name__ == "__main__":
    from site_tools.reports.changes import FORMATS

    sys.stdout.write("".join(f"{name}\n" for name in FILES.values()))
    GOLDEN.mkdir(parents=True, exist_ok=True)
    for name, file in FILES.items():
        (GOLDEN / file).write_text(FORMATS[name](sample()), encoding="utf-8")

"""Every file in a policy's folder is part of the policy.

Only `policy.yml` and `sections/NN-name.md` are read. A section under another name would be left out of the published
policy, and nobody would notice.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath

from site_tools.model.finding import Severity
from site_tools.model.folder import RawFile
from site_tools.model.text import Span
from site_tools.sources.attributes import slug
from site_tools.sources.faults.examples import FACTS, SECTION
from site_tools.sources.faults.flag import Flag
from site_tools.sources.names import FACTS_NAME, SECTION_NAME

SEVERITY = Severity.ERROR
MEND = "Rename the file, or keep it outside the policy's folder."
PASSES = ({"policy.yml": FACTS, "sections/00-preamble.md": SECTION},)
FAILS = (
    (
        {"policy.yml": FACTS, "sections/01-contact.md": SECTION, "sections/7-eu-users.md": SECTION},
        "0:0 Nothing includes this file. To make it a section, name it sections/07-eu-users.md.",
    ),
    (
        {"policy.yml": FACTS, "sections/01-contact.md": SECTION, "sections/Your rights.markdown": SECTION},
        "0:0 Nothing includes this file. To make it a section, name it sections/02-your-rights.md.",
    ),
    (
        {"policy.yml": FACTS, "03-data.md": SECTION, "sections/01-contact.md": SECTION},
        "0:0 Nothing includes this file. To make it a section, name it sections/03-data.md.",
    ),
    (
        {"policy.yaml": FACTS, "sections/01-contact.md": SECTION},
        "0:0 Nothing includes this file. The policy's facts stand in policy.yml; name it so.",
    ),
    (
        {"policy.yml": FACTS, "sections/01-contact.md": SECTION, "logo.png": b"\x89PNG"},
        "0:0 Nothing includes this file. Only policy.yml and sections/NN-name.md make a policy.",
    ),
)
_TEXT_ENDINGS = {".md", ".markdown", ".mdown", ".mkd", ".txt"}
_NUMBERED = re.compile(r"([0-9]{1,3})[-_. ]*(.*)", re.DOTALL)


def check_folder(files: Sequence[RawFile]) -> Iterator[Flag]:
    """Yield each file that is neither `policy.yml` nor a section."""
    numbers = [int(match[1]) for raw in files if (match := SECTION_NAME.fullmatch(raw.name))]
    following = max(numbers, default=0) + 1
    for raw in files:
        if raw.data is not None and raw.name != FACTS_NAME and not SECTION_NAME.fullmatch(raw.name):
            yield Flag(Span(raw.path), f"Nothing includes this file. {_hint(PurePosixPath(raw.name), following)}")


def _hint(path: PurePosixPath, following: int) -> str:
    if path.suffix.lower() in {".yml", ".yaml"} and path.stem.lower() == "policy":
        return "The policy's facts stand in policy.yml; name it so."
    if path.suffix.lower() not in _TEXT_ENDINGS or path.stem.lower() == "readme":
        return "Only policy.yml and sections/NN-name.md make a policy."
    match = _NUMBERED.fullmatch(path.stem)
    number, name = (int(match[1]), match[2]) if match else (following, path.stem)
    return f"To make it a section, name it sections/{number:02}-{slug(name or 'section')}.md."

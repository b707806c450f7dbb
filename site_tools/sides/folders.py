"""The files of a policy's folder, wherever they were kept → one side. What cannot be read is never compared as if absent."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from site_tools.errors import OperatorError
from site_tools.model.comparison import Side
from site_tools.model.folder import RawFile
from site_tools.sources.decode import decode
from site_tools.sources.names import FACTS_NAME, SECTION_NAME
from site_tools.sources.read import read_sealed


def side_of(name: str, policy: str, raws: Sequence[RawFile], effective: date | None) -> Side:
    """Read a policy. OperatorError where any of it cannot be read: a clause must not seem to be gone for that."""
    sections = [raw for raw in raws if SECTION_NAME.fullmatch(raw.name)]
    if FACTS_NAME not in {raw.name for raw in raws}:
        raise OperatorError(f"{name} has no policy.yml, so it is no policy's folder.")
    if not sections:
        raise OperatorError(f"{name} has no section: a policy's words stand in files such as sections/01-data.md.")
    for raw in raws:
        if (raw in sections or raw.name == FACTS_NAME) and decode(raw) is None:
            why = f"cannot be read: it is {raw.fault}" if raw.data is None else "is not UTF-8; save it as UTF-8"
            raise OperatorError(f"{raw.path} {why}, then try again.")
    read = read_sealed(policy, "draft", raws)
    if read is None:
        raise OperatorError(
            f"{name} cannot be read as a policy; `clausebook check` says what is wrong with policy.yml."
        )
    if len(read.sections) < len(sections):
        held = {section.path for section in read.sections}
        lacking = next(raw.path for raw in sections if raw.path not in held)
        raise OperatorError(f"{lacking} has no title such as `# Data {{#data}}`, so its words belong to no clause.")
    return Side(name, read, effective)

"""When a requirement applies: a condition, the answers of `policy.yml`'s profile and a day → True, False or None.

    always                                  nothing is asked
    {audience: eea}                         the answer is, or holds, this value; a list means any of its values
    {has_dpo: true}                         yes or no
    {established_in: eea}                   a country of the region (eea, uk, ch, us, ca, br), or a country's code
    {transfers_from: eea}                   some transfer takes data of this region
    {transfer: {from: eea, mechanism: scc}} one and the same transfer fits all of it
    {since: 2026-06-19}                     the text takes effect on that day or later
    {claimed: {representative_exempt: eu}}  as without `claimed`, but no answer means no: an exemption must be claimed
    {all: [...]}  {any: [...]}  {not: ...}  as they read; several keys side by side mean all of them

None means that a question which decides is unanswered. Unanswered questions that cannot change the outcome do not count.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from site_tools.model.regions import REGIONS

ALWAYS = "always"


def holds(when: Any, profile: Mapping[str, Any], on: date | None = None) -> bool | None:  # noqa: ANN401 - YAML
    """Return whether `when` holds of `profile` for a text that takes effect `on` (None: any day will do)."""
    if when is None or when == ALWAYS:
        return True
    return _all([_part(key, wanted, profile, on) for key, wanted in when.items()])


def asks(when: Any) -> tuple[str, ...]:  # noqa: ANN401
    """Return the questions of the profile that `when` needs answered, in its order."""
    return tuple(dict.fromkeys(_questions(when)))


def unanswered(when: Any, profile: Mapping[str, Any], on: date | None = None) -> tuple[str, ...]:  # noqa: ANN401
    """Return the questions that keep `when` from being decided, () where it is decided."""
    if holds(when, profile, on) is not None:
        return ()
    return tuple(key for key in asks(when) if _open(when, key, profile, on))


def _open(when: Any, key: str, profile: Mapping[str, Any], on: date | None) -> bool:  # noqa: ANN401
    """Return whether some part of `when` that asks `key` is undecided."""
    for name, wanted in when.items():
        if holds({name: wanted}, profile, on) is not None or key not in asks({name: wanted}):
            continue
        parts = wanted if name in {"all", "any"} else [wanted] if name in {"not", "claimed"} else []
        if not parts or any(isinstance(part, Mapping) and _open(part, key, profile, on) for part in parts):
            return True
    return False


def _questions(when: Any) -> Iterator[str]:  # noqa: ANN401
    if when is None or when == ALWAYS:
        return
    for key, wanted in when.items():
        if key in {"all", "any"}:
            for part in wanted:
                yield from _questions(part)
        elif key in {"not", "claimed"}:
            yield from _questions(wanted)
        elif key in {"transfers_from", "transfer"}:
            yield "transfers"
        elif key != "since":
            yield key


def _part(key: str, wanted: Any, profile: Mapping[str, Any], on: date | None) -> bool | None:  # noqa: ANN401, PLR0911
    match key:
        case "all":
            return _all([holds(part, profile, on) for part in wanted])
        case "any":
            return _any([holds(part, profile, on) for part in wanted])
        case "not":
            return _not(holds(wanted, profile, on))
        case "claimed":
            return holds(wanted, profile, on) is True
        case "since":
            return on is None or on >= date.fromisoformat(wanted)
        case "transfers_from":
            return _transfer({"from": wanted}, profile.get("transfers"))
        case "transfer":
            return _transfer(wanted, profile.get("transfers"))
        case _:
            return _answer(wanted, profile.get(key))


def _answer(wanted: Any, given: Any) -> bool | None:  # noqa: ANN401 - an answer of the profile
    if given is None:
        return None
    answers = given if isinstance(given, Sequence) and not isinstance(given, str) else [given]
    return any(_same(one, answer) for one in _listed(wanted) for answer in answers)


def _same(wanted: Any, answer: Any) -> bool:  # noqa: ANN401
    if isinstance(wanted, bool) or isinstance(answer, bool):
        return wanted is answer
    return bool(wanted == answer or (isinstance(wanted, str) and answer in REGIONS.get(wanted, ())))


def _transfer(wanted: Mapping[str, Any], transfers: Iterable[Mapping[str, Any]] | None) -> bool | None:
    if transfers is None:
        return None
    return _any([_all([_answer(value, transfer.get(key)) for key, value in wanted.items()]) for transfer in transfers])


def _listed(value: Any) -> Sequence[Any]:  # noqa: ANN401
    return value if isinstance(value, list | tuple) else [value]


def _all(parts: Sequence[bool | None]) -> bool | None:
    return False if False in parts else None if None in parts else True


def _any(parts: Sequence[bool | None]) -> bool | None:
    return True if True in parts else None if None in parts else False


def _not(part: bool | None) -> bool | None:  # noqa: FBT001 - the value, not a switch
    return None if part is None else not part

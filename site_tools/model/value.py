"""`@value` on a class → what `@dataclass(frozen=True, slots=True)` makes of it, in a fraction of the time.

A check lasts a fifth of a second and needs some sixty such classes; `dataclass` compiles seven functions for each. Here they
are shared, but for `__init__`, which is compiled when a class gets its first value.
"""

from __future__ import annotations

from dataclasses import MISSING, FrozenInstanceError, dataclass, field, fields
from operator import attrgetter
from typing import Any, NoReturn, TypeVar, dataclass_transform

T = TypeVar("T")
Made = Any  # a value, or the class of it


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def value(cls: type[T]) -> type[T]:
    """Make a class of annotated fields one of frozen values, which are equal where their fields are."""
    made: Made = dataclass(init=False, repr=False, eq=False, slots=True)(cls)
    names = [entry.name for entry in fields(made) if entry.compare]
    of = attrgetter(names[0], *names)  # the first one twice, so that one field makes a tuple, too

    def first(self: Made, *given: Any, **named: Any) -> None:  # noqa: ANN401 - any fields
        made.__init__ = _init(made)
        made.__init__(self, *given, **named)

    def equal(self: Made, other: object) -> bool:
        return bool(of(self) == of(other)) if self.__class__ is other.__class__ else NotImplemented

    made.__init__, made.__eq__, made.__hash__ = first, equal, lambda self: hash(of(self))
    made.__repr__, made.__reduce__ = _written, _taken_apart
    made.__setattr__ = made.__delattr__ = _refuse
    ready: type[T] = made
    return ready


def _init(made: Made) -> Made:
    """Compile what puts each field into its slot."""
    head, body, known = "self", "pass", {}
    for entry in fields(made):
        name, put = entry.name, f"put_{entry.name}"
        known[put] = getattr(made, name).__set__
        if entry.default_factory is not MISSING:
            known[f"make_{name}"], known["MISSING"] = entry.default_factory, MISSING
            head, given = f"{head}, {name}=MISSING", f"make_{name}() if {name} is MISSING else {name}"
        elif entry.default is not MISSING:
            known[f"usual_{name}"] = entry.default
            head, given = f"{head}, {name}=usual_{name}", name
        else:
            head, given = f"{head}, {name}", name
        body += f"; {put}(self, {given})"
    exec(f"def __init__({head}): {body}", known)  # noqa: S102 - as dataclasses does, of nothing but names of fields
    return known["__init__"]


def _written(self: Made) -> str:
    shown = (f"{entry.name}={getattr(self, entry.name)!r}" for entry in fields(self) if entry.repr)
    return f"{type(self).__qualname__}({', '.join(shown)})"


def _taken_apart(self: Made) -> tuple[Made, tuple[Any, ...]]:
    return type(self), tuple(getattr(self, entry.name) for entry in fields(self))


def _refuse(self: Made, name: str, *_: object) -> NoReturn:
    raise FrozenInstanceError(f"cannot change {name} of a {type(self).__name__}")

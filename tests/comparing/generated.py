"""Policies made up for property tests: pairs of versions that share most of their clauses, and all kinds of passages."""

from __future__ import annotations

from dataclasses import dataclass, replace

from hypothesis import strategies as st

from site_tools.model.folder import RawFile
from site_tools.model.policy import Policy
from site_tools.sources.faults.examples import FACTS
from site_tools.sources.read import read_sealed

_WORDS = (
    *(
        "we",
        "you",
        "may",
        "not",
        "share",
        "keep",
        "your",
        "data",
        "mail",
        "name,",
        "days.",
        "rights;",
        "partners",
        "(if",
    ),
    *("asked)", "it’s", "“Data”", "**bold**", "*so*", "`code`", "30", "é", "[here](#a)"),
    *("[our site](https://example.com/a)", "[theirs](https://example.com/b)"),
)


@dataclass(frozen=True)
class Part:
    """A heading with its body; level 1 is a section. `blocks` are Markdown without ids, `{}` standing for one."""

    id: str
    level: int
    title: str
    blocks: tuple[str, ...]

    def markdown(self) -> str:
        blocks = [block.replace("{ID}", f"{self.id}-{n}") for n, block in enumerate(self.blocks)]
        return "\n\n".join([f"{'#' * self.level} {self.title} {{#{self.id}}}", *blocks]) + "\n"


def policy(*sections: str, facts: str = FACTS) -> Policy:
    """Read a policy from the Markdown of its sections."""
    files = {"policy.yml": facts} | {f"sections/{n:02}-s.md": text for n, text in enumerate(sections, 1)}
    read = read_sealed("privacy", "draft", [RawFile(name, name, text.encode()) for name, text in files.items()])
    assert read is not None
    return read


def of_parts(parts: tuple[Part, ...]) -> Policy:
    """Make a policy of headings; the first of them is a section whatever its level."""
    sections: list[list[str]] = []
    for n, part in enumerate(parts):
        level = part.level if n else 1
        if level == 1:
            sections.append([])
        sections[-1].append(replace(part, level=level).markdown())
    return policy(*("\n".join(section) for section in sections))


text = st.lists(st.sampled_from(_WORDS), min_size=1, max_size=12).map(" ".join)
short = st.lists(st.sampled_from(_WORDS), min_size=1, max_size=3).map(" ".join)


def _list(items: list[str]) -> str:
    return "\n".join(f"- {item}" for item in items)


def _nested(items: list[str]) -> str:
    return "\n".join(f"1. {item}\n   - {item} too" for item in items)


def _table(rows: list[tuple[str, str, str]]) -> str:
    lines = [f"| {' | '.join(cell.replace('|', '') for cell in row)} |" for row in rows]
    return "\n".join([lines[0], "|---|---|---|", *lines[1:]])


blocks = st.one_of(
    text,
    text,
    text.map(lambda words: "{#{ID}}\n" + words),
    st.lists(short, min_size=1, max_size=4).map(_list),
    st.lists(short, min_size=1, max_size=3).map(_nested),
    short.map("- {{#{{ID}}}}\n  {}\n- as it is".format),
    st.lists(st.tuples(short, st.just(""), short), min_size=2, max_size=4).map(_table),
    st.tuples(short, text).map(lambda pair: f"{pair[0].replace('[', '(').replace('{', '')}\n: {pair[1]}"),
    text.map("> {}".format),
    st.just("```\nkeep  this\n  as it is\n```"),
)
parts = st.builds(
    Part,
    st.sampled_from("abcdefgh"),
    st.sampled_from((1, 1, 2, 2, 3)),
    st.sampled_from(("Data", "Your rights", "Contact us", "How we keep data", "Cookies")),
    st.lists(blocks, max_size=4).map(tuple),
)
versions = st.lists(parts, min_size=1, max_size=6, unique_by=lambda part: part.id).map(tuple)


def _words(draw: st.DrawFn, part: Part) -> Part:
    """Put other words into one of a part's blocks, if it has any."""
    if not part.blocks:
        return part
    n = draw(st.integers(0, len(part.blocks) - 1))
    swapped = part.blocks[n].replace(draw(st.sampled_from(("we", "data", "30"))), draw(short), 1)
    return replace(part, blocks=(*part.blocks[:n], swapped, *part.blocks[n + 1 :]))


def _block(draw: st.DrawFn, part: Part) -> Part:
    kept = list(part.blocks)
    kept.insert(draw(st.integers(0, len(kept))), draw(blocks))
    return replace(part, blocks=tuple(kept))


def _level(draw: st.DrawFn, part: Part) -> Part:
    return replace(part, level=draw(st.sampled_from((1, 2, 3))))


def _title(_draw: st.DrawFn, part: Part) -> Part:
    return replace(part, title=part.title + " now")


def _id(_draw: st.DrawFn, part: Part) -> Part:
    return replace(part, id=part.id + "x")


def _move(draw: st.DrawFn, found: list[Part], at: int) -> None:
    found.insert(draw(st.integers(0, len(found) - 1)), found.pop(at))


def _add(draw: st.DrawFn, found: list[Part], at: int) -> None:
    found.insert(at, draw(parts))


def _drop(_draw: st.DrawFn, found: list[Part], at: int) -> None:
    if len(found) > 1:
        found.pop(at)


def _give(draw: st.DrawFn, found: list[Part], at: int) -> None:
    """Move the last block of one part to another."""
    if given := found[at].blocks[-1:]:
        found[at] = replace(found[at], blocks=found[at].blocks[:-1])
        other = draw(st.integers(0, len(found) - 1))
        found[other] = replace(found[other], blocks=found[other].blocks + given)


_INSIDE = (_words, _words, _block, _level, _title, _id)
_AMONG = (_move, _add, _drop, _give)


@st.composite
def edited(draw: st.DrawFn, some: tuple[Part, ...]) -> tuple[Part, ...]:
    """Draw a later version of a policy: words, blocks and clauses put in, taken out, exchanged and moved."""
    found = list(some)
    for _ in range(draw(st.integers(0, 4))):
        at = draw(st.integers(0, len(found) - 1))
        if draw(st.booleans()):
            found[at] = draw(st.sampled_from(_INSIDE))(draw, found[at])
        else:
            draw(st.sampled_from(_AMONG))(draw, found, at)
    return tuple({part.id: part for part in found}.values())


pairs = versions.flatmap(lambda some: st.tuples(st.just(some), st.one_of(edited(some), versions))).map(
    lambda both: (of_parts(both[0]), of_parts(both[1]))
)

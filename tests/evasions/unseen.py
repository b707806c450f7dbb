"""Evasions 1 to 12: the text is there, and the reader cannot see it."""

from __future__ import annotations

from evasions.edits import FAMILIES, RIGHTS, TARGETS, Case, Edit, add, body, chain, everywhere, instead, swap

_HIDDEN = (
    ("display none", '<p style="display:none">{}</p>'),
    ("hidden", "<div hidden>\n{}\n</div>"),
    ("aria-hidden", 'We care. <span aria-hidden="true">{}</span>'),
    ("visibility", '<span style="visibility:hidden">{}</span>'),
    ("font size", '<p style="font-size:0">{}</p>'),
    ("off screen", '<p style="position:absolute;left:-9999px">{}</p>'),
    ("white on white", '<span style="color:#fff">{}</span>'),
    ("a class that hides", '<p class="sr-only">{}</p>'),
)
_FOLDED = (
    ("details", "<details><summary>More</summary>{}</details>"),
    ("template", "<template>{}</template>"),
    ("noscript", "<noscript>{}</noscript>"),
    ("script", "<script>document.write('{}')</script>"),
)


def _hidden(number: int, tricks: tuple[tuple[str, str], ...], rule: str = "raw-html") -> tuple[Case, ...]:
    """Return each trick in each family. The later tricks differ in their markup only: on rights alone.

    Markup is shown to readers as text and flagged, so that the words need not be lost.
    """
    return tuple(
        Case(number, family, name, body(target, words.replace("{}", target.words)), (rule,))
        for family, target in TARGETS.items()
        for name, words in (tricks if family == "rights" else tricks[:2])
    )


def _attributes(number: int, name: str, line: str) -> tuple[Case, ...]:
    """Return an attribute written into the braces, where a theme would hide by it."""
    return tuple(
        Case(
            number,
            family,
            name,
            swap(target.file, (target.head, target.head.replace("{#", f"{{{line} #"))),
            ("unknown-attribute",),
        )
        for family, target in TARGETS.items()
    )


def _moved(number: int, name: str, title: str) -> tuple[Case, ...]:
    """Return the clause, declaration and all, below a heading that says that what follows no longer counts."""
    return tuple(
        Case(
            number,
            family,
            name,
            chain(instead(target, ""), add("sections/09-archive.md", f"# {title} {{#archive}}\n\n{target.whole}")),
            ("struck-out",),
        )
        for family, target in TARGETS.items()
    )


def _elsewhere(number: int, name: str, file: str, *ids: str) -> tuple[Case, ...]:
    """Return the clause in a file that readers of the policy do not see."""
    return tuple(
        Case(
            number,
            family,
            name,
            chain(instead(target, ""), add(file, f"# Former {{#former}}\n\n{target.whole}")),
            (*ids, target.lost, target.requirement),
        )
        for family, target in TARGETS.items()
    )


def _titles(number: int) -> tuple[Case, ...]:
    """Return the words as a heading with nothing of theirs below it."""
    return tuple(
        Case(
            number,
            family,
            "words in the heading only",
            instead(target, f"## {target.words.rstrip('.')} {target.braces}\n\nWe care about our customers.\n"),
            (target.lost, target.requirement),
        )
        for family, target in TARGETS.items()
    )


def _noted(number: int) -> tuple[Case, ...]:
    """Return the words in a footnote that nothing refers to, in front matter and in a list of the rights."""
    return (
        *everywhere(8, "footnote without a mark", "We care.\n\n[^gone]: {}", "unused-footnote"),
        *everywhere(
            8, "link definition", 'We care.\n\n[gone]: https://larkfield-instruments.com "{}"', "unused-link-definition"
        ),
        *(
            Case(
                number,
                family,
                "front matter",
                chain(body(target, "We care."), _front(target.file, target.words)),
                (target.lost,),
            )
            for family, target in TARGETS.items()
        ),
    )


def _front(file: str, words: str) -> Edit:
    return lambda texts: {**texts, file: f"---\ndescription: {words}\n---\n\n{texts[file]}"}


_CONTENTS = (
    "# Your Rights {#rights}",
    "# Your Rights {#rights}\n\nIn this section: access, rectification, erasure, restriction, portability, complaint to a supervisory authority.",
)
CASES = (
    *everywhere(1, "body emptied", "", "empty-clause"),
    *everywhere(1, "body of a comment", "<!-- to do -->", "empty-clause"),
    *everywhere(2, "only an image", "![](clause.png)", "image"),
    *everywhere(2, "only a link", "[here](https://larkfield-instruments.com/more)."),
    *everywhere(2, "only a rule", "---", "empty-clause"),
    *everywhere(3, "comment", "<!-- {} -->", "empty-clause"),
    *everywhere(3, "comment over lines", "We care. <!--\n{}\n-->"),
    *everywhere(3, "comment as a link definition", "[//]: # ({})"),
    *everywhere(4, "fenced code", "```\n{}\n```"),
    *everywhere(4, "indented code", "We care.\n\n    {}", "indented-code"),
    *_hidden(4, (("inline code", "We care. `{}`"),), "sentence-in-code"),
    *_hidden(5, _HIDDEN),
    *_attributes(5, "a class in braces", ".hidden"),
    *_attributes(5, "a style in braces", 'style="display:none"'),
    *_hidden(6, _FOLDED),
    *everywhere(7, "alt text", "![{}](clause.png)", "image"),
    *everywhere(7, "title attribute", 'We [care](https://larkfield-instruments.com "{}").'),
    *_noted(7),
    *everywhere(9, "a condition of the build", "{% if false %}{}{% endif %}", "stray-attributes"),
    *everywhere(9, "an include", 'We care. {% include "clause.md" %}', "placeholder"),
    *everywhere(9, "a snippet", '--8<-- "clause.md"'),
    *_moved(10, "below a divider", "End of This Notice. Archive: No Longer in Force"),
    *_elsewhere(10, "a file that is not published", "former/03-rights.md", "unincluded-file"),
    *_hidden(11, (("struck through", "~~{}~~"), ("said to be deleted", "Deleted: {}")), "struck-out"),
    *_hidden(11, (("del", "<del>{}</del>"),)),
    *_titles(12),
    Case(12, "rights", "a table of contents", chain(body(TARGETS["rights"], "We care."), swap(RIGHTS, _CONTENTS)), ("lost-clause right.complaint", "gdpr.13.2.d.complaint")),
)  # fmt: skip
assert {case.family for case in CASES} == set(FAMILIES)

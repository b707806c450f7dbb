"""Text of a site generator (Liquid, Jinja, Hugo) → the same without its instructions.

A value that the generator would have filled in becomes "[its.name]", for the editor to replace. Lines stay where they were.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from site_tools.importers.values import Step, excerpt

NOWHERE = "liquid:"  # what a link becomes whose target only the generator knew: no scheme of ours
_TAG = r"\{%-?.*?-?%\}|\{\{-?.*?-?\}\}"
_LOOP = re.compile(
    r"\{%-?\s*(?P<name>for|comment|tablerow|capture)\b(?P<what>.*?)-?%\}.*?\{%-?\s*end(?P=name)\s*-?%\}", re.DOTALL
)
_TARGET = re.compile(rf"(?<=\]\()[^()\n]*?(?:{_TAG})[^)\n]*(?=\))")
_ATTRIBUTE = re.compile(rf"(?<==\")[^\"\n]*?(?:{_TAG})[^\"\n]*(?=\")")
_OUTPUT = re.compile(r"\{\{-?[ \t]*(?P<name>.*?)[ \t]*-?\}\}", re.DOTALL)
_INSTRUCTION = re.compile(r"\{%-?\s*(?P<name>.*?)\s*-?%\}", re.DOTALL)
_KRAMDOWN = re.compile(r"^[ \t>]*\{:[^}\n]*\}[ \t]*$|\{:[^}\n]*\}[ \t]*$", re.MULTILINE)


def strip(text: str) -> tuple[str, list[Step]]:
    """Return the text without instructions, each one a step."""
    steps: list[Step] = []

    def noted(replacement: Callable[[re.Match[str]], tuple[str, str]]) -> Callable[[re.Match[str]], str]:
        def replace(match: re.Match[str]) -> str:
            written, what = replacement(match)
            steps.append(Step(match.string.count("\n", 0, match.start()) + 1, what))
            return written + "\n" * (match[0].count("\n") - written.count("\n"))

        return replace

    if "{%" in text or "{{" in text:
        text = _LOOP.sub(noted(lambda m: ("", f"text that the old site filled in left out: {excerpt(m[0])}")), text)
        for target in (_TARGET, _ATTRIBUTE):
            text = target.sub(
                noted(lambda m: (NOWHERE, f"a target that the old site filled in: {excerpt(m[0])}")), text
            )
        text = _OUTPUT.sub(noted(_placeholder), text)
        text = _INSTRUCTION.sub(noted(lambda m: ("", f"instruction to the old site left out: {excerpt(m[0])}")), text)
    if "{:" in text:
        text = _KRAMDOWN.sub(noted(lambda m: ("", f"layout mark left out: {excerpt(m[0].strip())}")), text)
    return text, steps


def _placeholder(match: re.Match[str]) -> tuple[str, str]:
    name = re.sub(r"[^\w. -]+", " ", match["name"].split("|")[0]).strip() or "value"
    return f"[{' '.join(name.split())}]", f"a value that the old site filled in, to be written in: {excerpt(match[0])}"

"""No merge-conflict marker is left in a text.

Git writes `<<<<<<<`, `=======` and `>>>>>>>` where two people changed the same lines. Published, they show readers two
versions of a clause at once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from site_tools.model.finding import Severity
from site_tools.sources.faults.flag import Flag, at

SEVERITY = Severity.ERROR
MEND = "Decide which of the two wordings stays, then delete the marker lines."
PASSES = ("# Contact {#contact}\n\nWrite to us.\n",)
FAILS = (
    (
        "# Contact {#contact}\n\n<<<<<<< HEAD\nWrite to us.\n>>>>>>> draft\n",
        "3:1 A merge was left half done: this line is git's mark <<<<<<<.",
    ),
)
_MARKER = re.compile(r"(<{7}|>{7}|\|{7})(?: |$)|(={7})$")


def check_text(lines: Sequence[str]) -> Iterator[Flag]:
    """Yield the first marker of each conflict. A lone `=======` may underline a title, so it counts only inside one."""
    inside = False
    for number, line in enumerate(lines, 1):
        if not (match := _MARKER.match(line)):
            continue
        if match[1] == "<<<<<<<" or (match[1] and not inside):
            yield at(number, 1, f"A merge was left half done: this line is git's mark {match[1]}.")
        inside = match[1] != ">>>>>>>" and (inside or match[1] == "<<<<<<<")

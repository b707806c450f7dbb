"""All policies of a repository, as far as they could be read, and what is wrong with them."""

from __future__ import annotations

from site_tools.model.finding import Finding
from site_tools.model.release import History
from site_tools.model.value import value


@value
class Repository:
    """What `policy_src/` holds: one history a policy, by name, and the Markdown that opens the home page.

    `drafts` are the findings about drafts; `seals` those about the sealed past, each of which blocks a build.
    """

    histories: tuple[History, ...]
    home: str
    drafts: tuple[Finding, ...]
    seals: tuple[Finding, ...]

    def history(self, policy: str) -> History | None:
        """Return one policy's history by name."""
        return next((history for history in self.histories if history.name == policy), None)

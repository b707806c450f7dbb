"""A policy that this one makes part of itself is linked at another version than before.

“The Cookie Policy, which is part of this policy, …” binds readers to what the Cookie Policy says: so the change has at least
the class that the change of the Cookie Policy has, even where no word of this policy differs. A policy that readers are
merely told to see counts for itself alone. The class is that which its own releases record, the highest of those in between;
what was imported, and so never judged, is compared. It is known only of versions, which record what they link to.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from site_tools.model.materiality import Ground, LinkedChange

RULE = "linked-policy-changed"
ROW = "mat.24"
GIVES = "of the class of what changed in the other policy"
EXAMPLES = (
    (
        "The [Cookie Policy](policy:cookies), which is part of this policy, names each cookie.",
        "The [Cookie Policy](policy:cookies), which is part of this policy, names each cookie.",
        GIVES,
    ),
    (
        "The [Cookie Policy](policy:cookies) is incorporated by reference.",
        "The [Cookie Policy](policy:cookies) is incorporated into this policy by reference.",
        GIVES,
    ),
    ("Our [Cookie Policy](policy:cookies) says more.", "Our [Cookie Policy](policy:cookies) says more.", ""),
    ("This policy is part of our [Terms](policy:terms).", "This policy is part of our [Terms](policy:terms).", ""),
)


def check(linked: Sequence[LinkedChange]) -> Iterator[Ground]:
    """Yield each policy that is part of this one and changed."""
    for one in linked:
        if one.change_class != "none":
            said = (
                f"“{one.title}”, a part of this policy, changed: version {one.after} takes the place of {one.before}."
            )
            yield Ground(RULE, one.change_class, said, one.clause)

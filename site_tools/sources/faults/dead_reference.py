"""A link to a clause leads to a clause that is there.

Policies send readers from one clause to another; a link that leads nowhere leaves them without what the sentence promises.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from site_tools.model.finding import Severity
from site_tools.model.policy import Policy, Reference
from site_tools.nearest import did_you_mean, nearest
from site_tools.sources.faults.examples import FACTS
from site_tools.sources.faults.flag import Flag

SEVERITY = Severity.ERROR
MEND = "Use the id of the clause that is meant; it stands in braces at the end of the clause's heading."
COOKIES = "# Analytics {#analytics}\n\nWe count visits.\n"
PASSES = (
    '# Contact {#contact was="mail"}\n\nSee [contact](#contact) or [mail](#mail).\n',
    {
        "policy.yml": FACTS,
        "sections/01-contact.md": "# Contact {#contact}\n\nSee [a](policy:cookies) and [b](policy:cookies#analytics).\n",
        "../cookies/policy.yml": FACTS,
        "../cookies/sections/01-analytics.md": COOKIES,
    },
)
FAILS = (
    (
        "# EU Users {#eu-users}\n\nSee [above](#eu-user).\n",
        "3:13 No clause of this policy has the id #eu-user. Did you mean #eu-users (“EU Users”)?",
    ),
    (
        "# EU Users {#europe}\n\nSee [EU users](#section-x).\n",
        "3:16 No clause of this policy has the id #section-x. Did you mean #europe (“EU Users”)?",
    ),
    ("# EU Users {#europe}\n\nSee [above](#xyz).\n", "3:13 No clause of this policy has the id #xyz."),
    (
        "# A {#a}\n\nWords.[^1]\n\n{#b}\nSee [x][y].\n\n[^1]: See [n](#q-1).\n\n[y]: #q-2\n",
        "6:5 No clause of this policy has the id #q-2.",
        "8:15 No clause of this policy has the id #q-1.",
    ),
    (
        {
            "policy.yml": FACTS,
            "sections/01-contact.md": "# Contact {#contact}\n\nSee [a](policy:cookie), [b](policy:cookies#analytic), [c](#analytics).\n",
            "../cookies/policy.yml": FACTS,
            "../cookies/sections/01-analytics.md": COOKIES,
        },
        "3:9 No policy is called cookie. Did you mean policy:cookies?",
        "3:29 No clause of the policy cookies has the id #analytic. Did you mean #analytics (“Analytics”)?",
        "3:59 No clause of this policy has the id #analytics. Did you mean policy:cookies#analytics?",
    ),
)


def check_policy(policy: Policy, others: Mapping[str, Policy]) -> Iterator[Flag]:
    """Yield each link whose policy or clause is not there, in reading order."""
    known = {**others, policy.name: policy}
    own = policy.anchors()
    for clause in policy.walk():
        if clause.kind not in {"section", "heading"}:  # their links are their heading's too
            continue
        for link in sorted(clause.references, key=lambda link: link.span):
            if link.policy is None or not (link.policy or link.target):
                continue
            target = known.get(link.policy or policy.name)
            if target is None:
                hint = did_you_mean(link.policy, others, "policy:{}")
                yield Flag(link.span, f"No policy is called {link.policy}.{hint}")
            elif link.target and link.target not in (own if target is policy else target.anchors()):
                where = "this policy" if target is policy else f"the policy {target.name}"
                hint = _hint(link, target, others)
                yield Flag(link.span, f"No clause of {where} has the id #{link.target}.{hint}")


def _hint(link: Reference, policy: Policy, others: Mapping[str, Policy]) -> str:
    """Return the clause that was most likely meant: by id, by the link's words as a title, or in another policy."""
    elsewhere = next((name for name, other in others.items() if link.target in other.anchors()), "")
    if elsewhere and not link.policy:
        return f" Did you mean policy:{elsewhere}#{link.target}?"
    anchors = policy.anchors()
    titles = {clause.title: ident for ident, clause in anchors.items() if clause.title}
    ident = nearest(link.target, anchors) or titles.get(nearest(link.text, titles), "")
    if not ident:
        return ""
    title = anchors[ident].title
    return f" Did you mean #{ident} (“{title}”)?" if title else f" Did you mean #{ident}?"

"""May this draft become the next version? → its label and links, or the reason why not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta

from site_tools.errors import OperatorError
from site_tools.model.folder import RawFile
from site_tools.model.policy import Policy
from site_tools.model.release import WEIGHTY, ChangeClass, History, Label, Order, Version, in_force
from site_tools.nearest import did_you_mean
from site_tools.releases.canonical import content_digest
from site_tools.releases.seal import file_digests


def next_label(history: History, order: Order, change_class: ChangeClass, days: int) -> Label:
    """Return the label under which the draft may be sealed; OperatorError where it would break the order of versions."""
    published = order.published
    wait = timedelta(days=days) if change_class in WEIGHTY else timedelta()
    label = order.effective or Label(published + wait)
    newest = history.versions[-1].release if history.versions else None
    if label.effective < published:
        raise OperatorError(
            f"Version {label} would take effect before it is published ({published}). Choose a later --effective."
        )
    if any(version.label == str(label) for version in history.versions):
        further = Label(
            label.effective,
            1 + max(v.release.label.number for v in history.versions if v.release.effective == label.effective),
        )
        raise OperatorError(
            f"Version {label} of {history.name} exists. For a further version of that day: --effective {further}."
        )
    if newest and label < newest.label:
        raise OperatorError(
            f"Version {label} would stand before {newest.label}, which is sealed. Choose a later --effective."
        )
    if newest and published < newest.published:
        raise OperatorError(
            f"It would be published ({published}) before {newest.label} was ({newest.published}). Choose a later --published."
        )
    return label


def refuse_unchanged(draft: Policy, files: Sequence[RawFile], history: History, asked: ChangeClass | None) -> None:
    """Raise OperatorError where the draft is the newest version again."""
    if not history.versions:
        return
    newest = history.versions[-1].release
    if file_digests(files) == dict(newest.files):
        raise OperatorError(
            f"The draft of {history.name} is version {newest.label}, unchanged: there is nothing to release."
        )
    if asked != "none" and content_digest(draft) == newest.content:
        raise OperatorError(
            f"A reader would see no difference between the draft of {history.name} and version {newest.label}: only "
            "layout, ids or declarations changed. To seal it all the same: --class none."
        )


def links_of(draft: Policy, label: Label, others: Mapping[str, Sequence[Version]]) -> dict[str, str]:
    """Return the version of each other policy that the draft links to: the one in force on its first day.

    OperatorError where the linked policy has no version by then, or that version lacks the linked clause.
    """
    links: dict[str, str] = {}
    for section in draft.sections:
        for clause in section.clause.walk():
            for reference in clause.references:
                if reference.policy is None or reference.policy in {"", draft.name}:
                    continue
                target = in_force(others.get(reference.policy, ()), label.effective)
                if target is None:
                    raise OperatorError(
                        f"{reference.span}: it links to the policy {reference.policy}, of which no version is in force on "
                        f"{label.effective}. Release {reference.policy} first."
                    )
                anchors = target.policy.anchors()
                if reference.target and reference.target not in anchors:
                    hint = did_you_mean(reference.target, anchors, "#{}")
                    raise OperatorError(
                        f"{reference.span}: version {target.label} of {reference.policy}, to which this link would lead "
                        f"for good, has no clause #{reference.target}.{hint} Link to a clause that it has, or release "
                        f"{reference.policy} first."
                    )
                links[reference.policy] = target.label
    return links

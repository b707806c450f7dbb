"""An order to release → the draft sealed as its policy's next version, or every reason why it may not be."""

from __future__ import annotations

from pathlib import Path

from site_tools import comparing, store
from site_tools.checking import report
from site_tools.errors import Refused
from site_tools.model.comparison import Comparison
from site_tools.model.folder import RawFile
from site_tools.model.policy import Policy
from site_tools.model.release import Checked, History, Label, Order, Release
from site_tools.model.repository import Repository
from site_tools.model.value import value
from site_tools.releases.admit import links_of, next_label, refuse_unchanged
from site_tools.releases.discipline import class_of, hold, lowered
from site_tools.releases.grounds import sentence
from site_tools.releases.seal import seal
from site_tools.settings import Settings
from site_tools.sources.read import blocked, read_draft


@value
class Prepared:
    """A release that holds to every rule and is not written yet, and what it changes (None: there is nothing before it)."""

    release: Release
    files: tuple[RawFile, ...]
    comparison: Comparison | None

    @property
    def reasons(self) -> tuple[str, ...]:
        """Return why the change has its class, a line a ground, worst first."""
        grounds = self.comparison.materiality.grounds if self.comparison else ()
        return tuple(f"{ground.change_class:10}  {sentence(ground)} [{ground.rule}]" for ground in grounds)


def release(settings: Settings, order: Order) -> tuple[Release, Path]:
    """Check the draft of a policy, seal it as its next version, and return that with its folder."""
    prepared = prepare(settings, order)
    return prepared.release, store.write_release(settings, prepared.release, prepared.files)


def prepare(settings: Settings, order: Order) -> Prepared:
    """Check the draft of a policy and seal it as its next version, without writing it."""
    repository = store.load(settings)
    history, draft, frozen = _to_release(settings, repository, order)
    latest = next_label(history, order, order.change_class or "material", draft.notice_days)
    comparison = _compared(settings, repository, history, draft, latest)
    if comparison is None or not comparison.linked:  # what is part of it may change where its own words do not
        refuse_unchanged(draft, frozen, history, order.change_class)
    change_class = class_of(order, comparison)
    label = next_label(history, order, change_class, draft.notice_days)
    links = links_of(draft, label, {other.name: other.versions for other in repository.histories})
    checked = _checked(settings, repository, order.policy, label)
    hold(order, comparison, label, draft.notice_days)
    sealed = seal(
        draft,
        frozen,
        history.versions[-1].release if history.versions else None,
        label=label,
        published=order.published,
        change_class=change_class,
        summary=order.summary,
        checked=checked,
        links=links,
        lowered=lowered(order, comparison),
        notice_waived=order.waive_notice,
    )
    return Prepared(sealed, frozen, comparison)


def _to_release(
    settings: Settings, repository: Repository, order: Order
) -> tuple[History, Policy, tuple[RawFile, ...]]:
    """Return the policy's past, its draft and the files that a release freezes."""
    history = store.history_of(repository, order.policy)
    if repository.seals:
        raise Refused("A sealed version does not hold, so nothing may follow it.", repository.seals)
    files = store.draft_files(settings, order.policy)
    draft = history.draft
    if draft is None or draft != read_draft(order.policy, files).policy:
        raise Refused("The draft cannot be read, or is being edited; mend it, then release it.", repository.drafts)
    return history, draft, (*files, *store.own_clauses(settings))


def _compared(
    settings: Settings, repository: Repository, history: History, policy: Policy, label: Label
) -> Comparison | None:
    """Compare the newest version with the draft as of the day on which it takes effect; None where there is none."""
    if not history.versions:
        return None
    others = repository.histories
    before = comparing.released(history.versions[-1], others)
    return comparing.compared(settings, before, comparing.draft(policy, label.effective, others))


def _checked(settings: Settings, repository: Repository, policy: str, label: Label) -> Checked:
    """Check one policy's draft for the day on which it takes effect; Refused where it has errors."""
    found = report(settings, repository, effective={policy: label.effective})
    others = tuple(f"policy_src/{history.name}/" for history in repository.histories if history.name != policy)
    mine = tuple(finding for finding in found.findings if not finding.span.file.startswith(others))
    if blocked(mine):
        raise Refused("The draft has errors; mend them, then release it.", mine)
    waived = any(not entry.finding.span.file.startswith(others) for entry in found.waived)
    return "waived" if waived else "passed"

"""The program on one page: what each command does with a repository, stage by stage."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from site_tools import store
from site_tools.errors import OperatorError, Refused
from site_tools.git import files_at
from site_tools.model.check import CheckReport
from site_tools.model.comparison import Comparison, Side
from site_tools.model.finding import Finding
from site_tools.model.folder import RawFile
from site_tools.model.policy import Policy
from site_tools.model.release import Checked, History, Label, Order, Release, Version
from site_tools.model.repository import Repository
from site_tools.model.value import value
from site_tools.nearest import did_you_mean
from site_tools.releases.admit import links_of, next_label, refuse_unchanged
from site_tools.releases.baseline import against_baseline
from site_tools.releases.discipline import class_of, hold, lowered
from site_tools.releases.grounds import sentence
from site_tools.releases.seal import seal
from site_tools.settings import Settings
from site_tools.sources.read import blocked, read_draft

if TYPE_CHECKING:
    from site_tools.model.page import Page
    from site_tools.publish.tree import Written


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
    refuse_unchanged(draft, frozen, history, order.change_class)
    comparison = _compared(settings, history.versions, draft, latest)
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
    history = repository.history(order.policy)
    if history is None:
        hint = did_you_mean(order.policy, [known.name for known in repository.histories])
        raise OperatorError(f"There is no policy {order.policy} in policy_src/.{hint}")
    _refuse(repository.seals, "A sealed version does not hold, so nothing may follow it.")
    files = store.draft_files(settings, order.policy)
    draft = history.draft
    if draft is None or draft != read_draft(order.policy, files).policy:
        raise Refused("The draft cannot be read, or is being edited; mend it, then release it.", repository.drafts)
    return history, draft, (*files, *store.own_clauses(settings))


def _compared(settings: Settings, versions: Sequence[Version], draft: Policy, label: Label) -> Comparison | None:
    """Compare the newest version with the draft as of the day on which it takes effect; None where there is none."""
    if not versions:
        return None
    from site_tools.comparing import compared, released  # noqa: PLC0415 - a first release needs none of it

    return compared(settings, released(versions[-1]), Side(f"{draft.name}/draft", draft, label.effective))


def _checked(settings: Settings, repository: Repository, policy: str, label: Label) -> Checked:
    """Check one policy's draft for the day on which it takes effect; Refused where it has errors."""
    from site_tools.checking import report  # noqa: PLC0415 - building and verifying need no evidence

    found = report(settings, repository, effective={policy: label.effective})
    others = tuple(f"policy_src/{history.name}/" for history in repository.histories if history.name != policy)
    mine = tuple(finding for finding in found.findings if not finding.span.file.startswith(others))
    if blocked(mine):
        raise Refused("The draft has errors; mend them, then release it.", mine)
    waived = any(not entry.finding.span.file.startswith(others) for entry in found.waived)
    return "waived" if waived else "passed"


def compile_tree(settings: Settings, content: Path, *, drafts: bool) -> tuple[Repository, tuple[Page, ...], Written]:
    """Compose every page and write it below `content`. Seals are verified first."""
    from site_tools.checking import cover  # noqa: PLC0415 - as below
    from site_tools.comparing import comparer, own_words  # noqa: PLC0415 - checking needs neither rapidfuzz nor pages
    from site_tools.pages.compose import compose  # noqa: PLC0415
    from site_tools.pages.steps import Comparing  # noqa: PLC0415
    from site_tools.publish.tree import write_tree  # noqa: PLC0415

    repository = store.load(settings)
    _refuse(repository.seals, "A sealed version does not hold, so nothing was compiled.")
    if drafts and blocked(repository.drafts):
        raise Refused("A draft has errors, so it cannot be shown as written.", repository.drafts)
    comparing = Comparing(comparer(settings), own_words)
    pages = compose(repository, settings.as_of, comparing, cover(settings), drafts=drafts)
    return repository, pages, write_tree(content, pages)


def check(settings: Settings, ref: str | None = None) -> CheckReport:
    """Hold every draft against its requirements, its newest release and, with `ref`, what that commit holds."""
    from site_tools.checking import baseline_of, report  # noqa: PLC0415 - building and verifying need no evidence

    return report(settings, store.load(settings), baseline_of(settings, ref) if ref is not None else None)


def verify(settings: Settings, ref: str | None = None) -> tuple[Repository, tuple[Finding, ...]]:
    """Recompute every digest and seal; with `ref`, compare the sealed past with what that commit holds."""
    repository = store.load(settings)
    findings = repository.seals
    if ref is not None:
        then = files_at(settings.root, ref, "policy_src")
        findings += tuple(against_baseline(then, store.all_files(settings), ref))
    return repository, findings


def build(settings: Settings, *, drafts: bool = False) -> Repository:
    """Build the site into `site/`: compile, MkDocs, read back, swap in. A failure leaves the old site as it was."""
    from site_tools.publish.swap import recover  # noqa: PLC0415 - as above

    recover(settings.site)
    repository, pages, _ = compile_tree(settings, settings.content, drafts=drafts)
    build_into(settings, settings.content, pages, settings.site)
    return repository


def build_into(settings: Settings, docs: Path, pages: tuple[Page, ...], site: Path) -> None:
    """Build the docs folder into a fresh folder, verify what came out, and only then make it `site`."""
    from tempfile import TemporaryDirectory  # noqa: PLC0415 - no other command pays for these

    from site_tools.publish.mkdocs import build_site  # noqa: PLC0415
    from site_tools.publish.swap import swap_in  # noqa: PLC0415
    from site_tools.publish.verify import verify_site  # noqa: PLC0415

    settings.work.mkdir(exist_ok=True)
    with TemporaryDirectory(dir=settings.work, prefix="build-") as folder:
        fresh = Path(folder) / "site"
        base = build_site(settings.root / "mkdocs.yml", docs, fresh, settings.as_of)
        found = tuple(verify_site(fresh, pages, base))
        _refuse(found, "The built site does not show what it should; the old one stays.")
        swap_in(fresh, site)


def preview(settings: Settings, docs: Path, site: Path) -> Repository:
    """Build drafts and published pages for `serve`, beside the hand-written pages, into folders of their own."""
    import shutil  # noqa: PLC0415 - as above

    from site_tools.publish.tree import generated  # noqa: PLC0415

    shutil.rmtree(docs, ignore_errors=True)
    written = generated(settings.content)
    for path in sorted(settings.content.rglob("*")):
        name = path.relative_to(settings.content).as_posix()
        if path.is_file() and name not in written:
            (docs / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, docs / name)
    repository, pages, _ = compile_tree(settings, docs, drafts=True)
    build_into(settings, docs, pages, site)
    return repository


def _refuse(findings: tuple[Finding, ...], message: str) -> None:
    if findings:
        raise Refused(message, findings)

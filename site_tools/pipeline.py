"""The program on one page: what each command does with a repository, stage by stage.

Four commands have a page of their own: `releasing.py`, `differing.py`, `detection.py` and, for imports, `intake.py`.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from site_tools import store
from site_tools.errors import Refused
from site_tools.git import files_at
from site_tools.model.check import CheckReport
from site_tools.model.finding import Finding
from site_tools.model.repository import Repository
from site_tools.releases.baseline import against_baseline
from site_tools.settings import Settings
from site_tools.sources.read import blocked

if TYPE_CHECKING:
    from site_tools.model.page import Page
    from site_tools.publish.tree import Written


def check(settings: Settings, ref: str | None = None) -> CheckReport:
    """Hold every draft against its requirements, its newest release and, with `ref`, what that commit holds."""
    from site_tools.checking import baseline_of, report  # noqa: PLC0415 - verifying needs no evidence

    return report(settings, store.load(settings), baseline_of(settings, ref) if ref is not None else None)


def verify(settings: Settings, ref: str | None = None) -> tuple[Repository, tuple[Finding, ...]]:
    """Recompute every digest and seal; with `ref`, compare the sealed past with what that commit holds."""
    repository = store.load(settings)
    findings = repository.seals
    if ref is not None:
        then = files_at(settings.root, ref, "policy_src")
        findings += tuple(against_baseline(then, store.all_files(settings), ref))
    return repository, findings


def compile_tree(settings: Settings, content: Path, *, drafts: bool) -> tuple[Repository, tuple[Page, ...], Written]:
    """Compose every page and write it below `content`. Seals are verified first."""
    from site_tools.checking import cover  # noqa: PLC0415 - checking and verifying need neither rapidfuzz nor pages
    from site_tools.compare.own import own_body, own_words  # noqa: PLC0415
    from site_tools.comparing import comparer  # noqa: PLC0415
    from site_tools.pages.compose import compose  # noqa: PLC0415
    from site_tools.pages.steps import Comparing  # noqa: PLC0415
    from site_tools.publish.tree import write_tree  # noqa: PLC0415

    repository = store.load(settings)
    _refuse(repository.seals, "A sealed version does not hold, so nothing was compiled.")
    if drafts and blocked(repository.drafts):
        raise Refused("A draft has errors, so it cannot be shown as written.", repository.drafts)
    comparing = Comparing(comparer(settings, repository.histories), own_words, own_body)
    pages = compose(repository, settings.as_of, comparing, cover(settings), drafts=drafts)
    return repository, pages, write_tree(content, pages)


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

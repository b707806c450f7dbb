"""A repository in a temporary folder, and the commands run on it."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from site_tools import store
from site_tools.cli import main
from site_tools.compare.own import own_body, own_words
from site_tools.comparing import comparer
from site_tools.model.page import Page
from site_tools.model.release import Version
from site_tools.model.repository import Repository
from site_tools.pages.compose import compose
from site_tools.pages.coverage import Cover
from site_tools.pages.steps import Comparing
from site_tools.settings import Settings

FACTS = """\
title: {title}
language: en
controller:
  name: Amper Music, Inc.
  email: privacy@example.com
notice_days: 14
packs: []
"""
SECTIONS = {
    "00-preamble.md": "# Preamble {#preamble}\n\nThis policy says what we do.\n",
    "01-data.md": "# Data {#data}\n\nWe collect your name.\n\n## Kinds {#kinds}\n\nNames and addresses.\n",
    "02-contact.md": "# Contact {#contact}\n\nWrite to us.\n\n- {#mail}\n  By mail.\n- By telephone.\n",
}
MKDOCS = """\
site_name: Example
docs_dir: content
site_dir: site
theme:
  name: material
  font: false
plugins: []
markdown_extensions:
  - attr_list
  - tables
  - toc:
      permalink: ¶
"""


@dataclass(frozen=True)
class Done:
    """What a command did."""

    status: int
    out: str
    err: str


@dataclass(frozen=True)
class Example:
    """A policy repository at `root`."""

    root: Path

    @classmethod
    def make(cls, root: Path) -> Example:
        example = cls(root)
        example.policy("privacy", "Privacy Policy")
        example.write("mkdocs.yml", MKDOCS)
        return example

    def policy(self, name: str, title: str = "Some Policy") -> None:
        """Write the draft of a policy."""
        self.write(f"policy_src/{name}/policy.yml", FACTS.format(title=title))
        for file, text in SECTIONS.items():
            self.section(file, text, name)

    def write(self, path: str, text: str | bytes) -> Path:
        target = self.root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(text.encode() if isinstance(text, str) else text)
        return target

    def section(self, file: str, text: str, policy: str = "privacy") -> None:
        self.write(f"policy_src/{policy}/sections/{file}", text)

    def edit(self, path: str, before: str, after: str) -> None:
        """Replace words of a file, which must be there once."""
        text = (self.root / path).read_text(encoding="utf-8")
        assert text.count(before) == 1, (path, before, text)
        self.write(path, text.replace(before, after))

    def run(self, *arguments: str) -> Done:
        """Run a command in this process."""
        out, err = io.StringIO(), io.StringIO()
        with redirect_stdout(out), redirect_stderr(err):
            try:
                status = main(["-C", str(self.root), *arguments])
            except SystemExit as stop:
                status = int(stop.code or 0)
        return Done(status, out.getvalue(), err.getvalue())

    def must(self, *arguments: str) -> str:
        """Run a command that must succeed, and return what it said."""
        done = self.run(*arguments)
        assert done.status == 0, done
        return done.out

    def release(self, effective: str, *more: str, policy: str = "privacy") -> Path:
        """Seal the draft, published on the day it takes effect, and return the release's folder.

        A later version has a summary, the highest class (so that no test hangs on what its words come to) and no notice,
        unless `more` asks for another class or summary.
        """
        if any(self.releases(policy).glob("*/release.yml")):
            more += () if "--summary" in more else ("--summary", "It changed.")
            more += () if "--class" in more else ("--class", "loss")
            more += ("--waive-notice", "This is a test.") if {"material", "loss"} & {*more} else ()
        self.must("release", policy, "--effective", effective, "--published", effective[:10], *more)
        return self.releases(policy) / effective

    def releases(self, policy: str = "privacy") -> Path:
        return self.root / "policy_src" / policy / "releases"

    def load(self, as_of: str = "2024-01-01") -> Repository:
        return store.load(self.settings(as_of))

    def settings(self, as_of: str = "2024-01-01") -> Settings:
        return Settings(self.root, date.fromisoformat(as_of))

    def compose(self, as_of: str = "2024-01-01", cover: Cover | None = None, *, drafts: bool) -> tuple[Page, ...]:
        """Return the pages of the site; `cover` makes those of coverage."""
        settings = self.settings(as_of)
        repository = self.load(as_of)
        comparing = Comparing(comparer(settings, repository.histories), own_words, own_body)
        return compose(repository, settings.as_of, comparing, cover, drafts=drafts)

    def versions(self, policy: str = "privacy") -> tuple[Version, ...]:
        history = self.load().history(policy)
        assert history is not None
        return history.versions

    def said(self) -> list[str]:
        """Return what `verify` finds: "place: message", places below policy_src/."""
        return [f"{str(finding.span).removeprefix('policy_src/')}: {finding.message}" for finding in self.load().seals]

    def files(self, folder: str) -> dict[str, bytes]:
        """Return every file below a folder of the repository."""
        base = self.root / folder
        return {p.relative_to(base).as_posix(): p.read_bytes() for p in sorted(base.rglob("*")) if p.is_file()}

    def git(self, *arguments: str) -> str:
        command = ["git", "-c", "user.name=T", "-c", "user.email=t@example.com", *arguments]
        done = subprocess.run(command, cwd=self.root, capture_output=True, text=True, check=True)
        return done.stdout.strip()

    def commit(self) -> str:
        """Commit everything, in a repository made here if there is none above; return the commit."""
        if subprocess.run(["git", "rev-parse"], cwd=self.root, capture_output=True, check=False).returncode:
            self.git("init", "-q", "-b", "main")
        self.git("add", "-A")
        self.git("commit", "-q", "-m", "State")
        return self.git("rev-parse", "HEAD")


# Put before a script whose first argument is a number n: what is wrapped in `mortal` kills the process, without a word, as
# a power cut would, at the n-th call of anything so wrapped.
MORTAL = """
import os, sys
left = int(sys.argv.pop(1))
def mortal(function):
    def step(*arguments, **named):
        global left
        left -= 1
        if left == 0:
            os._exit(9)
        return function(*arguments, **named)
    return step
"""


def python(code: str, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run Python code in a process of its own."""
    root = str(Path(__file__).parent.parent)
    around = os.environ | {"PYTHONPATH": root} | environment
    return subprocess.run(
        [sys.executable, "-c", code, *arguments], env=around, capture_output=True, text=True, check=False, timeout=120
    )

"""What somebody gives a command by mistake: one line says what is wrong, nothing passes, nothing is written."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from commands.house import house
from conftest import ROOT
from example import Example

POLICY = "policy_src/privacy"
Setup = Callable[[Example], object]


def link(path: str, to: str) -> Setup:
    """Move what is there, if anything is, to another place and leave a link to that; to itself, it is a loop."""

    def made(example: Example) -> None:
        place = example.root / path
        if place.exists():
            place.rename(example.root / "moved" if path == to else example.root / to)
        place.symlink_to(example.root / to)

    return made


def write(path: str, data: str | bytes) -> Setup:
    return lambda example: example.write(path, data)


def nothing(_: Example) -> None:
    pass


NO_TEXT = "is no plain text (it may be a PDF, a Word document or UTF-16). Save it as plain text in UTF-8."
BAD: dict[str, tuple[Setup, tuple[str, ...], str]] = {
    "clauses.yml is a loop": (
        link("policy_src/clauses.yml", "policy_src/clauses.yml"),
        ("check",),
        "policy_src/clauses.yml is a link, or no file, and is not read. Put the file itself there.",
    ),
    "clauses.yml lies elsewhere": (
        link("policy_src/clauses.yml", "elsewhere.yml"),
        ("check",),
        "policy_src/clauses.yml is a link, or no file",
    ),
    "the page of the site is a folder": (
        write("policy_src/index.md/x", ""),
        ("check",),
        "policy_src/index.md is a link, or no file",
    ),
    "a policy is a link": (link(POLICY, "moved"), ("check",), f"{POLICY} is a link, and is not read."),
    "a build with a faulty clauses.yml": (
        write("policy_src/clauses.yml", "types: [a\nb: c\n"),
        ("compile",),
        "policy_src/clauses.yml:1:8: A bracket opens here that is never closed",
    ),
    "a search with a faulty clauses.yml": (
        write("policy_src/clauses.yml", "types: ["),
        ("detect", "{root}/mkdocs.yml"),
        "Nothing was done without it; `clausebook check` says all.",
    ),
    "an explanation with a faulty clauses.yml": (
        write("policy_src/clauses.yml", "types: ["),
        ("explain", "house.owls"),
        "policy_src/clauses.yml has faults; `clausebook check` says which.",
    ),
    "a report where a folder is": (
        nothing,
        ("check", "--output", "{root}/policy_src"),
        "The report cannot be written to {root}/policy_src: Is a directory.",
    ),
    "a report below a file": (nothing, ("diff", "--output", "{root}/mkdocs.yml/x"), "cannot be written to"),
    "a commit without a name": (nothing, ("check", "--against", ""), "The commit has an empty name."),
    "a commit almost known": (
        nothing,
        ("check", "--against", "mian"),
        "git knows no commit mian here. Did you mean main?",
    ),
    "a side without a name": (nothing, ("diff", ""), "A side has an empty name."),
    "a side that is a loop": (link("loop", "loop"), ("diff", "{root}/loop"), "cannot be read: Too many levels"),
    "words that are binary": (write("a.txt", b"We \0"), ("detect", "{root}/a.txt"), NO_TEXT),
    "words in RTF": (write("a.txt", b"{\\rtf1 We"), ("import", "text", "{root}/a.txt", "--policy", "new"), NO_TEXT),
    "words in PDF": (write("a.pdf", "%PDF-1.4 We"), ("diff", "{root}/a.pdf", "{root}/a.pdf"), NO_TEXT),
    "too many words": (
        write("a.txt", "We collect. " * 200_000),
        ("import", "text", "{root}/a.txt", "--policy", "new"),
        "{root}/a.txt holds 2.4 MB; 2 MB is the most.",
    ),
    "a folder with a text that is a loop": (
        link("texts.md", "texts.md"),
        ("detect", "{root}"),
        "cannot be read: Too many",
    ),
    "a policy with a section that is not UTF-8": (
        write(f"{POLICY}/sections/01-rights.md", b"# Rights {#rights}\n\n\xff"),
        ("detect", f"{{root}}/{POLICY}"),
        "privacy/sections/01-rights.md is not UTF-8; save it as UTF-8, then try again.",
    ),
    "an import of a thousand boxes": (
        write("a.md", f"# A\n\n{'<div>' * 1000}We do.\n"),
        ("import", "markdown", "{root}/a.md", "--policy", "new"),
        "{root}/a.md: Lists, quotations or HTML elements stand hundreds deep inside each other.",
    ),
    "a comparison of a thousand boxes": (
        write("a.md", f"# A\n\n{'<div>' * 1000}We do.\n"),
        ("diff", "{root}/a.md", "{root}/a.md"),
        "{root}/a.md: Lists, quotations or HTML elements stand hundreds deep inside each other.",
    ),
    "an import without words": (
        write("a.txt", "\n"),
        ("import", "text", "{root}/a.txt", "--policy", "new"),
        "{root}/a.txt: No text to import was found",
    ),
    "an import in no language": (
        write("a.txt", "We do."),
        ("import", "text", "{root}/a.txt", "--policy", "new", "--language", ""),
        "language is empty.",
    ),
    "an import for nobody": (
        write("a.txt", "We do."),
        ("import", "text", "{root}/a.txt", "--policy", "new", "--organisation", ""),
        "controller.name is empty.",
    ),
    "an import of no day": (
        write("a.txt", "We do."),
        ("import", "text", "{root}/a.txt", "--policy", "new", "--date", ""),
        "'' is no date.",
    ),
    "a history of one day": (
        write("old/2020-01-01.md", "# A\n\nWe do.\n"),
        ("import", "history", "{root}/old", "--policy", "new", "--date", "2020-01-01"),
        "--date is for one text",
    ),
    "a history with a version that is a folder": (
        write("old/2020-01-01.md/x", ""),
        ("import", "history", "{root}/old", "--policy", "new"),
        "2020-01-01.md cannot be read: Is a directory.",
    ),
    "an argument that is not UTF-8": (
        nothing,
        ("release", "privacy", "--summary", "\udcff"),
        "'\\udcff' is not UTF-8.",
    ),
    "a site that is a file": (
        write("site", ""),
        ("build",),
        "site is a link or a file, and the built site needs its place.",
    ),
    "a page that is not UTF-8": (
        write("content/about.md", b"\xff"),
        ("build",),
        "{root}/content/about.md is not UTF-8. Save it as UTF-8, then try again.",
    ),
    "a file where a folder is needed": (
        write("content", ""),
        ("compile",),
        "{root}/content: there is a file where a folder is needed",
    ),
}


@pytest.fixture
def repo(tmp_path: Path) -> Example:
    example = house(tmp_path)
    example.write("mkdocs.yml", "site_name: Example\ndocs_dir: content\ntheme: {name: material, font: false}\n")
    return example


@pytest.mark.parametrize("name", BAD)
def test_one_line_says_what_is_wrong(repo: Example, name: str) -> None:
    setup, arguments, message = BAD[name]
    setup(repo)
    done = repo.run(*(word.format(root=repo.root) for word in arguments))
    assert (done.status, done.out) == (2, "")
    assert message.format(root=repo.root) in done.err
    assert done.err.startswith("clausebook: ")
    assert done.err.count("\n") == 1
    assert "defect" not in done.err
    assert not (repo.root / "policy_src/new").exists()


def utf16(example: Example) -> None:
    example.write(f"{POLICY}/policy.yml", "title: x".encode("utf-16"))


def gone(example: Example) -> None:
    (example.root / POLICY / "policy.yml").unlink()


@pytest.mark.parametrize("setup", [utf16, gone, link(f"{POLICY}/policy.yml", "elsewhere.yml")])
def test_a_policy_yml_that_cannot_be_read_is_a_finding(repo: Example, setup: Setup) -> None:
    setup(repo)
    done = repo.run("check")
    assert (done.status, done.err) == (1, "")
    assert "[not-checked]" in done.out


@pytest.mark.parametrize(
    "setup", [link(f"{POLICY}/releases", "moved"), link(f"{POLICY}/releases", f"{POLICY}/releases")]
)
@pytest.mark.parametrize("command", ["check", "verify"])
def test_releases_that_are_not_read_never_pass(repo: Example, setup: Setup, command: str) -> None:
    setup(repo)
    done = repo.run(command)
    assert done.status == 1
    assert "This is a link, or no folder, so no version in it was read. [broken-seal]" in done.out


@pytest.mark.parametrize(
    ("closed", "arguments", "status"),
    [(">&-", "check", 0), ("2>&-", "check --against nowhere", 2), ("<&-", "detect -", 2), ("<&-", "diff - -", 2)],
)
def test_a_closed_stream_is_no_defect(repo: Example, closed: str, arguments: str, status: int) -> None:
    done = shell(repo, f"{arguments} {closed}")
    assert done.returncode == status
    assert "defect" not in done.stderr


def test_a_report_is_written_into_a_device(repo: Example) -> None:
    """Once it took the place of /dev/null."""
    pipe = repo.root / "pipe"
    os.mkfifo(pipe)
    done = shell(repo, f"check --output {pipe} & timeout 20 cat {pipe}; wait")
    assert "1 of 1 requirement held" in done.stdout
    assert pipe.is_fifo()


def test_output_is_utf_8_whatever_the_locale(repo: Example) -> None:
    done = shell(repo, "explain mixed-script", PYTHONIOENCODING="ascii")
    assert (done.returncode, done.stderr) == (0, "")
    assert "“" in done.stdout


def shell(repo: Example, line: str, **more: str) -> subprocess.CompletedProcess[str]:
    command = f"{sys.executable} -m site_tools -C {repo.root} {line}"
    around = os.environ | {"PYTHONPATH": str(ROOT)} | more
    return subprocess.run(["bash", "-c", command], env=around, capture_output=True, encoding="utf-8", check=False)

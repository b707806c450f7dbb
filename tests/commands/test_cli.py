"""The commands as somebody types them: helpful words, an exit status to trust, never a traceback."""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from conftest import ROOT
from example import Done, Example, python
from site_tools import commands
from site_tools.commands import NAMES


def one_line(done: Done, status: int = 2) -> str:
    """Return what a refused command said: one line that names the program."""
    assert done.status == status, done
    assert done.err.startswith("clausebook: ")
    assert done.err.count("\n") == 1, done.err
    assert "Traceback" not in done.err
    assert "defect" not in done.err
    return done.err


@pytest.mark.parametrize("name", NAMES)
def test_help_reads_well(example: Example, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    done = example.run(name, "--help")
    assert done.status == 0
    paragraphs = done.out.split("\n\n")
    assert paragraphs[1].rstrip().endswith("."), "the first paragraph is a sentence"
    prose = [line for line in done.out.splitlines() if not line.startswith("  ")]
    assert all(len(line) <= 80 for line in prose if not line.startswith("usage")), prose
    options = re.findall(r"^  (?:-\w, )?(--[a-z-]+|[A-Z|]+)(?: \S+)?(?:\n {20,}|  +)(\S.*)$", done.out, re.MULTILINE)
    assert "--help" in dict(options)


@pytest.mark.parametrize("name", NAMES)
def test_every_option_says_what_it_does(name: str) -> None:
    parser = argparse.ArgumentParser()
    commands.command(name).add_arguments(parser)
    assert all(action.help for action in parser._actions)  # noqa: SLF001 - argparse lists them nowhere else


def test_the_list_of_commands_is_in_the_help(example: Example) -> None:
    out = example.must("--help")
    assert all(re.search(rf"^    {name} ", out, re.MULTILINE) for name in NAMES)
    assert "Exit status: 0 all held, 1 findings, 2 could not run." in out


def test_no_command_waits_for_another() -> None:
    code = (
        "import sys; from site_tools.cli import main\ntry:\n main(['verify', '--help'])\nfinally:\n print(*sys.modules)"
    )
    loaded = python(code).stdout.split()
    assert "site_tools.commands.verify" in loaded
    assert "site_tools.commands.import_" not in loaded


def test_the_version(example: Example) -> None:
    assert re.fullmatch(r"clausebook \d+\.\d+\.\d+\n", example.must("--version"))


@pytest.mark.parametrize("arguments", [[], ["nonesuch"], ["build", "--no-such"], ["check", "--fail-on", "panic"]])
def test_usage_errors(example: Example, arguments: list[str]) -> None:
    done = example.run(*arguments)
    assert done.status == 2
    assert "usage: clausebook" in done.err


READING = ["check", "verify", "compile", "build"]


@pytest.mark.parametrize("command", READING)
def test_no_policy_src(tmp_path: Path, command: str) -> None:
    assert "There is no folder policy_src/" in one_line(Example(tmp_path).run(command))


@pytest.mark.parametrize("command", READING)
def test_an_empty_policy_src(tmp_path: Path, command: str) -> None:
    (tmp_path / "policy_src").mkdir()
    assert "policy_src/ holds no policy" in one_line(Example(tmp_path).run(command))


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    assert f"There is no folder {tmp_path}/nowhere." in one_line(Example(tmp_path / "nowhere").run("check"))


def test_a_stray_file_among_the_policies(example: Example) -> None:
    example.write("policy_src/Notes.txt", "x")
    assert "policy_src/Notes.txt is no policy" in one_line(example.run("check"))


def test_an_unreadable_folder(example: Example, monkeypatch: pytest.MonkeyPatch) -> None:
    real = os.scandir

    def refuse(path: Path | str) -> object:
        if Path(path).name == "sections":
            raise PermissionError(13, "Permission denied", str(path))
        return real(path)

    monkeypatch.setattr(os, "scandir", refuse)
    assert "sections: Permission denied" in one_line(example.run("check"))


def test_a_release_yml_that_is_not_utf_8(example: Example) -> None:
    folder = example.release("2020-01-01")
    (folder / "release.yml").write_bytes(b"\xff\xfe")
    for command in READING:
        done = example.run(command)
        assert done.status == 1
        assert "no readable release.yml" in done.out + done.err
        assert "Traceback" not in done.err


@pytest.mark.parametrize("day", ["yesterday", "2024-02-30", "20240101", "2024-W01-1", ""])
def test_a_day_that_is_none(example: Example, day: str) -> None:
    example.release("2020-01-01")
    done = example.run("compile", "--as-of", day)
    assert "is no date. Write it as YYYY-MM-DD, such as 2026-01-31." in one_line(done)


@pytest.mark.parametrize(("level", "status"), [("error", 0), ("warning", 1), ("note", 1)])
def test_check_fails_on_the_level_asked_for(example: Example, level: str, status: int) -> None:
    example.section("01-data.md", "# Data {#data}\r\n\nThis is text.\n")
    found = example.run("check", "--fail-on", level)
    assert found.status == status
    assert "1 warning" in found.out


def test_a_clean_check_says_what_it_checked(example: Example) -> None:
    example.policy("cookies")
    assert example.must("check") == "nothing to mend\n"


def test_a_finding_has_file_line_and_mend(example: Example) -> None:
    example.section("02-contact.md", "# Contact {#contact}\n\n[Data](#dta)\n")
    done = example.run("check")
    assert done.status == 1
    assert "policy_src/privacy/sections/02-contact.md" in done.out
    assert "02-contact.md:3" in done.out
    assert "#data" in done.out


CRASH = """
import sys
from site_tools import cli, pipeline
def crash(*_): raise RuntimeError("two\\nlines")
pipeline.check = crash
sys.exit(cli.main(sys.argv[1:]))
"""


def test_a_crash_is_one_line_and_a_note(example: Example, tmp_path: Path) -> None:
    done = python(CRASH, "-C", str(example.root), "check", TMPDIR=str(tmp_path))
    said = one_line_of(done)
    note = Path(re.findall(r"report it with (\S+)\.$", said.strip())[0])
    assert note.parent == tmp_path
    assert "Traceback" in note.read_text()


def one_line_of(done: subprocess.CompletedProcess[str]) -> str:
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1), done
    assert done.stderr.startswith("clausebook: this is a defect of Clausebook (RuntimeError: two lines). ")
    return done.stderr


def test_a_crash_in_full_when_asked_for(example: Example) -> None:
    done = python(CRASH, "-C", str(example.root), "check", CLAUSEBOOK_DEBUG="1")
    assert done.returncode not in {0, 1} or "Traceback" in done.stderr
    assert "RuntimeError: two" in done.stderr


def test_a_reader_that_goes_away(example: Example) -> None:
    command = f"{sys.executable} -m site_tools -C {example.root} check | true"
    around = os.environ | {"PYTHONPATH": str(ROOT)}
    done = subprocess.run(["bash", "-c", command], env=around, capture_output=True, text=True, check=False)
    assert done.stderr == ""


def test_the_root_is_found_from_below(example: Example) -> None:
    below = example.root / "policy_src/privacy/sections"
    command = [sys.executable, "-m", "site_tools", "check"]
    around = os.environ | {"PYTHONPATH": str(ROOT)}
    done = subprocess.run(command, cwd=below, env=around, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "nothing to mend\n")


def test_nothing_is_written_by_commands_that_only_read(example: Example) -> None:
    example.release("2020-01-01")
    before = example.files(".")
    example.must("check")
    example.must("verify")
    assert example.files(".") == before

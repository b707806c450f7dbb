"""`serve`: what is saved is shown; what is wrong is said, and the last good page stays."""

from __future__ import annotations

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from http.client import HTTPConnection, HTTPException
from pathlib import Path

import pytest

from conftest import ROOT
from example import Example

SECTION = "policy_src/privacy/sections/01-data.md"


class Server:
    """A running `clausebook serve`, its pages and its words."""

    def __init__(self, example: Example, *arguments: str) -> None:
        self.example = example
        self.log = example.root.parent / "serve.log"
        command = [sys.executable, "-m", "site_tools", "-C", str(example.root), "serve", *arguments]
        with self.log.open("w") as log:
            around = os.environ | {"PYTHONPATH": str(ROOT)}
            self.process = subprocess.Popen(command, stdout=log, stderr=subprocess.STDOUT, env=around)

    def said(self) -> str:
        return self.log.read_text(encoding="utf-8")

    def wait(self, done: Callable[[], bool], what: str) -> None:
        until = time.monotonic() + 25
        while not done():
            assert time.monotonic() < until, f"never: {what}\n{self.said()}"
            time.sleep(0.05)

    def wait_said(self, words: str) -> None:
        self.wait(lambda: words in self.said(), words)

    def page(self, path: str = "/privacy/draft/") -> str:
        connection = HTTPConnection("127.0.0.1", self.port, timeout=10)
        try:
            connection.request("GET", path)
            return connection.getresponse().read().decode()
        except (OSError, HTTPException):
            return ""
        finally:
            connection.close()

    def wait_page(self, words: str, path: str = "/privacy/draft/") -> None:
        self.wait(lambda: words in self.page(path), words)

    @property
    def port(self) -> int:
        match = re.search(r"http://127\.0\.0\.1:(\d+)/", self.said())
        return int(match[1]) if match else 1

    def stop(self, by: signal.Signals = signal.SIGINT) -> int:
        self.process.send_signal(by)
        return self.process.wait(20)


@pytest.fixture
def serving(example: Example) -> Iterator[Callable[[], Server]]:
    """Return a function that serves the example; all that it started is stopped."""
    servers: list[Server] = []

    def start() -> Server:
        servers.append(Server(example, "--port", "0", "--as-of", "2024-01-01"))
        return servers[-1]

    yield start
    for server in servers:
        if server.process.poll() is None:
            server.process.kill()
            server.process.wait()


@pytest.mark.builds
def test_save_break_mend_and_stop(example: Example, serving: Callable[[], Server]) -> None:
    example.release("2020-01-01")
    example.write("content/about.md", "# About\n\nThe first words.\n")
    server = serving()
    server.wait_page("We collect your name.")
    assert "The first words." in server.page("/about/")
    example.edit(SECTION, "your name", "your shoe size")
    server.wait_page("We collect your shoe size.")
    assert "We collect your name." in server.page("/privacy/")

    example.edit(SECTION, "your shoe size", "your [hat](#hats) size")
    server.wait_said("The last good pages stay.")
    assert SECTION in server.said()
    assert "hats" in server.said()
    assert "We collect your shoe size." in server.page()
    example.edit(SECTION, "[hat](#hats)", "hat")
    server.wait_page("We collect your hat size.")

    example.write("content/about.md", "# About\n\nThe second words.\n")
    server.wait_page("The second words.", "/about/")
    aside = example.root / "aside"
    (example.root / "policy_src").rename(aside)
    server.wait_said("There is no folder policy_src/")
    shutil.copytree(aside, example.root / "policy_src")
    example.edit(SECTION, "hat size", "sleeve length")
    server.wait_page("We collect your sleeve length.")

    assert server.stop() in {0, 130}
    assert "Traceback" not in server.said()
    assert not (example.root / "site").exists()
    assert sorted(example.files("content")) == ["about.md"]


@pytest.mark.builds
def test_a_first_build_that_fails_is_mended(example: Example, serving: Callable[[], Server]) -> None:
    example.edit(SECTION, "your name", "your [name](#nowhere)")
    server = serving()
    server.wait_page("Nothing could be built yet", "/")
    example.edit(SECTION, "[name](#nowhere)", "name")
    server.wait_page("We collect your name.")
    assert server.stop() in {0, 130}
    assert "Traceback" not in server.said()


def test_a_port_that_is_taken_is_said_at_once(example: Example) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        done = example.run("serve", "--port", str(port))
    assert (done.status, done.err.count("\n")) == (2, 1)
    assert f"Cannot listen on 127.0.0.1:{port}: Address already in use. Choose another --port" in done.err
    assert not (example.root / ".clausebook").exists()


@pytest.mark.parametrize("arguments", [["--port", "70000"], ["--host", "no.such.host.invalid"], ["--port", "-1"]])
def test_a_place_where_nobody_can_listen(example: Example, arguments: list[str]) -> None:
    done = example.run("serve", *arguments)
    assert (done.status, done.err.count("\n")) == (2, 1)
    assert "Cannot listen on" in done.err


def test_it_watches_what_the_help_says(tmp_path: Path) -> None:
    from site_tools.publish.live import _Listing  # noqa: PLC0415 - the watcher's one decision

    for name in ("policy_src/a.md", "policy_src/.a.md.swp", "policy_src/a.md~", "content/b.md", "mkdocs.yml", "site/c"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    listing = _Listing((tmp_path / "policy_src", tmp_path / "content", tmp_path / "mkdocs.yml"))
    assert sorted(entry.name for entry in listing(str(tmp_path))) == ["content", "mkdocs.yml", "policy_src"]
    assert [entry.name for entry in listing(str(tmp_path / "policy_src"))] == ["a.md"]

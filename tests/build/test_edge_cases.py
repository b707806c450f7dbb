"""Builds of repositories that are not as expected."""

from __future__ import annotations

import pytest

from example import Example


@pytest.mark.builds
def test_policies_named_like_things_that_a_site_has(example: Example) -> None:
    names = [
        "assets",
        "search",
        "changes",
        "draft",
        "versions",
        "index",
        "404",
        "sitemap",
        "privacy-index",
        "2020-01-01",
    ]
    for name in names:
        example.policy(name, f"The {name} policy")
        example.release("2020-01-01", policy=name)
    example.must("build", "--as-of", "2024-01-01")
    for name in names:
        assert f"The {name} policy" in example.files("site")[f"{name}/index.html"].decode()
        assert "We collect your name." in example.files("site")[f"{name}/2020-01-01/index.html"].decode()


def test_a_policy_named_like_a_hand_written_page(example: Example) -> None:
    example.write("content/about.md", "# About\n\nMine.\n")
    example.policy("about")
    example.release("2020-01-01", policy="about")
    done = example.run("build")
    assert done.status == 2
    assert done.err.startswith("clausebook: content/about.md ")
    assert example.files("content") == {"about.md": b"# About\n\nMine.\n"}


@pytest.mark.builds
def test_without_content_the_folder_is_made(example: Example) -> None:
    example.release("2020-01-01")
    assert "site/index.html" in example.must("build")
    assert (example.root / "content/index.md").is_file()


def test_without_mkdocs_yml(example: Example) -> None:
    example.release("2020-01-01")
    (example.root / "mkdocs.yml").unlink()
    done = example.run("build")
    assert (done.status, done.err.count("\n")) == (2, 1)
    assert "There is no mkdocs.yml" in done.err


@pytest.mark.builds
def test_warnings_of_mkdocs_are_plain_lines(example: Example) -> None:
    example.release("2020-01-01")
    example.write("content/about.md", "[one](one.md) [two](two.md)\n")
    done = example.run("build")
    assert done.status == 2
    assert done.err.startswith(
        "clausebook: MkDocs did not build the site:\n  Doc file 'about.md' contains a link 'one.md'"
    )
    assert "Traceback" not in done.err


@pytest.mark.builds
def test_a_theme_that_hides_a_clause_is_refused(example: Example) -> None:
    example.release("2020-01-01")
    with (example.root / "mkdocs.yml").open("a") as file:
        file.write("hooks: [hide.py]\n")
    example.write("hide.py", "def on_page_content(html, **_):\n    return html.replace('Write to us.', '')\n")
    done = example.run("build")
    assert done.status == 1
    assert "The clause #contact cannot be read on /privacy/" in done.err
    assert not (example.root / "site").exists()


@pytest.mark.builds
def test_a_hook_that_crashes_is_named(example: Example) -> None:
    example.release("2020-01-01")
    with (example.root / "mkdocs.yml").open("a") as file:
        file.write("hooks: [crash.py]\n")
    example.write("crash.py", "def on_page_content(html, **_):\n    raise KeyError('oh')\n")
    done = example.run("build")
    assert (done.status, done.err.count("\n")) == (2, 1)
    assert "KeyError" in done.err
    assert "defect of Clausebook" not in done.err


@pytest.mark.builds
def test_below_a_path_of_the_host(example: Example) -> None:
    example.release("2020-01-01")
    with (example.root / "mkdocs.yml").open("a") as file:
        file.write("site_url: https://example.com/legal/policies\n")
    example.must("build", "--as-of", "2024-01-01")
    sitemap = example.files("site")["sitemap.xml"].decode()
    assert "<loc>https://example.com/legal/policies/privacy/</loc>" in sitemap
    assert "<lastmod>2024-01-01</lastmod>" in sitemap


@pytest.mark.builds
def test_the_shipped_site_builds_and_names_every_version(built: Example) -> None:
    site = built.files("site")
    for version in (*built.versions(), *built.versions("cookies")):
        name = f"{version.release.policy}/{version.label}/index.html"
        assert version.policy.title in site[name].decode()
    assert "search/search_index.json" in site
    archived = built.versions()[0].label
    assert f'"privacy/{archived}/' not in site["search/search_index.json"].decode()

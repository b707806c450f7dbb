"""An id → the page that says what stands behind it: a rule, a clause type, a requirement, a pack, a ground of a class."""

from __future__ import annotations

from types import ModuleType

from site_tools.catalogue import explain as catalogue_pages
from site_tools.checking import loaded
from site_tools.checks import hygiene, pages
from site_tools.compare import classes
from site_tools.nearest import did_you_mean
from site_tools.rulepages import class_page, rule_id, rule_page
from site_tools.settings import Settings
from site_tools.sources import faults


def rules() -> dict[str, ModuleType]:
    """Return every rule that is a file, by id: those about the text, then those about what it says."""
    return {rule_id(rule): rule for rule in (*faults.RULES, *hygiene.RULES)}


def grounds() -> dict[str, ModuleType]:
    """Return every rule about a change, by id."""
    return classes.pages()


def names(settings: Settings) -> tuple[str, ...]:
    """Return every id that can be explained."""
    return (*catalogue_pages.names(loaded(settings).catalogue), *rules(), *pages.ENGINE, *grounds())


def page(name: str, settings: Settings) -> str:
    """Return the Markdown page of `name`; LookupError, with the nearest id, where there is none."""
    if name in rules():
        return rule_page(name, rules()[name])
    if name in pages.ENGINE:
        title, why = pages.ENGINE[name]
        return f"# {name}\n\n{title}\n\n{why}\n"
    if name in grounds():
        return class_page(name, grounds()[name], classes.gives(grounds()[name]))
    known = loaded(settings)
    if name in catalogue_pages.names(known.catalogue):
        return catalogue_pages.explain(name, known.catalogue)
    faulty = f" {known.findings[0].span.file} has faults; `clausebook check` says which." if known.findings else ""
    raise LookupError(f"Nothing here is called {name}.{did_you_mean(name, names(settings))}{faulty}")

from __future__ import annotations

import importlib
import pkgutil
from types import ModuleType

import pytest

from site_tools.model.finding import Severity
from site_tools.rulepages import rule_id
from site_tools.sources import faults
from site_tools.sources.faults import RULES
from sources.samples import Example, findings, written

MODULES = [importlib.import_module(f"{faults.__name__}.{info.name}") for info in pkgutil.iter_modules(faults.__path__)]
PASSES = [pytest.param(rule, text, id=f"{rule_id(rule)}-{i}") for rule in RULES for i, text in enumerate(rule.PASSES)]
FAILS = [
    pytest.param(rule, text, messages, id=f"{rule_id(rule)}-{i}")
    for rule in RULES
    for i, (text, *messages) in enumerate(rule.FAILS)
]


@pytest.mark.parametrize(("rule", "example"), PASSES)
def test_what_a_rule_shows_as_right_has_no_finding_of_it_and_no_error(rule: ModuleType, example: Example) -> None:
    found = findings(example)
    assert not written(found, rule_id(rule))
    assert [f"{f.rule} {f.span}: {f.message}" for f in found if f.severity is Severity.ERROR] == []


@pytest.mark.parametrize(("rule", "example", "messages"), FAILS)
def test_what_a_rule_shows_as_wrong_is_found_at_its_place(
    rule: ModuleType, example: Example, messages: list[str]
) -> None:
    assert written(findings(example), rule_id(rule)) == messages


def test_every_rule_is_listed_once() -> None:
    assert {module for module in MODULES if hasattr(module, "SEVERITY")} == set(RULES)
    assert len({rule_id(rule) for rule in RULES}) == len(RULES)


@pytest.mark.parametrize("rule", RULES, ids=rule_id)
def test_a_rule_is_a_whole_page(rule: ModuleType) -> None:
    promise, blank, *reasons = (rule.__doc__ or "").splitlines()
    assert promise.endswith(".")
    assert not blank
    assert "".join(reasons).strip().endswith(".")
    assert rule.MEND
    assert isinstance(rule.SEVERITY, Severity)
    assert rule.PASSES
    assert rule.FAILS


@pytest.mark.parametrize(("rule", "example", "messages"), FAILS)
def test_places_are_inside_the_file(rule: ModuleType, example: Example, messages: list[str]) -> None:
    lines = (example if isinstance(example, str) else "").split("\n")
    for message in messages if isinstance(example, str) else ():
        line, column = map(int, message.split()[0].split(":"))
        assert 1 <= column <= len(lines[line - 1]) + 1, rule_id(rule)


@pytest.mark.parametrize(
    "prose",
    [
        "If the delay is <= 30 days, or a < b and b > c, AT&T, R&D and Q&A apply; 5 * 3 * 2, a_b_c, 50 %, C:\\docs.",
        "Write to <privacy@example.com>, privacy@example.com or https://example.com/a_b?c=d&e=f (see § 7, ¶ 2, fn. 3).",
        "The data subject [sic] may ask [Company] or <Company> {see below} for “copies”, ‘extracts’ and «résumés».",
        "As held in [1][2], cf. [12], Article 6(1)(f)–(g) … the “naïve” reader’s rights; it's 20 °C, 3 × 4, ½, €5, ™, ®, ©.",
        "Ångström, São Paulo, Kraków, Łódź, İstanbul, Đorđe, Þór, Ærø, Œuvre, Škoda, Ñandú, Zürich, Straße, Málaga, Ελλάς.",
        "Vous avez le droit d’accéder à vos données ; l’âge minimum : 16 ans. « Où êtes-vous ? » Bien sûr, ça va être prêt.",
        "Sie haben das Recht auf Löschung („Recht auf Vergessenwerden“) gemäß Art. 17 DSGVO – größtmögliche Übersicht.",
        "Masz prawo dostępu do swoich danych, ich sprostowania oraz usunięcia. Źródło: „źrebię”. Você tem o direito à câmara.",
        "Ön jogosult hozzáférni; Aveți dreptul să; Vi har rätt att få tillgång; Þú átt rétt; Имате право; Έχετε δικαίωμα.",
        "2. An item that begins with a number.\n3. Another.\n\n* Star\n* Star two\n\n+ Plus\n\n***\n\nEnd -- of ~the~ text.",
        "Line one  \nline two\\\nline three &amp; more &copy; 2024&nbsp;Ltd.",
    ],
)
def test_ordinary_prose_has_no_finding(prose: str) -> None:
    assert [f"{f.rule} {f.span}: {f.message}" for f in findings(f"# A {{#a}}\n\n{prose}\n")] == []

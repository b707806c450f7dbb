from __future__ import annotations

import pytest

from browser.served import PHONE, Site

pytestmark = pytest.mark.browser

UNSEEN = """ids => ids.filter(id => {
    const seen = element => {
        if (!element) return false;
        const box = element.getBoundingClientRect();
        return box.width > 0 && box.height > 0 && box.left >= 0 && box.right <= screen.width &&
            element.checkVisibility({opacityProperty: true, visibilityProperty: true});
    };
    const body = document.querySelector(`article div[data-clause="${id}"]`);
    return !seen(document.getElementById(id)) || (body !== null && !seen(body));
})"""
WORDS = "() => document.querySelector('article').innerText"


@pytest.mark.parametrize("which", ["policy", "archived", "draft"])
def test_a_phone_without_scripts_shows_every_clause(site: Site, which: str) -> None:
    shown = {"policy": site.in_force.policy, "archived": site.history.versions[0].policy, "draft": site.history.draft}
    policy = shown[which]
    assert policy is not None
    ids = [clause.id for clause in policy.walk()]
    with site.page(site.kinds()[which], java_script_enabled=False, **PHONE) as page:
        assert page.evaluate(UNSEEN, ids) == []
        words = "".join(page.evaluate(WORDS).split())
        bodies = page.locator("article div[data-clause]").count()
    assert bodies == sum(1 for clause in policy.walk() if clause.html and clause.title)
    assert [clause.id for clause in policy.walk() if "".join(clause.heading.split()) not in words] == []


def test_a_hidden_clause_would_be_noticed(site: Site) -> None:
    with site.page("privacy/") as page:
        page.add_style_tag(content="#children, [data-clause=security] { display: none } #cookies { opacity: 0 }")
        assert set(page.evaluate(UNSEEN, [clause.id for clause in site.clauses])) == {"children", "security", "cookies"}

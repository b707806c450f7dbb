"""What a finding tells a lawyer to write: whole braces, at the clause that held it; and the door where a loss is meant."""

from __future__ import annotations

from checks.small import checked, policy, version
from checks.test_regression import after, losses
from checks.test_requirements import ANSWERED, COPY, GOOD
from site_tools.model.finding import Severity

BRACES = '{#access clause="right.access"}'
OFFICER = '\n# Officer {#officer clause="contact.dpo"}\n\nOur officer answers at dpo@acme.com.\n'
ANSWER = ANSWERED["profile"]


def test_braces_that_were_deleted_come_back_whole() -> None:
    before = GOOD.replace(BRACES, '{#access clause="right.access" was="copies"}')
    report = after(GOOD.replace(f" {BRACES}", ""), before)
    whole = '{#access clause="right.access" was="copies"}'
    (loss,) = losses(report)
    assert loss.mend.startswith(
        "Write the braces back at the end of the heading “1.1 Access”, sections/01-rights.md:3: " + whole
    )
    (wanting,) = [finding for finding in report.findings if finding.rule == "gdpr.access"]
    assert wanting.mend == f"Declare it at sections/01-rights.md:3: ## Access {whole}"


def test_an_attribute_line_that_was_deleted_comes_back_whole() -> None:
    block = '# Rights {#rights}\n\n{#copy clause="right.access"}\nYou may ask us for a copy of your data.\n'
    rest = GOOD.partition("# Contact")[1] + GOOD.partition("# Contact")[2]
    (loss,) = losses(after(block.replace('{#copy clause="right.access"}\n', "") + rest, block + rest))
    assert 'Put {#copy clause="right.access"} back at the words that it marked' in loss.mend


def test_a_new_heading_without_braces_gets_an_id_of_its_title() -> None:
    report = checked(GOOD.replace(f"## Access {BRACES}", "## Your Access: Copies"), changes=ANSWERED)
    (finding,) = [finding for finding in report.findings if finding.rule == "gdpr.access"]
    assert finding.mend.endswith('## Your Access: Copies {#your-access-copies clause="right.access"}')


def test_a_clause_that_is_put_back_declares_what_was_lost_with_it() -> None:
    before = GOOD.replace(BRACES, "{#access}")
    gone = before.replace(f"## Access {{#access}}\n\n{COPY}\n\n", "We care.\n\n")
    (loss,) = losses(after(gone, before))
    assert loss.type == "right.access"
    assert "Put the clause ## Access" in loss.mend
    assert BRACES in loss.mend


def test_what_a_clause_held_undeclared_comes_back_with_it() -> None:
    lead = '## Access {#access clause="right.erasure"}\n\nYou may ask us to erase your data.\n'
    before = GOOD.replace(f"## Access {BRACES}\n", lead)
    found = losses(after(before.replace(lead, "We care.\n").replace(COPY, ""), before))
    braces = '{#access clause="right.erasure right.access"}'
    assert [(loss.type, braces in loss.mend) for loss in found] == [("right.erasure", True), ("right.access", True)]


def test_a_loss_is_told_of_the_clause_whose_words_are_gone() -> None:
    more = "\n# Copies {#copies}\n\nYou can have a copy on paper. You may get a copy by post.\n"
    (loss,) = losses(after(GOOD.replace(COPY, "We care.") + more, GOOD.replace(BRACES, "{#access}") + more))
    assert "it stood in “1.1 Access”" in loss.message
    assert loss.mend.startswith("Put the words back into #access")


def test_words_are_to_be_declared_where_they_were_declared_before() -> None:
    more = "\n# Copies {#copies}\n\nYou can have a copy on paper. You may get a copy by post.\n"
    report = after(GOOD.replace(f" {BRACES}", "") + more, GOOD + more)
    (wanting,) = [finding for finding in report.findings if finding.rule == "gdpr.access"]
    assert wanting.message.startswith("“1.1 Access” seems to hold")


def test_where_half_is_left_the_rest_is_put_back_there() -> None:
    text = GOOD.replace(COPY, "We take access seriously.").replace("We keep", "You may have a copy. We keep")
    (wanting,) = [f for f in checked(text, changes=ANSWERED).findings if f.rule == "gdpr.access"]
    assert wanting.mend == "Words that would do, for example: “Wording of right.access.”"


def test_a_loss_names_the_answer_by_which_the_law_may_ask_for_it_no_longer() -> None:
    asked = {**ANSWERED, "profile": {**ANSWER, "has_dpo": True}}
    (loss,) = losses(checked(GOOD, version(GOOD + OFFICER), changes=asked))
    assert loss.severity is Severity.ERROR
    assert loss.mend.endswith(
        "A loss cannot be waived; if the law no longer asks for it, because the answer to “has_dpo” in the profile has changed, "
        "answer that anew in policy.yml."
    )
    (always,) = losses(after(GOOD.replace(COPY, "We care.")))
    assert "A loss cannot be waived" not in always.mend


def _since(**answers: object) -> dict[str, object]:
    return {**ANSWERED, "profile": {**ANSWER, **answers}}


def test_what_the_profile_no_longer_asks_for_may_go_and_is_told() -> None:
    old = version(GOOD + OFFICER)
    asked = type(old)(old.release, policy(GOOD + OFFICER, _since(has_dpo=True), label="2023-01-01"))
    (loss,) = losses(checked(GOOD, asked, changes=_since(has_dpo=False)))
    assert loss.severity is Severity.WARNING
    assert (
        "The law no longer asks for it by the new answer to “has_dpo” in the profile, so this does not block."
        in loss.message
    )
    (kept,) = losses(checked(GOOD, asked, changes=_since(has_dpo=True)))
    assert kept.severity is Severity.ERROR


def test_a_pack_that_is_no_longer_asked_for_releases_nothing() -> None:
    old = version(GOOD + OFFICER)
    asked = type(old)(old.release, policy(GOOD + OFFICER, _since(has_dpo=True), label="2023-01-01"))
    (loss,) = losses(checked(GOOD, asked, changes={**_since(has_dpo=True), "packs": []}))
    assert loss.severity is Severity.ERROR

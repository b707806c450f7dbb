"""What a reader sees, sentence by sentence: lead-ins, headings, links, lines; and what was lost between two texts."""

from __future__ import annotations

from evidence.material import catalogue
from site_tools.evidence.judge import detect
from site_tools.evidence.losses import losses
from site_tools.evidence.sentences import sentences_of_text
from site_tools.model.evidence import Context, Judgement
from site_tools.splitting import split

RIGHTS = "# Rights\n\nYou have the right to:\n\n- access your data;\n- have it deleted.\n\nWrite to [us](mailto:a@acme.com).\n"


def found(text: str) -> tuple[Judgement, ...]:
    return detect(sentences_of_text(text, "policy.md"), Context(), catalogue())


def test_abbreviations_end_no_sentence() -> None:
    assert split("Acme Inc. is in the U.S. It sells e.g. Music. You pay.") == [
        "Acme Inc. is in the U.S. It sells e.g. Music.",
        "You pay.",
    ]


def test_an_item_knows_its_lead_in_its_heading_and_its_line() -> None:
    item = sentences_of_text(RIGHTS, "policy.md")[2]
    assert (item.text, item.lead, item.headings) == ("have it deleted.", "You have the right to:", ("Rights",))
    assert (item.span.file, item.span.line) == ("policy.md", 6)


def test_a_link_stays_with_its_sentence() -> None:
    assert sentences_of_text(RIGHTS, "x")[-1].links == ("mailto:a@acme.com",)


def test_what_nobody_sees_is_no_sentence() -> None:
    hidden = "<!-- a comment\nof two lines -->\n\n```\ncode\n```\n\n![alt text](image.png)\n"
    assert sentences_of_text(hidden, "x") == ()


def test_wrapped_prose_is_one_sentence() -> None:
    wrapped = (
        "You may ask us at any time to give you a copy of all the data that we hold\nabout you and your use of it."
    )
    assert len(sentences_of_text(wrapped, "x")) == 1


def test_detection_gives_verdict_line_and_words() -> None:
    judgements = {judgement.type: judgement for judgement in found(RIGHTS)}
    assert judgements["right.erasure"].verdict == "satisfied"
    assert judgements["right.erasure"].sentences[0].span.line == 6
    assert judgements["contact.controller"].matches[0].value == "a@acme.com"
    assert "right.portability" not in judgements


def test_in_undeclared_text_a_masked_mailbox_counts_and_any_mechanism_does() -> None:
    text = "Write to [email protected].\n\nTransfers to the United States rest on the Privacy Shield.\n"
    held = {judgement.type for judgement in found(text) if judgement.verdict == "satisfied"}
    assert {"contact.controller", "transfer.safeguard"} <= held


def test_a_denial_elsewhere_does_not_undo_what_is_granted() -> None:
    text = "You may ask us to delete your data.\n\nYou do not have the right to have your data deleted by others.\n"
    assert next(j.verdict for j in found(text) if j.type == "right.erasure") == "satisfied"


def test_losses_are_what_held_and_does_not_now() -> None:
    before = found(RIGHTS)
    lost = losses(before, found(RIGHTS.replace("- have it deleted.\n", "")))
    assert [(loss.type, loss.verdict) for loss in lost] == [("right.erasure", "missing")]
    assert losses(before, before) == ()


def test_a_rewording_is_no_loss() -> None:
    reworded = RIGHTS.replace("have it deleted", "request its erasure").replace(
        "[us](mailto:a@acme.com)", "[email protected]"
    )
    assert losses(found(RIGHTS), found(reworded)) == ()

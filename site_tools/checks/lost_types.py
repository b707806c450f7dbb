"""Two versions and the clauses whose words changed → the clause types that the later one holds no longer.

The losses that `regression` reports, as values, and without a look at what no change can have touched: a site asks this of
every pair of versions that it shows. Only what the changed clauses alone do not answer is asked of the whole policies.
"""

from __future__ import annotations

import html
import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from site_tools.checks import surviving
from site_tools.checks.dwindled import holds
from site_tools.checks.look import Look
from site_tools.checks.regression import aged, where_lost
from site_tools.checks.standing import Standing, standing
from site_tools.model.evidence import HELD, Context, Judgement, Sentence
from site_tools.model.materiality import Loss
from site_tools.model.policy import Clause

_REGIME = re.compile(r"^\w+|(?<=\()[A-Z]\w+")  # of a pack's title: "CCPA as amended (California Civil Code …)"
_LESSENED = {"missing", "weak"}  # what the words of the policy read from a text may refute


def lost_types(before: Look, after: Look, gone: Collection[str], come: Collection[str]) -> tuple[Loss, ...]:
    """Return each lost type once. `gone` and `come` are the ids of the clauses whose words changed, in either version.

    A type counts that the earlier version declares or that a pack of either asks for; where it declares nothing and no pack
    asks for anything, each type that its words showed. A type whose words still stand undeclared is not lost to a reader.
    """
    there, here = about(before, gone), about(after, come)
    old, new = near(before, _without(there, here)), near(after, _without(here, there))
    now = near(after, here)
    asked = _asked(before) | _asked(after)
    if not before.declared and not asked:
        return tuple(_detected(after, old, now))
    wanted = asked | before.declared.keys()
    names = dict.fromkeys([*_around(before, after, gone, new), *_shown(old, new, now, wanted)])
    found = (_loss(before, after, name, old) for name in names if name in before.catalogue.types)
    return tuple(loss for loss in found if loss)


def borne_out(lost: Sequence[Loss], before: Look, after: Look) -> tuple[Loss, ...]:
    """Return the losses of a text as it is written that a reader of the page sees too.

    A link whose target stands elsewhere in a file and a letter written as an entity are understood only in the policy read
    from it: what that one holds, or still says in the same words, is not lost.
    """
    if not lost:
        return ()
    held = {one.type for one in after.detect(after.sentences) if one.verdict in HELD}
    left = {(_seen(one), linked) for one in after.sentences for linked in {False, bool(one.links)}}

    def stands(loss: Loss) -> bool:
        return all((_seen(one), bool(one.links)) in left for one in loss.before.sentences)

    seen = (loss for loss in lost if loss.verdict not in _LESSENED or not (loss.type in held or stands(loss)))
    return tuple(loss for loss in seen if spoken_of(loss.type, before, after))


def spoken_of(name: str, before: Look, after: Look) -> bool:
    """Return whether a type that one regime alone knows ("right.know.ccpa") can matter where nobody asks for that regime.

    It can where either version names the regime or its country: "CCPA", "California".
    """
    pack = before.catalogue.packs.get(name.rpartition(".")[2])
    if pack is None:
        return True
    regime = re.compile(rf"\b(?:{'|'.join(_REGIME.findall(pack.title))})")
    return any(
        regime.search(text) for look in (before, after) for one in look.sentences for text in (one.text, *one.headings)
    )


def _seen(sentence: Sentence) -> str:
    return " ".join(re.findall(r"\w+", html.unescape(sentence.text).casefold()))


def about(look: Look, ids: Collection[str]) -> tuple[Sentence, ...]:
    """Return the sentences of some clauses."""
    return tuple(sentence for sentence in look.sentences if sentence.clause in ids) if ids else ()


def _without(sentences: Sequence[Sentence], others: Sequence[Sentence]) -> tuple[Sentence, ...]:
    """Return the sentences that do not stand in the same words, below the same lead-in, among others."""
    known = {(sentence.lead, sentence.text) for sentence in others}
    return tuple(sentence for sentence in sentences if (sentence.lead, sentence.text) not in known)


def near(look: Look, sentences: tuple[Sentence, ...]) -> Look:
    """Return a look at nothing but some sentences and what they link to, which is all that is made ready to be searched."""
    whole = look.context
    links = {link.removeprefix("#") for sentence in sentences for link in sentence.links}
    linked = {name: whole.linked[name] for name in links if name in whole.linked} | {"": sentences}

    def context_of(_policy: object, _effective: object) -> Context:
        return replace(whole, linked=linked)

    def sentences_of(_policy: object) -> tuple[Sentence, ...]:
        return sentences

    tools = replace(look.instruments, context_of=context_of, sentences_of=sentences_of)
    return Look(look.policy, look.effective, look.catalogue, tools)


def _asked(look: Look) -> set[str]:
    known = look.catalogue.packs
    packs = [name for name in look.policy.meta.get("packs") or () if name in known]
    return {row.type for name in packs for row in known[name].requirements}


def _around(before: Look, after: Look, gone: Collection[str], new: Look) -> Iterator[str]:
    """Yield the types whose declared clause lost words, unless the same clause still holds them and no new word denies it."""
    anchors = after.policy.anchors()
    for name, clauses in before.declared.items():
        touched = [clause for clause in clauses if any(inner.id in gone for inner in clause.walk())]
        if name in before.catalogue.types and touched:
            denied = new.judge(name, new.sentences).verdict == "contradicted"
            if denied or not all(_still(after, name, anchors.get(clause.id)) for clause in touched):
                yield name


def _still(after: Look, name: str, clause: Clause | None) -> bool:
    if clause is None or name not in clause.types:
        return False
    below = after.below(clause)
    return near(after, below).judge(name, below).verdict in HELD


def _shown(old: Look, new: Look, now: Look, wanted: Collection[str]) -> Iterator[str]:
    """Yield the types of `wanted` that the old sentences held and the clauses do not now, or that the new sentences deny."""
    known = {name: kind for name, kind in old.catalogue.types.items() if name in wanted}
    for name in known:
        if old.judge(name, old.sentences).verdict in HELD and now.judge(name, now.sentences).verdict not in HELD:
            yield name
    deniable = {name: kind for name, kind in known.items() if kind.denied is not None}
    few = replace(new.catalogue, types=deniable)
    found = new.instruments.detect(new.sentences, new.context, few) if new.sentences else ()
    yield from (judgement.type for judgement in found if judgement.verdict == "contradicted")


def _loss(before: Look, after: Look, name: str, old: Look) -> Loss | None:
    then, now = standing(before, name), standing(after, name)
    if now.held:
        return _emptied(before, after, then) if then.held else None
    if not (then.held or then.verdict == "undeclared") or now.verdict == "undeclared" or aged(before, after, then, now):
        return None
    return Loss(name, now.verdict, where_lost(before, then, old.sentences).judgement, _left(now.judgement))


def _emptied(before: Look, after: Look, then: Standing) -> Loss | None:
    """Return the loss of a declared clause whose type another clause still holds: each was written for somebody."""
    anchors = after.policy.anchors()
    for clause in then.declared:
        judgement = before.judge(then.type, before.below(clause))
        same = anchors.get(clause.id)
        if judgement.verdict not in HELD or (same and holds(after, then.type, same)):
            continue
        words = judgement.sentences or before.below(clause)
        left = after.judge(then.type, after.below(same)) if same else Judgement(then.type, "missing")
        if left.verdict in HELD or surviving.survives(words, before, after) or _doubled(words, clause, before, then):
            continue
        return Loss(then.type, left.verdict, judgement, _left(left))
    return None


def _doubled(words: Sequence[Sentence], clause: Clause, before: Look, then: Standing) -> bool:
    return any(surviving.doubled(words, before.below(other)) for other in then.declared if other is not clause)


def _detected(after: Look, old: Look, now: Look) -> Iterator[Loss]:
    """Yield the types that the old sentences showed and nothing shows now; the whole text is asked only where in doubt."""
    left = {judgement.type for judgement in now.detect(now.sentences) if judgement.verdict in HELD}
    held = [one for one in old.detect(old.sentences) if one.verdict in HELD and one.type not in left]
    held = [one for one in held if spoken_of(one.type, old, after)]
    whole = {judgement.type: judgement for judgement in after.detect(after.sentences)} if held else {}
    for judgement in held:
        there = whole.get(judgement.type)
        if there is None or there.verdict not in HELD:
            yield Loss(
                judgement.type, there.verdict if there else "missing", judgement, _left(there) if there else None
            )


def _left(judgement: Judgement) -> Judgement | None:
    return judgement if judgement.sentences else None

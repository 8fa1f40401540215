"""The policies of a plan on trial: each promise that one makes (`menjamin …`), tried in the laboratory."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import reduce

from attrs import evolve

from sakip.model.nodes import Kebijakan
from sakip.model.places import word
from sakip.syntax.vocabulary import GUARANTEES
from sakip.text.bilingual import Text, filled, same
from sakip.trial.case import supposed
from sakip.trial.laboratory import Laboratory, called, given
from sakip.trial.matter import Matter
from sakip.trial.points import Pains, sought
from sakip.trial.promises import PROMISES, Try
from sakip.trial.verdict import INSTALL, Property, Result, Sheet, Verdict

PAINS = Pains(simple=700, inputs=4, drawn=50)

_POLICY = Text(id="kebijakan", en="policy")
_NAMED = Text(id="kebijakan {nama}", en="policy {nama}")
_KEPT = Text(id="ditepati pada semua yang dicoba", en="kept wherever it was tried")
_SILENT = Text(id="kebijakan ini tidak mengatur hal itu", en="this policy does not speak of that")
_BEYOND = Text(
    id="rumusnya memakai {nama} dari rencana; kebijakan dicoba tanpa rencananya",
    en="its formula uses {nama} of the plan; policies are tried without their plan",
)
_COMES_TO = Text(id="{bila}, {angka} {nilai}", en="{bila}, {angka} is {nilai}")
_BUT = Text(id="{satu}; {lain}", en="{satu}; {lain}")
_HELP = Text(
    id="betulkan rumusnya, atau hapus `{janji}` dari `menjamin`",
    en="mend the formula, or remove `{janji}` from `menjamin`",
)


def sheets(matter: Matter) -> Iterator[Sheet]:
    """A sheet for each policy of the plan's own that promises anything."""
    model = matter.cascade.model
    for policy in matter.cascade.all(Kebijakan):
        if policy.menjamin and policy.letak.file in model.files:
            yield _sheet(policy, Laboratory.of(policy, model.nama))


def _sheet(policy: Kebijakan, lab: Laboratory) -> Sheet:
    promises = tuple(dict.fromkeys(policy.menjamin))
    return Sheet(
        filled(_NAMED, nama=policy.id) if policy.id else _POLICY,
        same(policy.nama),
        (policy.id,) if policy.id else (),
        f"menjamin {', '.join(promises)}",
        policy.letak,
        tuple(result(lab, policy, each) for each in promises),
        of_policy=True,
    )


def result(lab: Laboratory, policy: Kebijakan, word_: str, pains: Pains = PAINS) -> Result:
    """Whether *policy*, in its laboratory, keeps the promise *word_*."""
    promise, property_ = PROMISES[word_], Property(same(word_), GUARANTEES[word_])
    place = word(policy.letak, "menjamin")
    if lab.beyond:
        return Result(property_, Verdict.UNTESTABLE, filled(_BEYOND, nama=lab.beyond), place)
    if not promise.speaks(lab):
        return Result(property_, Verdict.UNTESTABLE, _SILENT, place)
    found = sought(promise.masukan, lambda at: promise.broken(lab, at) is not None, pains)
    claim = promise.broken(lab, found.point) if found.point is not None else None
    if claim is not None:
        tries = [_needed(lab, each) for each in claim.tries]
        example = given(dict(pair for each in tries for pair in each.supposed.items()), tries[0].subjek)
        return Result(property_, Verdict.FAILED, _told(lab, tries), place, filled(_HELP, janji=word_), example)
    if not found.thorough:
        return Result(property_, Verdict.UNTESTED, INSTALL, place)
    return Result(property_, Verdict.TESTED, _KEPT, place)


def _needed(lab: Laboratory, tried: Try) -> Try:
    """*tried* without what its figure does not depend on."""
    wanted = tried.figure(lab).nilai
    for key in tried.supposed:
        less = evolve(tried, supposed={each: value for each, value in tried.supposed.items() if each != key})
        tried = less if less.figure(lab).nilai == wanted else tried
    return tried


def _told(lab: Laboratory, tries: Iterable[Try]) -> Text:
    """What each of *tries* comes to, once."""
    told = dict.fromkeys(_one(lab, each) for each in tries)
    return reduce(lambda one, other: filled(_BUT, satu=one, lain=other), told)


def _one(lab: Laboratory, tried: Try) -> Text:
    found = tried.figure(lab)
    value = found.nilai if found.known else found.derivation.reason
    what, figure = supposed(given(tried.supposed, tried.subjek)), called(tried.ukuran, tried.subjek)
    return filled(_COMES_TO, bila=what, angka=figure, nilai=value)

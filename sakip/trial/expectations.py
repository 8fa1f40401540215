"""The worked examples of a plan, carried out: what follows from what is supposed, and whether that was expected."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.evaluation.from_cascade import Evaluation
from sakip.evaluation.outcome import Hasil, Sebab, Tiada
from sakip.evaluation.printed import meant, printed
from sakip.evaluation.statements import outcome_of
from sakip.model.nodes import Butir, Uji
from sakip.numbers.nilai import Peringkat
from sakip.text.bilingual import Text
from sakip.trial.verdict import Example, Expected

_NOTHING = Text(id="", en="")
_REASONS = {each.value: each for each in Sebab}


def carried_out(evaluation: Evaluation, uji: Uji) -> Example:
    """*uji* with what came of it. Names that resolve to nothing were reported when they were read."""
    supposed = {meant(evaluation.cascade, each): outcome_of(each) for each in uji.andai}
    then = evaluation.supposing(supposed) if supposed else evaluation
    return Example(uji, tuple(_expected(then, uji)))


def _expected(evaluation: Evaluation, uji: Uji) -> Iterator[Expected]:
    for each in uji.harap:
        figure = evaluation.known(meant(evaluation.cascade, each))
        yield Expected(each, figure, printed(each, _wanted(each)).prints(figure))


def _wanted(stated: Butir) -> Hasil:
    """What *stated* expects; `tak_terdefinisi` and `tidak_dinyatakan` are outcomes, as `belum` is."""
    value = outcome_of(stated)
    if isinstance(value, Peringkat) and value.label in _REASONS:
        return Tiada(_REASONS[value.label], _NOTHING, stated.letak)
    return value

"""A formula gives what the plan states came of it, from the data that the plan states."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.evaluation.figure import Figure, Jenis
from sakip.evaluation.printed import printed
from sakip.graph.statements import document_name, held
from sakip.model.nodes import Butir
from sakip.numbers.nilai import Kuantitas
from sakip.text.bilingual import Text, filled
from sakip.trial.case import Case
from sakip.trial.matter import named
from sakip.trial.verdict import Given, Property, Result, Verdict

PROPERTY = Property(
    name=Text(id="cocok", en="reproduced"),
    says=Text(
        id="Rumus memberi realisasi yang dinyatakan, dari data yang dinyatakan, seteliti yang ditulis.",
        en="From the data stated the formula gives the results stated, as precisely as they are written.",
    ),
)
_AGREES = Text(
    id="{banyak} realisasi yang dinyatakan sama dengan rumusnya", en="{banyak} of the results stated follow from it"
)
_DIFFERS = Text(
    id="{periode}: {dokumen} menyatakan {nilai}, dari datanya {hasil}",
    en="{periode}: {dokumen} states {nilai}, from its data it is {hasil}",
)
_HELP = Text(
    id="betulkan angka atau datanya; bila tahun itu memakai rumus lain, tulis `berlaku_sejak`",
    en="mend the figure or the data; where that year used another formula, write `berlaku_sejak`",
)


def results(case: Case) -> Iterator[Result]:
    """A failure for each stated result that does not follow; nothing where there is none to compare."""
    agreeing, faults = 0, []
    for stated, value, figure in _compared(case):
        print_ = printed(stated, value)
        if print_.says(figure.nilai) or print_.ends(figure.nilai):
            agreeing += 1
        else:
            faults.append(_differs(case, stated, value, figure))
    yield from faults
    if agreeing and not faults:
        yield case.result(PROPERTY, Verdict.PROVED, filled(_AGREES, banyak=agreeing))


def _compared(case: Case) -> Iterator[tuple[Butir, Kuantitas, Figure]]:
    """The results that are stated, and the figures that follow for the same periods."""
    cascade, item = case.cascade, case.indikator
    for stated in held(cascade, "realisasi", item.id):
        value = stated.nilai
        if not stated.periode.tahun or not isinstance(value, Kuantitas):
            continue
        figure = case.matter.evaluation.figure("realisasi", item.id, stated.periode)
        if figure.known and figure.landasan is not None and figure.landasan.jenis is Jenis.RUMUS:
            yield stated, value, figure


def _differs(case: Case, stated: Butir, value: Kuantitas, figure: Figure) -> Result:
    told = filled(
        _DIFFERS,
        dokumen=document_name(case.cascade, stated),
        periode=str(stated.periode),
        nilai=value,
        hasil=figure,
    )
    name = case.indikator.id
    example = tuple(
        Given(named(case.matter, each.kunci, name, stated.periode), each.kunci, each.nilai) for each in figure.masukan
    )
    return Result(PROPERTY, Verdict.FAILED, told, stated.letak, _HELP, example)

"""What rules about indicators and documents share: whether a plan has begun, whose an indicator is."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from sakip.checks.gather import Declared, repeated
from sakip.graph.cascade import Cascade
from sakip.graph.remembered import remembered
from sakip.law.forms import FORMS
from sakip.law.regulations import REGULATIONS
from sakip.model.nodes import Butir, Indikator, Simpul
from sakip.text.bilingual import Text


def begun(cascade: Cascade) -> bool:
    """Whether the plan is more than a fragment: a Renstra with its period, and a goal."""
    return bool(cascade.model.tahun) and bool(cascade.nodes("tujuan"))


@remembered
def own(cascade: Cascade, *kinds: str) -> tuple[Indikator, ...]:
    """The agency's own indicators: not those of the region's goals or of a performance tree, nor repeated names."""
    return tuple(each for each in cascade.indicators(*kinds) if cascade.is_own(each) and not repeated(cascade, each))


def of_objective(cascade: Cascade, indicator: Indikator) -> bool:
    """Whether *indicator* measures an objective."""
    return any(each.jenis == "sasaran" for each in cascade.parents(indicator.id))


def program_of(cascade: Cascade, item: Declared) -> str:
    """The programme that *item* is, stands in, or measures; else what it directly measures or serves."""
    if isinstance(item, Simpul) and item.jenis == "program":
        return item.id
    above = cascade.all_above(item.id, "program")
    return above[0].id if above else next((each.id for each in cascade.parents(item.id)), "")


def answered(cascade: Cascade, indicator: Indikator) -> bool:
    """Whether somebody is responsible for *indicator*, or owns what it measures."""
    if indicator.penanggung_jawab or "penanggung_jawab" in indicator.rusak:
        return True
    owners = (each.pengampu or "pengampu" in each.rusak for each in cascade.parents(indicator.id))
    return any(owners) or bool(cascade.stated("penanggung_jawab", indicator.id))


def of_other_form(cascade: Cascade, wrong: Collection[int]) -> Text | None:
    """How to mend it where the years *wrong* are what another form of the Renstra has beyond the period; else None."""
    years, form = cascade.model.tahun, cascade.model.bentuk
    if not years or form.continued:
        return None
    for name, each in FORMS.items():
        beyond = range(years[-1] + 1, years[-1] + 1 + each.continued)
        if each.continued and years[0] >= REGULATIONS[each.regulation].year and set(wrong) == set(beyond):
            return Text(
                id=f"bila rencana ini menurut {REGULATIONS[each.regulation].short}, tulis `profil {name}`; "
                "bila tidak, betulkan tahunnya",
                en=f"where the plan is by {REGULATIONS[each.regulation].short}, write `profil {name}`; "
                "where not, mend the year",
            )
    return None


def strays(cascade: Cascade, figure: str) -> Iterator[tuple[str, list[Butir], tuple[int, ...]]]:
    """What the plan states of *figure* for years that its form does not have: of whom, where, and for which years."""
    wanted = cascade.planned_years
    for subject in cascade.subjects(figure) if wanted else ():
        stated = (each for each in cascade.planned(figure, subject) if each.periode.tahun)
        wrong = sorted((each for each in stated if each.periode.tahun not in wanted), key=lambda each: each.periode)
        if wrong:
            yield subject, wrong, tuple(sorted({each.periode.tahun for each in wrong}))

"""Realisasi bukan hasil rumusnya / Result that is not its formula

Apa:
    Realisasi atau kondisi awal sebuah indikator, dalam rencana atau dalam dokumen `realisasi`, tidak sama dengan
    rumusnya atas data tahun yang sama, sampai angka di belakang koma yang tercetak. Data triwulan dijadikan setahun
    menurut `triwulan`-nya.
What:
    A result or baseline of an indicator, in the plan or in a document of results (`realisasi`), is not what its formula
    gives for the data of the same year, to the decimals that are printed. Quarters of data make the year by their
    `triwulan`.
Mengapa:
    Angka dan datanya sama-sama ada dalam rencana; bila keduanya tidak cocok, salah satunya keliru atau rumusnya bukan
    yang dipakai. Evaluator yang menghitung ulang akan menemukannya.
Why:
    Figure and data are both in the plan; where they disagree one is wrong, or another formula was used. An evaluator
    who computes it again will find out.
Salah:
    data sehat   "Koperasi bernilai sehat" { satuan koperasi  realisasi { 2023: 78 } }
    data dinilai "Koperasi yang dinilai"   { satuan koperasi  realisasi { 2023: 150 } }
    indikator koperasi_sehat "Persentase koperasi sehat" {
      satuan persen
      formula = sehat / dinilai * 100%
      sumber_data "Bidang Pengawasan"
      realisasi { 2023: 27,78% }   # <- SK419
    }
Benar:
    data sehat   "Koperasi bernilai sehat" { satuan koperasi  realisasi { 2023: 78 } }
    data dinilai "Koperasi yang dinilai"   { satuan koperasi  realisasi { 2023: 150 } }
    indikator koperasi_sehat "Persentase koperasi sehat" {
      satuan persen
      formula = sehat / dinilai * 100%
      sumber_data "Bidang Pengawasan"
      realisasi { 2023: 52% }
    }
Perbaikan:
    Betulkan realisasi atau datanya. Bila tahun itu memakai rumus atau data lain, tulis `berlaku_sejak` pada yang
    sekarang.
Fix:
    Mend the result or the data. Where that year used another formula or other data, write `berlaku_sejak` in the
    present one.
"""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from sakip.checks.measured import own
from sakip.diagnostics.diagnostic import Diagnostic, Label
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.graph.quarters import rows
from sakip.graph.remembered import remembered
from sakip.graph.statements import kind_of
from sakip.model.formula import Acuan, Ekspresi, Konstanta, Negasi, Operasi, Rumus
from sakip.model.nodes import Butir, Data, Indikator
from sakip.model.places import word
from sakip.numbers.nilai import Kuantitas
from sakip.numbers.rounding import half_up, truncated
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK419",
    name=Text(id="realisasi-bukan-rumusnya", en="result-not-its-formula"),
    severity=Severity.ERROR,
    message=Text(
        id="{ukuran} {indikator} {tahun} {nilai}, menurut rumusnya {hasil}",
        en="{ukuran} of {indikator} for {tahun} is {nilai}, by its formula {hasil}",
    ),
    help=Text(
        id="betulkan angka atau datanya; bila tahun itu memakai rumus lain, tulis `berlaku_sejak`",
        en="mend the figure or the data; where that year used another formula, write `berlaku_sejak`",
    ),
)
_OWN = ("", "realisasi")
_PLAIN = re.compile(r"-?(?:Rp)?[\d.]+(?:,(\d+))?\s*[%‰]?")
_FORMULA = Text(id="rumusnya", en="its formula")
_DATUM = Text(id="data {tahun}", en="datum of {tahun}")
_AGAIN = Text(id="menurut rumusnya {hasil}", en="by its formula {hasil}")


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each indicator of which the plan states a value that its own data contradict.

    What a report prints is the audit's.
    """
    for indicator in own(cascade):
        wrong = list(_wrong(cascade, indicator)) if isinstance(indicator.formula, Rumus) and not indicator.jeda else []
        for first, result, data in wrong[:1]:
            yield RULE.at(
                first.letak,
                Label(word(indicator.letak, "formula"), _FORMULA),
                *(Label(each.letak, _DATUM, {"tahun": first.periode.tahun}) for each in data),
                *(Label(each.letak, _AGAIN, {"hasil": other}) for each, other, _ in wrong[1:]),
                ukuran="baseline" if first.ukuran == "baseline" else "realisasi",
                indikator=cascade.title(indicator.id),
                tahun=first.periode.tahun,
                nilai=first.nilai,
                hasil=result,
            )


def _wrong(cascade: Cascade, indicator: Indikator) -> Iterator[tuple[Butir, Kuantitas, list[Butir]]]:
    """The values that differ from the formula: what it gives, rounded as they are, and the data it uses."""
    formula = indicator.formula
    own_values = [
        each
        for figure in ("baseline", "realisasi", "nilai")
        for each in cascade.stated(figure, indicator.id)
        if kind_of(cascade, each) in _OWN
    ]
    for stated in sorted(own_values, key=lambda each: each.periode):
        if not isinstance(formula, Rumus) or not isinstance(stated.nilai, Kuantitas) or not _holds(indicator, stated):
            continue
        data = _data(cascade, formula, stated)
        exact = _value(formula.ekspresi, {each.subjek: amount for each, amount in data}) if data else None
        printed = _PLAIN.fullmatch(stated.letak.text)
        if exact is None or printed is None:
            continue
        digits = len(printed[1] or "")
        in_unit = exact / stated.nilai.satuan.faktor
        rounded = half_up(in_unit, digits)
        if stated.nilai.angka not in (rounded, truncated(in_unit, digits)):
            yield (
                stated,
                Kuantitas(half_up(in_unit, max(digits, 2)) * stated.nilai.satuan.faktor, stated.nilai.satuan),
                [each for each, _ in data],
            )


def _holds(indicator: Indikator, stated: Butir) -> bool:
    """Whether the present formula holds for the year of *stated*."""
    return (
        bool(stated.periode.tahun)
        and not stated.periode.bagian
        and stated.periode.tahun >= (indicator.berlaku_sejak or 0)
    )


def _data(cascade: Cascade, formula: Rumus, beside: Butir) -> list[tuple[Butir, Fraction]]:
    """One value of each datum that *formula* uses, of the year of *beside*; none where any is missing or ambiguous.

    Those of the document of *beside* go before those of the plan, and the year before what its parts make of it.
    """
    found: list[tuple[Butir, Fraction]] = []
    for name in formula.acuan:
        datum = cascade.model.nama.get(name)
        known = [
            each
            for figure in ("realisasi", "data")
            for each in cascade.stated(figure, name)
            if each.periode == beside.periode and kind_of(cascade, each) in _OWN
        ]
        here = [each for each in known if _beside(each, beside)]
        values = [(each, each.nilai.nilai) for each in here if isinstance(each.nilai, Kuantitas)]
        values = values or [*_of_parts(cascade, name, beside)]
        if not here and not values:
            whole = (each for each in known if not each.dokumen)
            values = [(each, each.nilai.nilai) for each in whole if isinstance(each.nilai, Kuantitas)]
        if not isinstance(datum, Data) or beside.periode.tahun < (datum.berlaku_sejak or 0) or len(values) != 1:
            return []
        found += values
    return found


def _beside(each: Butir, beside: Butir) -> bool:
    """Whether one document states both."""
    return (each.dokumen, each.versi) == (beside.dokumen, beside.versi)


def _of_parts(cascade: Cascade, name: str, beside: Butir) -> Sequence[tuple[Butir, Fraction]]:
    """What the parts of the year of *beside* that its document states of the datum *name* make of it."""
    return _years_of_parts(cascade).get((name, beside.periode.tahun, beside.dokumen, beside.versi), ())


@remembered
def _years_of_parts(cascade: Cascade) -> dict[tuple[str, int, str, str], list[tuple[Butir, Fraction]]]:
    """What parts of a year make of it, and the last of them, by subject, year and document."""
    found: dict[tuple[str, int, str, str], list[tuple[Butir, Fraction]]] = {}
    for row in rows(cascade, "data", "realisasi"):
        if row.setahun is not None:
            first = row.pertama
            of = (row.subjek.id, first.periode.tahun, first.dokumen, first.versi)
            found.setdefault(of, []).append((row.terakhir, row.setahun[1]))
    return found


def _value(item: Ekspresi, data: dict[str, Fraction]) -> Fraction | None:
    """What *item* comes to, for formulas of data, numbers and + - * / only; None for any other."""
    match item:
        case Konstanta(number):
            return number.nilai
        case Acuan(name, "", "nilai"):
            return data.get(name)
        case Negasi(inner):
            value = _value(inner, data)
            return None if value is None else -value
        case Operasi(op, left, right) if op in "+-*/":
            return _operation(op, _value(left, data), _value(right, data))
        case _:
            return None


def _operation(op: str, left: Fraction | None, right: Fraction | None) -> Fraction | None:
    if left is None or right is None or (op == "/" and not right):
        return None
    match op:
        case "+":
            return left + right
        case "-":
            return left - right
        case "*":
            return left * right
        case _:
            return left / right

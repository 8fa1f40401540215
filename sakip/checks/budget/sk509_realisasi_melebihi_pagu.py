"""Realisasi melebihi pagu / Spending above the budget

Apa:
    Realisasi anggaran sebuah program, kegiatan, atau sub kegiatan lebih besar daripada semua anggaran tahun itu yang
    disebut DPA, Perjanjian Kinerja, atau laporan (juga setelah perubahan); atau serapannya di atas 100%. Realisasi
    triwulan dijumlahkan; bila realisasinya sendiri tidak disebut, dihitung yang dibelanjakan di bawahnya.
What:
    The money spent on a programme, kegiatan or sub kegiatan is more than any budget of that year in the DPA, the
    performance agreement or a report, changes included; or its absorption is above 100%. Quarters are added up; where
    its own spending is not stated, what is spent below it counts.
Mengapa:
    Belanja tidak boleh melampaui anggarannya. Bila angkanya melebihi, yang salah biasanya angkanya, barisnya, atau
    anggaran perubahan yang belum dimasukkan.
Why:
    Spending may not exceed its budget. Where it does on paper, it is mostly the figure, the row, or a changed budget
    that has not been entered.
Salah:
    program 2.17.03 "Program Pengawasan dan Pemeriksaan Koperasi"
    dpa 2024 "DPA 2024" { anggaran { 2.17.03: Rp500.000.000 } }
    realisasi 2024 "Realisasi 2024" {
      anggaran { 2.17.03: Rp512.400.000 }   # <- SK509
    }
Benar:
    program 2.17.03 "Program Pengawasan dan Pemeriksaan Koperasi"
    dpa 2024 "DPA 2024" { anggaran { 2.17.03: Rp500.000.000 } }
    realisasi 2024 "Realisasi 2024" {
      anggaran { 2.17.03: Rp492.400.000 }
    }
Perbaikan:
    Periksa realisasinya; bila anggarannya berubah, masukkan `dpa perubahan`.
Fix:
    Look up what was spent; where the budget was changed, put in the `dpa perubahan`.
"""

from collections.abc import Iterator
from fractions import Fraction

from sakip.diagnostics.diagnostic import Diagnostic, Label
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.graph.money import Pagu, added, budget_children, pagu_below, summed
from sakip.graph.quarters import PARTS
from sakip.graph.statements import document_name, kind_of
from sakip.law.basis import Basis
from sakip.model.nodes import Butir, Simpul
from sakip.numbers.nilai import Kuantitas
from sakip.numbers.periode import Periode
from sakip.numbers.satuan import PERSEN, RUPIAH
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK509",
    name=Text(id="realisasi-melebihi-pagu", en="spending-above-budget"),
    severity=Severity.ERROR,
    message=Text(
        id="{hal} {simpul} {tahun} {nilai}, melebihi {batas}",
        en="{hal} of {simpul} in {tahun} is {nilai}, more than {batas}",
    ),
    help=Text(
        id="periksa angkanya; bila anggarannya berubah, masukkan `dpa perubahan {tahun}`",
        en="look up the figure; where the budget was changed, put in `dpa perubahan {tahun}`",
    ),
    basis=(Basis("permenpanrb-53-2014"),),
)
# Monitoring tables often print what was spent until each quarter.
_ADDED_UP = Text(
    id="triwulan dijumlahkan: tulis realisasi setiap triwulan sendiri, bukan sampai dengan triwulan itu; bila sudah, "
    "periksa angkanya",
    en="quarters are added up: write what was spent in each quarter, not until it; if so, look up the figure",
)
_PART = Text(id="bagian dari jumlah", en="part of the sum")
_SPENT = Text(id="realisasi anggaran", en="the money spent")
_ABSORBED = Text(id="serapan", en="the absorption")
_BUDGET = Text(id="anggaran tertinggi, {dokumen}", en="the highest budget, {dokumen}")
_GRANTED = frozenset(("dpa", "perjanjian", "realisasi", "laporan"))
_MOST = 4  # places of a sum that a finding shows
_WHOLE = Kuantitas(PERSEN.faktor * 100, PERSEN)


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each node and year, where nothing below it spends too much itself; and each absorption."""
    excess = {
        (subject, year): found
        for subject in dict.fromkeys((*cascade.subjects("realisasi_anggaran"), *cascade.subjects("anggaran")))
        for year, found in _exceeding(cascade, subject).items()
    }
    for (subject, year), (spent, budget) in excess.items():
        if subject in cascade.model.nama and any((child.id, year) in excess for child in _below(cascade, subject)):
            continue
        label = Label(budget.dari[0].letak, _BUDGET, {"dokumen": document_name(cascade, budget.dari[0])})
        stated = sum((each.nilai.nilai for each in spent.dari if isinstance(each.nilai, Kuantitas)), Fraction(0))
        yield RULE.at(
            spent.dari[0].letak,
            label,
            *(Label(each.letak, _PART) for each in spent.dari[1:_MOST]),
            help=_ADDED_UP if spent.jumlah.nilai != stated else None,
            hal=_SPENT,
            simpul=cascade.title(subject),
            tahun=year,
            nilai=spent.jumlah,
            batas=budget.jumlah,
        )
    yield from _absorbed(cascade)


def _absorbed(cascade: Cascade) -> Iterator[Diagnostic]:
    for subject in cascade.subjects("serapan"):
        for each in cascade.stated("serapan", subject):
            if isinstance(each.nilai, Kuantitas) and each.nilai.nilai > 1 and each.periode.tahun:
                yield RULE.at(
                    each.letak,
                    hal=_ABSORBED,
                    simpul=cascade.title(subject),
                    tahun=str(each.periode),
                    nilai=each.nilai,
                    batas=_WHOLE,
                )


def _below(cascade: Cascade, subject: str) -> tuple[Simpul, ...]:
    item = cascade[subject]
    return budget_children(cascade, subject) if isinstance(item, Simpul) else cascade.nodes("program")


def _exceeding(cascade: Cascade, subject: str) -> dict[int, tuple[Pagu, Pagu]]:
    """The years in which *subject* spends more than it ever had: what it spends, and the highest budget."""
    found: dict[int, tuple[Pagu, Pagu]] = {}
    for year, spent in _spending(cascade, subject):
        most = _highest(cascade, subject, year)
        if most and spent.jumlah.nilai > most.jumlah.nilai:
            found.setdefault(year, (spent, most))
    return found


def _spending(cascade: Cascade, subject: str) -> Iterator[tuple[int, Pagu]]:
    """What *subject* spends in each year, by each table; where none says it of a year, what is spent below it."""
    own = [(butir.periode.tahun, Pagu(amount, (butir,))) for butir, amount in _spent(cascade, subject)]
    yield from own
    if subject in cascade.model.nama:
        budgeted = {each.periode.tahun for each in cascade.stated("anggaran", subject)}
        for year in sorted(budgeted - {year for year, _ in own}):
            below = _spent_below(cascade, subject, year)
            if below is not None:
                yield year, below


def _spent_below(cascade: Cascade, subject: str, year: int) -> Pagu | None:
    """What is spent below *subject* in *year* at least: what is not known counts as nothing, which it never is less."""
    parts = [_least_spent(cascade, child.id, year) for child in _below(cascade, subject)]
    known = [each for each in parts if each is not None]
    return (
        Pagu(added(each.jumlah for each in known), tuple(one for each in known for one in each.dari)) if known else None
    )


def _least_spent(cascade: Cascade, node: str, year: int) -> Pagu | None:
    own = [Pagu(amount, (butir,)) for butir, amount in _spent(cascade, node) if butir.periode.tahun == year]
    return min(own, key=lambda each: each.jumlah.nilai) if own else _spent_below(cascade, node, year)


def _spent(cascade: Cascade, subject: str) -> Iterator[tuple[Butir, Kuantitas]]:
    """What *subject* spends in a year: as each table states it, and the sum of the quarters (or months) of a table."""
    rows: dict[tuple[object, ...], list[tuple[Butir, Kuantitas]]] = {}
    for each in cascade.stated("realisasi_anggaran", subject):
        if isinstance(each.nilai, Kuantitas):
            part = each.periode.bagian.rstrip("0123456789")
            row = (each.dokumen, each.versi, each.tabel, each.sumber, each.periode.tahun, part)
            rows.setdefault(row, []).append((each, each.nilai))
    for (*_, kind), amounts in rows.items():
        if kind in PARTS and len({each.periode for each, _ in amounts}) == len(amounts) > 1:
            yield amounts[-1][0], Kuantitas(sum((each.nilai for _, each in amounts), Fraction(0)), RUPIAH)
        else:
            yield from amounts


def _highest(cascade: Cascade, subject: str, year: int) -> Pagu | None:
    """The highest budget of *subject*, all sources together; None where only the Renstra, which is a forecast, has one.

    A plan's own ceiling counts too where there is another.
    """
    tables: dict[tuple[object, ...], list[Butir]] = {}
    for figure in ("pagu", "anggaran"):
        for each in cascade.stated(figure, subject):
            if each.periode.tahun == year and not each.periode.bagian and isinstance(each.nilai, Kuantitas):
                tables.setdefault((each.dokumen, each.versi, each.tabel), []).append(each)
    if not any(kind_of(cascade, each) in _GRANTED for group in tables.values() for each in group):
        return None
    below = pagu_below(cascade, subject, Periode(year)) if subject in cascade.model.nama else None
    known = filter(None, (*map(summed, tables.values()), below))
    return max(known, key=lambda each: each.jumlah.nilai, default=None)

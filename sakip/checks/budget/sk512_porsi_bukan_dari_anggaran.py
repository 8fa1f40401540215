"""Porsi bukan dari anggarannya / Share does not follow from the budget

Apa:
    Porsi yang dicetak sebuah tabel bukan hasil bagi anggaran barisnya dengan jumlah anggaran tabel itu, juga setelah
    pembulatannya diperhitungkan, padahal porsi baris lain cocok. Barisnya program, sasaran, jenis belanja, atau sumber
    dana.
What:
    A share that a table prints is not the budget of its row divided by the total of that table, even allowing for
    rounding, though the share of another row is. Rows are programmes, objectives, kinds of expense or sources of funds.
Mengapa:
    Pembaca tidak tahu angka mana yang benar: porsinya, anggarannya, atau jumlahnya.
Why:
    A reader cannot tell which figure is right: the share, the budget, or the total.
Salah:
    instansi dkukm "Dinas Koperasi dan UKM"
    program 2.17.03 "Program Pengawasan dan Pemeriksaan Koperasi"
    program 2.17.05 "Program Pendidikan dan Latihan Perkoperasian"
    program 2.17.06 "Program Pemberdayaan dan Perlindungan Koperasi"
    dpa 2024 "DPA 2024" {
      anggaran { 2.17.03: Rp400.000.000  2.17.06: Rp600.000.000  dkukm: Rp1.000.000.000 }
      porsi {
        2.17.03: 40%
        2.17.06: 50%   # <- SK512
      }
    }
Benar:
    instansi dkukm "Dinas Koperasi dan UKM"
    program 2.17.03 "Program Pengawasan dan Pemeriksaan Koperasi"
    program 2.17.05 "Program Pendidikan dan Latihan Perkoperasian"
    program 2.17.06 "Program Pemberdayaan dan Perlindungan Koperasi"
    dpa 2024 "DPA 2024" {
      anggaran { 2.17.03: Rp400.000.000  2.17.06: Rp600.000.000  dkukm: Rp1.000.000.000 }
      porsi {
        2.17.03: 40%
        2.17.06: 60%
      }
    }
Perbaikan:
    Hitung kembali porsinya, atau betulkan anggaran yang salah ketik.
Fix:
    Compute the share again, or mend the amount that was mistyped.
"""

from collections.abc import Iterator
from fractions import Fraction

from attrs import frozen

from sakip.diagnostics.diagnostic import Diagnostic, Label
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.graph.statements import document_name
from sakip.model.nodes import Butir
from sakip.numbers.nilai import Kuantitas
from sakip.numbers.rounding import half_up
from sakip.numbers.satuan import PERSEN
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK512",
    name=Text(id="porsi-bukan-dari-anggaran", en="share-not-of-budget"),
    severity=Severity.ERROR,
    message=Text(
        id="porsi {simpul} dalam {dokumen} {porsi}, padahal {nilai} dari {jumlah} adalah {benar}",
        en="the share of {simpul} in {dokumen} is {porsi}, but {nilai} of {jumlah} is {benar}",
    ),
    help=Text(
        id="tulis {benar}, atau betulkan anggaran yang salah ketik",
        en="write {benar}, or mend the amount that was mistyped",
    ),
)
_AMOUNT = Text(id="anggarannya", en="its budget")
_WHOLE = Text(id="jumlahnya", en="the total")


@frozen
class Baris:
    """A row of a table: its share, as stated, and its amount."""

    letak: Butir
    porsi: Kuantitas
    anggaran: Butir
    nilai: Kuantitas


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each share that is no part of the total, in tables where other shares are."""
    told: dict[Butir, Diagnostic] = {}
    for rows, total in (*_columns(cascade), *_sources(cascade)):
        if not isinstance(total.nilai, Kuantitas) or not total.nilai.nilai:
            continue
        whole, digits = total.nilai, max(_places(each.porsi.angka) for each in rows)
        parts = [each for each in rows if each.anggaran is not total]
        if not _adding_up_is_told(cascade, rows, digits) and any(_follows(each, whole, digits) for each in parts):
            for each in rows:
                if not _follows(each, whole, digits) and not _of_other_whole(each, rows, digits):
                    told.setdefault(each.letak, _finding(cascade, each, total, whole, digits))
    yield from told.values()


def _finding(cascade: Cascade, row: Baris, total: Butir, whole: Kuantitas, digits: int) -> Diagnostic:
    return RULE.at(
        row.letak.letak,
        Label(row.anggaran.letak, _AMOUNT),
        Label(total.letak, _WHOLE),
        simpul=_name(cascade, row),
        dokumen=document_name(cascade, row.letak),
        porsi=row.porsi,
        nilai=row.nilai,
        jumlah=whole,
        benar=Kuantitas(half_up(100 * row.nilai.nilai / whole.nilai, digits) / 100, PERSEN),
    )


def _name(cascade: Cascade, row: Baris) -> str:
    title = cascade.title(row.letak.subjek)
    return f"{title} ({row.letak.sumber})" if row.letak.sumber else title


# ── the table ───────────────────────────────────────────────────────────────────────────────────────


def _columns(cascade: Cascade) -> Iterator[tuple[list[Baris], Butir]]:
    """The shares of several subjects, from one source of funds, and what they are shares of: by table."""
    found: dict[tuple[object, ...], list[Baris]] = {}
    for row in _rows(cascade):
        found.setdefault((*_table(row.letak), row.letak.sumber), []).append(row)
    for rows in found.values():
        total = _total(cascade, rows) if len({each.letak.subjek for each in rows}) == len(rows) > 1 else None
        if total is not None:
            yield rows, total


def _sources(cascade: Cascade) -> Iterator[tuple[list[Baris], Butir]]:
    """The shares of several sources in the funds of one subject, and these funds: by table."""
    found: dict[tuple[object, ...], list[Baris]] = {}
    for row in _rows(cascade):
        found.setdefault((*_table(row.letak), row.letak.subjek), []).append(row)
    for rows in found.values():
        total = next((each.anggaran for each in rows if not each.letak.sumber), None)
        if total is not None and len({each.letak.sumber for each in rows}) == len(rows) > 1:
            yield rows, total


def _rows(cascade: Cascade) -> Iterator[Baris]:
    """The rows of tables that have both a share and one amount of money."""
    for subject in cascade.subjects("porsi"):
        for each in cascade.stated("porsi", subject):
            amounts = _amounts(cascade, each, subject)
            if len(amounts) == 1 and each.dokumen and isinstance(each.nilai, Kuantitas):
                value = amounts[0].nilai
                if isinstance(value, Kuantitas):
                    yield Baris(each, each.nilai, amounts[0], value)


def _amounts(cascade: Cascade, beside: Butir, subject: str) -> list[Butir]:
    """The amounts of money that the table of *beside* states of *subject*, from the same source."""
    stated = (*cascade.stated("anggaran", subject), *cascade.stated("data", subject))
    return [
        each
        for each in stated
        if (_table(each), each.sumber) == (_table(beside), beside.sumber)
        and isinstance(each.nilai, Kuantitas)
        and each.nilai.satuan.rupiah
    ]


def _table(stated: Butir) -> tuple[object, ...]:
    return (stated.dokumen, stated.versi, stated.tabel, stated.periode)


def _total(cascade: Cascade, rows: list[Baris]) -> Butir | None:
    """The whole agency's amount in the table; else that of its largest row, where that is 100% or all the others."""
    agency = cascade.agency
    stated = _amounts(cascade, rows[0].letak, agency.id) if agency else []
    if stated:
        return stated[0] if len(stated) == 1 else None
    largest = max(rows, key=lambda each: each.nilai.nilai)
    others = sum((each.nilai.nilai for each in rows if each is not largest), Fraction(0))
    whole = largest.porsi.nilai == 1 or (len(rows) > 2 and others == largest.nilai.nilai)
    return largest.anggaran if whole else None


# ── the arithmetic ──────────────────────────────────────────────────────────────────────────────────


def _follows(row: Baris, whole: Kuantitas, digits: int) -> bool:
    """Whether the share is that part of *whole*, rounded as the table prints it."""
    exact = row.nilai.nilai / whole.nilai
    return abs(row.porsi.nilai - exact) <= Fraction(1, 200 * 10**digits)


def _of_other_whole(row: Baris, rows: list[Baris], digits: int) -> bool:
    """Whether the share is that part of another subject's row, as a kegiatan's may be of its programme."""
    others = (each for each in rows if each.letak.subjek != row.letak.subjek)
    larger = (each.nilai for each in others if each.nilai.nilai > row.nilai.nilai)
    return any(_follows(row, each, digits) for each in larger)


def _adding_up_is_told(cascade: Cascade, rows: list[Baris], digits: int) -> bool:
    """Whether SK510 tells already that the shares of all programmes make no 100%."""
    programs = {each.id for each in cascade.nodes("program")}
    shares = [each.porsi.nilai for each in rows if each.letak.subjek in programs]
    slack = Fraction(len(shares), 200 * 10**digits)
    return bool(shares) and len(shares) == len(programs) and abs(sum(shares, Fraction(0)) - 1) > slack


def _places(number: Fraction) -> int:
    return next((each for each in range(12) if (number * 10**each).denominator == 1), 12)

"""Total bukan jumlah barisnya / Total that is not the sum of its rows

Apa:
    Sebuah tabel mencetak anggaran atau realisasi sebuah program atau kegiatan, atau realisasi seluruh instansi,
    yang bukan jumlah baris di bawahnya dalam tabel itu sendiri. Bila sebagian baris tidak dicetak, totalnya hanya tidak
    boleh kurang dari jumlah yang dicetak. Total anggaran instansi dan sasaran diperiksa SK306 dan SK312; baris yang
    dicetak berlainan di tabel lain ditemukan SK341.
What:
    A table prints a budget, or spending, of a programme or an activity, or the spending of the whole agency, that is
    not the sum of the rows below it in the same table. Where some rows are not printed, the total must only not be
    less than those that are. Total budgets of the agency and of objectives are held against theirs by SK306 and SK312;
    a row that another table prints differently is found by SK341.
Mengapa:
    Tabel itu membantah dirinya sendiri: totalnya salah, sebuah baris salah, atau sebuah baris terlewat. Serapan yang
    dihitung dari totalnya ikut salah.
Why:
    The table contradicts itself: the total is wrong, or a row is, or one is missing. Absorption computed from the total
    is wrong too.
Salah:
    kegiatan 2.17.01.2.02 "Administrasi Keuangan" {
      subkegiatan 2.17.01.2.02.0001 "Penyediaan Gaji"
      subkegiatan 2.17.01.2.02.0003 "Penatausahaan Keuangan"
    }
    laporan 2024 "Laporan Kinerja 2024" {
      tabel "3.14" "Anggaran dan Realisasi" {
        realisasi_anggaran {
          2.17.01.2.02:      Rp2.217.878.589   # <- SK342
          2.17.01.2.02.0001: Rp2.214.200.589
          2.17.01.2.02.0003: Rp36.780.000
        }
      }
    }
Benar:
    kegiatan 2.17.01.2.02 "Administrasi Keuangan" {
      subkegiatan 2.17.01.2.02.0001 "Penyediaan Gaji"
      subkegiatan 2.17.01.2.02.0003 "Penatausahaan Keuangan"
    }
    laporan 2024 "Laporan Kinerja 2024" {
      tabel "3.14" "Anggaran dan Realisasi" {
        realisasi_anggaran {
          2.17.01.2.02:      Rp2.250.980.589
          2.17.01.2.02.0001: Rp2.214.200.589
          2.17.01.2.02.0003: Rp36.780.000
        }
      }
    }
Perbaikan:
    Jumlahkan kembali barisnya; betulkan yang salah, atau tambahkan baris yang terlewat.
Fix:
    Add up the rows again; mend what is wrong, or add the row that is missing.
"""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from sakip.checks.printed import is_told, printed_again
from sakip.diagnostics.diagnostic import Diagnostic, Label
from sakip.diagnostics.rule import Rule, Severity
from sakip.evaluation.names import figure_title
from sakip.evaluation.printed import meant, printed
from sakip.graph.cascade import Cascade
from sakip.graph.money import denied
from sakip.graph.statements import document_name
from sakip.law.basis import Basis
from sakip.model.nodes import Butir, Instansi
from sakip.numbers.nilai import Kuantitas
from sakip.numbers.satuan import RUPIAH
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK342",
    name=Text(id="total-bukan-jumlah-baris", en="total-not-sum-of-rows"),
    severity=Severity.ERROR,
    message=Text(
        id="{angka} dalam {dokumen} {total}, jumlah {banyak} baris di bawahnya {jumlah}, selisih {selisih}",
        en="{angka} is {total} in {dokumen}, the {banyak} rows below it add up to {jumlah}, a difference of {selisih}",
    ),
    help=Text(
        id="jumlahkan kembali barisnya; betulkan yang salah, atau tambahkan baris yang terlewat",
        en="add up the rows again; mend what is wrong, or add the row that is missing",
    ),
    basis=(Basis("permenpanrb-53-2014"),),
)
_ROW = Text(id="bagian dari jumlah", en="part of the sum")
_SPENT = "realisasi_anggaran"
_BELOW = {"program": ("kegiatan", "subkegiatan"), "kegiatan": ("subkegiatan",)}
_OF_AGENCY = ("program", "kegiatan", "subkegiatan")
_MOST = 6
Rows = dict[str, Butir]


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each total that the rows below it in its own table contradict."""
    for rows in _tables(cascade):
        for total in rows.values():
            parts = _rows_below(cascade, total, rows)
            difference = _amount(total) - sum(map(_amount, parts), Fraction(0))
            if _contradict(cascade, total, parts, difference) and not _is_told(cascade, total, parts, difference):
                yield _finding(cascade, total, parts, difference)


def _contradict(cascade: Cascade, total: Butir, parts: Sequence[Butir], difference: Fraction) -> bool:
    """Whether *parts* certainly do not make *total*: they are all there are, or alone more than it."""
    if not parts or not difference or abs(difference) <= _slack(total, parts):
        return False
    return difference < 0 or _complete(cascade, total, parts)


def _is_told(cascade: Cascade, total: Butir, parts: Sequence[Butir], difference: Fraction) -> bool:
    """Whether one of these is found wrong by itself: by another document, or where a row is printed again."""
    again = (_amount(other) - _amount(each) for each in parts for other in printed_again(cascade, each))
    return difference in again or any(is_told(cascade, each) for each in (total, *parts))


def _finding(cascade: Cascade, total: Butir, parts: Sequence[Butir], difference: Fraction) -> Diagnostic:
    return RULE.at(
        total.letak,
        *(Label(each.letak, _ROW) for each in parts[:_MOST]),
        angka=figure_title(cascade, meant(cascade, total)),
        dokumen=document_name(cascade, total),
        total=total.letak.text,
        banyak=len(parts),
        jumlah=Kuantitas(_amount(total) - difference, RUPIAH),
        selisih=Kuantitas(difference, RUPIAH),
    )


def _tables(cascade: Cascade) -> Iterator[Rows]:
    """The columns of money in the tables of documents: what each prints first of every row."""
    found: dict[tuple[object, ...], Rows] = {}
    for figure in ("anggaran", _SPENT):
        for subject in cascade.subjects(figure):
            for each in cascade.stated(figure, subject):
                if each.dokumen and isinstance(each.nilai, Kuantitas):
                    column = (each.dokumen, each.tabel, figure, each.periode, each.sumber, each.versi)
                    found.setdefault(column, {}).setdefault(subject, each)
    return (rows for rows in found.values() if len(rows) > 1)


def _rows_below(cascade: Cascade, total: Butir, rows: Rows) -> list[Butir]:
    """The rows of the highest level below *total* of which there are any."""
    for level in _levels(cascade, total):
        parts = [rows[name] for name in _members(cascade, total, level) if name in rows]
        if parts:
            return parts
    return []


def _levels(cascade: Cascade, total: Butir) -> tuple[str, ...]:
    item = cascade.model.nama.get(total.subjek)
    if isinstance(item, Instansi):
        return _OF_AGENCY if total.ukuran == _SPENT else ()
    return _BELOW.get(getattr(item, "jenis", ""), ())


def _members(cascade: Cascade, total: Butir, level: str) -> list[str]:
    """Everything of *level* below what *total* is of."""
    if isinstance(cascade.model.nama.get(total.subjek), Instansi):
        return [each.id for each in cascade.nodes(level)]
    return [each.id for each in cascade.all_below(total.subjek, level)]


def _complete(cascade: Cascade, total: Butir, parts: Sequence[Butir]) -> bool:
    """Whether *parts* are all of their level, but for what is said to have no money."""
    level = getattr(cascade.model.nama.get(parts[0].subjek), "jenis", "")
    printed_rows = {each.subjek for each in parts}
    missing = (each for each in _members(cascade, total, level) if each not in printed_rows)
    return all(denied(cascade, each, total.periode.tahun) for each in missing)


def _slack(total: Butir, parts: Sequence[Butir]) -> Fraction:
    """By how much rounded amounts may miss their sum; nothing where all are printed to the rupiah."""
    steps = [printed(each, each.nilai).langkah for each in (total, *parts) if isinstance(each.nilai, Kuantitas)]
    return sum(steps, Fraction(0)) / 2 if max(steps) > 1 else Fraction(0)


def _amount(stated: Butir) -> Fraction:
    return stated.nilai.nilai if isinstance(stated.nilai, Kuantitas) else Fraction(0)

"""Terbilang berbeda dari angkanya / Words that do not say the number

Apa:
    Bilangan dengan huruf dalam sebuah dokumen tidak sama dengan angkanya, atau tidak terbaca sebagai bilangan.
What:
    A number written in words in a document is not the number in digits, or cannot be read as a number at all.
Mengapa:
    Bila angka dan hurufnya berbeda, tidak jelas mana yang berlaku. Dalam dokumen anggaran dan perjanjian, yang
    diperjanjikan menjadi kabur.
Why:
    Where digits and words differ nobody knows which of them holds; in budgets and agreements that blurs what was
    promised.
Salah:
    subkegiatan 2.17.03.2.01.0003 "Penguatan Tata Kelola Kelembagaan Koperasi"
    rkt 2024 "Rencana Kerja 2024" {
      jumlah    { subkegiatan: 1 }
      terbilang { subkegiatan: "dua" }   # <- SK310
    }
Benar:
    subkegiatan 2.17.03.2.01.0003 "Penguatan Tata Kelola Kelembagaan Koperasi"
    rkt 2024 "Rencana Kerja 2024" {
      jumlah    { subkegiatan: 1 }
      terbilang { subkegiatan: "satu" }
    }
Perbaikan:
    Betulkan angka atau hurufnya; bantuan temuan ini menyebut terbilang yang benar untuk angkanya.
Fix:
    Mend the digits or the words; the help of the finding says the right words for the digits.
"""

from collections.abc import Iterator

from sakip.diagnostics.diagnostic import Diagnostic, Label
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.graph.statements import document_name
from sakip.model.nodes import Butir
from sakip.numbers.nilai import Kuantitas, Uraian
from sakip.numbers.satuan import MURNI
from sakip.numbers.terbilang import LARGEST, Putus, breakdown, parse, words
from sakip.text.bilingual import Lang, Text

RULE = Rule(
    code="SK310",
    name=Text(id="terbilang-berbeda", en="words-differ-from-digits"),
    severity=Severity.ERROR,
    message=Text(
        id="terbilang {hal} dalam {dokumen} {huruf}, angkanya {angka}",
        en="the words for {hal} in {dokumen} {huruf}, the digits {angka}",
    ),
    help=Text(id='terbilang {angka} adalah "{terbilang}"', en='{angka} in words is "{terbilang}"'),
)
_DIGITS = Text(id="angkanya", en="the digits")
_AGAIN = Text(id="sama dalam {dokumen}", en="the same in {dokumen}")
_FIGURES = ("jumlah", "anggaran", "data", "target")


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each number that a document states otherwise in words than in digits, however often it does."""
    for subject in cascade.subjects("terbilang"):
        same: dict[tuple[object, ...], list[tuple[Butir, Butir]]] = {}
        for stated in cascade.stated("terbilang", subject):
            digits = _digits(cascade, stated)
            if digits is not None:
                same.setdefault((stated.dokumen, stated.nilai, digits.nilai), []).append((stated, digits))
        for (first, digits), *again in same.values():
            if isinstance(first.nilai, Uraian):
                yield from _compared(cascade, first, first.nilai.teks, digits, [each for each, _ in again])


def _compared(cascade: Cascade, stated: Butir, text: str, digits: Butir, again: list[Butir]) -> Iterator[Diagnostic]:
    number = digits.nilai
    said, broken = parse(text), breakdown(text)
    if not isinstance(number, Kuantitas) or said == number.angka or said is None is broken:
        return
    whole = number.angka
    if whole.denominator != 1 or abs(whole) > LARGEST:
        return
    spoken = words(whole.numerator)
    yield RULE.at(
        stated.letak,
        Label(digits.letak, _DIGITS),
        *(Label(each.letak, _AGAIN, {"dokumen": document_name(cascade, each)}) for each in again),
        hal=_name(cascade, stated),
        dokumen=document_name(cascade, stated),
        huruf=_unread(broken) if said is None else _said(said, number),
        angka=Kuantitas(number.nilai, MURNI) if digits.ukuran == "jumlah" else number,
        terbilang=f"{spoken} rupiah" if number.satuan.rupiah else spoken,
    )


def _unread(broken: Putus | None) -> Text:
    if broken is None or not broken.kata:
        return Text(id="berakhir sebelum menjadi bilangan", en="end before they are a number")
    word = broken.kata
    return Text(
        id=f'bukan bilangan sejak kata ke-{broken.ke} "{word}"', en=f'are no number from word {broken.ke} "{word}"'
    )


def _said(said: int, number: Kuantitas) -> Text:
    value = Kuantitas(said * number.satuan.faktor, number.satuan)
    return Text(id=value.shown(Lang.ID), en=f"say {value.shown(Lang.EN)}")


def _digits(cascade: Cascade, stated: Butir) -> Butir | None:
    """The number in digits of the same subject and period: in the same table, else in the same document."""
    found = [
        each
        for figure in _FIGURES
        for each in cascade.stated(figure, stated.subjek)
        if each.dokumen == stated.dokumen and each.periode == stated.periode and not each.sumber
    ]
    return next((each for each in found if each.tabel == stated.tabel), next(iter(found), None))


def _name(cascade: Cascade, stated: Butir) -> str:
    """What the number is of: `subkegiatan`, `dkukm`, `2.17.01 kegiatan`."""
    return f"{cascade.title(stated.subjek)} {stated.periode.bagian}".strip()

"""Baris nomenklatur bermasalah / Rows of a nomenclature list with a problem

Apa:
    Berkas yang disebut `nomenklatur` memuat baris yang tidak dapat dipakai: tanpa kode yang benar, atau dengan kode
    yang sudah ada untuk jenis pemerintah daerah yang sama. Kode yang muncul dengan dua nama tidak menilai nama.
What:
    The file that `nomenklatur` names has rows that cannot be used: without a proper code, or with a code that is
    already there for the same kind of government. A code that appears with two names does not judge names.
Mengapa:
    Kode bukan kunci: kode yang sama dapat berbeda arti bagi provinsi dan kabupaten/kota. Daftar yang mencampur keduanya
    tanpa kolom jenis_pemda akan menilai rencana dengan nama yang salah.
Why:
    A code is no key: the same code can mean different things for provinces and regencies. A list that mixes both
    without a column jenis_pemda would judge the plan by the wrong name.
Salah:
    # nomenklatur "daftar-kota.csv", yang barisnya:
    #   kode,nama
    #   2.17.08,Program Pengembangan UMKM
    #   2.17.08,Program Pengembangan Usaha
Benar:
    # nomenklatur "daftar-kota.csv", yang barisnya:
    #   kode,nama
    #   2.17.08,Program Pengembangan UMKM
    nomenklatur "2023"
Perbaikan:
    Hapus atau betulkan baris itu, atau tambahkan kolom jenis_pemda (provinsi, kabupaten, kota).
Fix:
    Delete or mend those rows, or add a column jenis_pemda (provinsi, kabupaten, kota).
"""

from collections.abc import Iterator

from sakip.diagnostics.diagnostic import Diagnostic
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.nomenclature.entries import Daftar, Masalah
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK709",
    name=Text(id="baris-nomenklatur-bermasalah", en="nomenclature-rows-with-a-problem"),
    severity=Severity.ADVICE,
    message=Text(
        id='{banyak} baris daftar "{nama}" bermasalah, yang pertama baris {baris}: {sebab}',
        en='{banyak} rows of list "{nama}" have a problem, first row {baris}: {sebab}',
    ),
    help=Text(
        id="betulkan baris itu; semuanya ditampilkan oleh `sakip codes --list {nama}`",
        en="mend those rows; `sakip codes --list {nama}` shows them all",
    ),
)
_SHOWN = 5


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each list with such rows."""
    for each in cascade.model.nomenklatur:
        found = each.daftar
        if isinstance(found, Daftar) and found.masalah:
            first, *more = found.masalah
            yield RULE.at(
                each.letak,
                notes=map(_note, more[: _SHOWN - 1]),
                banyak=len(found.masalah),
                nama=each.nama,
                baris=first.baris,
                sebab=first.sebab,
            )


def _note(problem: Masalah) -> Text:
    return Text(id=f"baris {problem.baris}: {problem.sebab.id}", en=f"row {problem.baris}: {problem.sebab.en}")

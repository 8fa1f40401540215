"""Nomor tabel ganda / Table number used twice

Apa:
    Dalam satu dokumen, dua tabel dengan judul berbeda bernomor sama.
What:
    Within one document, two tables with different titles have the same number.
Mengapa:
    Pembaca dan evaluator menyebut tabel dengan nomornya. Nomor yang dipakai dua kali menunjuk dua isi yang berbeda.
Why:
    Readers and evaluators refer to a table by its number. A number used twice points to two different things.
Salah:
    indikator kepuasan "Indeks kepuasan masyarakat" { satuan indeks }
    laporan 2024 "Laporan Kinerja 2024" {
      tabel "3.2" "Capaian Kinerja"       { realisasi { kepuasan: 81 } }
      tabel "3.2" "Perbandingan Capaian"  { target { kepuasan: 80 } }   # <- SK319
    }
Benar:
    indikator kepuasan "Indeks kepuasan masyarakat" { satuan indeks }
    laporan 2024 "Laporan Kinerja 2024" {
      tabel "3.2" "Capaian Kinerja"       { realisasi { kepuasan: 81 } }
      tabel "3.3" "Perbandingan Capaian"  { target { kepuasan: 80 } }
    }
Perbaikan:
    Beri nomor berikutnya pada tabel kedua, dan sesuaikan daftar tabel serta rujukannya.
Fix:
    Give the second table the next number, and follow it in the list of tables and in references.
"""

from collections.abc import Iterator

from sakip.checks.papers import called
from sakip.diagnostics.diagnostic import Diagnostic, Label
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.model.nodes import Tabel
from sakip.model.places import head
from sakip.numbers.satuan import normal
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK319",
    name=Text(id="tabel-nomor-ganda", en="table-number-used-twice"),
    severity=Severity.WARNING,
    message=Text(
        id='tabel {nomor} dipakai dua kali dalam {dokumen}: "{pertama}" dan "{kedua}"',
        en='table {nomor} stands twice in {dokumen}: "{pertama}" and "{kedua}"',
    ),
    help=Text(
        id="beri nomor berikutnya pada tabel kedua, dan sesuaikan rujukannya",
        en="give the second table the next number, and follow it in references",
    ),
)
_FIRST = Text(id="yang pertama", en="the first")


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each table whose number a table of another title has before it."""
    for document in cascade.model.dokumen:
        seen: dict[str, Tabel] = {}
        for each in (table for table in document.tabel if table.nomor and table.judul):
            first = seen.setdefault(normal(each.nomor), each)
            if normal(first.judul) != normal(each.judul):
                yield RULE.at(
                    head(each.letak),
                    Label(head(first.letak), _FIRST, party=True),
                    nomor=each.nomor,
                    dokumen=called(document),
                    pertama=first.judul,
                    kedua=each.judul,
                )

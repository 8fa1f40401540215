"""Dokumen ganda / Document declared twice

Apa:
    Dua dokumen berjenis, bertahun, berversi, dan berjudul (atau bernomor) sama.
What:
    Two documents have the same kind, year, version and title (or number).
Mengapa:
    Satu dokumen ditulis satu kali. Bila dua kali, angkanya dapat berbeda tanpa diketahui mana yang berlaku; biasanya
    salinan yang judul atau tahunnya lupa diganti.
Why:
    A document is written once. Written twice, its figures can differ, and nobody knows which of them holds; mostly it
    is a copy whose title or year was not changed.
Salah:
    indikator kepuasan "Indeks kepuasan masyarakat" { satuan indeks }
    rkt 2024 "Rencana Kinerja Tahunan" { target { kepuasan: 80 } }
    rkt 2024 "Rencana Kinerja Tahunan" { target { kepuasan: 80 } }   # <- SK318
Benar:
    indikator kepuasan "Indeks kepuasan masyarakat" { satuan indeks }
    rkt 2024 "Rencana Kinerja Tahunan" { target { kepuasan: 80 } }
    rkt 2025 "Rencana Kinerja Tahunan" { target { kepuasan: 82 } }
Perbaikan:
    Gabungkan isinya ke dalam satu dokumen, betulkan tahunnya, atau tulis `perubahan` bila itu perubahannya.
Fix:
    Put both into one document, mend the year, or write `perubahan` where it is the changed one.
"""

from collections.abc import Iterator

from sakip.checks.papers import called
from sakip.diagnostics.diagnostic import Diagnostic, Label
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.model.nodes import Dokumen
from sakip.model.places import head
from sakip.numbers.satuan import normal
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK318",
    name=Text(id="dokumen-ganda", en="document-declared-twice"),
    severity=Severity.WARNING,
    message=Text(id="{dokumen} ditulis dua kali", en="{dokumen} is written twice"),
    help=Text(
        id="gabungkan keduanya, betulkan tahunnya, atau tulis `perubahan` bila itu perubahannya",
        en="put both into one, mend the year, or write `perubahan` where it is the changed one",
    ),
)
_FIRST = Text(id="yang pertama", en="the first")


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each document that an earlier one with the same title or number repeats."""
    seen: list[Dokumen] = []
    for each in cascade.model.dokumen:
        first = next((earlier for earlier in seen if _same(earlier, each)), None)
        if first is not None:
            yield RULE.at(head(each.letak), Label(head(first.letak), _FIRST, party=True), dokumen=called(each))
        seen.append(each)


def _same(one: Dokumen, other: Dokumen) -> bool:
    if not one.tahun or (one.jenis, one.tahun, one.sampai) != (other.jenis, other.tahun, other.sampai):
        return False
    alike = normal(one.judul) == normal(other.judul) and not (one.nomor and other.nomor and one.nomor != other.nomor)
    numbered = bool(one.nomor) and normal(one.nomor) == normal(other.nomor)
    return _version(one) == _version(other) and (alike or numbered)


def _version(document: Dokumen) -> str:
    return "perubahan" if document.versi == "perubahan" else ""

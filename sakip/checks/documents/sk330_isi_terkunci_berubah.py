"""Isi yang terkunci berubah / Locked content has changed

Apa:
    Sebuah dokumen dikunci dengan `sakip lock` ketika ditandatangani, tetapi yang dinyatakannya kini lain: sebuah angka
    diubah, ditambah, atau dihapus, atau nama, satuan, rumus, dan penanggung jawab sesuatu yang disebutnya berganti.
    Memindahkan baris ke berkas lain atau merapikan tulisan bukan perubahan.
What:
    A document was locked with `sakip lock` when it was signed, but says something else now: a figure was changed, added
    or taken out, or the name, unit, formula or owner of something it speaks about is another. To move lines to another
    file or to tidy the writing is no change.
Mengapa:
    Yang sudah ditandatangani tidak boleh berubah diam-diam. Capaian dinilai terhadap yang diperjanjikan, dan pemeriksa
    akan membandingkannya dengan naskah yang ditandatangani.
Why:
    What was signed may not change silently. Achievement is judged against what was promised, and an auditor compares it
    with the paper that was signed.
Salah:
    indikator kepuasan "Indeks kepuasan masyarakat" { satuan indeks }
    perjanjian 2024 "Perjanjian Kinerja 2024" {
      target { kepuasan: 80 }   # <- SK330
    }
    kunci "perjanjian-2024" {
      sidik "1-672ec56f126a3a23"
      isi {
        kepuasan: {
          ada: "indikator"
          nama: "Indeks kepuasan masyarakat"
          satuan: "indeks"
          "target 2024": "82"
        }
        "perjanjian-2024": {
          judul: "Perjanjian Kinerja 2024"
        }
      }
    }
Benar:
    indikator kepuasan "Indeks kepuasan masyarakat" { satuan indeks }
    perjanjian 2024 "Perjanjian Kinerja 2024" {
      target { kepuasan: 82 }
    }
    kunci "perjanjian-2024" {
      sidik "1-672ec56f126a3a23"
      isi {
        kepuasan: {
          ada: "indikator"
          nama: "Indeks kepuasan masyarakat"
          satuan: "indeks"
          "target 2024": "82"
        }
        "perjanjian-2024": {
          judul: "Perjanjian Kinerja 2024"
        }
      }
    }
Perbaikan:
    Kembalikan seperti yang ditandatangani. Bila memang diubah secara resmi, biarkan dokumen ini, nyatakan `perjanjian
    perubahan` dengan dasarnya, dan kunci dokumen itu. Bila yang dikunci keliru: `sakip lock perjanjian --again`.
Fix:
    Put back what was signed. Where it was changed officially, leave this document, declare a `perjanjian perubahan`
    with its basis, and lock that. Where what was locked is wrong: `sakip lock perjanjian --again`.
"""

from collections.abc import Iterator

from sakip.checks.locked import locks, place, told
from sakip.comparison.layers import name_of
from sakip.comparison.locks import Altered, altered
from sakip.diagnostics.diagnostic import Diagnostic, Label
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.law.basis import Basis
from sakip.model.places import head
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK330",
    name=Text(id="isi-terkunci-berubah", en="locked-content-changed"),
    severity=Severity.ERROR,
    message=Text(
        id="{simpul} berubah sejak {dokumen} dikunci: {apa}",
        en="{simpul} has changed since {dokumen} was locked: {apa}",
    ),
    help=Text(
        id="kembalikan seperti yang ditandatangani, atau nyatakan dokumen `perubahan` dengan dasarnya",
        en="put back what was signed, or declare a `perubahan` document with its basis",
    ),
    basis=(Basis("permenpanrb-53-2014", "Lampiran I"),),
)
_LOCKED = Text(id="dikunci: {makna}", en="locked: {makna}")
_HERE = Text(id="dikunci di sini", en="locked here")
_MOST = 5


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each document that is locked and thing that it says otherwise now."""
    for lock in locks(cascade):
        by_subject: dict[str, list[Altered]] = {}
        for each in altered(cascade, lock):
            by_subject.setdefault(each.spot[0], []).append(each)
        for subject, found in by_subject.items():
            first = next((each for each in found if each.baru), found[0])
            old = [Label(each.lama.letak, _LOCKED, {"makna": each.lama.makna}) for each in found if each.lama]
            yield RULE.at(
                place(first),
                *(old[:_MOST] or [Label(head(lock.letak), _HERE)]),
                simpul=cascade.title(subject),
                dokumen=name_of(cascade, lock.dokumen),
                apa=told(found),
            )

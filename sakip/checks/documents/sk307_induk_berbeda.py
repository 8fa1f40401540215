"""Induk berbeda / Different parent

Apa:
    Sebuah dokumen menaruh program, kegiatan, sub kegiatan, atau indikator di bawah induk lain daripada kaskade, tanpa
    `perubahan` dengan `dasar` yang memindahkannya.
What:
    A document puts a programme, activity, sub-activity or indicator under another parent than the cascade does, and no
    `perubahan` that states its `dasar` moved it there.
Mengapa:
    Anggaran dan capaian per sasaran bergantung pada letaknya. Bila dua tabel menaruhnya di sasaran yang berlainan,
    jumlah per sasaran tidak akan pernah cocok.
Why:
    Budget and achievement by objective depend on where it stands. Where two tables put it under different objectives,
    the sums by objective never agree.
Salah:
    sasaran S1 "Meningkatnya koperasi yang sehat"      # <- SK201
    sasaran S2 "Meningkatnya UMKM yang berdaya saing"   # <- SK201
    program 2.17.04 "Program Penilaian Kesehatan KSP/USP Koperasi"   { mendukung S1 }
    program 2.17.06 "Program Pemberdayaan dan Perlindungan Koperasi" { mendukung S2 }
    laporan 2024 "Laporan Kinerja 2024" {
      tabel "3.16" "Realisasi Anggaran" {
        mendukung { 2.17.06: S1 }   # <- SK307
      }
    }
Benar:
    sasaran S1 "Meningkatnya akuntabilitas dinas" {
      iku nilai_sakip "Nilai SAKIP" {
        satuan nilai  arah naik  triwulan tahunan  jenis outcome  dinilai_oleh "Inspektorat"
        sumber_data "LHE"  penanggung_jawab "Sekretariat"
      }
    }
    program 2.17.01 "Program Penunjang Urusan Pemerintahan Daerah" { mendukung S1  sifat penunjang }
    laporan 2024 "Laporan Kinerja 2024" {
      tabel "3.16" "Realisasi Anggaran" {
        mendukung { 2.17.01: S1 }
      }
    }
Perbaikan:
    Samakan letaknya. Bila satu program memang mendukung dua sasaran, nyatakan keduanya beserta bagiannya:
    `mendukung S1 porsi 60%, S2 porsi 40%`.
Fix:
    Put it in one place. Where a programme does serve two objectives, state both with their shares:
    `mendukung S1 porsi 60%, S2 porsi 40%`.
"""

from collections.abc import Iterator

from sakip.comparison.printed import serves
from sakip.diagnostics.diagnostic import Diagnostic, Label
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.graph.statements import document_name, is_grounded
from sakip.law.basis import Basis
from sakip.model.nodes import Butir, Rujukan
from sakip.model.places import word
from sakip.text.bilingual import Text
from sakip.text.wording import listed

RULE = Rule(
    code="SK307",
    name=Text(id="induk-berbeda", en="different-parent"),
    severity=Severity.WARNING,
    message=Text(
        id="{dokumen} menaruh {simpul} di bawah {induk}, dalam kaskade di bawah {kaskade}",
        en="{dokumen} puts {simpul} under {induk}, the cascade under {kaskade}",
    ),
    help=Text(
        id="samakan letaknya, atau nyatakan semua induknya beserta `porsi`",
        en="put it in one place, or state all of its parents with their `porsi`",
    ),
    basis=(Basis("permenpanrb-88-2021", "kriteria 1.b"),),
)
_CASCADE = Text(id="letaknya dalam kaskade", en="its place in the cascade")
_AGAIN = Text(id="sama dalam {dokumen}", en="the same in {dokumen}")


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each document that puts something under what it does not serve in the cascade."""
    for subject in cascade.subjects("mendukung"):
        item = cascade.model.nama.get(subject)
        above = cascade.parents(subject)
        if item is None or not above:
            continue
        same: dict[tuple[str, str], list[Butir]] = {}
        for stated in cascade.stated("mendukung", subject):
            if not isinstance(stated.nilai, Rujukan) or is_grounded(cascade, stated):
                continue
            if not serves(cascade, subject, stated.nilai.id):
                same.setdefault((stated.dokumen, stated.nilai.id), []).append(stated)
        for (_, parent), (first, *again) in same.items():
            yield RULE.at(
                first.letak,
                Label(word(item.letak, "mendukung"), _CASCADE),
                *(Label(each.letak, _AGAIN, {"dokumen": document_name(cascade, each)}) for each in again),
                dokumen=document_name(cascade, first),
                simpul=cascade.title(subject),
                induk=cascade.title(parent),
                kaskade=listed([cascade.title(each.id) for each in above]),
            )

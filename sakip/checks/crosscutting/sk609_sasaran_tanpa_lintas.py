"""Sasaran yang memerlukan pihak lain tanpa kinerja lintas / Objective that needs others, shared with none

Apa:
    Beberapa unit mengampu program sebuah `sasaran` atau bertanggung jawab atas IKU-nya, tetapi tidak ada `lintas` untuk
    sasaran itu. Program penunjang, dan program yang juga mendukung sasaran lain, tidak dihitung.
What:
    Several units own programmes of a `sasaran` or are responsible for its KPIs, but there is no `lintas` for that
    objective. Supporting programmes, and those that serve another objective too, do not count.
Mengapa:
    Penjenjangan kinerja meminta kinerja bersama disepakati: siapa mengerjakan apa, dan siapa memikul indikatornya.
    Tanpa itu setiap unit hanya mengejar bagiannya sendiri.
Why:
    Shared performance is to be agreed on: who does what, and who bears the indicator. Without it each unit pursues only
    its own part.
Salah:
    instansi dkukm "Dinas Koperasi dan UKM" {
      unit pengawasan  "Bidang Pengawasan"
      unit kelembagaan "Bidang Kelembagaan"
    }
    tujuan T1 "Meningkatnya daya saing koperasi" { indikator "Pertumbuhan volume usaha" { satuan persen  arah naik } }
    sasaran S1 "Meningkatnya koperasi yang sehat" {   # <- SK609
      mendukung T1
      iku koperasi_sehat "Persentase koperasi sehat" {
        satuan persen  arah naik  formula "koperasi sehat dibagi koperasi yang dinilai"
        sumber_data pengawasan  penanggung_jawab pengawasan
      }
      program pemeriksaan "Program Pemeriksaan Koperasi" {
        pengampu pengawasan
        kegiatan periksa "Pemeriksaan Koperasi" { subkegiatan periksa_koperasi "Pemeriksaan Koperasi Simpan Pinjam" }
      }
      program pelatihan "Program Pelatihan Perkoperasian" {
        pengampu kelembagaan
        kegiatan latih "Pelatihan Pengurus" { subkegiatan latih_pengurus "Pelatihan Pengurus Koperasi" }
      }
    }
Benar:
    instansi dkukm "Dinas Koperasi dan UKM" {
      unit pengawasan  "Bidang Pengawasan"
      unit kelembagaan "Bidang Kelembagaan"
    }
    tujuan T1 "Meningkatnya daya saing koperasi" { indikator "Pertumbuhan volume usaha" { satuan persen  arah naik } }
    sasaran S1 "Meningkatnya koperasi yang sehat" {
      mendukung T1
      iku koperasi_sehat "Persentase koperasi sehat" {
        satuan persen  arah naik  formula "koperasi sehat dibagi koperasi yang dinilai"
        sumber_data pengawasan  penanggung_jawab pengawasan
      }
      program pemeriksaan "Program Pemeriksaan Koperasi" {
        pengampu pengawasan
        kegiatan periksa "Pemeriksaan Koperasi" { subkegiatan periksa_koperasi "Pemeriksaan Koperasi Simpan Pinjam" }
      }
      program pelatihan "Program Pelatihan Perkoperasian" {
        pengampu kelembagaan
        kegiatan latih "Pelatihan Pengurus" { subkegiatan latih_pengurus "Pelatihan Pengurus Koperasi" }
      }
    }
    lintas sehat_bersama "Koperasi sehat adalah kerja bersama dua bidang" {
      untuk koperasi_sehat
      peran pengawasan  "Pemeriksaan" { melalui pemeriksaan  status disetujui }
      peran kelembagaan "Pembinaan"   { melalui pelatihan    status disetujui }
    }
Perbaikan:
    Tulis `lintas … { untuk …  peran … { melalui … } }` untuk sasaran atau IKU itu; lembaga lain ditulis `luar "…"`.
Fix:
    Write `lintas … { untuk …  peran … { melalui … } }` for the objective or its KPI; another institution is `luar "…"`.
"""

from collections.abc import Iterator

from sakip.checks.gather import certain, supporting
from sakip.checks.units import line
from sakip.diagnostics.diagnostic import Diagnostic, Label
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.law.basis import Basis
from sakip.model.nodes import Lintas, Rujukan, Simpul
from sakip.model.places import head
from sakip.text.bilingual import Text
from sakip.text.wording import listed

RULE = Rule(
    code="SK609",
    name=Text(id="sasaran-tanpa-lintas", en="objective-not-shared"),
    severity=Severity.ADVICE,
    message=Text(
        id="sasaran {simpul} dikerjakan {unit}, tetapi tidak ada `lintas` untuknya",
        en="objective {simpul} is carried out by {unit}, but there is no `lintas` for it",
    ),
    help=Text(
        id="tulis `lintas` dengan peran setiap unit, dan apa yang dilaluinya",
        en="write a `lintas` with the part of each unit, and what it works through",
    ),
    basis=(Basis("permenpanrb-89-2021"), Basis("permenpanrb-88-2021", "kriteria 1.b")),
)
_OWNS = Text(id="unit ini ikut mengerjakannya", en="this unit has a part in it")


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each sasaran that several units work on, and that no lintas is for or goes through."""
    shared = _shared(cascade)
    for goal in certain(cascade, "sasaran"):
        involved = (goal, *cascade.all_below(goal.id), *cascade.parents(goal.id, "tujuan"))
        owners = _owners(cascade, goal) if shared.isdisjoint(each.id for each in involved) else {}
        if len(owners) > 1:
            units = listed([each.teks for each in owners.values()])
            labels = (Label(each.letak, _OWNS) for each in owners.values())
            yield RULE.at(head(goal.letak), *labels, simpul=cascade.title(goal.id), unit=units)


def _shared(cascade: Cascade) -> set[str]:
    """What some lintas is for, or goes through."""
    found = set[str]()
    for each in cascade.all(Lintas):
        found |= {one.id for one in (*each.untuk, *(one for part in each.peran for one in part.melalui))}
    return found


def _owners(cascade: Cascade, goal: Simpul) -> dict[str, Rujukan]:
    """Who works on *goal*: the first mention of each of the units directly below the agency."""
    programs = (each for each in cascade.children(goal.id, "program") if _wholly(cascade, each))
    named = [each.penanggung_jawab for each in cascade.measures(goal.id, "iku")] + [each.pengampu for each in programs]
    found: dict[str, Rujukan] = {}
    for each in (reference for references in named for reference in references):
        around = line(cascade, each.id)
        if around:
            found.setdefault(around[-1], each)
    return found


def _wholly(cascade: Cascade, program: Simpul) -> bool:
    """Whether *program* is no support and serves one objective only."""
    return not supporting(program) and len(cascade.parents(program.id, "sasaran")) == 1

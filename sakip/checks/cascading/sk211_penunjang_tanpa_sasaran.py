"""Program penunjang tanpa sasaran / Supporting programme without an objective

Apa:
    Program penunjang (kode x.xx.01, atau `sifat penunjang`) tidak mendukung sasaran mana pun.
What:
    A supporting programme (code x.xx.01, or `sifat penunjang`) supports no objective.
Mengapa:
    Program penunjang sering memuat sebagian besar anggaran. Renstra yang baru mengaitkannya dengan sasaran
    akuntabilitas atau kualitas layanan instansi (Nilai SAKIP, indeks kepuasan), sehingga anggaran itu pun mengacu pada
    kinerja. Yang menyebut `sifat penunjang` hanya diberi saran; yang tidak, diberi peringatan.
Why:
    Supporting programmes often hold most of the budget. Newer plans tie them to an objective about the agency's
    accountability or service (SAKIP score, satisfaction index), so that this money follows performance too. Where
    `sifat penunjang` is stated this is advice, otherwise a warning.
Salah:
    sasaran S1 "Meningkatnya koperasi sehat"   # <- SK201
    program 2.17.03 "Program Pengawasan dan Pemeriksaan Koperasi"          { mendukung S1 }
    program 2.17.01 "Program Penunjang Urusan Pemerintahan Daerah"   # <- SK211
Benar:
    sasaran S1 "Meningkatnya akuntabilitas kinerja dinas" {
      iku nilai_sakip "Nilai SAKIP" {
        satuan nilai  arah naik  triwulan tahunan  jenis outcome
        formula "hasil evaluasi Inspektorat"  dinilai_oleh "Inspektorat"
        definisi "Nilai akuntabilitas kinerja dinas menurut Inspektorat"
        sumber_data "Inspektorat"  penanggung_jawab "Sekretariat"
      }
    }
    program 2.17.01 "Program Penunjang Urusan Pemerintahan Daerah" {
      mendukung S1
      sifat penunjang
    }
Perbaikan:
    Tulis `mendukung` dengan sasaran akuntabilitas instansi di dalam program itu. Bila Renstra memang menaruhnya tanpa
    sasaran, nyatakan `sifat penunjang`.
Fix:
    Write `mendukung` with the agency's accountability objective inside the programme. If the Renstra really puts it
    under no objective, state `sifat penunjang`.
"""

from collections.abc import Iterator

from attrs import evolve

from sakip.checks.detached import attached
from sakip.checks.gather import certain, supporting
from sakip.diagnostics.diagnostic import Diagnostic
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.law.basis import Basis
from sakip.model.places import head
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK211",
    name=Text(id="penunjang-tanpa-sasaran", en="support-without-objective"),
    severity=Severity.WARNING,
    message=Text(
        id="program penunjang {program} tidak mendukung sasaran mana pun",
        en="supporting programme {program} supports no objective",
    ),
    help=Text(
        id="tulis `mendukung` dengan sasaran akuntabilitas instansi, atau nyatakan `sifat penunjang`",
        en="write `mendukung` with the agency's accountability objective, or state `sifat penunjang`",
    ),
    basis=(Basis("permenpanrb-88-2021", "kriteria 1.c"),),
)
_STATED = Text(
    id="kaitkan dengan sasaran akuntabilitas instansi: `mendukung …`",
    en="tie it to the agency's accountability objective: `mendukung …`",
)


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each supporting program that serves nothing, in a plan that has sasaran."""
    for program in certain(cascade, "program") if cascade.nodes("sasaran") else ():
        if not supporting(program) or attached(cascade, program.id) or {"mendukung", "sifat"} & program.rusak:
            continue
        name = cascade.title(program.id)
        if program.sifat:
            finding = RULE.at(head(program.letak), help=_STATED, program=name)
            yield evolve(finding, severity=Severity.ADVICE)
        else:
            yield RULE.at(head(program.letak), program=name)

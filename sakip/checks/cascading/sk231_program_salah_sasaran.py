"""Program urusan di bawah sasaran akuntabilitas / Programme of an affair under the accountability objective

Apa:
    Sebuah program urusan (bukan program penunjang) hanya mendukung sasaran tentang akuntabilitas atau pelayanan
    instansi sendiri, padahal rencana itu mempunyai sasaran urusan.
What:
    A programme of a government affair (no supporting one) serves only the objective about the agency's own
    accountability or service, although the plan has objectives of the affair.
Mengapa:
    Nilai SAKIP tidak naik karena koperasi diperiksa. Program urusan yang dikaitkan ke sana biasanya salah nomor
    sasaran, sehingga sasaran urusannya kekurangan program dan anggarannya dihitung pada kinerja yang lain.
Why:
    Inspecting cooperatives does not raise a SAKIP score. A programme of the affair that is tied to it usually has the
    wrong number of objective: the objective it belongs to lacks a programme, and its budget is counted for another
    performance.
Salah:
    sasaran S1 "Meningkatnya koperasi yang sehat"   # <- SK201 SK205
    sasaran S2 "Meningkatnya akuntabilitas kinerja dinas"   # <- SK201
    program 2.17.01 "Program Penunjang Urusan Pemerintahan Daerah" { mendukung S2 }
    program 2.17.03 "Program Pengawasan dan Pemeriksaan Koperasi" {
      mendukung S2   # <- SK231
    }
Benar:
    program 2.17.01 "Program Penunjang Urusan Pemerintahan Daerah" { mendukung S2 }
    program 2.17.03 "Program Pengawasan dan Pemeriksaan Koperasi"  { mendukung S1 }
    sasaran S1 "Meningkatnya koperasi yang sehat" {
      iku koperasi_sehat "Persentase koperasi sehat" {
        satuan persen  arah naik  triwulan tahunan  jenis outcome  formula "koperasi sehat dibagi koperasi dinilai"
        definisi "Koperasi sehat di antara yang dinilai"  sumber_data "Bidang"  penanggung_jawab "Bidang"
      }
    }
    sasaran S2 "Meningkatnya akuntabilitas kinerja dinas" {
      iku nilai_sakip "Nilai SAKIP" {
        satuan nilai  arah naik  triwulan tahunan  jenis outcome  dinilai_oleh "Inspektorat"
        definisi "Nilai akuntabilitas kinerja dinas"  sumber_data "LHE"  penanggung_jawab "Sekretariat"
      }
    }
Perbaikan:
    Kaitkan program itu dengan sasaran urusannya. Bila memang untuk akuntabilitas instansi, catat alasannya.
Fix:
    Tie the programme to the objective of its affair. Where it is for the agency's accountability indeed, record why.
"""

import re
from collections.abc import Iterator

from sakip.checks.gather import certain, supporting
from sakip.diagnostics.diagnostic import Diagnostic
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.model.nodes import Simpul
from sakip.model.places import head
from sakip.numbers.satuan import normal
from sakip.source.span import Span
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK231",
    name=Text(id="program-salah-sasaran", en="programme-under-wrong-objective"),
    severity=Severity.ADVICE,
    message=Text(
        id='program urusan {program} mendukung "{sasaran}", yang tentang instansi sendiri',
        en='programme {program} of an affair serves "{sasaran}", which is about the agency itself',
    ),
    help=Text(
        id='kaitkan dengan sasaran urusannya, atau catat alasannya: `izinkan SK231 "alasan"`',
        en='tie it to the objective of its affair, or record why: `izinkan SK231 "reason"`',
    ),
)
_AGENCY = r"(?:kinerja|perangkat daerah|instansi|dinas|badan|kantor)"
_OWN = re.compile(
    rf"\bakuntabilitas(?:\s+{_AGENCY}\b|\s+dan\b|\s*$)|\breformasi birokrasi\b"
    r"|\b(?:pelayanan|tata kelola|manajemen)\s+(?:internal\s+)?(?:perangkat daerah|instansi|dinas|badan|kantor)\b"
)
_OF_AFFAIR = re.compile(r"[123]\.\d\d\.\d\d")  # 4 to 8 are the units of government itself, whose affair this is


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each programme of an affair that serves the agency alone, in a plan with other objectives."""
    if all(_about_itself(each) for each in cascade.nodes("sasaran")):
        return
    for program in certain(cascade, "program"):
        objectives = cascade.parents(program.id, "sasaran")
        if supporting(program) or not _OF_AFFAIR.fullmatch(program.id) or not objectives:
            continue
        if all(map(_about_itself, objectives)):
            name = cascade.title(program.id)
            yield RULE.at(_place(program), program=name, sasaran=objectives[0].nama)


def _about_itself(objective: Simpul) -> bool:
    """Whether *objective* is about the agency, not about what it is there for."""
    return _OWN.search(normal(objective.nama)) is not None


def _place(program: Simpul) -> Span:
    """Where *program* says what it serves; its name, where it stands inside that."""
    return program.mendukung[0].letak if program.mendukung else head(program.letak)

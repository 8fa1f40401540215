"""Nilai dari penilai luar tanpa penilainya / Score of an outside assessor that is not named

Apa:
    Indikator tujuan, sasaran, atau program adalah nilai SAKIP, opini BPK, indeks SPBE, atau indeks reformasi birokrasi,
    tetapi `dinilai_oleh` tidak ditulis.
What:
    An indicator of a goal, objective or programme is the SAKIP score, the audit opinion, the SPBE or the bureaucratic
    reform index, but has no `dinilai_oleh`.
Mengapa:
    Nilai itu ditetapkan lembaga lain dan biasanya baru terbit tahun berikutnya. Tanpa penilai dan jedanya, tidak jelas
    nilai tahun mana yang dibandingkan dengan target.
Why:
    Another body sets that value, mostly in the year after. Without the assessor and the lag nobody knows which year's
    value is compared with the target.
Salah:
    sasaran S1 "Meningkatnya akuntabilitas kinerja dinas" {
      iku nilai_sakip "Nilai SAKIP" {   # <- SK426
        satuan nilai  arah naik  triwulan tahunan  jenis outcome
        formula "jumlah nilai keempat komponen"
        definisi "Nilai akuntabilitas kinerja dinas"
        sumber_data "Laporan hasil evaluasi"  penanggung_jawab "Sekretariat"
      }
    }
Benar:
    sasaran S1 "Meningkatnya akuntabilitas kinerja dinas" {
      iku nilai_sakip "Nilai SAKIP" {
        satuan nilai  arah naik  triwulan tahunan  jenis outcome
        formula "jumlah nilai keempat komponen"  dinilai_oleh "Inspektorat"  jeda 1
        definisi "Nilai akuntabilitas kinerja dinas"
        sumber_data "Laporan hasil evaluasi"  penanggung_jawab "Sekretariat"
      }
    }
Perbaikan:
    Tulis `dinilai_oleh` dengan lembaga penilainya; bila yang terbit adalah nilai tahun sebelumnya, tulis juga `jeda 1`.
Fix:
    Write `dinilai_oleh` with the body that assesses; where the value published is last year's, write `jeda 1` too.
"""

import re
from collections.abc import Iterator

from sakip.checks.measured import own
from sakip.diagnostics.diagnostic import Diagnostic
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.model.places import head
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK426",
    name=Text(id="dinilai-luar-tanpa-jeda", en="assessed-outside-without-lag"),
    severity=Severity.WARNING,
    message=Text(
        id="indikator {indikator} dinilai lembaga lain, tetapi penilainya tidak disebut",
        en="indicator {indikator} is assessed by another body that is not named",
    ),
    help=Text(
        id='tulis `dinilai_oleh "…"`, dan `jeda 1` bila yang terbit nilai tahun sebelumnya',
        en='write `dinilai_oleh "…"`, and `jeda 1` where the value published is last year\'s',
    ),
)
_LEVELS = frozenset(("tujuan", "sasaran", "program"))
_ASSESSED = re.compile(
    r"(?:nilai|predikat|skor|hasil (?:evaluasi|penilaian)) (?:(?:evaluasi|hasil evaluasi) )?"
    r"(?:sakip|akip|lakip|akuntabilitas kinerja|implementasi sakip)\b"
    r"|opini (?:bpk|atas laporan keuangan|laporan keuangan|audit bpk)\b"
    r"|(?:nilai |predikat )?indeks (?:spbe|sistem pemerintahan berbasis elektronik|reformasi birokrasi|rb)\b"
    r"|(?:nilai|predikat) (?:spbe|reformasi birokrasi|rb)\b"
)


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each such indicator that does not say who assesses."""
    for each in own(cascade):
        if each.dinilai_oleh or "dinilai_oleh" in each.rusak or not _assessed(each.nama):
            continue
        if any(node.jenis in _LEVELS for node in cascade.parents(each.id)):
            yield RULE.at(head(each.letak), indikator=cascade.title(each.id))


def _assessed(name: str) -> bool:
    """Whether *name* begins as the value that another body sets, not as a share or number of such values."""
    return _ASSESSED.match(" ".join(re.findall(r"\w+", name.casefold()))) is not None

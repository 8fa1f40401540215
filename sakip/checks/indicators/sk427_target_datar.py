"""Target datar sepanjang periode / Target that stays flat

Apa:
    Target sebuah IKU sama untuk semua tahun (paling sedikit tiga), atau berhenti bergerak untuk lebih dari separuh
    periodenya, padahal arahnya `naik` atau `turun`. Target yang sudah di ujung (100% atau 0) dibiarkan.
What:
    The target of a KPI is the same in every year (three at least), or stops moving for more than half of its period,
    though its direction is `naik` or `turun`. Targets at their end (100% or 0) are left alone.
Mengapa:
    Target yang tidak bergerak berarti tidak ada perbaikan yang dijanjikan selama periode itu.
Why:
    A target that does not move promises no improvement in all those years.
Salah:
    sasaran S1 "Meningkatnya koperasi sehat" {
      iku koperasi_sehat "Persentase koperasi sehat" {
        satuan persen  arah naik  triwulan tahunan  jenis outcome
        formula "koperasi bernilai sehat dibagi koperasi yang dinilai"
        definisi "Koperasi bernilai sehat di antara yang dinilai kesehatannya"
        sumber_data "Bidang Pengawasan"  penanggung_jawab "Bidang Pengawasan"
        target { 2022..2026: 83% }   # <- SK427
      }
    }
Benar:
    sasaran S1 "Meningkatnya koperasi sehat" {
      iku koperasi_sehat "Persentase koperasi sehat" {
        satuan persen  arah naik  triwulan tahunan  jenis outcome
        formula "koperasi bernilai sehat dibagi koperasi yang dinilai"
        definisi "Koperasi bernilai sehat di antara yang dinilai kesehatannya"
        sumber_data "Bidang Pengawasan"  penanggung_jawab "Bidang Pengawasan"
        target { 2022: 83%  2023: 84%  2024: 85%  2025: 86%  2026: 87% }
      }
    }
Perbaikan:
    Naikkan target bertahap. Bila mempertahankan keadaan memang tujuannya, tulis `arah jaga`.
Fix:
    Raise the target step by step. Where the aim is to keep things as they are, write `arah jaga`.
"""

from collections.abc import Iterator, Sequence
from itertools import takewhile

from sakip.checks.measured import own
from sakip.checks.yearly import VOLUMES, own_targets
from sakip.diagnostics.diagnostic import Diagnostic, Label
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.model.nodes import Butir, Indikator
from sakip.numbers.nilai import Kuantitas
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK427",
    name=Text(id="target-datar", en="flat-target"),
    severity=Severity.ADVICE,
    message=Text(
        id="target {indikator} tetap {nilai} dari {awal} sampai {akhir}",
        en="the target of {indikator} stays at {nilai} from {awal} to {akhir}",
    ),
    help=Text(
        id="naikkan targetnya bertahap, atau tulis `arah jaga`",
        en="raise the target step by step, or write `arah jaga`",
    ),
)
_LAST = Text(id="sampai tahun terakhir", en="up to the last year")
_FEWEST = 3


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each IKU whose targets stand still before they are reached: what is reached is SK417."""
    for each in own(cascade, "iku"):
        targets = _still(own_targets(cascade, each.id))
        value = targets[-1].nilai if targets else None
        if not isinstance(value, Kuantitas):
            continue
        if each.arah in ("naik", "turun") and each.golongan not in VOLUMES and _open(cascade, each, value):
            first, last = targets[0], targets[-1]
            labels = () if last.letak == first.letak else (Label(last.letak, _LAST),)
            span, years = first.letak, (first.periode.tahun, last.periode.tahun)
            name = cascade.title(each.id)
            yield RULE.at(span, *labels, indikator=name, nilai=value, awal=years[0], akhir=years[1])


def _still(targets: Sequence[Butir]) -> Sequence[Butir]:
    """The last of *targets* that are the same, where they are at least three and more than half of all."""
    same = list(takewhile(lambda each: each.nilai == targets[-1].nilai, reversed(targets)))
    return same[::-1] if len(same) >= _FEWEST and 2 * len(same) > len(targets) else ()


def _open(cascade: Cascade, indicator: Indikator, value: Kuantitas) -> bool:
    """Whether *value* is not the end of the way, and no result or baseline stated has reached it."""
    end = 1 if indicator.arah == "naik" and value.satuan.faktor != 1 else 0
    if value.nilai == end or (indicator.rentang and indicator.rentang.atas and value == indicator.rentang.atas):
        return False
    stated = (*cascade.stated("baseline", indicator.id), *cascade.stated("realisasi", indicator.id))
    reached = (each.nilai.nilai - value.nilai for each in stated if isinstance(each.nilai, Kuantitas))
    return not any(each >= 0 if indicator.arah == "naik" else each <= 0 for each in reached)

"""Indikator bukan indikator nomenklatur / Indicator that is not the official one

Apa:
    Sub kegiatan berindikator, tetapi tidak ada di antaranya yang sama dengan indikator resmi untuk kodenya. Indikator
    tambahan di samping yang resmi dibiarkan. Bila hanya ejaannya yang lain, temuannya berupa saran dengan perbaikannya.
What:
    A sub-activity has indicators, but none of them is the official one for its code. More indicators beside the
    official one are left alone. Where only the spelling differs, it is advice with the mend.
Mengapa:
    Indikator dan satuan sub kegiatan ditetapkan dalam nomenklatur, bukan dirumuskan perangkat daerah. Indikator yang
    lain sering milik sub kegiatan di sebelahnya, sehingga target dan realisasinya mengukur hal yang keliru.
Why:
    The indicator and unit of a sub-activity are set by the nomenclature, not by the agency. Another indicator is often
    that of the row beside it, so that target and result measure the wrong thing.
Salah:
    instansi dkukm "Dinas Koperasi dan UKM" { kewenangan kota }
    kegiatan 2.17.01.2.09 "Pemeliharaan Barang Milik Daerah Penunjang Urusan Pemerintahan Daerah" {
      subkegiatan 2.17.01.2.09.0005 "Pemeliharaan Mebel" {
        indikator "Jumlah Alat Besar yang Dipelihara" { satuan unit }   # <- SK704
      }
    }
Benar:
    instansi dkukm "Dinas Koperasi dan UKM" { kewenangan kota }
    kegiatan 2.17.01.2.09 "Pemeliharaan Barang Milik Daerah Penunjang Urusan Pemerintahan Daerah" {
      subkegiatan 2.17.01.2.09.0005 "Pemeliharaan Mebel" {
        indikator "Jumlah Mebel yang Dipelihara" { satuan unit }
      }
    }
Perbaikan:
    Tulis indikator resminya; ukuran lain yang dipakai instansi boleh ditambahkan sebagai indikator tersendiri.
Fix:
    Write the official indicator; another measure that the agency uses can be added as an indicator of its own.
"""

from collections.abc import Iterator

from attrs import evolve

from sakip.checks.differences import INDIKATOR, difference, leading, place, remarks
from sakip.diagnostics.diagnostic import Diagnostic
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.law.basis import Basis
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK704",
    name=Text(id="indikator-bukan-nomenklatur", en="indicator-not-official"),
    severity=Severity.WARNING,
    message=Text(
        id="indikator {simpul} bukan indikator nomenklatur: {beda}",
        en="the indicator of {simpul} is not the official one: {beda}",
    ),
    help=Text(
        id="tulis indikator resminya: sakip codes {simpul}", en="write the official indicator: sakip codes {simpul}"
    ),
    basis=(Basis("permendagri-90-2019"),),
)


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each sub kegiatan whose indicator differs more than anything else of it."""
    for found, others in leading(cascade, INDIKATOR):
        span, fix = place(found)
        finding = RULE.at(
            span, notes=remarks(found, others), fix=fix, simpul=cascade.title(found.simpul.id), beda=difference(found)
        )
        yield finding if found.berat else evolve(finding, severity=Severity.ADVICE)

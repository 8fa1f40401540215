"""Satuan bukan satuan nomenklatur / Unit that is not the official one

Apa:
    Indikator sub kegiatan adalah indikator resminya, tetapi satuannya lain. Besar-kecil huruf tidak dinilai, dan
    sinonim yang dinyatakan dengan `satuan … { sinonim … }` berlaku.
What:
    The indicator of a sub-activity is the official one, but its unit is another. Case does not matter, and synonyms
    stated with `satuan … { sinonim … }` hold.
Mengapa:
    Angka dengan satuan lain tidak dapat dijumlahkan atau dibandingkan dengan daerah lain: 50 orang bukan 50 unit usaha.
Why:
    A figure in another unit cannot be added up or compared with other regions: 50 people are not 50 businesses.
Salah:
    instansi dkukm "Dinas Koperasi dan UKM" { kewenangan kota }
    kegiatan 2.17.01.2.09 "Pemeliharaan Barang Milik Daerah Penunjang Urusan Pemerintahan Daerah" {
      subkegiatan 2.17.01.2.09.0005 "Pemeliharaan Mebel" {
        indikator "Jumlah Mebel yang Dipelihara" { satuan laporan }   # <- SK705
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
    Pakai satuan resminya, dan periksa apakah targetnya memang dihitung dalam satuan itu.
Fix:
    Use the official unit, and see whether the target is really counted in it.
"""

from collections.abc import Iterator

from attrs import evolve

from sakip.checks.differences import SATUAN, leading, place, remarks
from sakip.diagnostics.diagnostic import Diagnostic
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.law.basis import Basis
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK705",
    name=Text(id="satuan-bukan-nomenklatur", en="unit-not-official"),
    severity=Severity.WARNING,
    message=Text(
        id='satuan indikator {simpul} "{tertulis}", dalam nomenklatur {daftar} "{resmi}"',
        en='the unit of the indicator of {simpul} is "{tertulis}", in nomenclature {daftar} "{resmi}"',
    ),
    help=Text(
        id='pakai satuan "{resmi}", dan periksa apakah targetnya dihitung dalam satuan itu',
        en='use the unit "{resmi}", and see whether the target is counted in it',
    ),
    basis=(Basis("permendagri-90-2019"),),
)


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each sub kegiatan whose unit differs more than anything else of it."""
    for found, others in leading(cascade, SATUAN):
        span, fix = place(found)
        finding = RULE.at(
            span,
            notes=remarks(found, others),
            fix=fix,
            simpul=cascade.title(found.simpul.id),
            tertulis=found.tertulis,
            resmi=found.resmi,
            daftar=found.acuan.daftar.nama,
        )
        yield finding if found.berat else evolve(finding, severity=Severity.ADVICE)

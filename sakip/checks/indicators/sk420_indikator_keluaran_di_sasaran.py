"""Indikator keluaran di tingkat sasaran / Output indicator at the level of objectives

Apa:
    Sebuah `iku` sasaran mengukur keluaran atau kegiatan: `jenis output`, `proses`, atau `masukan`, atau satuannya
    dokumen, laporan, kegiatan, atau paket.
What:
    An `iku` of an objective measures outputs or work: its `jenis` is `output`, `proses` or `masukan`, or it counts
    documents, reports, activities or packages.
Mengapa:
    Sasaran menyatakan hasil bagi masyarakat. Jumlah dokumen atau kegiatan menunjukkan bahwa dinas bekerja, bukan bahwa
    keadaannya membaik; evaluator menurunkan nilai perencanaan karenanya.
Why:
    An objective states a result for the public. A number of documents or activities shows that the agency worked, not
    that things got better; an evaluator lowers the score of the planning for it.
Salah:
    sasaran S1 "Meningkatnya koperasi sehat" {
      iku laporan_pemeriksaan "Jumlah laporan pemeriksaan koperasi" {
        satuan laporan   # <- SK420
        arah naik  triwulan tahunan
        formula "banyaknya laporan yang terbit"
        definisi "Laporan hasil pemeriksaan yang terbit pada tahun itu"
        sumber_data "Bidang Pengawasan"  penanggung_jawab "Bidang Pengawasan"
      }
    }
Benar:
    sasaran S1 "Meningkatnya koperasi sehat" {
      iku koperasi_sehat "Persentase koperasi sehat" {
        satuan persen  arah naik  triwulan tahunan  jenis outcome
        formula "koperasi bernilai sehat dibagi koperasi yang dinilai"
        definisi "Koperasi bernilai sehat di antara yang dinilai kesehatannya"
        sumber_data "Bidang Pengawasan"  penanggung_jawab "Bidang Pengawasan"
      }
    }
Perbaikan:
    Ukur hasilnya, misalnya persentase, indeks, atau nilai; pindahkan indikator keluaran itu ke kegiatan atau sub
    kegiatan.
Fix:
    Measure the result, e.g. by a share, an index or a score; move the output indicator to an activity or sub-activity.
"""

from collections.abc import Iterator

from sakip.checks.measured import of_objective, own
from sakip.diagnostics.diagnostic import Diagnostic
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.law.basis import Basis
from sakip.model.nodes import Indikator
from sakip.model.places import word
from sakip.numbers.satuan import normal
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK420",
    name=Text(id="indikator-keluaran-di-sasaran", en="output-indicator-at-objective"),
    severity=Severity.WARNING,
    message=Text(
        id="IKU {indikator} mengukur {bukti}, bukan hasil sasarannya",
        en="KPI {indikator} measures {bukti}, not the result that its objective states",
    ),
    help=Text(
        id="ukur hasilnya; pindahkan indikator ini ke kegiatan atau sub kegiatan",
        en="measure the result; move this indicator to an activity or sub-activity",
    ),
    basis=(Basis("permenpanrb-88-2021", "kriteria 1.b"),),
)
_KINDS = {
    "output": Text(id="keluaran (`jenis output`)", en="outputs (`jenis output`)"),
    "proses": Text(id="proses (`jenis proses`)", en="processes (`jenis proses`)"),
    "masukan": Text(id="masukan (`jenis masukan`)", en="inputs (`jenis masukan`)"),
}
_COUNTED = Text(id="banyaknya keluaran (satuan {satuan})", en="how much was produced (unit {satuan})")
_PAPERS = frozenset(("dokumen", "dok", "dok.", "laporan", "kegiatan", "paket"))


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each IKU of an objective that its kind or its unit shows to be no outcome."""
    for each in own(cascade, "iku"):
        found = _evidence(each) if of_objective(cascade, each) else None
        if found is not None:
            name, kind = found
            yield RULE.at(word(each.letak, name), indikator=cascade.title(each.id), bukti=kind)


def _evidence(indicator: Indikator) -> tuple[str, Text] | None:
    """The property that shows that *indicator* measures no outcome, and how a sentence says so."""
    if indicator.golongan in _KINDS:
        return "jenis", _KINDS[indicator.golongan]
    if indicator.satuan is None or normal(indicator.satuan.nama) not in _PAPERS:
        return None
    unit = indicator.satuan.nama
    return "satuan", Text(id=_COUNTED.id.format(satuan=unit), en=_COUNTED.en.format(satuan=unit))

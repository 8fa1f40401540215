"""Tahun tanpa target / Year without a target

Apa:
    Sebuah `iku` tidak mempunyai target untuk setiap tahun Renstra. Tahun pertama boleh kosong bila kondisi awalnya
    (`baseline`) disebut. Pada `profil renstra_2025` semua tahun harus ada, beserta satu tahun sesudah periodenya: 2025
    sampai dengan 2030.
What:
    An `iku` has no target for every year of the Renstra. The first year may be empty where the `baseline` is stated. In
    `profil renstra_2025` every year must be there, and one beyond the period: 2025 to 2030.
Mengapa:
    Renstra berjanji untuk setiap tahun sampai akhir periode. Tahun tanpa target tidak dapat diperjanjikan, dan kemajuan
    menuju akhir periode tidak terhitung.
Why:
    The Renstra promises something for each year up to the end of its period. A year without a target cannot be promised
    in a performance agreement, and progress towards the end cannot be computed.
Salah:
    renstra 2021..2026 "Renstra Dinas Koperasi" { nomor "1"  tanggal "1 Maret 2021" }
    tujuan T1 "Meningkatnya daya saing koperasi" {
      indikator pdrb "Kontribusi koperasi terhadap PDRB" { satuan persen  target { 2026: 5% } }
      sasaran S1 "Meningkatnya akuntabilitas dinas" {
        iku nilai_sakip "Nilai SAKIP" {   # <- SK406
          satuan nilai  arah naik  triwulan tahunan  jenis outcome
          definisi "Nilai akuntabilitas kinerja dinas"  dinilai_oleh "Inspektorat"
          sumber_data "LHE Inspektorat"  penanggung_jawab "Sekretariat"
          baseline { 2020: 70 }
          target { 2022: 72  2023: 73  2024: 74 }
        }
      }
    }
Benar:
    renstra 2021..2026 "Renstra Dinas Koperasi" { nomor "1"  tanggal "1 Maret 2021" }
    tujuan T1 "Meningkatnya daya saing koperasi" {
      indikator pdrb "Kontribusi koperasi terhadap PDRB" { satuan persen  target { 2026: 5% } }
      sasaran S1 "Meningkatnya akuntabilitas dinas" {
        iku nilai_sakip "Nilai SAKIP" {
          satuan nilai  arah naik  triwulan tahunan  jenis outcome
          definisi "Nilai akuntabilitas kinerja dinas"  dinilai_oleh "Inspektorat"
          sumber_data "LHE Inspektorat"  penanggung_jawab "Sekretariat"
          baseline { 2020: 70 }
          target { 2022: 72  2023: 73  2024: 74  2025: 75  2026: 76 }
        }
      }
    }
Perbaikan:
    Lengkapi `target` untuk tahun-tahun itu. Bila IKU baru berlaku kemudian, tulis `berlaku_sejak`; bila targetnya belum
    ditetapkan, tulis `belum "alasan"`.
Fix:
    Complete the `target` for these years. Where the KPI came into force later, write `berlaku_sejak`; where a target is
    not set yet, write `belum "reason"`.
"""

from collections.abc import Iterator

from sakip.checks.detached import outside
from sakip.checks.gather import gathered
from sakip.checks.measured import begun, own
from sakip.diagnostics.diagnostic import Diagnostic, Label
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.law.basis import Basis
from sakip.model.nodes import Indikator
from sakip.model.places import head
from sakip.numbers.periode import in_years
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK406",
    name=Text(id="tahun-tanpa-target", en="year-without-target"),
    severity=Severity.ERROR,
    message=Text(
        id="IKU {simpul} tanpa target Renstra untuk {tahun}", en="KPI {simpul} has no target in the Renstra for {tahun}"
    ),
    help=Text(
        id='lengkapi `target` untuk {tahun}; yang belum ditetapkan ditulis `belum "alasan"`',
        en='complete the `target` for {tahun}; what is not set yet is written `belum "reason"`',
    ),
    basis=(Basis("permendagri-86-2017", "Tabel T-C.25"), Basis("inmendagri-2-2025")),
)
_ALSO = Text(id="juga tanpa target untuk tahun-tahun itu", en="no target for these years either")
_PERIOD = Text(id="periode Renstra", en="the period of the Renstra")


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for the IKU that lack targets for the same years; not for what is no part of the Renstra at all."""
    renstra = cascade.model.renstra
    if renstra is None or not begun(cascade):
        return
    period = Label(head(renstra.letak), _PERIOD)
    groups: dict[tuple[int, ...], list[Indikator]] = {}
    for each in own(cascade, "iku"):
        missing = _missing(cascade, each)
        if missing and not outside(cascade, each):
            groups.setdefault(missing, []).append(each)
    for missing, group in groups.items():
        yield from gathered(RULE, cascade, group, _ALSO, lambda _: (period,), tahun=in_years(missing))


def _missing(cascade: Cascade, indicator: Indikator) -> tuple[int, ...]:
    if "target" in indicator.rusak:
        return ()
    wanted, form = cascade.planned_years, cascade.model.bentuk
    stated = {each.periode.tahun for each in cascade.planned("target", indicator.id)}
    if not form.first_year and (cascade.stated("baseline", indicator.id) or "baseline" in indicator.rusak):
        stated.add(wanted[0])
    since = indicator.berlaku_sejak or 0
    return tuple(year for year in wanted if year not in stated and year >= since)

"""Indikator bersama dengan dua pemilik / Shared indicator with several owners

Apa:
    Sebuah indikator dipakai bersama dalam `lintas` (`indikator_bersama`), dan `penanggung_jawab`-nya lebih dari satu
    unit.
What:
    An indicator is shared in a `lintas` (`indikator_bersama`), and its `penanggung_jawab` is more than one unit.
Mengapa:
    Satu angka memerlukan satu pemegang: yang mengumpulkan, menghitung, dan menjawabnya. Unit lain menyumbang lewat
    perannya dalam `lintas`, dan di sanalah namanya.
Why:
    One figure needs one keeper, who collects, computes and answers for it. The other units contribute by their parts in
    the `lintas`, and that is where they are named.
Salah:
    instansi dkukm "Dinas Koperasi dan UKM" {
      unit pengawasan "Bidang Pengawasan"
      unit pemberdayaan "Bidang Pemberdayaan"
    }
    indikator koperasi_sehat "Persentase koperasi sehat" {
      satuan persen
      penanggung_jawab pengawasan, pemberdayaan   # <- SK616
    }
    lintas koperasi_sehat_bersama "Koperasi sehat adalah kerja bersama" {
      peran pengawasan "Pemeriksaan kesehatan koperasi" { indikator_bersama koperasi_sehat  status disetujui }
      peran pemberdayaan "Pendampingan koperasi" { indikator_bersama koperasi_sehat  status disetujui }
    }
Benar:
    instansi dkukm "Dinas Koperasi dan UKM" {
      unit pengawasan "Bidang Pengawasan"
      unit pemberdayaan "Bidang Pemberdayaan"
    }
    indikator koperasi_sehat "Persentase koperasi sehat" { satuan persen  penanggung_jawab pengawasan }
    lintas koperasi_sehat_bersama "Koperasi sehat adalah kerja bersama" {
      peran pengawasan "Pemeriksaan kesehatan koperasi" { indikator_bersama koperasi_sehat  status disetujui }
      peran pemberdayaan "Pendampingan koperasi" { indikator_bersama koperasi_sehat  status disetujui }
    }
Perbaikan:
    Sisakan satu unit pada `penanggung_jawab`; yang lain sudah disebut perannya dalam `lintas`.
Fix:
    Leave one unit in `penanggung_jawab`; the others are named by their parts in the `lintas` already.
"""

from collections.abc import Iterator
from itertools import combinations

from sakip.checks.gather import repeated
from sakip.checks.units import apart
from sakip.diagnostics.diagnostic import Diagnostic, Label
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.law.basis import Basis
from sakip.model.nodes import Indikator, Lintas
from sakip.model.places import head, word
from sakip.text.bilingual import Text
from sakip.text.wording import listed

RULE = Rule(
    code="SK616",
    name=Text(id="indikator-bersama-dua-pemilik", en="shared-indicator-many-owners"),
    severity=Severity.ADVICE,
    message=Text(
        id="indikator bersama {indikator} dipegang {unit}, bukan satu unit",
        en="the shared indicator {indikator} is kept by {unit}, not by one unit",
    ),
    help=Text(
        id="sisakan satu unit yang memegang angkanya; yang lain menyumbang lewat `peran`",
        en="leave the one unit that keeps the figure; the others contribute by their `peran`",
    ),
    basis=(Basis("permenpanrb-89-2021"),),
)
_SHARED = Text(id="dipakai bersama di sini", en="shared here")


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each shared indicator that units apart from each other answer for."""
    shared: dict[str, Lintas] = {}
    for whole in sorted(cascade.all(Lintas), key=lambda each: each.id):
        for part in whole.peran:
            for each in part.indikator_bersama:
                shared.setdefault(each.id, whole)
    for name, whole in shared.items():
        item = cascade.model.nama.get(name)
        if not isinstance(item, Indikator) or repeated(cascade, item):
            continue
        if any(apart(cascade, one.id, other.id) for one, other in combinations(item.penanggung_jawab, 2)):
            yield RULE.at(
                word(item.letak, "penanggung_jawab"),
                Label(head(whole.letak), _SHARED, party=True),
                indikator=cascade.title(name),
                unit=listed([each.teks for each in item.penanggung_jawab]),
            )

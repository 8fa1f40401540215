"""Program dengan beberapa sasaran / Programme with several objectives

Apa:
    Sebuah program mendukung lebih dari satu sasaran tanpa menyebut `porsi` untuk masing-masing.
What:
    A programme supports more than one objective without stating a `porsi` (share) for each.
Mengapa:
    Tanpa pembagian, pagu program terhitung penuh di setiap sasaran, sehingga jumlah anggaran per sasaran melebihi
    anggaran instansi.
Why:
    Without shares the whole budget of the programme counts for every objective, and the budgets by objective add up
    to more than the agency has.
Salah:
    sasaran S1 "Meningkatnya koperasi sehat"             # <- SK201
    sasaran S2 "Meningkatnya usaha mikro yang tangguh"   # <- SK201
    program 2.17.06 "Program Pemberdayaan dan Perlindungan Koperasi" {
      mendukung S1, S2                                   # <- SK207
      pagu { 2024: Rp448.308.000 }
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
    sasaran S2 "Meningkatnya usaha mikro yang tangguh" {
      iku umkm_naik_kelas "Persentase usaha mikro naik kelas" {
        satuan persen  arah naik  triwulan tahunan  jenis outcome
        formula "usaha mikro yang naik kelas dibagi usaha mikro"
        definisi "Usaha mikro yang menjadi usaha kecil"
        sumber_data "Bidang UMKM"  penanggung_jawab "Bidang UMKM"
      }
    }
    program 2.17.06 "Program Pemberdayaan dan Perlindungan Koperasi" {
      mendukung S1 porsi 60%, S2 porsi 40%
      pagu { 2024: Rp448.308.000 }
    }
Perbaikan:
    Tulis bagian masing-masing, misalnya `mendukung S1 porsi 60%, S2 porsi 40%`; atau sebut hanya sasaran utamanya.
Fix:
    State the share of each, e.g. `mendukung S1 porsi 60%, S2 porsi 40%`; or name only the main objective.
"""

from collections.abc import Iterator

from sakip.checks.gather import certain
from sakip.diagnostics.diagnostic import Diagnostic, Label
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.model.nodes import Rujukan, Simpul
from sakip.text.bilingual import Text
from sakip.text.wording import listed

RULE = Rule(
    code="SK207",
    name=Text(id="program-banyak-sasaran", en="programme-with-several-objectives"),
    severity=Severity.WARNING,
    message=Text(
        id="program {program} mendukung {sasaran} tanpa `porsi`: pagunya terhitung {banyak} kali",
        en="programme {program} supports {sasaran} without `porsi`: its budget counts {banyak} times",
    ),
    help=Text(
        id="bagi pagunya: `mendukung {contoh}`, berjumlah 100%",
        en="share its budget: `mendukung {contoh}`, adding up to 100%",
    ),
)
_OTHER = Text(id="juga mendukung ini", en="also supports this")


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each program with a budget that serves several sasaran, some of them without a share."""
    for program in certain(cascade, "program"):
        served = list(dict.fromkeys(each.id for each in cascade.parents(program.id, "sasaran")))
        bare = [each for each in program.mendukung if each.porsi is None and program.induk not in _ends(cascade, each)]
        if len(served) < 2 or not bare or not _budgeted(cascade, program):
            continue
        others = (each for each in program.mendukung if each is not bare[-1])
        yield RULE.at(
            bare[-1].letak,
            *(Label(each.letak, _OTHER) for each in others),
            program=cascade.title(program.id),
            sasaran=listed([cascade.title(each) for each in served]),
            banyak=len(served),
            contoh=", ".join(f"{each.teks} porsi …%" for each in program.mendukung),
        )


def _ends(cascade: Cascade, reference: Rujukan) -> frozenset[str]:
    """The sasaran that *reference* comes to: itself, or what the indicator measures."""
    return frozenset((reference.id, *(each.id for each in cascade.above(reference.id, "sasaran"))))


def _budgeted(cascade: Cascade, program: Simpul) -> bool:
    names = (program.id, *(each.id for each in cascade.all_below(program.id)))
    return any(cascade.stated(figure, name) for figure in ("pagu", "anggaran") for name in names)

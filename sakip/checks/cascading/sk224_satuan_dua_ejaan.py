"""Satuan dengan dua ejaan / Unit spelled in two ways

Apa:
    Satu satuan ditulis dengan lebih dari satu ejaan: "dok" dan "dokumen", "org" dan "orang". Huruf besar-kecil tidak
    dibedakan. Satuan yang disebut sebagai `sinonim` dibiarkan.
What:
    One unit is written in several ways: "dok" and "dokumen", "org" and "orang". Case does not count. Units that the
    plan lists as `sinonim` are left alone.
Mengapa:
    Angka dengan satuan yang ejaannya berbeda dianggap menghitung hal yang berbeda, sehingga tidak dapat dijumlahkan.
Why:
    Figures whose units are spelled differently are taken to count different things, so they cannot be added up.
Salah:
    indikator "Jumlah dokumen perencanaan" { satuan dokumen }
    indikator "Jumlah dokumen evaluasi"    { satuan dok }       # <- SK224
Benar:
    indikator "Jumlah dokumen perencanaan" { satuan dokumen }
    indikator "Jumlah dokumen evaluasi"    { satuan dokumen }
Perbaikan:
    Pakai satu ejaan, atau nyatakan yang lain sebagai sinonim: `satuan dokumen "Dokumen" { sinonim "dok" }`.
Fix:
    Use one spelling, or declare the other as a synonym: `satuan dokumen "Dokumen" { sinonim "dok" }`.
"""

from collections import Counter
from collections.abc import Iterator

from sakip.checks.gather import repeated
from sakip.diagnostics.diagnostic import Diagnostic, Label
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.model.nodes import Data, Indikator, SatuanPlan
from sakip.model.places import word
from sakip.numbers.satuan import normal
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK224",
    name=Text(id="satuan-dua-ejaan", en="unit-spelled-two-ways"),
    severity=Severity.ADVICE,
    message=Text(
        id='satuan "{satuan}" di tempat lain ditulis "{lain}"', en='unit "{satuan}" is written "{lain}" elsewhere'
    ),
    help=Text(
        id='tulis "{lain}", atau nyatakan "{satuan}" sebagai `sinonim` satuannya',
        en='write "{lain}", or declare "{satuan}" as a `sinonim` of the unit',
    ),
)
_OTHER = Text(id='ditulis "{lain}"', en='written "{lain}"')
_ALSO = Text(id="juga di sini", en="here too")
_SAME = {
    "dok": "dokumen",
    "dok.": "dokumen",
    "doc": "dokumen",
    "org": "orang",
    "org.": "orang",
    "lap": "laporan",
    "lap.": "laporan",
    "keg": "kegiatan",
    "keg.": "kegiatan",
    "prosen": "persen",
    "prosentase": "persen",
    "presentase": "persen",
    "persentase": "persen",
    "persentase (%)": "persen",
    "thn": "tahun",
    "bln": "bulan",
    "kel.": "kelompok",
}


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each place where a unit has its rarer spelling."""
    declared = {normal(name) for each in cascade.all(SatuanPlan) for name in (each.id, each.nama, *each.sinonim)}
    groups: dict[str, dict[str, list[Indikator | Data]]] = {}
    items: tuple[Indikator | Data, ...] = (*cascade.indicators(), *cascade.all(Data))
    for item in items:
        written = normal(item.satuan.nama) if item.satuan else ""
        if written and written != "%" and written not in declared and not repeated(cascade, item):
            groups.setdefault(_SAME.get(written, written), {}).setdefault(written, []).append(item)
    for standard, spellings in groups.items():
        usual = _usual(standard, spellings)
        for written, users in spellings.items():
            for each in users if written != usual else ():
                label = Label(word(spellings[usual][0].letak, "satuan"), _OTHER, {"lain": usual}, party=True)
                yield RULE.at(word(each.letak, "satuan"), label, satuan=written, lain=usual)


def _usual(standard: str, spellings: dict[str, list[Indikator | Data]]) -> str:
    """The spelling to keep: the whole word where it is used, else the one used most, else the first."""
    if standard in spellings:
        return standard
    return Counter({written: len(items) for written, items in spellings.items()}).most_common(1)[0][0]

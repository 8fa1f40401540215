"""Kode dari kewenangan lain / Code of another level of government

Apa:
    Angka kewenangan dalam kode kegiatan tidak sesuai dengan `kewenangan` instansi: 1 untuk provinsi, 2 untuk
    kabupaten/kota.
What:
    The digit for the level of government in an activity's code does not fit the agency's `kewenangan`: 1 is for
    provinces, 2 for regencies and cities.
Mengapa:
    Kegiatan provinsi dan kabupaten/kota berbeda walaupun programnya sama. Kode yang tertukar berarti kegiatan yang
    bukan kewenangan instansi ini, dan ditolak sistem penganggaran.
Why:
    Activities of provinces and of regencies differ although the programmes are the same. A mixed-up code names an
    activity that is not this agency's to carry out, and the budget system refuses it.
Salah:
    instansi dkukm "Dinas Koperasi dan UKM" { kewenangan kota }
    kegiatan 2.17.08.1.01 "Pengembangan Usaha Kecil dengan Orientasi Peningkatan Skala Usaha"   # <- SK217
Benar:
    instansi dkukm "Dinas Koperasi dan UKM" { kewenangan kota }
    kegiatan 2.17.08.2.01 "Pengembangan Usaha Mikro dengan Orientasi Peningkatan Skala Usaha Menjadi Usaha Kecil"
Perbaikan:
    Ambil kode dari nomenklatur tingkat pemerintahan yang benar, atau betulkan `kewenangan` instansi.
Fix:
    Take the code from the nomenclature of the right level of government, or mend the agency's `kewenangan`.
"""

from collections.abc import Iterator

from sakip.checks.gather import FEW, LEVEL_DIGITS, Declared, certain, gathered
from sakip.diagnostics.diagnostic import Diagnostic, Label
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.law.basis import Basis
from sakip.model.nodes import Simpul
from sakip.model.places import word
from sakip.numbers.literal import is_code
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK217",
    name=Text(id="kode-salah-kewenangan", en="code-of-another-level"),
    severity=Severity.ERROR,
    message=Text(
        id="kode kegiatan {simpul} milik {pemilik}, sedangkan instansi ini {kewenangan}",
        en="the activity code {simpul} is for {pemilik}, but this agency's level is {kewenangan}",
    ),
    help=Text(
        id="ambil kode nomenklatur {kewenangan}: angka keempatnya {angka}",
        en="take the code from the nomenclature for {kewenangan}: its fourth part is {angka}",
    ),
    basis=(Basis("permendagri-90-2019"),),
)
_PROVINCE = Text(id="provinsi", en="provinces")
_REGENCY = Text(id="kabupaten/kota", en="regencies and cities")
_STATED = Text(id="kewenangan instansi", en="the agency's level of government")
_ALSO = Text(id="juga kode kewenangan lain", en="also of another level")

# What is certainly of the other level; digits above 2 are for special regions.
_OTHERS = {"1": ("2", _REGENCY), "2": ("1", _PROVINCE)}


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each kegiatan, or sub kegiatan without one, whose code is for another level of government."""
    agency = cascade.agency
    if agency is None or agency.kewenangan not in LEVEL_DIGITS:
        return
    own = LEVEL_DIGITS[agency.kewenangan]
    other, whose = _OTHERS[own]
    coded = [each for each in certain(cascade, "kegiatan", "subkegiatan") if _digit(cascade, each)]
    wrong = [each for each in coded if _digit(cascade, each) == other]
    few = 1 if wrong == coded else FEW  # where none fits, it is rather the agency's level that is wrong

    def explain(_: Declared) -> Iterator[Label]:
        yield Label(word(agency.letak, "kewenangan"), _STATED)

    yield from gathered(
        RULE, cascade, wrong, _ALSO, explain, few, pemilik=whose, kewenangan=agency.kewenangan, angka=own
    )


def _digit(cascade: Cascade, node: Simpul) -> str:
    """The fourth part of the code of *node*; "" where the code of its parent says it already."""
    if not is_code(node.id) or any(is_code(each.id) for each in cascade.parents(node.id, "kegiatan")):
        return ""
    parts = node.id.split(".")
    return parts[3].lstrip("0") if len(parts) > 4 else ""

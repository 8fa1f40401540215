"""Satuan berlawanan dengan nama / Unit contradicts the name

Apa:
    Nama indikator atau data menyebut apa yang dihitung, tetapi satuannya menghitung hal lain: "Persentase …" dengan
    satuan orang, "Indeks …" dengan satuan dokumen, "Jumlah …" dengan satuan persen, "Jumlah dokumen …" dengan satuan
    laporan. Satuan yang dinyatakan sebagai `sinonim`, dan satuan yang memang dipakai nomenklatur untuk nama itu,
    dibiarkan.
What:
    The name of an indicator or datum says what is counted, and its unit counts something else: "Persentase …" with the
    unit orang, "Indeks …" with the unit dokumen, "Jumlah …" with the unit persen, "Jumlah dokumen …" with the unit
    laporan. Units declared as `sinonim`, and those that the nomenclature itself has for that name, are left alone.
Mengapa:
    Target 80 berarti lain bila persen dan bila orang; capaian tidak dapat dinilai sebelum jelas mana yang benar.
Why:
    A target of 80 means one thing in per cent and another in persons; what was achieved cannot be judged before it is
    clear which is right.
Salah:
    indikator "Persentase koperasi sehat" { satuan koperasi }       # <- SK433
    indikator "Jumlah dokumen perencanaan" { satuan laporan }   # <- SK433
Benar:
    indikator "Persentase koperasi sehat" { satuan persen }
    indikator "Jumlah dokumen perencanaan" { satuan dokumen }
Perbaikan:
    Betulkan satuannya, atau namanya bila satuannya yang benar. Bila keduanya hal yang sama dalam rencana ini, nyatakan
    `satuan dokumen "Dokumen" { sinonim "laporan" }`.
Fix:
    Mend the unit, or the name where the unit is right. Where both are the same thing in this plan, declare
    `satuan dokumen "Dokumen" { sinonim "laporan" }`.
"""

import re
from collections.abc import Iterator

from sakip.checks.differences import SATUAN, leading
from sakip.checks.gather import repeated
from sakip.diagnostics.diagnostic import Diagnostic
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.model.nodes import Data, Indikator, SatuanPlan
from sakip.model.places import word
from sakip.nomenclature.choice import YEARS
from sakip.nomenclature.shipped import shipped
from sakip.numbers.satuan import PERSEN, normal, satuan
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK433",
    name=Text(id="satuan-berlawanan-nama", en="unit-contradicts-name"),
    severity=Severity.WARNING,
    message=Text(
        id='satuan "{satuan}" berlawanan dengan nama "{nama}"', en='the unit "{satuan}" contradicts the name "{nama}"'
    ),
    help=Text(
        id="betulkan satuannya, atau namanya bila satuannya yang benar",
        en="mend the unit, or the name where the unit is right",
    ),
)

_PEOPLE = frozenset(("orang", "org", "org.", "jiwa"))
_DOCUMENTS = frozenset(("dokumen", "dok", "dok."))
_REPORTS = frozenset(("laporan", "lap", "lap."))
_PAPERS = _DOCUMENTS | _REPORTS
_WORK = frozenset(("kegiatan", "keg", "keg.", "paket"))
_BODIES = frozenset(("koperasi", "unit usaha", "usaha mikro", "pelaku usaha", "umkm", "ukm", "lembaga", "desa"))
_PIECES = frozenset(("unit", "buah"))
_COUNTED = _PEOPLE | _PAPERS | _WORK | _BODIES | _PIECES
_SCORES = frozenset(("nilai", "indeks", "skor", "predikat", "opini", "peringkat", "kategori", "level"))

_THINGS = (
    *(
        "alat",
        "armada",
        "bangunan",
        "buku",
        "fasilitas",
        "gedung",
        "infrastruktur",
        "jembatan",
        "kendaraan",
        "pelabuhan",
    ),
    *("peralatan", "perlengkapan", "perpustakaan", "prasarana", "ruang", "rumah", "sarana", "sekolah", "terminal"),
    *("evaluasi", "kebijakan", "koordinasi", "pengawasan", "rekomendasi", "reviu"),
)

# What is counted, and the units that cannot count it: the nomenclature, which counts each of them often, never does.
_NOUNS = {
    **dict.fromkeys(("dokumen",), _COUNTED - _DOCUMENTS),
    **dict.fromkeys(("laporan",), _COUNTED - _REPORTS),
    **dict.fromkeys(("orang", "pegawai", "peserta", "sdm", "penduduk"), _PAPERS | _WORK | _PIECES),
    **dict.fromkeys(("unit",), _PAPERS | _WORK | _PEOPLE),
    **dict.fromkeys(("paket",), _COUNTED - _WORK),
    **dict.fromkeys(("koperasi", "usaha"), _PAPERS | _WORK | _PEOPLE),
    **dict.fromkeys(("masyarakat", "umkm", "ukm"), _PAPERS | _WORK),
    **dict.fromkeys(("anggota",), _PAPERS | _WORK | _PIECES | {"koperasi"}),
    **dict.fromkeys(_THINGS, _PEOPLE),
}
_COUNT = re.compile(
    r"(?:(?:peningkatan|meningkatnya|bertambahnya)\s+)?jumlah\s+(\w+)(?:\s*(?:[/,&(]|dan\b|atau\b)\s*(?:atau\s+)?(\w+))?"
)
# Names that say what is counted without saying "jumlah".
_BARE = re.compile(
    r"(koperasi)\s+(?:yang|peserta)\b|(peserta)\s|(usaha)\s+(?:mikro|kecil|menengah|simpan)\b|(anggota)\s+koperasi\b"
)
_SHARE = re.compile(r"(?:(?:perse|prose|prese|perce)n?s?n?tas[ei]|laju pertumbuhan)\b")
_SCORE = re.compile(r"(nilai|indeks|predikat)\b")
_JUDGED = re.compile(r"nilai\s+(?:s?akip|la?kip|evaluasi|indeks|reformasi|maturitas|kematangan|kepuasan|spip|survei)\b")
_RATE = re.compile(r"(?:rasio|proporsi|prevalensi)\b")
_NUMBER = re.compile(r"jumlah\b(?!.*\b(?:p[er]+sentase|prosentase|persen|proporsi|rasio|tingkat|capaian)\b)")
_PER_CENT = re.compile(r"p(?:er|re|ro)[sc]e|%|pct|poin")


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each indicator or datum whose unit counts something other than its name says."""
    items: tuple[Indikator | Data, ...] = (*cascade.indicators(), *cascade.all(Data))
    units = [each for each in items if each.satuan and not repeated(cascade, each)]
    wrong = [each for each in units if _contradicts(each.nama, _spellings(cascade, each))]
    told = {(found.letak.file.name, found.letak.start) for found in _reported(cascade)} if wrong else set()
    for each in wrong:
        here = (each.letak.file.name, each.letak.start)
        if each.satuan and here not in told and not _official(each.nama, each.satuan.nama):
            place = word(each.letak, "satuan")
            yield RULE.at(place, cause=f"satuan {each.id}", satuan=each.satuan.nama, nama=each.nama)


def _reported(cascade: Cascade) -> Iterator[Indikator]:
    """The indicators of which SK705 tells already that their unit is not the official one."""
    told = {(found.simpul.id, found.tertulis) for found, _ in leading(cascade, SATUAN)}
    for name, unit in told:
        yield from (each for each in cascade.measures(name) if each.satuan and each.satuan.nama == unit)


def _spellings(cascade: Cascade, item: Indikator | Data) -> frozenset[str]:
    """The unit of *item* in all the spellings that the plan has for it."""
    own = normal(item.satuan.nama) if item.satuan else ""
    groups = ({normal(text) for text in (each.id, each.nama, *each.sinonim)} for each in cascade.all(SatuanPlan))
    return frozenset((own,)).union(*(group - {""} for group in groups if own in group))


def _contradicts(nama: str, spellings: frozenset[str]) -> bool:
    """Whether the unit, in whichever spelling, is none that *nama* could have."""
    name = normal(nama)
    return all(_clash(name, each) for each in spellings)


def _clash(name: str, unit: str) -> bool:
    if _SHARE.match(name):
        return not _PER_CENT.search(unit) and (unit in _SCORES or bool(satuan(unit).dimensi))
    if _RATE.match(name):
        return unit in _COUNTED
    score = _SCORE.match(name)
    if score is not None:
        return unit in _COUNTED or (satuan(unit).rupiah and _is_judged(name, score[1]))
    if satuan(unit).faktor == PERSEN.faktor and satuan(unit).murni:
        return _NUMBER.match(name) is not None
    counted = _COUNT.match(name) or _BARE.match(name)
    return counted is not None and all(unit in _NOUNS.get(each, ()) for each in counted.groups() if each)


def _is_judged(name: str, first: str) -> bool:
    """Whether *name* is a score, not a value in money: `Nilai investasi` may well be in rupiah."""
    if first == "indeks":
        return "daya beli" not in name and "pengeluaran" not in name
    return first == "predikat" or _JUDGED.match(name) is not None


def _official(nama: str, unit: str) -> bool:
    """Whether a shipped list has the indicator *nama* with this very unit."""
    found = (entry for year in YEARS for entry in shipped(year).measured("", nama))
    return any(normal(each.satuan) == normal(unit) for each in found)

"""Keterangan yang tertinggal / A fact left out

Apa:
    Satu atau dua pernyataan tidak menyebut keterangan yang disebut semua pernyataan lain pada tingkat yang sama.
What:
    One or two declarations lack a fact that all others of their level state.
Mengapa:
    Yang menyebutnya hampir di mana-mana tidak bermaksud meniadakannya di satu tempat. Yang tertinggal biasanya baris
    yang terlewat ketika menyalin.
Why:
    Whoever states it almost everywhere does not mean to leave it out in one place. What is missing is usually a line
    lost in copying.
Salah:
    program 2.17.03 "Program Pengawasan dan Pemeriksaan Koperasi" {
      kegiatan 2.17.03.2.01 "Pemeriksaan dan Pengawasan Koperasi" {
        pengampu "Bidang Pengawasan"
        subkegiatan 2.17.03.2.01.0001 "Pemeriksaan"      { pengampu "Bidang Pengawasan" }
        subkegiatan 2.17.03.2.01.0002 "Tata Kelola"      { pengampu "Bidang Pengawasan" }
        subkegiatan 2.17.03.2.01.0003 "Penguatan"        { pengampu "Bidang Pengawasan" }
        subkegiatan 2.17.03.2.01.0004 "Pengawasan"       { pengampu "Bidang Pengawasan" }
        subkegiatan 2.17.03.2.01.0005 "Pelaporan"        { lokasi "Kelurahan Panjer" }   # <- SK435
      }
    }
Benar:
    program 2.17.03 "Program Pengawasan dan Pemeriksaan Koperasi" {
      kegiatan 2.17.03.2.01 "Pemeriksaan dan Pengawasan Koperasi" {
        pengampu "Bidang Pengawasan"
        subkegiatan 2.17.03.2.01.0001 "Pemeriksaan"      { pengampu "Bidang Pengawasan" }
        subkegiatan 2.17.03.2.01.0002 "Tata Kelola"      { pengampu "Bidang Pengawasan" }
        subkegiatan 2.17.03.2.01.0003 "Penguatan"        { pengampu "Bidang Pengawasan" }
        subkegiatan 2.17.03.2.01.0004 "Pengawasan"       { pengampu "Bidang Pengawasan" }
      }
    }
Perbaikan:
    Tulis keterangan itu; bila memang tidak ada, catat alasannya: `izinkan SK435 "…"`.
Fix:
    State the fact; where there is none, record why: `izinkan SK435 "…"`.
"""

from collections.abc import Callable, Iterator, Sequence

from attrs import frozen

from sakip.checks.gather import certain, gathered
from sakip.checks.measured import answered, own
from sakip.checks.units import cared_for
from sakip.diagnostics.diagnostic import Diagnostic
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.graph.owners import sourced
from sakip.model.lookup import KIND_NAMES
from sakip.model.nodes import Indikator, Simpul
from sakip.numbers.satuan import PERSEN
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK435",
    name=Text(id="keterangan-tertinggal", en="fact-left-out"),
    severity=Severity.ADVICE,
    message=Text(
        id="{tingkat} {simpul} tidak menyebut `{kata}`, padahal {banyak} lainnya menyebutnya",
        en="{tingkat} {simpul} states no `{kata}`, though {banyak} others do",
    ),
    help=Text(
        id='tulis `{kata}`; bila memang tidak ada: `izinkan SK435 "alasan"`',
        en='write `{kata}`; where there is none: `izinkan SK435 "reason"`',
    ),
)
_ALSO = Text(id="di sini juga tidak", en="nor here")
_MOST = 2  # declarations that lack it
_TIMES = 2  # for each of them, so many others that state it

Item = Simpul | Indikator
Group = Sequence[Item]


@frozen
class Fact:
    """A word, and whether a declaration states it: None where it need not, or another rule says that it does not."""

    word: str
    stated: Callable[[Cascade, Item], bool | None]


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each declaration without a fact that the others of its kind and level state."""
    for level, facts, group in _groups(cascade):
        for fact in facts:
            said = [(each, fact.stated(cascade, each)) for each in group if fact.word not in each.rusak]
            missing = [each for each, stated in said if stated is False]
            others = sum(stated is True for _, stated in said)
            if 0 < len(missing) <= _MOST and others >= _TIMES * len(missing):
                yield from gathered(RULE, cascade, missing, _ALSO, kata=fact.word, tingkat=level, banyak=others)


def _groups(cascade: Cascade) -> Iterator[tuple[Text, Sequence[Fact], Group]]:
    """The declarations that are to be alike, how a sentence calls one of them, and the facts to look at."""
    for kind in ("sasaran", "program", "kegiatan", "subkegiatan"):
        yield _called(kind), _OF_SASARAN if kind == "sasaran" else (_OWNER,), certain(cascade, kind)
    levels: dict[tuple[str, str], list[Indikator]] = {}
    for each in own(cascade):
        for above in cascade.parents(each.id)[:1]:
            levels.setdefault(("iku" if each.jenis == "iku" else "indikator", above.jenis), []).append(each)
    for (kind, above_kind), group in levels.items():
        yield _called(kind, above_kind), _OF_IKU if kind == "iku" else _OF_INDICATORS, group


def _called(kind: str, above: str = "") -> Text:
    own_name, names = KIND_NAMES[kind], KIND_NAMES.get(above)
    english = own_name.en.partition(" ")[2]
    if names is None:
        return Text(id=own_name.id, en=english)
    return Text(id=f"{own_name.id} {names.id}", en=f"{english} of {names.en}")


# ── the facts ───────────────────────────────────────────────────────────────────────────────────────


def _property(name: str, attribute: str = "") -> Fact:
    return Fact(name, lambda _, item: bool(getattr(item, attribute or name)))


def _formula(_: Cascade, item: Item) -> bool | None:
    """Asked of percentages only: an index or a count is often just read off."""
    if not isinstance(item, Indikator) or item.dinilai_oleh or item.satuan is None:
        return None
    share = item.satuan.murni and item.satuan.faktor == PERSEN.faktor
    return item.formula is not None if share else None


def _baseline(cascade: Cascade, item: Item) -> bool | None:
    if cascade.stated("baseline", item.id):
        return True
    told = cascade.stated("realisasi", item.id) or not cascade.stated("target", item.id)
    return None if told else False


def _source(cascade: Cascade, item: Item) -> bool | None:
    if not isinstance(item, Indikator) or item.dinilai_oleh or not sourced(cascade, item):
        return None
    return bool(item.sumber_data)


def _responsible(cascade: Cascade, item: Item) -> bool | None:
    return bool(item.penanggung_jawab) if isinstance(item, Indikator) and answered(cascade, item) else None


def _owner(cascade: Cascade, item: Item) -> bool | None:
    if not isinstance(item, Simpul) or (item.jenis in ("sasaran", "program") and not cared_for(cascade, item)):
        return None
    return bool(item.pengampu)


def _linked(_: Cascade, item: Item) -> bool | None:
    return bool(item.mendukung) if item.induk else None


_OWNER = Fact("pengampu", _owner)
_OF_SASARAN = (_OWNER, Fact("mendukung", _linked), _property("strategi"))
_OF_IKU = (Fact("penanggung_jawab", _responsible), Fact("sumber_data", _source), _property("alasan"))
_OF_INDICATORS = (
    Fact("formula", _formula),
    Fact("baseline", _baseline),
    _property("sumber_data"),
    _property("penanggung_jawab"),
    _property("definisi"),
    _property("triwulan"),
    _property("jenis", "golongan"),
)

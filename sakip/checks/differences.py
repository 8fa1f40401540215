"""How the nodes of a plan differ from the nomenclature in name, indicator and unit, and how that is said.

A node has one finding: of what weighs most. What else differs is told with it.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import field, frozen

from sakip.checks.gather import allowed, in_title
from sakip.checks.official import Acuan, Resmi, in_plan, official, own_code
from sakip.diagnostics.diagnostic import Edit
from sakip.graph.cascade import Cascade
from sakip.graph.remembered import remembered
from sakip.model.nodes import Indikator, SatuanPlan, Simpul
from sakip.model.places import head, word
from sakip.nomenclature import names
from sakip.nomenclature.entries import Entri
from sakip.nomenclature.names import Beda, Ganti
from sakip.numbers.satuan import Satuan, satuan
from sakip.source.span import Span
from sakip.text.bilingual import Text

NAMA, INDIKATOR, SATUAN, KINERJA = "nama", "indikator", "satuan", "kinerja"

# The rule that reports each.
RULES = {NAMA: "SK703", INDIKATOR: "SK704", SATUAN: "SK705", KINERJA: "SK710"}

_CALLED = {
    NAMA: Text(id="namanya", en="its name"),
    INDIKATOR: Text(id="indikatornya", en="its indicator"),
    SATUAN: Text(id="satuannya", en="its unit"),
    KINERJA: Text(id="output-nya", en="its output"),
}
_WORDS = {SATUAN: "satuan", KINERJA: "output"}
_LONGEST = 110
_FEW = 2
_PART = 2


@frozen
class Selisih:
    """Something of a node that is not as the list has it: what is written, where, and what stands in which list.

    `milik` are the entries whose text it is, where it is that of other codes.
    """

    hal: str
    simpul: Simpul
    beda: Beda
    tertulis: str
    resmi: str
    acuan: Acuan
    letak: Span = field(repr=False)
    milik: tuple[Entri, ...] = ()

    @property
    def berat(self) -> bool:
        """Whether it is more than spelling, by a list that judges, in what an agency may not word itself."""
        return self.beda is Beda.LAIN and self.acuan.pasti and self.hal != KINERJA


# ── finding them ────────────────────────────────────────────────────────────────────────────────────


def leading(cascade: Cascade, hal: str) -> Iterator[tuple[Selisih, tuple[Selisih, ...]]]:
    """The differences in *hal* that lead the finding about their node, each with the others to tell with it.

    An allowance for one does not hide another.
    """
    for found in _differences(cascade):
        left = sorted(found, key=lambda each: not each.berat)
        while left:
            first = left.pop(0)
            excused = allowed(cascade, RULES[first.hal], first.simpul)
            if first.hal == hal:
                yield first, () if excused else tuple(left)
            if not excused:
                break


@remembered
def _differences(cascade: Cascade) -> tuple[tuple[Selisih, ...], ...]:
    """The differences of each node that has any."""
    said = official(cascade)
    found = (tuple(_of(said, node, code)) for node, code in said.nodes)
    return tuple(each for each in found if each)


def _of(said: Resmi, node: Simpul, code: str) -> Iterator[Selisih]:
    by = next(said.said(code), None)
    if by is None or (not by.pasti and said.former(code) is not None):
        return
    yield from _name(said, node, by)
    if node.jenis == "subkegiatan":
        yield from _indicator(said, node, by)
        yield from _result(said, node, by)


def _name(said: Resmi, node: Simpul, by: Acuan) -> Iterator[Selisih]:
    own = by.entri.nama
    if not own or not node.nama or _is_said(said, node, by, NAMA, node.nama):
        return
    lists = (*said.daftar, *said.lain)
    others = (entry for each in lists for entry in each.named(said.jenis, node.nama) if entry.tingkat == node.jenis)
    beda = names.compare(node.nama, own)
    yield Selisih(NAMA, node, beda, node.nama, own, by, node.letak, tuple(dict.fromkeys(others)))


def _indicator(said: Resmi, node: Simpul, by: Acuan) -> Iterator[Selisih]:
    """How none of the indicators of *node* is the official one, or how the unit of that one differs."""
    wanted = by.entri.indikator
    own = [each for each in said.cascade.measures(node.id) if each.nama] if wanted else []
    right = next((each for each in own if _is_said(said, node, by, INDIKATOR, each.nama)), None)
    nearest = right or max(own, key=lambda each: names.likeness(each.nama, wanted), default=None)
    if nearest is None:
        return
    beda = Beda.SAMA if right else names.compare(nearest.nama, wanted)
    if beda is not Beda.SAMA:
        others = by.daftar.measured(said.jenis, nearest.nama)
        yield Selisih(INDIKATOR, node, beda, nearest.nama, wanted, by, nearest.letak, others)
    if beda is not Beda.LAIN:
        yield from _unit(said, node, nearest, by)


def _unit(said: Resmi, node: Simpul, indicator: Indikator, by: Acuan) -> Iterator[Selisih]:
    unit, wanted = indicator.satuan, by.entri.satuan
    if unit is None or not wanted:
        return
    spellings = _spellings(said.cascade, unit)
    if not _same_unit(unit, spellings, wanted) and not any(
        _same_unit(unit, spellings, each.entri.satuan) for each in said.said(own_code(node))
    ):
        yield Selisih(SATUAN, node, names.compare(unit.nama, wanted), unit.nama, wanted, by, indicator.letak)


def _result(said: Resmi, node: Simpul, by: Acuan) -> Iterator[Selisih]:
    wanted = by.entri.kinerja
    if wanted and node.output and not any(_is_said(said, node, by, KINERJA, each) for each in node.output):
        beda = names.compare(node.output[0], wanted)
        yield Selisih(KINERJA, node, beda, node.output[0], wanted, by, node.letak)


def _is_said(said: Resmi, node: Simpul, by: Acuan, hal: str, text: str) -> bool:
    """Whether *text* is what *by* has for *node*, or any other list."""
    if names.compare(text, getattr(by.entri, hal)) is Beda.SAMA:
        return True
    return any(names.compare(text, getattr(each.entri, hal)) is Beda.SAMA for each in said.said(own_code(node)))


def _spellings(cascade: Cascade, unit: Satuan) -> frozenset[str]:
    """How the plan may write *unit*."""
    return _synonyms(cascade).get(unit.nama, frozenset()) | {names.key(unit.nama.replace("_", " "))}


@remembered
def _synonyms(cascade: Cascade) -> dict[str, frozenset[str]]:
    """The spellings of each unit that the plan explains, by what the model may call it."""
    return {
        name: frozenset(names.key(text) for text in (each.nama, *each.sinonim))
        for each in cascade.all(SatuanPlan)
        for name in (each.id, each.nama)
    }


def _same_unit(unit: Satuan, spellings: frozenset[str], official_one: str) -> bool:
    meant = satuan(official_one)
    share = unit.murni and meant.murni and unit.faktor == meant.faktor != 1
    return share or names.key(official_one) in spellings


# ── saying them ─────────────────────────────────────────────────────────────────────────────────────


def place(found: Selisih) -> tuple[Span, Edit | None]:
    """Where *found* is seen, as narrow as can be, and the mend: certain where only the spelling is wrong."""
    if found.hal in _WORDS:
        span = word(found.letak, _WORDS[found.hal])
        return span, None if span == head(found.letak) else Edit(span, f'"{found.resmi}"', certain=_is_sure(found))
    title = in_title(found.letak, 0, len(found.tertulis))
    if title.text != found.tertulis:
        return head(found.letak), None
    only = _only_word(found)
    if only is not None:
        span = in_title(found.letak, only.start, only.end)
        return span, _edit(found, span, only.resmi)
    return title, None if found.milik else _edit(found, title, found.resmi)


def difference(found: Selisih) -> Text:
    """What is written and what should be: the words that differ, or the whole where it is another text."""
    changed = names.changes(found.tertulis, found.resmi)
    if found.beda is Beda.LAIN and not _is_small(changed, found.tertulis):
        name, own = found.acuan.daftar.nama, _cut(found.resmi)
        return Text(id=f'menurut daftar {name} "{own}"', en=f'by list {name} "{own}"')
    if not changed:
        return Text(id="hanya tanda bacanya lain", en="only the punctuation differs")
    parts, more = [_change(each) for each in changed[:_FEW]], len(changed) - _FEW
    return Text(
        id="; ".join(each.id for each in parts) + (f"; dan {more} lainnya" if more > 0 else ""),
        en="; ".join(each.en for each in parts) + (f"; and {more} more" if more > 0 else ""),
    )


def remarks(found: Selisih, others: tuple[Selisih, ...]) -> Iterator[Text]:
    """What else a reader should know: whose text it is, the whole official text, by which list, what else differs."""
    own = own_code(found.simpul)
    of_others = sorted({in_plan(each, own) for each in found.milik} - {own})
    if 0 < len(of_others) <= _FEW:
        listed = ", ".join(of_others)
        yield Text(id=f"itu milik kode {listed}", en=f"that belongs to code {listed}")
    if found.beda is Beda.LAIN and f'"{found.resmi}"' not in difference(found).id:
        yield Text(id=f'selengkapnya "{found.resmi}"', en=f'in full "{found.resmi}"')
    if not found.acuan.pasti:
        name = found.acuan.daftar.sebutan
        yield Text(
            id=f"menurut nomenklatur {name}; daftar untuk tahun rencana ini tidak memuatnya",
            en=f"by nomenclature {name}; the list for the years of this plan does not have it",
        )
    for each in others:
        said = difference(each)
        yield Text(id=f"{_CALLED[each.hal].id} juga: {said.id}", en=f"{_CALLED[each.hal].en} too: {said.en}")


def _is_sure(found: Selisih) -> bool:
    return found.beda is Beda.EJAAN and found.acuan.pasti


def _only_word(found: Selisih) -> Ganti | None:
    """The one word of *found* that is spelled otherwise, if it is only one."""
    changed = names.changes(found.tertulis, found.resmi) if found.beda is Beda.EJAAN else ()
    only = changed[0] if len(changed) == 1 else None
    return only if only and only.tertulis and only.resmi else None


def _edit(found: Selisih, span: Span, text: str) -> Edit | None:
    """The mend that puts *text* at *span*; none where that would write capitals, or signs that need an escape."""
    shouts = text.isupper() and not span.text.isupper()
    return None if shouts or '"' in text or "\\" in text else Edit(span, text, certain=_is_sure(found))


def _is_small(changed: tuple[Ganti, ...], written: str) -> bool:
    """Whether *changed* is little enough of *written* to be shown word by word."""
    touched = sum(max(len(each.tertulis), len(each.resmi)) for each in changed)
    return len(changed) <= _FEW and _PART * touched < len(written)


def _change(each: Ganti) -> Text:
    if not each.tertulis:
        return Text(id=f'tanpa "{each.resmi}"', en=f'without "{each.resmi}"')
    if not each.resmi:
        return Text(id=f'"{each.tertulis}" berlebih', en=f'"{each.tertulis}" is too many')
    return Text(id=f'tertulis "{each.tertulis}", resminya "{each.resmi}"', en=f'"{each.tertulis}" for "{each.resmi}"')


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST].rsplit(' ', 1)[0]} …"

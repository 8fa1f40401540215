"""What rules of the nomenclature share: the lists that judge a plan, the nodes they can judge, and how those differ.

A plan is judged by the lists that it names with `nomenklatur`; else by the shipped list for its years, and then the
other shipped ones only explain: what any of them says is no fault, for the decrees between them are not shipped.
Without the kind of government there is no key to any list, and nothing is judged.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from functools import cached_property
from weakref import WeakKeyDictionary

from attrs import field, frozen

from sakip.checks.gather import allowed, certain, in_title
from sakip.diagnostics.diagnostic import Edit
from sakip.graph.cascade import Cascade
from sakip.model.nodes import Indikator, Instansi, SatuanPlan, Simpul
from sakip.model.places import head, word
from sakip.nomenclature import codes, names
from sakip.nomenclature.entries import JENIS, Daftar, Entri
from sakip.nomenclature.names import Beda
from sakip.nomenclature.shipped import fitting, shipped
from sakip.numbers.satuan import Satuan, satuan
from sakip.source.span import Span
from sakip.text.bilingual import Text

CODED = ("program", "kegiatan", "subkegiatan")
NAMA, INDIKATOR, SATUAN = "nama", "indikator", "satuan"

_LONGEST = 110
_MOST_CHANGES = 2
_MUCH = 2
_KNOWN = Fraction(6, 10)


# ── whose plan it is ────────────────────────────────────────────────────────────────────────────────


def government(agency: Instansi | None) -> str:
    """The kind of government of *agency*, as the key of the lists has it; "" where the plan does not say."""
    if agency is None or "kewenangan" in agency.rusak:
        return ""
    if agency.kewenangan:
        return JENIS.get(agency.kewenangan, "")
    return JENIS.get(agency.pemda.partition(" ")[0].rstrip(".").casefold(), "")


def own_bidang(agency: Instansi | None) -> tuple[str, ...]:
    """The bidang urusan of *agency*, the main one first: as stated, or else as its organisation code has them."""
    if agency is None or "urusan" in agency.rusak:
        return ()
    if agency.urusan:
        return tuple(codes.normal(each) for each in agency.urusan)
    parts = agency.kode.split(".")
    found = (".".join(parts[at : at + 2]) for at in (0, 2, 4)) if len(parts) >= 6 else ()
    return tuple(each for each in found if codes.well_formed(each, "bidang"))


def plan_year(cascade: Cascade) -> int:
    """The budget year that the plan has come to: that of its latest yearly document, else its first year, else 0."""
    model = cascade.model
    latest = max((each.tahun for each in model.dokumen if each.tahun == each.sampai), default=0)
    return latest or (model.tahun[0] if model.tahun else 0)


# ── how a node differs from its entry ───────────────────────────────────────────────────────────────


@frozen
class Selisih:
    """Something of a node that is not as the list has it: what is written, where, and what stands in which list."""

    hal: str
    simpul: Simpul
    beda: Beda
    tertulis: str
    resmi: str
    daftar: Daftar
    pasti: bool
    letak: Span = field(repr=False)
    milik: tuple[Entri, ...] = ()

    @property
    def berat(self) -> bool:
        """Whether it is more than spelling, and by the list that judges."""
        return self.beda is Beda.LAIN and self.pasti


@frozen
class Lama:
    """An old code: what replaces it, by the list that judges."""

    pengganti: tuple[Entri, ...]
    daftar: Daftar


class Resmi:
    """What the lists say of a plan."""

    def __init__(self, cascade: Cascade) -> None:
        self.cascade = cascade
        self.jenis = government(cascade.agency)
        stated = [each.daftar for each in cascade.model.nomenklatur]
        chosen = [each for each in stated if isinstance(each, Daftar)]
        fit = fitting(plan_year(cascade)) if self.jenis and not stated else ()
        self.daftar: tuple[Daftar, ...] = tuple(chosen) or tuple(shipped(each) for each in fit[:1])
        self.lain: tuple[Daftar, ...] = tuple(shipped(each) for each in fit[1:])

    @cached_property
    def nodes(self) -> tuple[tuple[Simpul, str], ...]:
        """The nodes that can be judged, with their codes as lists write them: code and place are beyond doubt."""
        if not self.jenis or not self.daftar:
            return ()
        found = ((each, codes.normal(each.id)) for each in certain(self.cascade, *CODED) if not each.tingkat)
        return tuple((node, code) for node, code in found if self._placed(node, code))

    def _placed(self, node: Simpul, code: str) -> bool:
        """Whether *code* has its form, is of this kind of government and extends that of what *node* stands in."""
        if not codes.well_formed(code, node.jenis) or codes.kewenangan(code) == _FOREIGN[self.jenis]:
            return False
        above = [node.induk] if node.induk else [each.id for each in node.mendukung]
        found = (self.cascade.model.nama.get(each) for each in above)
        parents = [each for each in found if isinstance(each, Simpul) and each.jenis in CODED]
        coded = [base for each in parents if codes.well_formed(base := codes.normal(each.id), each.jenis)]
        return not coded or any(codes.extends(code, each) for each in coded)

    def find(self, code: str) -> tuple[Entri, Daftar, bool] | None:
        """What is said of *code*, by which list, and whether that is one that judges."""
        for certain_, lists in ((True, self.daftar), (False, self.lain)):
            for each in lists:
                found = each.find(self.jenis, code)
                if found is not None:
                    return found, each, certain_
        return None

    def known(self, code: str) -> bool:
        """Whether any list has *code*."""
        return self.known_by((*self.daftar, *self.lain), code)

    def known_by(self, lists: tuple[Daftar, ...], code: str) -> bool:
        """Whether any of *lists* has *code*."""
        return any(each.knows(self.jenis, code) for each in lists)

    def unknown_in(self, code: str) -> Daftar | None:
        """The list that has the family of *code* but not the code; None where no list can tell."""
        if self.known(code) or self.former(code) is not None:
            return None
        return next((each for each in self.daftar if each.covers(self.jenis, code)), None)

    def former(self, code: str) -> Lama | None:
        """What *code* is an old code of, where the lists that judge have a newer one or it has two digits."""
        if not self.daftar or any(each.find(self.jenis, code) for each in self.daftar):
            return None
        after = tuple(dict.fromkeys(new for each in self.daftar for new in each.successors(self.jenis, code)))
        if codes.is_two_digit(code):
            return None if self.daftar[0].two_digits else Lama(after or self._padded(code), self.daftar[0])
        gone = self.daftar[0].covers(self.jenis, code) and not self.known_by(self.daftar, code)
        older = any(each.tahun < self.daftar[0].tahun and each.find(self.jenis, code) for each in self.lain)
        return Lama(after, self.daftar[0]) if after or (gone and older) else None

    def _padded(self, code: str) -> tuple[Entri, ...]:
        """The entry of the two-digit *code* with four digits, where that is certain: in the supporting program."""
        found = self.find(codes.four_digits(code)) if codes.is_support(code) else None
        return (found[0],) if found else ()

    def _texts(self, code: str, hal: str) -> Iterator[str]:
        for each in (*self.daftar, *self.lain):
            found = each.find(self.jenis, code)
            if found is not None and getattr(found, hal):
                yield getattr(found, hal)

    @cached_property
    def differences(self) -> dict[str, tuple[Selisih, ...]]:
        """How each node differs from what the lists say of its code, by id; nodes that do not are left out."""
        found = {node.id: tuple(self._of(node, code)) for node, code in self.nodes}
        return {each: differences for each, differences in found.items() if differences}

    def _of(self, node: Simpul, code: str) -> Iterator[Selisih]:
        entry = self.find(code)
        if entry is None or self.former(code) is not None:
            return
        yield from self._name(node, code, *entry)
        if node.jenis == "subkegiatan" and entry[0].indikator:
            yield from self._indicator(node, code, *entry)

    def _name(self, node: Simpul, code: str, entry: Entri, by: Daftar, sure: bool) -> Iterator[Selisih]:  # noqa: FBT001
        if not entry.nama or not node.nama or self._is_said(code, NAMA, node.nama):
            return
        beda = names.compare(node.nama, entry.nama)
        others = by.named(self.jenis, node.nama) or next(
            (found for each in self.lain if (found := each.named(self.jenis, node.nama))), ()
        )
        yield Selisih(NAMA, node, beda, node.nama, entry.nama, by, sure, node.letak, _of_level(others, node.jenis))

    def _indicator(self, node: Simpul, code: str, entry: Entri, by: Daftar, sure: bool) -> Iterator[Selisih]:  # noqa: FBT001
        own = [each for each in self.cascade.measures(node.id) if each.nama]
        if not own:
            return
        said = next((each for each in own if self._is_said(code, INDIKATOR, each.nama)), None)
        nearest = said or max(own, key=lambda each: names.likeness(each.nama, entry.indikator))
        beda = Beda.SAMA if said else names.compare(nearest.nama, entry.indikator)
        if beda is not Beda.SAMA:
            others = by.measured(self.jenis, nearest.nama)
            yield Selisih(INDIKATOR, node, beda, nearest.nama, entry.indikator, by, sure, nearest.letak, others)
        if beda is not Beda.LAIN:
            yield from self._unit(node, code, nearest, (entry, by, sure))

    def _unit(
        self, node: Simpul, code: str, indicator: Indikator, found: tuple[Entri, Daftar, bool]
    ) -> Iterator[Selisih]:
        entry, by, sure = found
        unit = indicator.satuan
        if unit is None or not entry.satuan or any(self._same_unit(unit, each) for each in self._texts(code, SATUAN)):
            return
        beda = names.compare(unit.nama, entry.satuan)
        yield Selisih(SATUAN, node, beda, unit.nama, entry.satuan, by, sure, indicator.letak)

    def _is_said(self, code: str, hal: str, text: str) -> bool:
        return any(names.compare(text, each) is Beda.SAMA for each in self._texts(code, hal))

    def _same_unit(self, unit: Satuan, official: str) -> bool:
        spellings = {unit.nama.replace("_", " ")}
        for each in self.cascade.all(SatuanPlan):
            if unit.nama in (each.id, each.nama):
                spellings |= {each.nama, *each.sinonim}
        meant = satuan(official)
        return any(names.key(each) == names.key(official) for each in spellings) or (
            unit.murni and meant.murni and unit.faktor == meant.faktor != 1
        )


_FOREIGN = {"provinsi": "2", "kabkota": "1"}
_SAID: WeakKeyDictionary[Cascade, Resmi] = WeakKeyDictionary()


def official(cascade: Cascade) -> Resmi:
    """What the lists say of the plan of *cascade*, looked up once."""
    found = _SAID.get(cascade)
    if found is None:
        found = _SAID[cascade] = Resmi(cascade)
    return found


def leading(cascade: Cascade, code: str, hal: str) -> Iterator[tuple[Selisih, tuple[Selisih, ...]]]:
    """The differences in *hal* that rule *code* is to report, each with the other ones of its node.

    A node has one finding: of what weighs most, else of what comes first. An allowance for one never hides another.
    """
    for found in official(cascade).differences.values():
        left = sorted(found, key=lambda each: not each.berat)
        while left:
            first = left.pop(0)
            excused = allowed(cascade, RULES[first.hal], first.simpul)
            if first.hal == hal and RULES[hal] == code:
                yield first, () if excused else tuple(left)
            if not excused:
                break


RULES = {NAMA: "SK703", INDIKATOR: "SK704", SATUAN: "SK705"}


# ── how it is said ──────────────────────────────────────────────────────────────────────────────────


def place(found: Selisih) -> tuple[Span, Edit | None]:
    """Where *found* is seen, as narrow as can be, and the mend: certain where only the spelling is wrong."""
    spelling = found.beda is Beda.EJAAN
    sure = spelling and found.pasti
    if found.hal == SATUAN:
        span = word(found.letak, SATUAN)
        return span, None if span == head(found.letak) else Edit(span, f'"{found.resmi}"', certain=sure)
    title = in_title(found.letak, 0, len(found.tertulis))
    if title.text != found.tertulis:
        return head(found.letak), None
    changed = names.changes(found.tertulis, found.resmi) if spelling else ()
    if len(changed) == 1 and changed[0].tertulis and changed[0].resmi:
        only = in_title(found.letak, changed[0].start, changed[0].end)
        return only, _edit(only, changed[0].resmi, certain=sure)
    return title, None if found.milik else _edit(title, found.resmi, certain=sure)


def _edit(span: Span, official: str, *, certain: bool) -> Edit | None:
    return None if '"' in official or "\\" in official else Edit(span, official, certain=certain)


def difference(found: Selisih) -> Text:
    """What is written and what should be: the words that differ, or the whole where it is another text."""
    changed = names.changes(found.tertulis, found.resmi)
    if found.beda is Beda.LAIN and not _is_small(changed, found.tertulis):
        own = _cut(found.resmi)
        return Text(id=f'menurut daftar {found.daftar.nama} "{own}"', en=f'by list {found.daftar.nama} "{own}"')
    if not changed:
        return Text(id="hanya tanda bacanya lain", en="only the punctuation differs")
    parts = [_change(each) for each in changed[:_MOST_CHANGES]]
    more = len(changed) - len(parts)
    return Text(
        id="; ".join(each.id for each in parts) + (f"; dan {more} lainnya" if more else ""),
        en="; ".join(each.en for each in parts) + (f"; and {more} more" if more else ""),
    )


def _is_small(changed: tuple[names.Ganti, ...], written: str) -> bool:
    """Whether *changed* is little enough of *written* to be shown word by word."""
    touched = sum(max(len(each.tertulis), len(each.resmi)) for each in changed)
    return len(changed) <= _MOST_CHANGES and _MUCH * touched < len(written)


def _change(each: names.Ganti) -> Text:
    if not each.tertulis:
        return Text(id=f'tanpa "{each.resmi}"', en=f'without "{each.resmi}"')
    if not each.resmi:
        return Text(id=f'"{each.tertulis}" berlebih', en=f'"{each.tertulis}" is too many')
    return Text(
        id=f'tertulis "{each.tertulis}", resminya "{each.resmi}"', en=f'"{each.tertulis}" for "{each.resmi}"'
    )


def remarks(found: Selisih, others: tuple[Selisih, ...]) -> Iterator[Text]:
    """What else a reader should know: whose text it is, the whole official text, what else of the node differs."""
    own = own_code(found.simpul)
    of_others = [_shown_code(each.kode, own) for each in found.milik if _shown_code(each.kode, own) != own]
    if of_others and len(of_others) <= _MOST_CHANGES:
        listed = ", ".join(of_others)
        yield Text(id=f"itu milik kode {listed}", en=f"that belongs to code {listed}")
    if found.beda is Beda.LAIN and len(found.resmi) > _LONGEST:
        yield Text(id=f'selengkapnya "{found.resmi}"', en=f'in full "{found.resmi}"')
    if not found.pasti:
        name = found.daftar.sebutan
        yield Text(
            id=f"menurut nomenklatur {name}; daftar untuk tahun rencana ini tidak memuatnya",
            en=f"by nomenclature {name}; the list for the years of this plan does not have it",
        )
    for each in others:
        said = difference(each)
        yield Text(id=f"{each.hal}nya juga: {said.id}", en=f"its {_ENGLISH[each.hal]} too: {said.en}")


_ENGLISH = {NAMA: "name", INDIKATOR: "indicator", SATUAN: "unit"}


def own_code(node: Simpul) -> str:
    """The code of *node* as lists write it."""
    return codes.normal(node.id)


def in_plan(entry: Entri, code: str) -> str:
    """The code of *entry* as the plan that has *code* would write it, with its own bidang urusan for `X.XX`."""
    return _shown_code(entry.kode, code)


def _shown_code(code: str, like: str) -> str:
    return codes.with_own(code, codes.bidang(like)) if code.startswith(codes.OWN) else code


def _of_level(found: tuple[Entri, ...], kind: str) -> tuple[Entri, ...]:
    return tuple(each for each in found if each.tingkat == kind)


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST].rsplit(' ', 1)[0]} …"


def mentioned_once(cascade: Cascade, name: str) -> bool:
    """Whether *name* stands in the plan's files only where it is declared, so that changing it breaks no reference."""
    return sum(each.text.count(name) for each in cascade.model.files) == 1


def nearest_name(node: Simpul, entries: tuple[Entri, ...]) -> Entri | None:
    """The entry whose name is most like that of *node*, if it is like it at all."""
    best = max(entries, key=lambda each: names.likeness(node.nama, each.nama), default=None)
    return best if best and best.nama and names.likeness(node.nama, best.nama) >= _KNOWN else None

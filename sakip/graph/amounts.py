"""The budgets that documents state, beside the plan's and beside each other: where they differ, what adds up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction

from attrs import evolve, frozen

from sakip.graph.cascade import Cascade
from sakip.graph.money import Pagu, added, agency_pagu, budget_children, denied, pagu_of, summed
from sakip.graph.statements import is_grounded_change, kind_of, latest, replaced
from sakip.model.nodes import Butir, Rujukan, Simpul
from sakip.numbers.nilai import Kuantitas
from sakip.numbers.periode import Periode
from sakip.numbers.satuan import RUPIAH, normal

_FUNDED = frozenset(("program", "kegiatan", "subkegiatan"))
_RANKS = ("dpa", "perjanjian", "renja", "rkt", "renaksi", "realisasi", "laporan")
_LATER = frozenset(("renaksi", "realisasi", "laporan"))
_NATIONAL = ("apbn", "phln")


@frozen
class BedaPagu:
    """An amount for `subjek` that differs from the one that goes before it; `lagi` says the same in its document."""

    subjek: str
    nilai: Pagu
    acuan: Pagu
    lagi: tuple[Butir, ...] = ()

    @property
    def letak(self) -> Butir:
        """The (first) statement of the amount."""
        return self.nilai.dari[0]

    @property
    def selisih(self) -> Kuantitas:
        """By how much it is more (or, below zero, less)."""
        return Kuantitas(self.nilai.jumlah.nilai - self.acuan.jumlah.nilai, RUPIAH)


# ── programmes, kegiatan, sub kegiatan ──────────────────────────────────────────────────────────────


def budget_differences(cascade: Cascade) -> tuple[BedaPagu, ...]:
    """Every budget of a document that differs from the plan's, or where that has none, from an earlier document's.

    Each is told once for a document and amount, and only at its lowest: what merely sums up differences below is not.
    """
    found = [
        each
        for subject in cascade.subjects("anggaran")
        if getattr(cascade.model.nama.get(subject), "jenis", "") in _FUNDED
        for each in _node_differences(cascade, subject)
    ]
    told: dict[tuple[str, str], Fraction] = {}
    for each in found:
        key = (each.letak.dokumen, each.subjek)
        told[key] = told.get(key, Fraction(0)) + each.selisih.nilai
    return tuple(each for each in found if not _sums_up(cascade, each, told))


def _node_differences(cascade: Cascade, node: str) -> tuple[BedaPagu, ...]:
    found = []
    for stated in _places(cascade, node):
        base = _followed(cascade, node, stated)
        if base is not None and base.jumlah != stated.jumlah:
            found.append(BedaPagu(node, stated, base))
    return _once(found)


def _places(cascade: Cascade, node: str) -> Iterator[Pagu]:
    """What each table states of *node*: each source of funds, or all together where the plan has no sources."""
    for group in _by_table(_yearly(cascade, node)):
        several = len(group) > 1 and all(each.sumber for each in group)
        if several and not any(each.sumber for each in _own(cascade, node, group[0].periode)):
            yield Pagu(added(map(_amount, group)), tuple(group))
        else:
            yield from (Pagu(_amount(each), (each,)) for each in group)


def _followed(cascade: Cascade, node: str, stated: Pagu) -> Pagu | None:
    """The amount that *stated* should repeat: the plan's, else an earlier document's; None where there is none."""
    first = stated.dari[0]
    if kind_of(cascade, first) not in _RANKS:
        return None
    source = "" if len(stated.dari) > 1 else normal(first.sumber)
    for changed in _versions(cascade, first):
        own = [each for each in _own(cascade, node, first.periode) if (each.versi == "perubahan") == changed]
        base = _of_source(own, source) if own else _earlier(cascade, first, source, changed=changed)
        if own or base is not None:
            return base
    return None


def _earlier(cascade: Cascade, stated: Butir, source: str, *, changed: bool) -> Pagu | None:
    """What an earlier document, or an earlier table of the same, states of the same node, year and source."""
    kind = kind_of(cascade, stated)
    every = _yearly(cascade, stated.subjek)
    for earlier in _RANKS[: _RANKS.index(kind) + 1]:
        same = [
            each
            for each in (every[: every.index(stated)] if earlier == kind else every)
            if (each.periode, normal(each.sumber)) == (stated.periode, source)
            and kind_of(cascade, each) == earlier
            and (each.versi == "perubahan") == changed
            and not (earlier == kind and _is_grounded_by_itself(cascade, stated, each))
        ]
        before = _before(cascade, stated, same)
        if before is not None:
            return Pagu(_amount(before), (before,))
    return None


def _is_grounded_by_itself(cascade: Cascade, stated: Butir, other: Butir) -> bool:
    """Whether *stated* stands in a change that says why it differs from *other*, which a change before it states."""
    return other.dokumen != stated.dokumen and is_grounded_change(cascade, stated)


def _before(cascade: Cascade, stated: Butir, same: list[Butir]) -> Butir | None:
    """Which of *same* goes before *stated*: the last change; for what was replaced since, any that it follows."""
    followed = (each for each in same if _amount(each) == _amount(stated))
    return (next(followed, None) if replaced(cascade, stated) else None) or latest(cascade, same)


def _versions(cascade: Cascade, stated: Butir) -> tuple[bool, ...]:
    """Which budgets *stated* follows, changed ones or original ones: a report the changed, where there are any."""
    return (True, False) if kind_of(cascade, stated) in _LATER else (stated.versi == "perubahan",)


def _of_source(own: list[Butir], source: str) -> Pagu | None:
    """The part of *own* that comes from *source*; "" is all of it, and APBD all that is not national."""
    if not source:
        return summed(own)
    same = [each for each in own if normal(each.sumber) == source]
    if not same and source.startswith("apbd") and all(each.sumber for each in own):
        same = [each for each in own if not normal(each.sumber).startswith(_NATIONAL)]
    return summed(same)


def _sums_up(cascade: Cascade, difference: BedaPagu, told: dict[tuple[str, str], Fraction]) -> bool:
    """Whether *difference* is nothing but the differences of what stands below it, in the same document."""
    document = difference.letak.dokumen
    children = (each.id for each in budget_children(cascade, difference.subjek))
    below = [told[document, each] for each in children if (document, each) in told]
    return bool(below) and sum(below, Fraction(0)) == difference.selisih.nilai


# ── the whole agency ────────────────────────────────────────────────────────────────────────────────


def totals(cascade: Cascade) -> tuple[Butir, ...]:
    """What documents state as the whole agency's budget of a year, all sources together."""
    agency = cascade.agency
    return tuple(each for each in _yearly(cascade, agency.id) if not each.sumber) if agency else ()


def contradictions(cascade: Cascade) -> tuple[BedaPagu, ...]:
    """Every total that its own table contradicts: by the sum over its programmes, or over its sources of funds."""
    found = []
    for total in totals(cascade):
        parts = _contradicted(cascade, total)
        if parts is not None:
            found.append(BedaPagu(total.subjek, Pagu(_amount(total), (total,)), parts))
    return _once(found)


def total_differences(cascade: Cascade, told: Iterable[BedaPagu]) -> tuple[BedaPagu, ...]:
    """Every total that differs from the sum over the plan's programmes, where that is known.

    What its own table contradicts is told elsewhere, and what only sums up the differences *told* is not.
    """
    found = []
    for total in totals(cascade):
        own = agency_pagu(cascade, total.periode)
        if own is None or _contradicted(cascade, total) or total.versi != _version(own):
            continue
        each = BedaPagu(total.subjek, Pagu(_amount(total), (total,)), own)
        place = (total.dokumen, total.periode)
        below = [diff.selisih.nilai for diff in told if (diff.letak.dokumen, diff.letak.periode) == place]
        if each.selisih.nilai not in (0, sum(below, Fraction(0))):
            found.append(each)
    return _once(found)


def totals_apart(cascade: Cascade) -> tuple[BedaPagu, ...]:
    """Every total that differs from the one of an earlier document, where the plan's own sum is not known."""
    found = []
    for total in totals(cascade):
        if agency_pagu(cascade, total.periode) is not None or _contradicted(cascade, total):
            continue
        base = _earlier_total(cascade, total)
        if base is not None and _amount(base) != _amount(total):
            found.append(BedaPagu(total.subjek, Pagu(_amount(total), (total,)), Pagu(_amount(base), (base,))))
    return _once(found)


def worth(cascade: Cascade, table: Butir, amount: Fraction) -> tuple[Butir, ...]:
    """The programmes whose budget, in the table of *table*, is exactly *amount*."""
    return tuple(
        each
        for program in cascade.nodes("program")
        for each in _yearly(cascade, program.id)
        if _together(each, table) and _amount(each).nilai == amount
    )


def _contradicted(cascade: Cascade, total: Butir) -> Pagu | None:
    for parts in (_programs_of(cascade, total), _sources_of(cascade, total)):
        if parts is not None and parts.jumlah != _amount(total):
            return parts
    return None


def _programs_of(cascade: Cascade, total: Butir) -> Pagu | None:
    """The sum over the programmes in the table of *total*; None where it does not name them all."""
    listed: list[Butir] = []
    unnamed = False
    for program in cascade.nodes("program"):
        parts = _in_table(cascade, program.id, total)
        listed += parts
        unnamed = unnamed or (not parts and not _without_money(cascade, program.id, total.periode))
    whole = Pagu(added(map(_amount, listed)), tuple(listed))
    complete = not unnamed or whole.jumlah.nilai > _amount(total).nilai
    return whole if listed and complete else None


def _sources_of(cascade: Cascade, total: Butir) -> Pagu | None:
    """The sum over the sources of funds in the table of *total*; None where it has fewer than two."""
    parts = [each for each in _yearly(cascade, total.subjek) if each.sumber and _together(each, total)]
    return Pagu(added(map(_amount, parts)), tuple(parts)) if len(parts) > 1 else None


def _earlier_total(cascade: Cascade, total: Butir) -> Butir | None:
    """The total that goes before *total*: of the DPA, the Perjanjian Kinerja or the report, changed ones first."""
    kind = kind_of(cascade, total)
    if kind in ("renja", "rkt"):
        return None
    same = [each for each in totals(cascade) if each.periode == total.periode and not _contradicted(cascade, each)]
    for changed in _versions(cascade, total):
        for earlier in ("dpa", "perjanjian", "laporan"):
            found = [
                each for each in same if kind_of(cascade, each) == earlier and (each.versi == "perubahan") == changed
            ]
            if found:
                return latest(cascade, found)
    return None


def _version(own: Pagu) -> str:
    return "perubahan" if any(each.versi == "perubahan" for each in own.dari) else ""


# ── objectives ──────────────────────────────────────────────────────────────────────────────────────


def objective_differences(cascade: Cascade) -> tuple[BedaPagu, ...]:
    """Every budget of an objective that is not the sum of the programmes under it, as the document itself has them."""
    found = []
    for objective in cascade.nodes("sasaran"):
        for stated in _yearly(cascade, objective.id):
            parts = _under(cascade, objective, stated) if not stated.sumber else None
            if parts is not None and parts.jumlah != _amount(stated):
                found.append(BedaPagu(objective.id, Pagu(_amount(stated), (stated,)), parts))
    return _once(found)


def _under(cascade: Cascade, objective: Simpul, stated: Butir) -> Pagu | None:
    """The sum over the programmes under *objective*; None where there is none, or something of one is not known."""
    total, used = Fraction(0), list[Butir]()
    for program in _programs_under(cascade, objective.id, stated):
        share, amount = _share(cascade, program, objective.id), _amount_of(cascade, program.id, stated)
        if share is None or (amount is None and not _without_money(cascade, program.id, stated.periode)):
            return None
        if amount is not None:
            total += amount.jumlah.nilai * share
            used += amount.dari
    return Pagu(Kuantitas(total, RUPIAH), tuple(used)) if used else None


def _amount_of(cascade: Cascade, program: str, beside: Butir) -> Pagu | None:
    """The budget of *program* as the table of *beside* has it; else as the plan has it."""
    said = _in_table(cascade, program, beside)
    return Pagu(added(map(_amount, said)), tuple(said)) if said else pagu_of(cascade, program, beside.periode)


def _programs_under(cascade: Cascade, objective: str, beside: Butir) -> Iterator[Simpul]:
    """The programmes that the table of *beside* puts under *objective*; where it does not say, the plan."""
    for program in cascade.nodes("program"):
        placed = [
            each.nilai.id
            for each in cascade.stated("mendukung", program.id)
            if isinstance(each.nilai, Rujukan) and _together(each, beside)
        ]
        if objective in (placed or [each.id for each in cascade.parents(program.id, "sasaran")]):
            yield program


def _share(cascade: Cascade, program: Simpul, objective: str) -> Fraction | None:
    """The share of *program* that goes to *objective*; None where it serves several and does not say."""
    if len(cascade.parents(program.id, "sasaran", "tujuan")) < 2:
        return Fraction(1)
    shares = [
        each.porsi.nilai
        for each in program.mendukung
        if each.porsi is not None and objective in (each.id, *(node.id for node in cascade.above(each.id)))
    ]
    return sum(shares, Fraction(0)) if shares else None


def _without_money(cascade: Cascade, program: str, period: Periode) -> bool:
    """Whether *program* is known to have no money in *period*: it says so, or all that is lowest in it does."""
    below = [each.id for each in cascade.all_below(program, "kegiatan", "subkegiatan")]
    lowest = [each for each in below if not budget_children(cascade, each)] or [program]
    return all(denied(cascade, each, period.tahun) for each in lowest) or denied(cascade, program, period.tahun)


# ── statements ──────────────────────────────────────────────────────────────────────────────────────


def _own(cascade: Cascade, node: str, period: Periode) -> list[Butir]:
    """The amounts that the plan itself states of *node*."""
    return [
        each for each in cascade.stated("pagu", node) if each.periode == period and isinstance(each.nilai, Kuantitas)
    ]


def _yearly(cascade: Cascade, subject: str) -> list[Butir]:
    """The amounts that documents state of *subject* for a whole year, by document and table."""
    return [
        each
        for each in cascade.stated("anggaran", subject)
        if each.periode.tahun and not each.periode.bagian and isinstance(each.nilai, Kuantitas)
    ]


def _in_table(cascade: Cascade, program: str, beside: Butir) -> list[Butir]:
    """What the table of *beside* states of *program*: for all sources where it says so, else for each source."""
    every = [each for each in _yearly(cascade, program) if _together(each, beside)]
    return [each for each in every if not each.sumber] or every


def _by_table(stated: list[Butir]) -> Iterable[list[Butir]]:
    """*stated* by document, version, table and year."""
    found: dict[tuple[object, ...], list[Butir]] = {}
    for each in stated:
        found.setdefault((each.dokumen, each.versi, each.tabel, each.periode), []).append(each)
    return found.values()


def _together(each: Butir, other: Butir) -> bool:
    """Whether one table states both."""
    return (each.dokumen, each.tabel, each.periode.tahun) == (other.dokumen, other.tabel, other.periode.tahun)


def _once(found: Iterable[BedaPagu]) -> tuple[BedaPagu, ...]:
    """*found*, what one document says several times told once."""
    same: dict[tuple[object, ...], list[BedaPagu]] = {}
    for each in found:
        at = each.letak
        same.setdefault((each.subjek, at.dokumen, at.periode, at.sumber, each.nilai.jumlah), []).append(each)
    return tuple(
        evolve(first, lagi=tuple(butir for each in again for butir in each.nilai.dari))
        for first, *again in same.values()
    )


def _amount(stated: Butir) -> Kuantitas:
    return stated.nilai if isinstance(stated.nilai, Kuantitas) else Kuantitas(Fraction(0), RUPIAH)

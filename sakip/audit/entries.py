"""The result of an audit as one reads it: each wrong figure once with every place that prints it, under its root."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from attrs import frozen

from sakip.audit.audited import Audit, Audited, Status
from sakip.evaluation.names import figure_title
from sakip.graph.statements import table_name
from sakip.text.bilingual import Lang, Text


@frozen(eq=False)
class Entry:
    """A figure as it is printed, once or several times."""

    places: tuple[Audited, ...]

    @property
    def first(self) -> Audited:
        """The first place that prints it."""
        return self.places[0]

    @property
    def title(self) -> Text:
        """What it is a figure of."""
        return figure_title(self.first.derived.cascade, self.first.claim.kunci)

    @property
    def tables(self) -> tuple[str, ...]:
        """The tables that print it besides the first, each once."""
        own = table_of(self.first)
        return tuple(name for each in dict.fromkeys(map(table_of, self.places)) if (name := each) and name != own)


@frozen(eq=False)
class Group:
    """An error with all that is wrong because of it."""

    root: Entry
    followers: tuple[Entry, ...]

    @property
    def count(self) -> int:
        """How many printed figures are wrong."""
        return sum(len(each.places) for each in (self.root, *self.followers))


def groups(audit: Audit, shown: Collection[Audited]) -> tuple[Group, ...]:
    """The errors of *audit* with those figures that are among *shown*, the one with the most consequences first."""
    chosen = set(shown)
    found = [[each for each in (root, *followers) if each in chosen] for root, followers in audit.roots]
    made = [Group(first, tuple(rest)) for members in found if members for first, *rest in [entries(members)]]
    return tuple(sorted(made, key=lambda each: -each.count))


def told_alike(group: Group) -> list[list[Entry]]:
    """What follows in *group*, with those together of which the same is printed, derived and explained."""
    same: dict[object, list[Entry]] = {}
    for each in group.followers:
        first = each.first
        told = tuple((guess.hypothesis.code, guess.told(Lang.ID)) for guess in first.explanations)
        same.setdefault((told, first.printed, first.shown(Lang.ID)) if told else each, []).append(each)
    return list(same.values())


def entries(audited: Iterable[Audited]) -> list[Entry]:
    """*audited*, those that print the same of the same figure together."""
    same: dict[object, list[Audited]] = {}
    for each in audited:
        same.setdefault((each.claim.kunci, each.claim.nilai, each.status), []).append(each)
    return [Entry(tuple(each)) for each in same.values()]


def chosen(audit: Audit, tables: Sequence[str], statuses: Sequence[Status]) -> tuple[Audited, ...]:
    """The figures of *audit* in *tables* and with *statuses*; all, where none are named."""
    wanted = {each.casefold() for each in tables}
    return tuple(
        each
        for each in audit.audited
        if (not wanted or wanted & {name.casefold() for name in names_of_table(each)})
        and (not statuses or each.status in statuses)
    )


def names_of_table(audited: Audited) -> tuple[str, str]:
    """What the table that prints it is called: as the plan writes it, and as a reader sees it."""
    return audited.claim.butir.tabel, table_of(audited)


def table_of(audited: Audited) -> str:
    """The table that prints it: `Tabel 2.4`, `Gambar 1.4`, `Teks IV`; "" for none."""
    return table_name(audited.claim.butir).strip().removeprefix("(").removesuffix(")")


def page_of(audited: Audited) -> str:
    """The page of its table, where that is known."""
    document, name = audited.claim.dokumen, audited.claim.butir.tabel
    found = (each.halaman for each in document.tabel if each.nomor == name and each.halaman is not None)
    page = next(found, None)
    return str(page.nilai) if page is not None else ""

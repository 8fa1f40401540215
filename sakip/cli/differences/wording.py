"""How differences are said: what a property is called, how a value looks, which names stand for a thing."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from sakip.diagnostics.cells import one_line
from sakip.text.bilingual import Lang, Text, same

if TYPE_CHECKING:
    from sakip.comparison.comparison import Comparison
    from sakip.comparison.difference import Change
    from sakip.comparison.facts import Fact, Key
    from sakip.comparison.groups import Group
    from sakip.comparison.moves import Move

SETTINGS = Text(id="pengaturan rencana", en="settings of the plan")
NOTHING = Text(id="tidak ada", en="none")
MOVES = {
    "renamed": Text(id="berganti nama", en="renamed"),
    "split": Text(id="dipecah", en="split"),
    "merged": Text(id="digabung", en="merged"),
    "regrouped": Text(id="disusun ulang", en="regrouped"),
}
_OTHER_MONEY = Text(id=" (jumlahnya berubah)", en=" (the sum has changed)")
_TABLE = Text(id="Tabel", en="table")


def label(key: "Key", papers: Mapping[str, Text], lang: Lang) -> str:
    """What a change is of: `target 2024`, `pagu 2024 APBN`, `target 2024 (RKT 2024, Tabel 2.5)`."""
    from sakip.comparison.wording import property_name

    figure, rest = property_name(key.hal).in_(lang), [str(key.periode), key.sumber]
    where = [papers.get(key.dokumen, same(key.dokumen)).in_(lang)] if key.dokumen else []
    where += [f"{_TABLE.in_(lang)} {key.tabel}" if key.tabel[:1].isdigit() else key.tabel] if key.tabel else []
    inside = f"({', '.join(where)})" if where else ""
    return one_line(" ".join(filter(None, (figure, *rest, inside))))


def shown(fact: "Fact | None", lang: Lang) -> str:
    """What a fact says; a dash where nothing is said."""
    return one_line(fact.shown(lang)) if fact else "—"


def place(fact: "Fact | None") -> str:
    """File and line of a fact."""
    return one_line(f"{fact.letak.file.name}:{fact.letak.line}") if fact else ""


def title(group: "Group", lang: Lang) -> str:
    """What a reader calls the subject of *group*: kind, name, and its title in quotes."""
    if not group.subjek and not group.jenis:
        return SETTINGS.in_(lang)
    name = "" if "/" in group.subjek else group.subjek.split("~")[0]
    words = f'"{group.nama}"' if group.nama else ""
    return one_line(" ".join(filter(None, (group.jenis, name, words))))


def kind_of(move: "Move") -> str:
    """`renamed`, `split`, `merged` or `regrouped`."""
    if move.renames:
        return "renamed"
    return "split" if len(move.lama) == 1 else "merged" if len(move.baru) == 1 else "regrouped"


def money(move: "Move", lang: Lang) -> list[str]:
    """Where the money of a move went: `pagu 2024: Rp10 → Rp6 + Rp4`, and whether it is the same."""
    told = []
    for each in move.pagu:
        sides = (" + ".join(amount.shown(lang) for amount in side) or "—" for side in (each.lama, each.baru))
        when = " ".join(filter(None, (str(each.periode), each.sumber)))
        told.append(f"pagu {when}: {' → '.join(sides)}{'' if each.kept else _OTHER_MONEY.in_(lang)}")
    return [one_line(each) for each in told]


def parts_apart(change: "Change", found: "Comparison") -> tuple[tuple[str, str], ...]:
    """The parts in which two formulas differ; none where either is no formula, or nothing else is the same."""
    from sakip.comparison.formulas import parts_apart as apart
    from sakip.model.formula import Rumus

    left, right = (fact.nilai if fact else None for fact in (change.lama, change.baru))
    if not (isinstance(left, Rumus) and isinstance(right, Rumus)):
        return ()
    parts = apart(left.ekspresi, right.ekspresi, found.names)
    whole = change.lama is not None and change.baru is not None and parts == ((change.lama.makna, change.baru.makna),)
    return () if whole else parts

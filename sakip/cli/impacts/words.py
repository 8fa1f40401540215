"""Why one thing depends on another, and which of its figures, in words."""

from collections.abc import Iterable

from sakip.diagnostics.cells import one_line
from sakip.evaluation.impact import Terdampak
from sakip.evaluation.names import figure_name, level_of
from sakip.graph.cascade import Cascade
from sakip.graph.dependence import Sebab
from sakip.text.bilingual import Lang, Text

REASONS = {
    Sebab.RUMUS: Text(id="rumusnya memakai {pada}", en="its formula uses {pada}"),
    Sebab.DIUKUR: Text(id="diukur oleh {pada}", en="measured by {pada}"),
    Sebab.MEMUAT: Text(id="memuat {pada}", en="holds {pada}"),
    Sebab.DIDUKUNG: Text(id="didukung {pada}", en="served by {pada}"),
    Sebab.SEBAGIAN: Text(id="bagian dari {pada}", en="part of {pada}"),
    Sebab.DIAMPU: Text(id="tanggung jawab {pada}", en="{pada} answers for it"),
    Sebab.BERSUMBER: Text(id="datanya dari {pada}", en="its data come from {pada}"),
    Sebab.DI_BAWAH: Text(id="unit di dalam {pada}", en="a unit within {pada}"),
    Sebab.MELALUI: Text(id="bekerja melalui {pada}", en="works through {pada}"),
    Sebab.BERSAMA: Text(id="dibagi dengan {pada}", en="shared with {pada}"),
    Sebab.MEWUJUDKAN: Text(id="diwujudkan oleh {pada}", en="realised by {pada}"),
    Sebab.MENURUT: Text(id="menurut {pada}", en="goes by {pada}"),
    Sebab.ANGKA: Text(id="dihitung dari {pada}", en="worked out from {pada}"),
}


def why(cascade: Cascade, each: Terdampak, lang: Lang) -> str:
    """Why *each* depends on what it directly depends on."""
    return REASONS[each.sebab].in_(lang).format(pada=one_line(cascade.title(each.pada)))


def called(cascade: Cascade, name: str) -> str:
    """The level and the name of a declaration: `iku koperasi_sehat`."""
    return one_line(f"{level_of(cascade, name)} {cascade.title(name)}".strip())


def figures(names: Iterable[str], lang: Lang) -> str:
    """*names* of figures, each once, as a sentence has them."""
    return ", ".join(figure_name(each, lang) for each in dict.fromkeys(names))

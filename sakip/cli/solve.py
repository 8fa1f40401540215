"""`sakip solve` (`capai`): which input reaches a target."""

import json
from collections.abc import Callable, Iterator
from importlib.resources import files
from typing import TYPE_CHECKING, TypedDict, Unpack

import click

from sakip.cli import output
from sakip.cli.asking import dated_figure, form_options, period_of, period_options, value_for
from sakip.cli.reading import plan_asked
from sakip.cli.shell import EXIT_FINDINGS, Command, Complaint, Session, lang_option, option
from sakip.diagnostics.colour import Ink
from sakip.text.bilingual import Lang, Text

if TYPE_CHECKING:
    from sakip.diagnostics.folding import Piece
    from sakip.diagnostics.render_json import Json
    from sakip.evaluation.range_of import Batas
    from sakip.evaluation.solve import Jawaban
    from sakip.numbers.nilai import Kuantitas, Rentang

    Form = Callable[[Jawaban, Lang, output.Screen], str]

VERSION = 1

_ABOUT = Text(
    id="Cari nilai masukan yang membuat sebuah angka mencapai target: yang terkecil, semua yang memenuhi, atau mengapa "
    "tidak ada. Hitungannya eksak, dan dikatakan apakah jawabannya terbukti.\n\n"
    "ANGKA adalah NAMA.ANGKA seperti pada sakip trace; tanpa .ANGKA: realisasi.\n\n"
    "JALUR adalah berkas `.sakip`, folder, atau `-`. Tanpa JALUR: folder ini.\n\n"
    "Kode keluar: 0 ada jawabannya, 1 tidak ada, 2 salah perintah, 3 sakip sendiri keliru.",
    en="Find the input with which a figure reaches a target: the smallest, all that do, or why there is none. It is "
    "worked out exactly, and it is said whether the answer is proved.\n\n"
    "FIGURE is NAME.FIGURE as for sakip trace; without .FIGURE: the result.\n\n"
    "PATH is a `.sakip` file, a folder, or `-`. Without PATH: this folder.\n\n"
    "Exit code: 0 there is an answer, 1 there is none, 2 wrong command, 3 a mistake of sakip's own.",
)
_REACH = Text(
    id="Yang hendak dicapai: `38,48%`, paling sedikit atau paling banyak menurut arah indikatornya; atau rentang: "
    "`80..90`, `<=15`.",
    en="What is to be reached: `38,48%`, at least or at most as the indicator is to go; or a range: `80..90`, `<=15`.",
)
_VARY = Text(
    id="Masukan yang diubah: sebuah data, atau NAMA.ANGKA.", en="The input to change: a datum, or NAME.FIGURE."
)
_FORMAT = Text(
    id="Bentuk keluaran: teks (bawaan), json untuk program lain.",
    en="Form of the output: text (default), json for other programs.",
)
_NO_NUMBER = Text(id="--reach: `{kata}` bukan angka.", en="--reach: `{kata}` is no number.")
_AIM = Text(id="{angka} supaya {tujuan}", en="{angka} to be {tujuan}")
_AT_LEAST = Text(id="paling sedikit {nilai}", en="at least {nilai}")
_AT_MOST = Text(id="paling banyak {nilai}", en="at most {nilai}")
_EXACTLY = Text(id="tepat {nilai}", en="exactly {nilai}")
_NOW = Text(id="kini {masukan} = {nilai}, {angka}", en="now {masukan} = {nilai}, {angka}")
_ANY = Text(id="berapa pun {masukan}", en="any {masukan}")
_BETWEEN = Text(id="{bawah} sampai {atas}", en="{bawah} to {atas}")
_FOR_INSTANCE = Text(id="misalnya {nilai}", en="for instance {nilai}")
_MAKES = Text(id="menjadi {nilai}", en="becoming {nilai}")
_ALL = Text(id="yang memenuhi: {nilai}", en="all that do: {nilai}")
_GAPS = Text(id="tetapi tidak semua di antaranya", en="but not all between them")
_NONE = Text(id="Tidak ada {masukan} yang mencapainya", en="No {masukan} reaches it")
_NOT_SEEN = Text(id="Tidak ditemukan {masukan} yang mencapainya", en="No {masukan} was found that reaches it")
_NEAREST = Text(id=": paling dekat {nilai}", en=": the nearest is {nilai}")
_NEAREST_SEEN = Text(id=": paling dekat di antara yang dicoba {nilai}", en=": the nearest of those tried is {nilai}")
_OPEN = Text(id="Belum dapat dijawab: {sebab}.", en="This cannot be answered yet: {sebab}.")
_INDEPENDENT = Text(id="{angka} tidak bergantung pada {masukan}", en="{angka} does not depend on {masukan}")
_ALREADY = Text(id="; sudah tercapai", en="; it is reached already")
_LIMITS = Text(id="batas: {batas}", en="bounds: {batas}")
_HOW = {
    "eksak": Text(id="Terbukti: diselesaikan secara eksak.", en="Proved: solved exactly."),
    "monoton": Text(id="Terbukti: angkanya hanya bergerak ke satu arah.", en="Proved: the figure goes one way only."),
    "diperiksa": Text(id="Terbukti: setiap masukan diperiksa.", en="Proved: every input was tried."),
    "dugaan": Text(
        id="Tidak terbukti: rumusnya dapat bergerak dua arah, mungkin ada jawaban lain.",
        en="Not proved: the formula may go both ways, there may be other answers.",
    ),
}


class Asked(TypedDict):
    """The options of the command."""

    reach: str
    vary: str
    year: int | None
    quarter: str | None
    form: "Form"
    target: str


# ── for a person ────────────────────────────────────────────────────────────────────────────────────


def as_text(answer: "Jawaban", lang: Lang, screen: output.Screen) -> str:
    """The answer in sentences."""
    from sakip.diagnostics.folding import folded

    lines = (line for pieces in _lines(answer, lang) for line in folded([pieces], screen.paint, screen.width))
    return "".join(f"{line}\n" for line in lines)


def _lines(answer: "Jawaban", lang: Lang) -> "Iterator[Piece]":
    figure, moved = (each.derivation.title.in_(lang) for each in (answer.ditanya, answer.diubah))
    yield _AIM.in_(lang).format(angka=figure, tujuan=_aim(answer, lang)), Ink.STRONG
    now = answer.diubah.derivation.value(lang)
    yield _NOW.in_(lang).format(masukan=moved, nilai=now, angka=f"{figure} = {answer.ditanya.shown(lang)}"), Ink.FAINT
    if not answer.bergantung:
        already = _ALREADY.in_(lang) if answer.ada else ""
        yield f"{_INDEPENDENT.in_(lang).format(angka=figure, masukan=moved)}{already}.", Ink.WARNING
        return
    if answer.terbuka and answer.hasil is not None:
        yield _OPEN.in_(lang).format(sebab=answer.hasil.derivation.reason.in_(lang)), Ink.WARNING
        return
    yield (_found(answer, moved, lang), Ink.GOOD) if answer.ada else (_not_found(answer, moved, lang), Ink.WARNING)
    if answer.ada and (reaching := _all_that_reach(answer, lang)):
        yield reaching, None
    if limits := _limits(answer, lang):
        yield _LIMITS.in_(lang).format(batas="; ".join(limits)), Ink.FAINT
    yield _HOW[answer.cara.value].in_(lang), None if answer.terbukti else Ink.WARNING


def _aim(answer: "Jawaban", lang: Lang) -> str:
    aim = answer.tujuan
    if aim.bawah == aim.atas and aim.bawah is not None:
        return _EXACTLY.in_(lang).format(nilai=aim.bawah.shown(lang))
    if aim.atas is None and aim.bawah is not None and aim.bawah_termasuk:
        return _AT_LEAST.in_(lang).format(nilai=aim.bawah.shown(lang))
    if aim.bawah is None and aim.atas is not None and aim.atas_termasuk:
        return _AT_MOST.in_(lang).format(nilai=aim.atas.shown(lang))
    return aim.shown(lang)


def _found(answer: "Jawaban", moved: str, lang: Lang) -> str:
    makes = f", {_MAKES.in_(lang).format(nilai=answer.hasil.derivation.value(lang))}" if answer.hasil else ""
    return f"{moved}: {_inputs(answer, lang)}{makes}"


def _inputs(answer: "Jawaban", lang: Lang) -> str:
    """The inputs that reach the aim, without the ends that the range sets anyway."""
    if not answer.terbukti and answer.terkecil is not None:
        return _FOR_INSTANCE.in_(lang).format(nilai=answer.terkecil.shown(lang))
    low = None if _same(answer.terkecil, answer.ranah.bawah) else answer.terkecil
    high = None if _same(answer.terbesar, answer.ranah.atas) else answer.terbesar
    if low is not None and high is not None:
        if low == high:
            return _EXACTLY.in_(lang).format(nilai=low.shown(lang))
        return _BETWEEN.in_(lang).format(bawah=low.shown(lang), atas=high.shown(lang))
    if low is not None:
        return _AT_LEAST.in_(lang).format(nilai=low.shown(lang))
    if high is not None:
        return _AT_MOST.in_(lang).format(nilai=high.shown(lang))
    return _ANY.in_(lang).format(masukan=answer.diubah.derivation.title.in_(lang))


def _all_that_reach(answer: "Jawaban", lang: Lang) -> str:
    """Every input that reaches the aim, from end to end."""
    low, high = answer.terkecil, answer.terbesar
    if low is None or high is None or low == high:
        return ""
    between = _BETWEEN.in_(lang).format(bawah=low.shown(lang), atas=high.shown(lang))
    return _ALL.in_(lang).format(nilai=between) + ("" if answer.rapat else f", {_GAPS.in_(lang)}")


def _same(value: "Kuantitas | None", bound: "Batas | None") -> bool:
    return bound is not None and value is not None and value.nilai == bound.nilai.nilai


def _not_found(answer: "Jawaban", moved: str, lang: Lang) -> str:
    none, found = (_NONE if answer.terbukti else _NOT_SEEN).in_(lang).format(masukan=moved), answer.hasil
    if found is None:
        return f"{none}."
    if not found.known:
        return f"{none}: {found.derivation.reason.in_(lang)}."
    nearest = _NEAREST if answer.terbukti else _NEAREST_SEEN
    return f"{none}{nearest.in_(lang).format(nilai=found.derivation.value(lang))}."


def _limits(answer: "Jawaban", lang: Lang) -> list[str]:
    """What bounds the input, and why."""
    ranah = answer.ranah
    sides = ((_AT_LEAST, ranah.bawah), (_AT_MOST, ranah.atas))
    return [
        f"{said.in_(lang).format(nilai=bound.nilai.shown(lang))} ({bound.alasan.in_(lang)})"
        for said, bound in sides
        if bound is not None
    ]


# ── for a program ───────────────────────────────────────────────────────────────────────────────────


def as_json(answer: "Jawaban", lang: Lang, screen: output.Screen) -> str:
    """The document that `solve.schema.json` describes."""
    from sakip.evaluation.to_json import figure_said

    del screen
    document = {
        "version": VERSION,
        "lang": lang.value,
        "figure": figure_said(answer.ditanya, lang),
        "reach": _reach(answer.tujuan, lang),
        "vary": figure_said(answer.diubah, lang),
        "reached": answer.ada,
        "smallest": _exact(answer.terkecil),
        "largest": _exact(answer.terbesar),
        "unit": answer.ranah.satuan.nama,
        "all_between": answer.rapat,
        "result": figure_said(answer.hasil, lang) if answer.hasil else None,
        "depends": answer.bergantung,
        "method": answer.cara.value,
        "proved": answer.terbukti,
        "bounds": [_bound(each, lang) for each in (answer.ranah.bawah, answer.ranah.atas)],
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def schema() -> "Json":
    """The JSON schema of the document."""
    loaded: Json = json.loads((files("sakip.cli") / "solve.schema.json").read_text(encoding="utf-8"))
    return loaded


def _reach(aim: "Rentang", lang: Lang) -> "Json":
    return {
        "shown": aim.shown(lang),
        "unit": next(each.satuan.nama for each in (aim.bawah, aim.atas) if each is not None),
        "low": _end(aim.bawah, included=aim.bawah_termasuk),
        "high": _end(aim.atas, included=aim.atas_termasuk),
    }


def _end(value: "Kuantitas | None", *, included: bool) -> "Json | None":
    return None if value is None else {"value": _exact(value), "included": included}


def _exact(value: "Kuantitas | None") -> str | None:
    return None if value is None else f"{value.angka.numerator}/{value.angka.denominator}"


def _bound(bound: "Batas | None", lang: Lang) -> "Json | None":
    return None if bound is None else {"value": _exact(bound.nilai), "reason": bound.alasan.in_(lang)}


FORMATS: "dict[str, Form]" = {"text": as_text, "json": as_json}


@click.command("solve", cls=Command, alias="capai", words=_ABOUT)
@click.argument("figure", metavar="ANGKA")
@click.argument("path", metavar="[JALUR|-]", default=".")
@option("--reach", "--capai", "reach", required=True, metavar="NILAI", words=_REACH)
@option("--vary", "--ubah", "vary", required=True, metavar="NAMA", words=_VARY)
@period_options()
@form_options(FORMATS, "text", _FORMAT)
@lang_option()
@click.pass_obj
def command(session: Session, figure: str, path: str, **asked: Unpack[Asked]) -> int:
    """Find the input with which *figure* of the plan at *path* reaches a target."""
    from sakip.evaluation.solve import aim_of, solve

    plan = plan_asked(figure, path, session.lang)
    period = period_of(plan, asked["year"], asked["quarter"])
    wanted = dated_figure(plan, figure, period, default="realisasi")
    moving = dated_figure(plan, asked["vary"], period, default="realisasi")
    aim = aim_of(plan.evaluation, wanted, value_for(plan, wanted, asked["reach"], "--reach", session.lang))
    if aim is None:
        raise Complaint(_NO_NUMBER, kata=asked["reach"])
    answer = solve(plan.evaluation, wanted, aim, moving)
    form, target = asked["form"], asked["target"]
    text = form(answer, session.lang, output.screen(target))
    output.deliver(text, target, session.lang, for_a_person=form is as_text)
    return 0 if answer.ada else EXIT_FINDINGS

"""`sakip whatif` (`andai`): which figures change, and why, where others are supposed."""

import json
from collections.abc import Callable, Iterator, Sequence
from importlib.resources import files
from typing import TYPE_CHECKING

import click

from sakip.cli import output
from sakip.cli.asking import form_options, period_of, period_options, supposed
from sakip.cli.reading import plan_at
from sakip.cli.shell import Command, Session, lang_option, option
from sakip.diagnostics.cells import one_line
from sakip.diagnostics.colour import Ink
from sakip.text.bilingual import Lang, Text

if TYPE_CHECKING:
    from sakip.diagnostics.folding import Piece
    from sakip.diagnostics.render_json import Json
    from sakip.evaluation.figure import Figure
    from sakip.evaluation.whatif import Perubahan

    Form = Callable[[Sequence[Perubahan], Lang, output.Screen], str]

VERSION = 1

_ABOUT = Text(
    id="Andaikan satu angka atau lebih, dan tunjukkan angka mana yang berubah karenanya: dari berapa menjadi berapa, "
    "dan lewat rumus apa. Berkas rencana tidak diubah.\n\n"
    "JALUR adalah berkas `.sakip`, folder, atau `-`. Tanpa JALUR: folder ini.",
    en="Suppose one figure or more, and show which figures change because of it: from what to what, and through which "
    "formula. The files of the plan are not changed.\n\n"
    "PATH is a `.sakip` file, a folder, or `-`. Without PATH: this folder.",
)
_SET = Text(
    id="Yang diandaikan: NAMA=NILAI, NAMA.ANGKA=NILAI, NAMA[2023]=NILAI, atau NAMA[tw3]=NILAI; nilainya ditulis "
    "seperti dalam rencana. Boleh diulang.",
    en="What is supposed: NAME=VALUE, NAME.FIGURE=VALUE, NAME[2023]=VALUE, or NAME[tw3]=VALUE; values are written as "
    "in plans. Repeatable.",
)
_FORMAT = Text(
    id="Bentuk keluaran: teks (bawaan), json untuk program lain.",
    en="Form of the output: text (default), json for other programs.",
)
_SUPPOSED = Text(id="diandaikan", en="supposed")
_NOTHING = Text(id="Tidak ada angka lain yang berubah.", en="No other figure changes.")


def as_text(changes: "Sequence[Perubahan]", lang: Lang, screen: output.Screen) -> str:
    """The changes as a tree, each behind the one that it follows from."""
    from sakip.diagnostics.folding import tree

    shown = tree(((each.ends, (tuple(_line(each, lang)),)) for each in changes), screen.paint, screen.width)
    if all(not each.jalur for each in changes):
        shown += f"{screen.paint(_NOTHING.in_(lang), Ink.FAINT)}\n"
    return shown


def _line(change: "Perubahan", lang: Lang) -> "Iterator[Piece]":
    before, after = _values(change, lang)
    yield f"{one_line(change.sesudah.derivation.title.in_(lang))}  ", None
    yield f"{one_line(before)} → ", Ink.FAINT
    yield one_line(after), Ink.STRONG if change.sesudah.known else Ink.WARNING
    yield f"   ← {one_line(_reason(change, lang))}", Ink.PLACE


def _values(change: "Perubahan", lang: Lang) -> tuple[str, str]:
    """The values as tables have them, with what they lack; exact ones where that makes no difference."""
    both = (change.sebelum, change.sesudah)
    before, after = (_shown(each, lang) for each in both)
    return (before, after) if before != after else (both[0].derivation.value(lang), both[1].derivation.value(lang))


def _shown(figure: "Figure", lang: Lang) -> str:
    shown = figure.shown(lang)
    return f"{shown} ({figure.derivation.reason.in_(lang)})" if figure.known and figure.tahu < figure.semua else shown


def _reason(change: "Perubahan", lang: Lang) -> str:
    """The formula through which it changes."""
    if not change.jalur:
        return _SUPPOSED.in_(lang)
    item = change.sesudah.derivation
    return item.source.in_(lang) if item.is_sum_of_parts or not item.formula else item.formula


def as_json(changes: "Sequence[Perubahan]", lang: Lang, screen: output.Screen) -> str:
    """The document that `whatif.schema.json` describes."""
    del screen
    document = {"version": VERSION, "lang": lang.value, "changes": [_data(each, lang) for each in changes]}
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def schema() -> "Json":
    """The JSON schema of the document."""
    loaded: Json = json.loads((files("sakip.cli") / "whatif.schema.json").read_text(encoding="utf-8"))
    return loaded


def _data(change: "Perubahan", lang: Lang) -> "Json":
    from sakip.evaluation.to_json import figure_said

    return {
        "before": figure_said(change.sebelum, lang),
        "after": figure_said(change.sesudah, lang),
        "path": [_named(each) for each in change.jalur],
        "formula": change.sesudah.derivation.formula or None,
    }


def _named(figure: "Figure") -> "Json":
    from sakip.evaluation.to_json import period_data

    return {"node": figure.subjek, "figure": figure.ukuran, **period_data(figure.periode)}


FORMATS: "dict[str, Form]" = {"text": as_text, "json": as_json}


@click.command("whatif", cls=Command, alias="andai", words=_ABOUT)
@click.argument("path", metavar="[JALUR|-]", default=".")
@option("--set", "--isi", "sets", multiple=True, required=True, metavar="NAMA=NILAI", words=_SET)
@period_options()
@form_options(FORMATS, "text", _FORMAT)
@lang_option()
@click.pass_obj
def command(
    session: Session,
    path: str,
    sets: tuple[str, ...],
    year: int | None,
    quarter: str | None,
    form: "Form",
    target: str,
) -> None:
    """Show what would follow in the plan at *path*."""
    from sakip.evaluation.whatif import whatif

    plan = plan_at(path, session.lang, checked=False)
    period = period_of(plan, year, quarter)
    changes = whatif(plan.evaluation, supposed(plan, sets, period, session.lang), period)
    text = form(changes, session.lang, output.screen(target))
    output.deliver(text, target, session.lang, for_a_person=form is as_text)

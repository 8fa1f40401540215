"""`sakip summary` (`ringkas`): how complete a plan is, level by level."""

import json
from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction
from importlib.resources import files
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

import click
from attrs import frozen

from sakip.cli import output
from sakip.cli.asking import form_options
from sakip.cli.papers import writer_of
from sakip.cli.reading import plans_at
from sakip.cli.shell import Command, Session, lang_option, option
from sakip.diagnostics.cells import one_line
from sakip.diagnostics.colour import Ink, Paint
from sakip.diagnostics.render_json import Json, place
from sakip.numbers.rounding import half_up, written
from sakip.text.bilingual import Lang, Text

if TYPE_CHECKING:
    from sakip.graph.completeness import Answer, Completeness, Item, Level
    from sakip.plan import Plan

Form = Callable[..., str | bytes]
VERSION = 1

_ABOUT = Text(
    id="Ringkas kelengkapan rencana menurut jenjangnya: berapa sasaran punya IKU dengan rumus, berapa IKU punya sumber "
    "data, dan seterusnya. Yang belum ada tidak dihitung lengkap.\n\n"
    "JALUR adalah berkas `.sakip`, folder, atau `-`. Tanpa JALUR: folder ini. Untuk folder yang berisi beberapa "
    "rencana, setiap rencana diringkas.",
    en="Sum up how complete a plan is, level by level: how many sasaran have an IKU with a formula, how many IKU have "
    "a source of data, and so on. What is not there does not count as complete.\n\n"
    "PATH is a `.sakip` file, a folder, or `-`. Without PATH: this folder. In a folder of several plans, each is "
    "summed up.",
)
_FORMAT = Text(
    id="Bentuk keluaran: teks (bawaan), csv dan xlsx untuk Excel, docx untuk Word, md tabel Markdown, json untuk "
    "program lain, lencana gambar SVG kecil.",
    en="Form of the output: text (default), csv and xlsx for Excel, docx for Word, md a Markdown table, json for other "
    "programs, badge a small SVG picture.",
)
_MISSING = Text(
    id="Tampilkan juga apa yang kurang, dan di mana; sebagai tabel hanya itu.",
    en="Show also what is missing, and where; in a table only that.",
)
_OF = Text(id="{ada} dari {semua} {jenjang} {apa}", en="{ada} of {semua} {jenjang} {apa}")
_NONE = Text(id="tidak ada", en="none")
_COMPLETE = Text(id="kelengkapan", en="completeness")
_COUNT = Text(id="{ada} dari {semua} isian", en="{ada} of {semua} answers")
_TITLE = Text(id="Kelengkapan rencana", en="Completeness of plans")
_PLAN = Text(id="Rencana", en="Plan"), 4
_LEVEL = Text(id="Jenjang", en="Level"), 2
_COUNTS = (
    _PLAN,
    _LEVEL,
    (Text(id="Yang ditanyakan", en="What is asked"), 5),
    (Text(id="Ada", en="There"), 1),
    (Text(id="Dari", en="Of"), 1),
    (Text(id="Kurang", en="Missing"), 1),
    (Text(id="Kelengkapan", en="Completeness"), 1),
)
_GAPS = (
    _PLAN,
    _LEVEL,
    (Text(id="Nama atau kode", en="Name or code"), 3),
    (Text(id="Judul", en="Title"), 6),
    (Text(id="Yang kurang", en="What is missing"), 5),
    (Text(id="Letak", en="Place"), 4),
)
_HOW = Text(id="Yang kurang: sakip summary --missing", en="What is missing: sakip summary --missing")


@frozen
class Summed:
    """A plan and how complete it is."""

    plan: "Plan"
    completeness: "Completeness"

    @property
    def title(self) -> str:
        """The agency and the period of its plan."""
        agency, years = self.plan.cascade.agency, self.plan.model.tahun
        parts = ([one_line(agency.nama)] if agency else []) + ([f"{years[0]}–{years[-1]}"] if years else [])
        return " · ".join(parts)


def shown_share(answered: int, asked: int, lang: Lang) -> str:
    """`87 %`, halves rounded up; what is not whole is never shown as 100, and what was not asked has no share."""
    if not asked:
        return _NONE.in_(lang)
    share, digits = Fraction(100 * answered, asked), 0
    while half_up(share, digits) == 100 != share:
        digits += 1
    return f"{written(share, lang, digits)} %"


# ── for a person ────────────────────────────────────────────────────────────────────────────────────


def as_text(summed: Sequence[Summed], lang: Lang, screen: output.Screen, *, missing: bool) -> str:
    """Every plan below its title; behind several, the whole."""
    paint = screen.paint
    blocks = ["".join(_plan_lines(each, lang, paint, missing=missing)) for each in summed]
    if len(summed) > 1:
        blocks.append(_total_line(summed, lang, paint))
    incomplete = any(each.completeness.answered < each.completeness.asked for each in summed)
    hint = paint(f"{_HOW.in_(lang)}\n", Ink.FAINT) if incomplete and not missing else ""
    return "\n".join(blocks) + hint


def _plan_lines(summed: Summed, lang: Lang, paint: Paint, *, missing: bool) -> Iterator[str]:
    if summed.title:
        yield f"{paint(summed.title, Ink.STRONG)}\n"
    for level in summed.completeness.levels:
        yield from _level_lines(summed, level, lang, paint, missing=missing)
    yield _total_line([summed], lang, paint)


def _level_lines(summed: Summed, level: "Level", lang: Lang, paint: Paint, *, missing: bool) -> Iterator[str]:
    from sakip.graph.completeness import LEVELS

    if not level.count:
        yield paint(f"– {LEVELS[level.level].in_(lang)}: {_NONE.in_(lang)}\n", Ink.FAINT)
    for answer in level.answers:
        sign = paint("✗", Ink.WARNING) if answer.missing else paint("✓", Ink.GOOD)
        yield f"{sign} {_sentence(answer, lang)}\n"
        yield from (f"    {_where(summed, item, paint)}\n" for item in (answer.missing if missing else ()))


def _sentence(answer: "Answer", lang: Lang) -> str:
    from sakip.graph.completeness import LEVELS

    question = answer.question
    return _OF.in_(lang).format(
        ada=answer.answered, semua=answer.asked, jenjang=LEVELS[question.level].in_(lang), apa=question.asks.in_(lang)
    )


def _where(summed: Summed, item: "Item", paint: Paint) -> str:
    from sakip.model.places import head

    title = one_line(summed.plan.cascade.title(item.id))
    return f"{title}  {paint(one_line(str(head(item.letak))), Ink.PLACE)}"


def _total_line(summed: Sequence[Summed], lang: Lang, paint: Paint) -> str:
    answered, asked = _total(summed)
    share, count = shown_share(answered, asked, lang), _COUNT.in_(lang).format(ada=answered, semua=asked)
    return f"{paint(f'{_COMPLETE.in_(lang)} {share}', Ink.STRONG)} ({count})\n"


def _total(summed: Sequence[Summed]) -> tuple[int, int]:
    found = [each.completeness for each in summed]
    return sum(each.answered for each in found), sum(each.asked for each in found)


# ── for a program ───────────────────────────────────────────────────────────────────────────────────


def as_json(summed: Sequence[Summed], lang: Lang, screen: output.Screen, *, missing: bool) -> str:
    """The document that `summary.schema.json` describes; what is missing is always in it."""
    del screen, missing
    document = {
        "version": VERSION,
        "lang": lang.value,
        "plans": [_plan_data(each, lang) for each in summed],
        **_share_data(*_total(summed), lang),
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def schema() -> Json:
    """The JSON schema of the document."""
    loaded: Json = json.loads((files("sakip.cli") / "summary.schema.json").read_text(encoding="utf-8"))
    return loaded


def _plan_data(summed: Summed, lang: Lang) -> Json:
    agency, years, found = summed.plan.cascade.agency, summed.plan.model.tahun, summed.completeness
    return {
        "agency": agency.nama if agency else None,
        "years": [years[0], years[-1]] if years else None,
        "levels": [_level_data(summed, each, lang) for each in found.levels],
        **_share_data(found.answered, found.asked, lang),
    }


def _level_data(summed: Summed, level: "Level", lang: Lang) -> Json:
    return {
        "level": level.level,
        "count": level.count,
        "questions": [_answer_data(summed, each, lang) for each in level.answers],
    }


def _answer_data(summed: Summed, answer: "Answer", lang: Lang) -> Json:
    return {
        "key": answer.question.key,
        "message": _sentence(answer, lang),
        "answered": answer.answered,
        "asked": answer.asked,
        "missing": [_item_data(summed, item) for item in answer.missing],
    }


def _item_data(summed: Summed, item: "Item") -> Json:
    from sakip.model.places import head

    return {"id": item.id, "title": summed.plan.cascade.title(item.id), **place(head(item.letak))}


def _share_data(answered: int, asked: int, lang: Lang) -> Json:
    return {"answered": answered, "asked": asked, "share": shown_share(answered, asked, lang) if asked else None}


# ── for a page ──────────────────────────────────────────────────────────────────────────────────────

_CELL, _PAD, _HEIGHT = 7, 6, 20
_RED, _YELLOW, _GREEN, _GREY = "#c62828", "#9a6700", "#2e7d32", "#616161"
_BADGE = """\
<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" role="img" aria-label="{label}">
<title>{label}</title>
<clipPath id="r"><rect width="{width}" height="{height}" rx="3"/></clipPath>
<g clip-path="url(#r)"><rect width="{left}" height="{height}" fill="#424242"/>\
<rect x="{left}" width="{right}" height="{height}" fill="{colour}"/></g>
<g fill="#fff" font-family="Verdana,DejaVu Sans,sans-serif" font-size="11">\
<text x="{pad}" y="14" textLength="{word_width}">{word}</text>\
<text x="{share_x}" y="14" textLength="{share_width}">{share}</text></g>
</svg>
"""


def as_badge(summed: Sequence[Summed], lang: Lang, screen: output.Screen, *, missing: bool) -> str:
    """A small picture that says how complete the whole is, and needs nothing from elsewhere."""
    del screen, missing
    answered, asked = _total(summed)
    word, share = _COMPLETE.in_(lang), shown_share(answered, asked, lang)
    left, right = len(word) * _CELL + 2 * _PAD, len(share) * _CELL + 2 * _PAD
    return _BADGE.format(
        width=left + right,
        height=_HEIGHT,
        left=left,
        right=right,
        pad=_PAD,
        share_x=left + _PAD,
        word_width=left - 2 * _PAD,
        share_width=right - 2 * _PAD,
        colour=_colour(answered, asked),
        label=escape(f"{word} {share}"),
        word=escape(word),
        share=escape(share),
    )


def _colour(answered: int, asked: int) -> str:
    if not asked:
        return _GREY
    share = Fraction(answered, asked)
    return _GREEN if share >= Fraction(9, 10) else _YELLOW if share >= Fraction(1, 2) else _RED


# ── to hand back ────────────────────────────────────────────────────────────────────────────────────


def _listed(form: str) -> Form:
    """The form *form* of a table: a row for each question of each plan; with --missing one for each thing missing."""

    def shown(summed: Sequence[Summed], lang: Lang, screen: output.Screen, *, missing: bool) -> str | bytes:
        from sakip.report.document import Naskah
        from sakip.report.table import Kolom, Rata, Tabel, row

        del screen
        heads, rows = (_GAPS, _gaps) if missing else (_COUNTS, _counts)
        columns = tuple(Kolom(each.in_(lang), Rata.KANAN if wide == 1 else Rata.KIRI, wide) for each, wide in heads)
        title = _TITLE.in_(lang)
        table = Tabel(title, columns, tuple(row(*cells) for each in summed for cells in rows(each, lang)), kode=title)
        return writer_of(form)(Naskah(title, (table,)), lang)

    return shown


def _counts(summed: Summed, lang: Lang) -> Iterator[list[str]]:
    """Each question, how often it is answered, of how many; behind them the whole."""
    from sakip.graph.completeness import LEVELS

    for level in summed.completeness.levels:
        for each in level.answers:
            asked = [LEVELS[level.level].in_(lang), each.question.asks.in_(lang)]
            yield [summed.title, *asked, *_numbers(each.answered, each.asked, lang)]
    yield [summed.title, _COMPLETE.in_(lang), "", *_numbers(*_total([summed]), lang)]


def _numbers(answered: int, asked: int, lang: Lang) -> list[str]:
    return [str(answered), str(asked), str(asked - answered), shown_share(answered, asked, lang)]


def _gaps(summed: Summed, lang: Lang) -> Iterator[list[str]]:
    from sakip.graph.completeness import LEVELS
    from sakip.model.places import head

    for level in summed.completeness.levels:
        for each in level.answers:
            for item in each.missing:
                place, title = head(item.letak), summed.plan.cascade.title(item.id)
                asked = [LEVELS[level.level].in_(lang), title, item.nama, each.question.asks.in_(lang)]
                yield [summed.title, *asked, f"{place.file.name}:{place.line}"]


FORMATS: dict[str, Form] = {
    "text": as_text,
    "csv": _listed("csv"),
    "md": _listed("markdown"),
    "docx": _listed("docx"),
    "xlsx": _listed("xlsx"),
    "json": as_json,
    "badge": as_badge,
}


@click.command("summary", cls=Command, alias="ringkas", words=_ABOUT)
@click.argument("path", metavar="[JALUR|-]", default=".")
@form_options(FORMATS, "text", _FORMAT)
@option("--missing", is_flag=True, words=_MISSING)
@lang_option()
@click.pass_obj
def command(session: Session, path: str, form: Form, target: str, missing: bool) -> None:
    """Sum up how complete the plans at *path* are."""
    from sakip.graph.completeness import completeness

    summed = [Summed(plan, completeness(plan.cascade)) for plan in plans_at(path, session.lang)]
    text = form(summed, session.lang, output.screen(target), missing=missing)
    output.deliver(text, target, session.lang, for_a_person=form is as_text)

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
from sakip.cli.reading import plans_at
from sakip.cli.shell import Command, Session, choice, lang_option, option
from sakip.diagnostics.cells import one_line
from sakip.diagnostics.colour import Ink
from sakip.diagnostics.render_json import Json, place
from sakip.numbers.rounding import half_up, written
from sakip.text.bilingual import Lang, Text

if TYPE_CHECKING:
    from sakip.graph.completeness import Answer, Completeness, Item, Level
    from sakip.plan import Plan

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
    id="Bentuk keluaran: teks (bawaan), json untuk program lain, lencana gambar SVG kecil.",
    en="Form of the output: text (default), json for other programs, badge a small SVG picture.",
)
_MISSING = Text(id="Tampilkan juga apa yang kurang, dan di mana.", en="Show also what is missing, and where.")
_OF = Text(id="{ada} dari {semua} {jenjang} {apa}", en="{ada} of {semua} {jenjang} {apa}")
_NONE = Text(id="tidak ada", en="none")
_COMPLETE = Text(id="kelengkapan", en="completeness")
_COUNT = Text(id="{ada} dari {semua} isian", en="{ada} of {semua} answers")
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


def as_text(summed: Sequence[Summed], lang: Lang, *, missing: bool) -> str:
    """Every plan below its title; behind several, the whole."""
    blocks = ["".join(_plan_lines(each, lang, missing=missing)) for each in summed]
    if len(summed) > 1:
        blocks.append(_total_line(summed, lang))
    incomplete = any(each.completeness.answered < each.completeness.asked for each in summed)
    hint = output.paint()(f"{_HOW.in_(lang)}\n", Ink.FAINT) if incomplete and not missing else ""
    return "\n".join(blocks) + hint


def _plan_lines(summed: Summed, lang: Lang, *, missing: bool) -> Iterator[str]:
    if summed.title:
        yield f"{output.paint()(summed.title, Ink.STRONG)}\n"
    for level in summed.completeness.levels:
        yield from _level_lines(summed, level, lang, missing=missing)
    yield _total_line([summed], lang)


def _level_lines(summed: Summed, level: "Level", lang: Lang, *, missing: bool) -> Iterator[str]:
    from sakip.graph.completeness import LEVELS

    if not level.count:
        yield output.paint()(f"– {LEVELS[level.level].in_(lang)}: {_NONE.in_(lang)}\n", Ink.FAINT)
    for answer in level.answers:
        sign = output.paint()("✗", Ink.WARNING) if answer.missing else output.paint()("✓", Ink.GOOD)
        yield f"{sign} {_sentence(answer, lang)}\n"
        yield from (f"    {_where(summed, item)}\n" for item in (answer.missing if missing else ()))


def _sentence(answer: "Answer", lang: Lang) -> str:
    from sakip.graph.completeness import LEVELS

    question = answer.question
    return _OF.in_(lang).format(
        ada=answer.answered, semua=answer.asked, jenjang=LEVELS[question.level].in_(lang), apa=question.asks.in_(lang)
    )


def _where(summed: Summed, item: "Item") -> str:
    from sakip.model.places import head

    title = one_line(summed.plan.cascade.title(item.id))
    return f"{title}  {output.paint()(one_line(str(head(item.letak))), Ink.PLACE)}"


def _total_line(summed: Sequence[Summed], lang: Lang) -> str:
    answered, asked = _total(summed)
    share, count = shown_share(answered, asked, lang), _COUNT.in_(lang).format(ada=answered, semua=asked)
    return f"{output.paint()(f'{_COMPLETE.in_(lang)} {share}', Ink.STRONG)} ({count})\n"


def _total(summed: Sequence[Summed]) -> tuple[int, int]:
    found = [each.completeness for each in summed]
    return sum(each.answered for each in found), sum(each.asked for each in found)


# ── for a program ───────────────────────────────────────────────────────────────────────────────────


def as_json(summed: Sequence[Summed], lang: Lang, *, missing: bool) -> str:
    """The document that `summary.schema.json` describes; what is missing is always in it."""
    del missing
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


def as_badge(summed: Sequence[Summed], lang: Lang, *, missing: bool) -> str:
    """A small picture that says how complete the whole is, and needs nothing from elsewhere."""
    del missing
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


FORMATS: dict[str, Callable[..., str]] = {"text": as_text, "json": as_json, "badge": as_badge}


@click.command("summary", cls=Command, alias="ringkas", words=_ABOUT)
@click.argument("path", metavar="[JALUR|-]", default=".")
@choice("--format", "form", among=FORMATS, default="text", words=_FORMAT)
@option("--missing", is_flag=True, words=_MISSING)
@lang_option()
@click.pass_obj
def command(session: Session, path: str, form: Callable[..., str], missing: bool) -> None:
    """Sum up how complete the plans at *path* are."""
    from sakip.graph.completeness import completeness

    summed = [Summed(plan, completeness(plan.cascade)) for plan in plans_at(path, session.lang)]
    text = form(summed, session.lang, missing=missing)
    output.say(text) if form is as_text else output.hand_over(text)

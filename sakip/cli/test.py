"""`sakip test` (`uji`): what is proved, tested or refuted of the formulas of a plan; and its worked examples."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import click

from sakip.cli import output
from sakip.cli.asking import form_options
from sakip.cli.reading import plans_at
from sakip.cli.shell import EXIT_FINDINGS, Command, Complaint, Session, lang_option, option
from sakip.text.bilingual import Lang, Text
from sakip.text.wording import nearest

if TYPE_CHECKING:
    from sakip.plan import Plan
    from sakip.trial.verdict import Trial

    Tried = Sequence[tuple[Plan, Trial]]
    Form = Callable[[Tried, Lang, output.Screen], str]

_ABOUT = Text(
    id="Uji rumus sebelum dipercaya: apakah ada hasilnya untuk setiap data yang mungkin, apakah bagian tetap di antara "
    "0% dan 100%, ke mana setiap masukan menggerakkannya, apakah realisasi tepat pada target berarti 100%, dan apakah "
    "realisasi yang dinyatakan dapat dihitung ulang. Yang tidak benar ditunjukkan dengan contoh terkecil. Contoh "
    "hitungan dalam blok `uji` dijalankan juga, dan janji kebijakan dalam rencana (`menjamin`) dicoba.\n\n"
    "JALUR adalah berkas `.sakip`, folder, atau `-`. Tanpa JALUR: folder ini. Untuk folder yang berisi beberapa "
    "rencana, setiap rencana diuji.\n\n"
    "Kode keluar: 0; 1 ada yang gagal, 2 salah perintah, 3 sakip sendiri keliru.",
    en="Test formulas before they are trusted: whether there is a result for all possible data, whether parts stay "
    "between 0% and 100%, which way every input moves the result, whether a result just at the target is 100%, and "
    "whether the results stated can be computed again. What does not hold is shown by the smallest example. Worked "
    "examples in blocks `uji` are carried out as well, and what policies of the plan promise (`menjamin`) is tried.\n\n"
    "PATH is a `.sakip` file, a folder, or `-`. Without PATH: this folder. In a folder of several plans, each is "
    "tested.\n\n"
    "Exit code: 0; 1 something failed, 2 wrong command, 3 a mistake of sakip's own.",
)
_FORMAT = Text(
    id="Bentuk keluaran: teks (bawaan), json untuk program lain, md tabel Markdown, junit untuk CI.",
    en="Form of the output: text (default), json for other programs, md Markdown tables, junit for CI.",
)
_INDICATOR = Text(id="Hanya indikator ini; boleh diulang.", en="Only this indicator; repeatable.")
_UNKNOWN = Text(id="Tidak ada indikator bernama `{nama}`.", en="No indicator is called `{nama}`.")
_UNKNOWN_NEAR = Text(
    id="Tidak ada indikator bernama `{nama}`. Maksud Anda `{dekat}`?",
    en="No indicator is called `{nama}`. Did you mean `{dekat}`?",
)


def as_text(tried: "Tried", lang: Lang, screen: output.Screen) -> str:
    """The sheets for a person, one plan below the other."""
    from sakip.cli.sheets import text

    return "\n".join(text.written(trial, plan.cascade, lang, screen.paint, screen.width) for plan, trial in tried)


def as_json(tried: "Tried", lang: Lang, screen: output.Screen) -> str:
    """The document that `test.schema.json` describes."""
    from sakip.cli.sheets import data

    del screen
    return data.written([(plan.cascade, trial) for plan, trial in tried], lang)


def as_markdown(tried: "Tried", lang: Lang, screen: output.Screen) -> str:
    """Markdown tables, one plan below the other."""
    from sakip.cli.sheets import markdown

    del screen
    return "\n".join(markdown.written(trial, plan.cascade, lang) for plan, trial in tried)


def as_junit(tried: "Tried", lang: Lang, screen: output.Screen) -> str:
    """JUnit XML, all plans together."""
    from sakip.cli.sheets import junit

    del screen
    return junit.written([(plan.cascade, trial) for plan, trial in tried], lang)


FORMATS: "dict[str, Form]" = {"text": as_text, "json": as_json, "md": as_markdown, "junit": as_junit}


@click.command("test", cls=Command, alias="uji", words=_ABOUT)
@click.argument("path", metavar="[JALUR|-]", default=".")
@option("--indicator", "names", metavar="NAMA", multiple=True, words=_INDICATOR)
@form_options(FORMATS, "text", _FORMAT)
@lang_option()
@click.pass_obj
def command(session: Session, path: str, names: tuple[str, ...], form: "Form", target: str) -> int:
    """Test the formulas of the plans at *path*."""
    tried = [
        (plan, plan.trial(*filter(plan.__contains__, names))) for plan in _having(plans_at(path, session.lang), names)
    ]
    text = form(tried, session.lang, output.screen(target))
    output.deliver(text, target, session.lang, for_a_person=form is as_text)
    return EXIT_FINDINGS if any(trial.failed for _, trial in tried) else 0


def _having(plans: "list[Plan]", names: Sequence[str]) -> "list[Plan]":
    """Those of *plans* that have any of the indicators *names*; all, where none is asked for.

    Raises:
        Complaint: no plan has an indicator of one of *names*.
    """
    known = {each.id for plan in plans for each in plan.cascade.indicators()}
    for name in names:
        if name not in known:
            near = nearest(name, known)
            raise Complaint(_UNKNOWN_NEAR, nama=name, dekat=near) if near else Complaint(_UNKNOWN, nama=name)
    return [each for each in plans if not names or any(name in each.model.nama for name in names)]

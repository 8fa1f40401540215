"""`sakip init` (`baru`): a small plan to begin with, which checks clean."""

import re
import sys
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path
from string import Template

import click

from sakip.cli import output
from sakip.cli.refused import unwritable
from sakip.cli.shell import Command, Complaint, Session, choice, lang_option, option
from sakip.law.forms import FORMS, USUAL, Form
from sakip.source.workspace import SUFFIXES
from sakip.text.bilingual import Lang, Text

FILES = ("instansi.sakip", "renstra.sakip", "program.sakip")
AGENCY, REGION, PERIOD = "Dinas Contoh", "Kota Contoh", "2025..2029"
OLD, NEW, MINISTRY = "renstra_86_2017", "renstra_2025", "kementerian"
PROFILES = {name: name for name in (NEW, OLD, MINISTRY)}
NEW_SINCE = 2025
_THEMES = ("Penataan prosedur layanan", "Perluasan layanan daring")
LONGEST = 10

_PERIOD = re.compile(r"(\d{4})\s*(?:\.\.|-|–|s\.?/?d\.?|sampai(?:\s+dengan)?)\s*(\d{4})")
_ABOUT = Text(
    id="Tulis rencana kecil yang sudah bersih untuk diisi. Yang tidak disebut ditanyakan; tanpa terminal dipakai isi "
    "contoh.\n\n"
    "FOLDER dibuat bila belum ada; tanpa FOLDER: folder ini. Berkas yang sudah ada tidak pernah ditimpa.",
    en="Write a small plan that checks clean, to be filled in. What is not given is asked for; without a terminal, "
    "sample words are used.\n\n"
    "FOLDER is made where it does not exist; without FOLDER: this folder. Nothing is ever overwritten.",
)
_AGENCY = Text(id="Nama instansi.", en="Name of the agency.")
_REGION = Text(id="Nama pemerintah daerah.", en="Name of the local government.")
_YEARS = Text(id="Tahun awal dan akhir Renstra, seperti 2025..2029.", en="First and last year, such as 2025..2029.")
_PROFILE = Text(
    id="Bentuk rencana: renstra_2025 (bawaan mulai 2025), renstra_86_2017 (bawaan sebelumnya), atau kementerian "
    "(percobaan).",
    en="Form of the plan: renstra_2025 (default from 2025), renstra_86_2017 (default before), or kementerian, for a "
    "ministry (on trial).",
)
_YES = Text(id="Jangan bertanya.", en="Ask nothing.")
_ASK_AGENCY = Text(id="Nama instansi", en="Name of the agency")
_ASK_REGION = Text(id="Pemerintah daerah", en="Local government")
_ASK_PERIOD = Text(id="Periode Renstra", en="Period of the Renstra")
_NO_PERIOD = Text(
    id="`{periode}` bukan periode; tulis seperti 2025..2029, paling lama 10 tahun.",
    en="`{periode}` is no period; write it like 2025..2029, at most 10 years.",
)
_TAKEN = Text(id="`{folder}` sudah berisi rencana.", en="`{folder}` already holds a plan.")
_DONE = Text(
    id="Ditulis: {berkas}\nBerikutnya: sakip check {folder}\n", en="Written: {berkas}\nNext: sakip check {folder}\n"
)


@click.command("init", cls=Command, alias="baru", words=_ABOUT)
@click.argument("folder", metavar="[FOLDER]", default=".")
@option("--agency", "--instansi", metavar="TEKS", words=_AGENCY)
@option("--region", "--pemda", metavar="TEKS", words=_REGION)
@option("--period", "--periode", metavar="TAHUN..TAHUN", words=_YEARS)
@choice("--profile", "--profil", "profile", among=PROFILES, default=None, words=_PROFILE)
@option("-y", "--yes", is_flag=True, words=_YES)
@lang_option()
@click.pass_obj
def command(
    session: Session,
    folder: str,
    agency: str | None,
    region: str | None,
    period: str | None,
    profile: str | None,
    yes: bool,
) -> None:
    """Write a plan into *folder*."""
    target = Path(folder)
    if any(each.name.endswith(SUFFIXES) for each in target.glob("*")):
        raise Complaint(_TAKEN, folder=folder)
    ask = not yes and _is_person()
    name = _asked(agency, _ASK_AGENCY, AGENCY, session.lang, ask=ask)
    own_region = "" if profile == MINISTRY else _asked(region, _ASK_REGION, REGION, session.lang, ask=ask)
    words = plan_texts(name, own_region, _asked_years(period, session.lang, ask=ask), profile)
    try:
        target.mkdir(parents=True, exist_ok=True)
        for name, text in words.items():
            (target / name).write_bytes(text.encode())
    except OSError as fault:
        raise unwritable(folder, fault) from fault
    output.say(_DONE.in_(session.lang).format(berkas=", ".join(words), folder=_typed(folder)))


def plan_texts(agency: str, region: str, period: range, profile: str | None = None) -> dict[str, str]:
    """The text of each file of a new plan, in the form *profile*; without it, in the form of its years."""
    profile = profile or (NEW if period[0] >= NEW_SINCE else OLD)
    room = files("sakip.cli") / "new_plan" / profile
    values = _values(agency, region, period, FORMS.get(profile, USUAL))
    return {name: Template((room / name).read_text(encoding="utf-8")).substitute(values) for name in FILES}


def _values(agency: str, region: str, period: range, form: Form) -> dict[str, str]:
    """What is put into a template. Targets and budgets go beyond the period as *form* does."""
    years = range(period[0], period[-1] + 1 + form.continued)
    funded = years[form.continued :]
    return {
        "agency": _quoted(agency),
        "region": _quoted(region),
        "period": f"{period[0]}..{period[-1]}",
        "years": f"{period[0]}–{period[-1]}",
        "first": str(years[0]),
        "before": str(years[0] - 1),
        "after": str(years[-1]),
        "funded": _span(funded),
        "first_phase": _span(_halves(period)[0]),
        "phases": "  ".join(f'{_span(each)}: "{theme}"' for each, theme in zip(_halves(period), _THEMES, strict=False)),
        "index_targets": _series(years, lambda step: str(78 + 2 * step)),
        "score_targets": _series(years, lambda step: str(70 + 2 * step)),
        "share_targets": _series(years, lambda step: f"{55 + 4 * step}%"),
        "count_targets": _series(years, lambda step: str(8 + step)),
        "people_targets": _series(years, lambda step: str(20 + 5 * step)),
        "paper_targets": _series(years, lambda step: str(6 + step)),
        "report_targets": _series(years, lambda _: "4"),
        "program_budget": _series(funded, lambda step: _rupiah(150 + 10 * step)),
        "training_budget": _series(funded, lambda step: _rupiah(100 + 10 * step)),
        "monitoring_budget": _series(funded, lambda _: _rupiah(50)),
        "support_budget": _series(funded, lambda step: _rupiah(60 + 5 * step)),
    }


def _halves(period: range) -> list[range]:
    """The years of *period* as two phases, the first the longer; as one where it has no more years."""
    middle = (len(period) + 1) // 2
    return [each for each in (period[:middle], period[middle:]) if each]


def _span(years: range) -> str:
    """*years* as a plan writes them."""
    return f"{years[0]}..{years[-1]}" if years[1:] else str(years[0])


def years_of(period: str) -> range:
    """The years of *period*.

    Raises:
        Complaint: it is no period, or too long a one.
    """
    found = _PERIOD.fullmatch(period.strip())
    years = range(int(found[1]), int(found[2]) + 1) if found else range(0)
    if not 1 <= len(years) <= LONGEST or not 1901 <= years[0] <= years[-1] <= 2999:
        raise Complaint(_NO_PERIOD, periode=period)
    return years


def _typed(path: str) -> str:
    """How *path* is typed behind a command."""
    return f'"{path}"' if " " in path else path


def _is_person() -> bool:
    return sys.stdin.isatty()


def _asked(given: str | None, question: Text, default: str, lang: Lang, *, ask: bool) -> str:
    if given is not None:
        return given
    return str(click.prompt(question.in_(lang), default=default)) if ask else default


def _asked_years(given: str | None, lang: Lang, *, ask: bool) -> range:
    """The years *given*; or those that a person answers, asked again until they are a period."""
    while True:
        try:
            return years_of(_asked(given, _ASK_PERIOD, PERIOD, lang, ask=ask))
        except Complaint as fault:
            if given is not None or not ask:
                raise
            click.echo(fault.in_(lang))


def _series(years: range, value: Callable[[int], str]) -> str:
    return "  ".join(f"{year}: {value(step)}" for step, year in enumerate(years))


def _rupiah(millions: int) -> str:
    return f"Rp{millions}.000.000"


def _quoted(text: str) -> str:
    """*text* as it is written between quotes."""
    return " ".join(text.split()).replace("\\", "\\\\").replace('"', '\\"')

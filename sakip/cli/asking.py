"""What commands about figures are asked for: a figure by name, a period."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sakip.cli.shell import Complaint, called, choice, joined, option
from sakip.text.bilingual import Lang, Text
from sakip.text.wording import nearest

if TYPE_CHECKING:
    from click import Context

    from sakip.evaluation.figure import Kunci
    from sakip.evaluation.outcome import Hasil
    from sakip.model.nodes import Deklarasi
    from sakip.numbers.periode import Periode
    from sakip.plan import Plan

QUARTERS = {str(number): f"tw{number}" for number in range(1, 5)}
_SPELLED = QUARTERS | {each: each for each in QUARTERS.values()}  # `tw2` too, as in a plan

_YEAR = Text(
    id="Tahun; bawaan tahun terakhir yang ada realisasinya.", en="The year; default the latest that has results."
)
_QUARTER = Text(id="Triwulan ini saja.", en="This quarter only.")
_OUTPUT = Text(id="Tulis ke berkas ini.", en="Write to this file.")
_BY_ENDING = Text(
    id="Bila tidak disebut, menurut akhiran berkas -o.", en="Where none is named, by the ending of the file of -o."
)
_NO_SUCH_FORM = Text(
    id="Perintah ini tidak menulis berkas `{akhiran}`. Bentuknya: {pilihan}.",
    en="This command writes no `{akhiran}` file. Its forms: {pilihan}.",
)
# What files of a form end in, where that is not the name of the form.
_ENDINGS = {"txt": "text", "xml": "junit", "mmd": "mermaid", "svg": "badge"}
_NO_YEAR = Text(
    id="Rencana ini tidak menyebut satu tahun pun; tambahkan --year TAHUN.",
    en="This plan names no year; add --year YEAR.",
)
_WRONG_YEAR = Text(id="`{tahun}` bukan tahun.", en="`{tahun}` is no year.")
_OTHER_YEAR = Text(
    id="Rencana ini tidak menyatakan apa pun untuk {tahun}. Tahun yang ada: {daftar}.",
    en="This plan states nothing for {tahun}. It has the years {daftar}.",
)
_UNKNOWN = Text(id="Tidak ada yang bernama `{nama}`.", en="Nothing is called `{nama}`.")
_UNKNOWN_NEAR = Text(
    id="Tidak ada yang bernama `{nama}`. Maksud Anda `{dekat}`?",
    en="Nothing is called `{nama}`. Did you mean `{dekat}`?",
)
_TITLED = Text(
    id='Beberapa hal berjudul "{nama}"; sebut namanya: {daftar}.',
    en='Several things are titled "{nama}"; give its name: {daftar}.',
)
_NO_FIGURE = Text(
    id="{nama} tidak punya angka `{angka}`. Yang ada: {daftar}.",
    en="{nama} has no figure `{angka}`. It has: {daftar}.",
)
_NO_FIGURE_NEAR = Text(
    id="{nama} tidak punya angka `{angka}`. Maksud Anda `{dekat}`?",
    en="{nama} has no figure `{angka}`. Did you mean `{dekat}`?",
)
_PERIOD_BEHIND = Text(
    id="{nama} tidak punya angka `{angka}`. Periode ditulis dalam kurung siku: `{nama}[{angka}]`.",
    en="{nama} has no figure `{angka}`. A period is written in square brackets: `{nama}[{angka}]`.",
)
_NO_VALUE = Text(
    id="`--set {kata}`: tulis NAMA=NILAI, misalnya `--set koperasi_dinilai=160`.",
    en="`--set {kata}`: write NAME=VALUE, as in `--set koperasi_dinilai=160`.",
)
_TWICE = Text(id="--set: {nama} disebut dua kali.", en="--set: {nama} is named twice.")
_WRONG_VALUE = Text(id="{opsi}: {sebab}; {bantuan}.", en="{opsi}: {sebab}; {bantuan}.")
_NOT_A_VALUE = Text(id="{opsi}: `{kata}` bukan sebuah nilai.", en="{opsi}: `{kata}` is not a value.")
_HALF = Text(
    id="--set {kata}: {satuan} dihitung satu-satu, jadi nilainya bilangan bulat.",
    en="--set {kata}: {satuan} are counted one by one, so the value is a whole number.",
)
_NO_FIGURES = Text(id="{nama} tidak punya angka.", en="{nama} has no figures.")


def period_options() -> Callable[[Any], Any]:
    """Decorator: `--year` and `--quarter`."""

    def decorated(function: Any) -> Any:
        return year_option()(
            choice(
                "--quarter", "--triwulan", "quarter", among=_SPELLED, listed=(*QUARTERS,), default=None, words=_QUARTER
            )(function)
        )

    return decorated


def output_option() -> Callable[[Any], Any]:
    """Decorator: `-o`, which is read before what depends on it."""
    return option("-o", "--output", "target", metavar="BERKAS", default="", is_eager=True, words=_OUTPUT)


def form_options(among: Mapping[str, Any], default: str, words: Text) -> Callable[[Any], Any]:
    """Decorator: `--format` and `-o`. A form that is not named is the one that the ending of the file names."""

    def by_ending(context: "Context", _option: object, form: Any) -> Any:
        ending = Path(context.params["target"]).suffix.lower().removeprefix(".")
        known = ending if ending in among else _ENDINGS.get(ending, ending)
        name = known if ending.isalpha() else default
        if form is None and name not in among:
            raise Complaint(_NO_SUCH_FORM, akhiran=f".{ending}", pilihan=joined(map(called, among), ", "))
        return among[name] if form is None else form

    def decorated(function: Any) -> Any:
        shown = Text(id=f"{words.id} {_BY_ENDING.id}", en=f"{words.en} {_BY_ENDING.en}")
        format_option = choice("--format", "form", among=among, default=None, callback=by_ending, words=shown)
        return format_option(output_option()(function))

    return decorated


def year_option() -> Callable[[Any], Any]:
    """Decorator: `--year`."""
    return option("--year", "--tahun", "year", type=_year, metavar="TAHUN", default=None, words=_YEAR)


def _year(word: str) -> int:
    from sakip.numbers.periode import is_year

    if not word.isdecimal() or not is_year(int(word)):
        raise Complaint(_WRONG_YEAR, tahun=word)
    return int(word)


def period_of(plan: "Plan", year: int | None, quarter: str | None) -> "Periode":
    """The period that was asked for; without a year, the latest of which *plan* has results.

    Raises:
        Complaint: no year was named, and the plan names none; or it has others, and not this one.
    """
    from sakip.evaluation.years import latest_year, years
    from sakip.numbers.periode import Periode, in_years

    found, known = year or latest_year(plan.cascade), years(plan.cascade)
    if not found:
        raise Complaint(_NO_YEAR)
    if known and found not in known:
        raise Complaint(_OTHER_YEAR, tahun=str(found), daftar=in_years(known))
    return Periode(found, quarter or "")


def item_named(plan: "Plan", name: str) -> "Deklarasi":
    """The declaration called *name*, or else the only one with that title.

    Raises:
        Complaint: nothing is called that, or several things have that title.
    """
    from sakip.numbers.satuan import normal

    named = {key: item for key, item in plan.model.nama.items() if item.id}  # a policy may have but a title
    if name not in named:
        titled = [item for item in named.values() if normal(item.nama) == normal(name)]
        if len(titled) == 1:
            return titled[0]
        if titled:
            raise Complaint(_TITLED, nama=name, daftar=", ".join(f"`{each.id}`" for each in titled))
        near = next((base for base, _ in _splits(name) if base in named), None) or nearest(name, named)
        raise Complaint(_UNKNOWN_NEAR, nama=name, dekat=near) if near else Complaint(_UNKNOWN, nama=name)
    return named[name]


def figure_named(plan: "Plan", word: str, period: "Periode", default: str = "") -> "Kunci":
    """The figure that `NAME.FIGURE` means; without a figure, *default*, or what is most asked of such a thing.

    Raises:
        Complaint: nothing is called that, or it has no such figure.
    """
    from sakip.evaluation.figure import Kunci
    from sakip.evaluation.names import figures_of

    name, figure = _parted(plan, word)
    item = item_named(plan, name)
    known = figures_of(item)
    if not known:
        raise Complaint(_NO_FIGURES, nama=name)
    wanted = figure or (default if default in known else known[0])
    key = Kunci(wanted, item.id, period)
    if (base := key.pokok) not in known:
        near = nearest(base, known)
        raise (
            Complaint(_NO_FIGURE_NEAR, nama=name, angka=wanted, dekat=near)
            if near
            else Complaint(_NO_FIGURE, nama=name, angka=wanted, daftar=", ".join(known))
        )
    return key


def supposed(plan: "Plan", words: Iterable[str], period: "Periode", lang: Lang) -> "dict[Kunci, Hasil]":
    """The figures that `NAME.FIGURE=VALUE` suppose, also of another period: `NAME[2023]=VALUE`.

    Raises:
        Complaint: something is not written like that, or twice, nothing is called that, or a value is impossible.
    """
    found = {}
    for word in words:
        name, sign, value = word.partition("=")
        if not (name.strip() and sign and value.strip()):
            raise Complaint(_NO_VALUE, kata=word)
        key = dated_figure(plan, name.strip(), period, default="realisasi")
        if key in found:
            raise Complaint(_TWICE, nama=name.strip())
        found[key] = value_for(plan, key, value.strip(), "--set", lang)
        _refuse_half(plan, key, found[key], word)
    return found


def _refuse_half(plan: "Plan", key: "Kunci", value: "Hasil", word: str) -> None:
    """Half of what is counted one by one cannot be supposed."""
    from sakip.graph.counted import counted_singly, is_fraction
    from sakip.model.nodes import Data, Indikator

    item = plan.model.nama.get(key.subjek)
    if isinstance(item, Indikator | Data) and counted_singly(plan.cascade, item) and is_fraction(value, item):
        raise Complaint(_HALF, kata=word, satuan=item.satuan.nama if item.satuan else "")


def dated_figure(plan: "Plan", word: str, period: "Periode", default: str) -> "Kunci":
    """The figure that `NAME.FIGURE` or `NAME.FIGURE[PERIOD]` means.

    Raises:
        Complaint: nothing is called that, or it has no such figure.
    """
    from sakip.evaluation.periods import is_part, referred

    name, _, key = word.removesuffix("]").partition("[") if word.endswith("]") else (word, "", "")
    of, _, period_meant = name.rpartition(".")
    if of in plan.model.nama and is_part(period_meant):
        raise Complaint(_PERIOD_BEHIND, nama=of, angka=period_meant)
    return figure_named(plan, name, referred(key, period), default)


def value_for(plan: "Plan", key: "Kunci", text: str, option_name: str, lang: Lang) -> "Hasil":
    """The value of the figure *key* that is written *text*, by the rules of the language.

    Raises:
        Complaint: it cannot be read, or has another unit.
    """
    from sakip.diagnostics.diagnostic import Diagnostic
    from sakip.evaluation.names import unit_of
    from sakip.evaluation.outcome import outcome
    from sakip.model.one_value import value_of

    value = value_of(text, unit_of(plan.cascade, key), option_name)
    if isinstance(value, Diagnostic):
        raise Complaint(_WRONG_VALUE, opsi=option_name, sebab=value.message(lang), bantuan=value.advice(lang))
    if value is None:
        raise Complaint(_NOT_A_VALUE, opsi=option_name, kata=text)
    return outcome(value)


def _parted(plan: "Plan", word: str) -> tuple[str, str]:
    """The longest declared name that *word* begins with, and the figure behind it; else as it most likely was meant."""
    from sakip.evaluation.names import FIGURE_NAMES

    for name, figure in _splits(word):
        if name in plan.model.nama:
            return name, figure
    name, _, figure = word.rpartition(".")
    return (name, figure) if name and nearest(figure, FIGURE_NAMES) else (word, "")


def _splits(word: str) -> Iterator[tuple[str, str]]:
    """*word* parted at each dot, the last first; before that, not at all."""
    yield word, ""
    dots = [at for at, char in enumerate(word) if char == "."]
    yield from ((word[:at], word[at + 1 :]) for at in reversed(dots))

"""click in two languages: commands, options and complaints that carry their words as `Text`."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

import click
from attrs import frozen

from sakip.text.bilingual import Lang, Text, same

ENVIRONMENT = "SAKIP_LANG"
EXIT_FINDINGS, EXIT_USAGE, EXIT_INTERNAL, EXIT_INTERRUPTED = 1, 2, 3, 130

_USAGE = Text(id="Pemakaian: ", en="Usage: ")
_OPTIONS = Text(id="Pilihan", en="Options")
_HELP = Text(id="Tampilkan bantuan ini.", en="Show this help.")
_ALSO = Text(id="Nama lain: {alias}", en="Also: {alias}")
_EXTRA = Text(id="`{kata}` berlebih di sini.", en="`{kata}` is one argument too many.")
_LANG = Text(
    id=f"Bahasa keluaran; bawaan {ENVIRONMENT} atau id.", en=f"Language of the output; default {ENVIRONMENT} or id."
)
_ONE_OF = Text(
    id="`{nilai}` bukan pilihan untuk {opsi}: {pilihan}.", en="`{nilai}` is no choice for {opsi}: {pilihan}."
)
# The words to choose from, where they are no names of something: in the language of the run.
_CALLED = {
    each.en: each
    for each in (
        Text(id="teks", en="text"),
        Text(id="ringkas", en="concise"),
        Text(id="lencana", en="badge"),
        Text(id="galat", en="error"),
        Text(id="peringatan", en="warning"),
        Text(id="saran", en="advice"),
        Text(id="cocok", en="reproduced"),
        Text(id="terjelaskan", en="explained"),
        Text(id="tak-terjelaskan", en="unexplained"),
        Text(id="tak-dapat-diuji", en="not-checkable"),
    )
}


@frozen
class Session:
    """What every command knows of its run."""

    lang: Lang


def asked_language(args: Sequence[str], environ: Mapping[str, str]) -> Lang:
    """The language that `--lang` asks for, else SAKIP_LANG, else Indonesian. Needed before anything is parsed."""
    asked = environ.get(ENVIRONMENT, "")
    for before, arg in zip(("", *args), args, strict=False):
        if arg == "--":
            break
        if arg.startswith("--lang="):
            asked = arg.removeprefix("--lang=")
        elif before == "--lang":
            asked = arg
    return Lang.EN if asked == Lang.EN.value else Lang.ID


def lang_of(ctx: click.Context) -> Lang:
    """The language of the run that *ctx* belongs to."""
    session = ctx.find_object(Session)
    return session.lang if session else Lang.ID


class Complaint(click.ClickException):
    """A command that cannot be carried out as typed, said in both languages."""

    exit_code = EXIT_USAGE

    def __init__(self, text: Text, **params: str | Text) -> None:
        self.text, self.params = text, params
        super().__init__(self.in_(Lang.ID))

    def in_(self, lang: Lang) -> str:
        """The sentence in *lang*."""
        said = {name: word.in_(lang) if isinstance(word, Text) else word for name, word in self.params.items()}
        return self.text.in_(lang).format(**said)


class Option(click.Option):
    """An option that explains itself in the language of the run."""

    def __init__(self, *args: Any, words: Text, metavar: str | Text | None = None, **kwargs: Any) -> None:
        super().__init__(*args, metavar=metavar.id if isinstance(metavar, Text) else metavar, **kwargs)
        self.words, self.taken = words, metavar

    def make_metavar(self, ctx: click.Context) -> str:
        """What it takes, in the language of the run."""
        return self.taken.in_(lang_of(ctx)) if isinstance(self.taken, Text) else super().make_metavar(ctx)

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """How it is written, and what it does."""
        record = super().get_help_record(ctx)
        return record and (record[0], self.words.in_(lang_of(ctx)))


class Command(click.Command):
    """A command whose help is in the language of the run, and which names its Indonesian alias."""

    def __init__(self, *args: Any, words: Text, alias: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.words, self.alias = words, alias

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """The parts of the usage line."""
        own = [piece for param in self.get_params(ctx) for piece in param.get_usage_pieces(ctx)]
        return [f"[{_OPTIONS.in_(lang_of(ctx)).upper()}]", *own]

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The usage line, headed in the language of the run."""
        pieces = " ".join(self.collect_usage_pieces(ctx))
        formatter.write_usage(ctx.command_path, pieces, prefix=_USAGE.in_(lang_of(ctx)))

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """What the command does; a single line break stays one."""
        paragraphs = self.words.in_(lang_of(ctx)).split("\n\n")
        alias = [_ALSO.in_(lang_of(ctx)).format(alias=f"sakip {self.alias}")] if self.alias else []
        for paragraph in (*paragraphs, *alias):
            formatter.write_paragraph()
            with formatter.indentation():
                formatter.write_text(f"\b\n{paragraph}" if "\n" in paragraph else paragraph)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The options, headed in the language of the run."""
        options = (param for param in self.get_params(ctx) if isinstance(param, click.Option))
        records = [record for param in options if (record := param.get_help_record(ctx))]
        with formatter.section(_OPTIONS.in_(lang_of(ctx))):
            formatter.write_dl(records)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """`-h`, in the language of the run."""
        return Option(
            ["-h", "--help"], is_flag=True, is_eager=True, expose_value=False, callback=_show_help, words=_HELP
        )

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Parse *args*; what is left over is a complaint. Every fault knows which command it is of."""
        ctx.allow_extra_args = True
        try:
            left = super().parse_args(ctx, args)
        except click.UsageError as fault:
            fault.ctx = fault.ctx or ctx
            raise
        if left and not isinstance(self, click.Group):
            raise Complaint(_EXTRA, kata=" ".join(left))
        return left


def option(*names: str, words: Text, **kwargs: Any) -> Callable[[Any], Any]:
    """Decorator: an option explained by *words*."""
    return click.option(*names, cls=Option, words=words, **kwargs)


def choice(
    *names: str, among: Mapping[str, Any], words: Text, listed: Sequence[str] = (), **kwargs: Any
) -> Callable[[Any], Any]:
    """Decorator: an option that takes a word *among* some, each standing for a value; *listed* are those to show.

    A word is shown in the language of the run, and understood in both.
    """
    shown = [called(word) for word in listed or among]
    known = {_folded(spelling): value for word, value in among.items() for spelling in (word, called(word).id)}

    def value_of(word: str) -> Any:
        if _folded(word) not in known:
            raise Complaint(_ONE_OF, nilai=word, opsi=names[0], pilihan=joined(shown, ", "))
        return known[_folded(word)]

    return option(*names, type=value_of, metavar=joined(shown, "|"), words=words, **kwargs)


def called(word: str) -> Text:
    """The word to choose *word* by, in both languages."""
    return _CALLED.get(word, same(word))


def joined(words: Iterable[Text], mark: str) -> Text:
    """*words* in a row, in both languages."""
    listed = list(words)
    return Text(id=mark.join(each.id for each in listed), en=mark.join(each.en for each in listed))


def _folded(word: str) -> str:
    return word.casefold().replace("-", "_")


def lang_option() -> Callable[[Any], Any]:
    """Decorator: `--lang`. Its value was taken by `asked_language` before; here it is only checked."""
    return choice("--lang", among={each.value: each for each in Lang}, expose_value=False, words=_LANG)


def _show_help(ctx: click.Context, _param: click.Parameter, value: bool) -> None:
    if value and not ctx.resilient_parsing:
        click.echo(ctx.get_help(), color=ctx.color)
        ctx.exit()

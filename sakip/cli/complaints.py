"""What is said where a command cannot be carried out, and, where the mistake is ours, how to report it."""

import traceback

import click

from sakip.cli.shell import Complaint
from sakip.text.bilingual import Lang, Text
from sakip.text.wording import nearest

_ERROR = Text(id="galat", en="error")
_SEE = Text(id="Bantuan: {perintah} --help", en="Help: {perintah} --help")
_NO_OPTION = Text(id="Pilihan `{opsi}` tidak dikenal.", en="There is no option `{opsi}`.")
_NEAREST = Text(id=" Maksud Anda `{dekat}`?", en=" Did you mean `{dekat}`?")
_NO_VALUE = Text(id="Pilihan `{opsi}` perlu nilai di belakangnya.", en="The option `{opsi}` needs a value after it.")
_MISSING = Text(id="`{argumen}` belum disebut.", en="`{argumen}` is missing.")
_INTERNAL = Text(
    id="sakip sendiri yang keliru ({jenis}), bukan rencana Anda. Jalankan lagi dengan SAKIP_DEBUG=1 dan kirimkan "
    "keluarannya beserta berkas rencananya kepada pengelola sakip.",
    en="The mistake is sakip's own ({jenis}), not your plan's. Run it again with SAKIP_DEBUG=1 and send the output "
    "and the plan to the maintainers of sakip.",
)


def usage(fault: click.ClickException, lang: Lang) -> str:
    """What is wrong with the command as typed, and where help is."""
    ctx = getattr(fault, "ctx", None)
    help_line = "" if isinstance(fault, Complaint) else "\n" + _see(ctx, lang)
    return f"{_ERROR.in_(lang)}: {_sentence(fault, lang)}{help_line}"


def internal(fault: BaseException, lang: Lang, *, debug: bool) -> str:
    """That the mistake is ours and how to report it, below the traceback where *debug* asks for it."""
    trace = "".join(traceback.format_exception(fault)) if debug else ""
    return f"{trace}{_ERROR.in_(lang)}: {_INTERNAL.in_(lang).format(jenis=type(fault).__name__)}"


def _sentence(fault: click.ClickException, lang: Lang) -> str:
    match fault:
        case Complaint():
            return fault.in_(lang)
        case click.NoSuchOption():
            near = nearest(fault.option_name, _options(fault.ctx))
            hint = _NEAREST.in_(lang).format(dekat=near) if near else ""
            return _NO_OPTION.in_(lang).format(opsi=fault.option_name) + hint
        case click.BadOptionUsage():
            return _NO_VALUE.in_(lang).format(opsi=fault.option_name)
        case click.MissingParameter():
            return _MISSING.in_(lang).format(argumen=_spelled(fault.param))
        case _:
            return fault.format_message()


def _spelled(param: click.Parameter | None) -> str:
    """How *param* is typed."""
    if param is None:
        return ""
    return param.opts[0] if isinstance(param, click.Option) else param.human_readable_name


def _options(ctx: click.Context | None) -> list[str]:
    return [name for param in (ctx.command.get_params(ctx) if ctx else ()) for name in param.opts if name[0] == "-"]


def _see(ctx: click.Context | None, lang: Lang) -> str:
    return _SEE.in_(lang).format(perintah=ctx.command_path if ctx else "sakip")

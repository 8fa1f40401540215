"""`sakip explain` (`jelaskan`): the page of a rule, of an explanation of the audit, or of a policy of the library."""

import click

from sakip.cli import output, policybook, rulebook
from sakip.cli.shell import Command, Complaint, Session, lang_option
from sakip.diagnostics import page
from sakip.text.bilingual import Text
from sakip.text.wording import nearest

_ABOUT = Text(
    id="Jelaskan sebuah aturan: apa yang ditemukannya, mengapa penting, contoh salah dan benar, cara membetulkan, dan "
    "dasarnya. Atau sebuah penjelasan dari sakip audit: bagaimana angka keliru terjadi. Atau sebuah kebijakan pustaka: "
    "rumusnya, sumbernya, yang dijaminnya, dan hasilnya untuk angka-angka tertentu.\n\n"
    "KODE seperti SK201 atau HA07, atau namanya seperti sasaran-tanpa-iku. Daftarnya: sakip rules. Nama kebijakan "
    "seperti turun_kebalikan.",
    en="Explain a rule: what it finds, why it matters, a wrong and a right example, how to mend it, and its basis. Or "
    "an explanation of sakip audit: how a wrong figure comes about. Or a policy of the library: its formula, its "
    "source, what it promises, and what it comes to for certain numbers.\n\n"
    "KODE is like SK201 or HA07, or a name like sasaran-tanpa-iku; for a list: sakip rules. The name of a policy is "
    "like turun_kebalikan.",
)
_UNKNOWN = Text(
    id="Tidak ada aturan `{kode}`. Daftarnya: sakip rules", en="There is no rule `{kode}`. For a list: sakip rules"
)
_UNKNOWN_NEAR = Text(
    id="Tidak ada aturan `{kode}`. Maksud Anda {dekat}?", en="There is no rule `{kode}`. Did you mean {dekat}?"
)


@click.command("explain", cls=Command, alias="jelaskan", words=_ABOUT)
@click.argument("code", metavar="KODE")
@lang_option()
@click.pass_obj
def command(session: Session, code: str) -> None:
    """Show the page of *code*."""
    known, paint, width = _known(code), output.paint(), min(output.width(), 100)
    if known in policybook.libraries():
        output.say(policybook.terminal(known, session.lang, paint, width))
    elif known in rulebook.explanations():
        found = rulebook.explanation(known)
        facts = found.hypothesis.name.in_(session.lang)
        output.say(page.plain_terminal(known, facts, found.page, session.lang, paint, width))
    else:
        entry = rulebook.entry(known)
        output.say(page.terminal(entry.rule, entry.page, session.lang, paint, width))


def _known(asked: str) -> str:
    """The code that *asked*, a code or a name, stands for; of a policy, its name."""
    codes, names, policies = (*rulebook.codes(), *rulebook.explanations()), rulebook.names(), policybook.libraries()
    code = names.get(asked.lower(), asked.upper())
    if code in codes:
        return code
    if asked.lower() in policies:
        return asked.lower()
    near = nearest(asked, (*codes, *names, *policies))
    raise Complaint(_UNKNOWN_NEAR, kode=asked, dekat=near) if near else Complaint(_UNKNOWN, kode=asked)

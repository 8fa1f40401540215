"""Which findings are asked for: codes, or beginnings of codes, to keep and to leave out."""

from collections.abc import Collection, Iterable

from attrs import frozen

from sakip.cli.shell import Complaint
from sakip.text.bilingual import Text
from sakip.text.wording import nearest

_UNKNOWN = Text(
    id="Tidak ada aturan yang kodenya diawali `{kode}`. Daftarnya: sakip rules",
    en="No rule has a code beginning with `{kode}`. For a list: sakip rules",
)
_UNKNOWN_NEAR = Text(
    id="Tidak ada aturan yang kodenya diawali `{kode}`. Maksud Anda `{dekat}`?",
    en="No rule has a code beginning with `{kode}`. Did you mean `{dekat}`?",
)


@frozen
class Selection:
    """The beginnings of codes to keep (none: all) and to leave out. The longer one decides; alike, leaving out does."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()

    def keeps(self, code: str) -> bool:
        """Whether findings of *code* are asked for."""
        kept = _longest(self.select, code) if self.select else 0
        return kept > _longest(self.ignore, code)


def selection_of(select: Iterable[str], ignore: Iterable[str], known: Collection[str]) -> Selection:
    """The selection that the words of the command line make.

    Raises:
        Complaint: a word is the beginning of no code in *known*.
    """
    return Selection(_prefixes(select, known), _prefixes(ignore, known))


def _prefixes(words: Iterable[str], known: Collection[str]) -> tuple[str, ...]:
    prefixes = tuple(part.strip().upper() for word in words for part in word.split(",") if part.strip())
    for prefix in prefixes:
        if not any(code.startswith(prefix) for code in known):
            near = nearest(prefix, known)
            raise Complaint(_UNKNOWN_NEAR, kode=prefix, dekat=near) if near else Complaint(_UNKNOWN, kode=prefix)
    return prefixes


def _longest(prefixes: tuple[str, ...], code: str) -> int:
    return max((len(prefix) for prefix in prefixes if code.startswith(prefix)), default=-1)

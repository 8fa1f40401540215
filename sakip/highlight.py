"""A Pygments lexer for `.sakip`: colours for documentation, never a judgement. The only module that knows Pygments.

It reads as the grammar does: a word is a keyword only where a statement may begin, `kunci:` opens an entry, and behind
`=` stands a formula. Whatever it meets, it gives every character back.
"""

from collections.abc import Iterator
from typing import Any, ClassVar

from pygments.lexer import RegexLexer, bygroups, default, include, words
from pygments.token import Comment, Keyword, Name, Number, Operator, Punctuation, String, Text, Whitespace

from sakip.syntax.vocabulary import BLOCKS, Shape, Word, known_words

__all__ = ["SakipLexer"]

_NAME = r"[^\W\d]\w*(?:\.\w+)*"
_CODE = r"(?:\d|[Xx])\.(?:\d{2}|[Xx]{2})(?:\.\d+)*(?![\w.,])"
_KEY = r'(?:\d{4}\.\.\d{4}|\w+(?:\.\w+)*|"(?:[^"\\\n]|\\.)*")(?=[ \t]*:)'
_AMOUNT = (
    r"(?:[Rr]p\.?[ \t]*)?\d+(?:[.,]\d+)*(?:,-)?(?:[ \t]*[%‰]|[ \t]+(?:ribu|juta|miliar|triliun)\b)?"
    r"(?:[ \t]+per[ \t]+\d+(?:\.\d+)*)?"
)
_NUMBER = rf"(?:[<>]=?[ ]?)?[-−]?{_AMOUNT}(?:[ ]?\.\.[ ]?<?[ ]?[-−]?{_AMOUNT})?"
_GRADED = rf"({_NAME})([ \t]*)(\()([ \t]*\d+(?:[.,]\d+)*[ \t]*)(\))"
_TEXT = r'"(?:[^"\\\n]|\\.)*"|[“”„][^“”„"\n]*[“”"]'
_LONG_TEXT = r'"""(?:[^"\\]|\\.|"(?!""))*"""'
_BEFORE_ARGUMENT = r"(?=[ \t]*[={]|[ \t]+[^\s}#,;])"


def _words_of_the_language() -> Iterator[Word]:
    return (word for block in BLOCKS.values() for word in block.words.values())


def _declaring() -> tuple[str, ...]:
    """The words that open a declaration wherever they stand."""
    other = {word.name for word in _words_of_the_language() if word.shape is not Shape.BLOCK}
    return tuple(sorted(known_words() - other))


def _choosing() -> Iterator[tuple[str, Any, str]]:
    """A rule for each word that takes one of a few words, and those."""
    choices: dict[str, set[str]] = {}
    for word in _words_of_the_language():
        choices.setdefault(word.name, set()).update(word.choices)
    for name, taken in sorted(choices.items()):
        if taken:
            pattern = rf"({name})([ \t]+)({'|'.join(sorted(taken))})(?!\w)"
            yield pattern, bygroups(Keyword, Whitespace, Keyword.Constant), "more"


def _keywords(names: tuple[str, ...]) -> words:
    return words(names, prefix=r"\b", suffix=rf"\b{_BEFORE_ARGUMENT}")


def _literals(*after: tuple[str, ...]) -> list[tuple[Any, ...]]:
    return [
        (_LONG_TEXT, String.Doc, *after),
        (_TEXT, String, *after),
        (_NUMBER, Number, *after),
    ]


class SakipLexer(RegexLexer):  # type: ignore[misc] # Pygments ships no types
    """Colours `.sakip` text. Words that the language does not know stay plain, so that a slip shows."""

    name = "sakip"
    aliases: ClassVar[list[str]] = ["sakip"]
    filenames: ClassVar[list[str]] = ["*.sakip"]

    tokens: ClassVar[dict[str, list[Any]]] = {
        "root": [
            include("blank"),
            (_KEY, Name.Attribute),
            (r":", Punctuation, "value"),
            *_choosing(),
            (_keywords(_declaring()), Keyword.Declaration, "head"),
            (_keywords(tuple(sorted(known_words()))), Keyword, "head"),
            (rf"{_NAME}{_BEFORE_ARGUMENT}", Name, "head"),
            (r"[{}]", Punctuation),
            (_NAME, Name),
            *_literals(),
            (r".", Text),
        ],
        # behind a keyword or a comma: an argument, which may be a name
        "head": [
            include("blank"),
            (_CODE, Name.Constant, ("#pop", "more")),
            (_NAME, Name, ("#pop", "more")),
            default(("#pop", "more")),
        ],
        # behind an argument: texts and numbers as they come, names only behind a comma
        "more": [
            include("blank"),
            (rf"(?={_KEY})", Whitespace, "#pop"),
            (r"(?:sampai|porsi)(?=[ \t]+\d)", Keyword),
            (r",", Punctuation, ("#pop", "head")),
            (r"=", Operator, ("#pop", "operand")),
            *_literals(),
            default("#pop"),
        ],
        "value": [
            include("blank"),
            (_CODE, Name.Constant, ("#pop", "note")),
            (r"(?:belum|tidak_berlaku)\b", Keyword.Constant, ("#pop", "note")),
            (_GRADED, bygroups(Name, Whitespace, Punctuation, Number, Punctuation), ("#pop", "note")),
            *_literals(("#pop", "note")),
            (_NAME, Name, ("#pop", "note")),
            default("#pop"),
        ],
        "note": [
            include("blank"),
            (rf"(?={_KEY})", Whitespace, "#pop"),
            (_TEXT, String, "#pop"),
            default("#pop"),
        ],
        "operand": [
            include("blank"),
            (rf"({_NAME})(\()", bygroups(Name.Function, Punctuation)),
            (r"\(", Punctuation),
            (r"[-−]", Operator),
            (_AMOUNT, Number, ("#pop", "operator")),
            (_NAME, Name, ("#pop", "operator")),
            default("#pop"),
        ],
        "operator": [
            include("blank"),
            (r"\[", Punctuation, "index"),
            (r"[-−+*×/]|[<>]=?|=", Operator, ("#pop", "operand")),
            (r";", Punctuation, ("#pop", "operand")),
            (r"\)", Punctuation),
            default("#pop"),
        ],
        "index": [
            include("blank"),
            (r"\d+", Number),
            (_NAME, Name),
            (r"\]", Punctuation, "#pop"),
            default("#pop"),
        ],
        "blank": [
            (r"[\s\ufeff]+", Whitespace),
            (r"#[ \t]*<-[^\n]*", Comment.Special),
            (r"#[^\n]*", Comment.Single),
        ],
    }

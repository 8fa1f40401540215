"""What was being read, and what could have followed, in the words of the person who writes."""

from sakip.syntax.driver import Driver
from sakip.syntax.vocabulary import BLOCKS, Shape, blocks_with
from sakip.text.bilingual import Text
from sakip.text.wording import join_either

# One entry for all terminals that a planner would call by the same words, in the order in which they are said.
_WORDS: tuple[tuple[str, Text], ...] = (
    ("KUNCI KUNCI_TEKS", Text(id="`tahun:` atau `nama:`", en="`year:` or `name:`")),
    ("KATA", Text(id="kata kunci (mis. `satuan`)", en="a keyword (e.g. `satuan`)")),
    ("NAMA", Text(id="nama", en="a name")),
    ("ANGKA", Text(id="angka", en="a number")),
    ("RENTANG", Text(id="rentang (`80..90`)", en="a range (`80..90`)")),
    ("TEKS TEKS_PANJANG", Text(id='teks dalam "…"', en='text in "…"')),
    ("PANGGIL", Text(id="fungsi", en="a function")),
    ("TAMBAH KURANG KALI BAGI", Text(id="tanda hitung (+ - * /)", en="an operator (+ - * /)")),
    ("KURUNG", Text(id="`(`", en="`(`")),
    ("KURUNG_TUTUP", Text(id="`)`", en="`)`")),
    ("SIKU_TUTUP", Text(id="`]`", en="`]`")),
    ("TITIK_KOMA", Text(id="`;`", en="`;`")),
    ("KOMA", Text(id="`,`", en="`,`")),
    ("SAMA", Text(id="`=`", en="`=`")),
    ("BUKA", Text(id="`{`", en="`{`")),
    ("TUTUP", Text(id="`}`", en="`}`")),
)
_OPERAND = {"NAMA", "ANGKA", "PANGGIL", "KURUNG"}
_MORE_ARGUMENTS = {"ANGKA", "RENTANG", "TEKS_PANJANG", "KURANG", "KOMA", "KLAUSA", "TAMBAH", "KALI", "BAGI"}


def expected(driver: Driver) -> Text:
    """What the current state could go on with."""
    accepted = set(driver.automaton.actions[driver.states[-1]])
    if accepted >= _OPERAND:
        return Text(id="angka, nama, atau rumus dalam kurung", en="a number, a name or a formula in parentheses")
    if "KATA" in accepted:
        accepted -= _MORE_ARGUMENTS
    if driver.automaton.symbol[driver.states[-1]] == "KATA":
        return _of_word(driver.values[-1])
    return join_either(text for names, text in _WORDS if accepted & set(names.split()))


def _of_word(word: str) -> Text:
    shapes = {BLOCKS[block].words[word].shape for block in blocks_with(word)}
    return join_either(shape.value for shape in Shape if shape in shapes)


def reading(driver: Driver) -> Text:
    """What is being read: the innermost statement or key that is not complete, or the innermost open block."""
    symbols = driver.automaton.symbol
    for index in range(len(driver.states) - 1, 0, -1):
        symbol, value = symbols[driver.states[index]], driver.values[index - 1]
        if symbol == "KATA":
            return Text(id=f"`{value}`", en=f"`{value}`")
        if symbol == "kunci":
            shown = getattr(value, "ejaan", getattr(value, "isi", ""))
            return Text(id=f"`{shown}:`", en=f"`{shown}:`")
        if symbol == "BUKA":
            break
    return Text(id="isi", en="the contents")

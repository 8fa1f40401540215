"""What was being read, and what could have followed, in the words of the person who writes."""

from sakip.syntax.driver import Driver
from sakip.syntax.vocabulary import BLOCKS, Shape, blocks_with
from sakip.text.bilingual import Text
from sakip.text.wording import join_either

_ITEM = "isi"
_FILE = Text(id="berkas ini", en="this file")
_STATEMENT = Text(id="pernyataan (mis. `satuan persen`)", en="a statement (e.g. `satuan persen`)")
ENTRY = Text(id="baris `tahun: nilai` atau `nama: nilai`", en="a line `year: value` or `name: value`")
_END = Text(id="akhir baris", en="the end of the line")
_VALUE = Text(id="sebuah nilai, mis. `27,45%`", en="a value, e.g. `27,45%`")
_HEAD = Text(
    id='nama (mis. `koperasi_sehat`) atau judul dalam "…"', en='a name (e.g. `koperasi_sehat`) or a title in "…"'
)
_OPERAND = Text(id="angka, nama, atau rumus dalam kurung", en="a number, a name or a formula in parentheses")
# One entry for all terminals that a planner would call by the same words, in the order in which they are said.
_WORDS: tuple[tuple[str, Text], ...] = (
    ("TEKS", Text(id='teks dalam "…"', en='text in "…"')),
    ("TAMBAH", Text(id="tanda hitung (+ - * /)", en="an operator (+ - * /)")),
    ("KURUNG_TUTUP", Text(id="`)`", en="`)`")),
    ("SIKU_TUTUP", Text(id="`]`", en="`]`")),
    ("TITIK_KOMA", Text(id="`;`", en="`;`")),
    ("KOMA", Text(id="`,`", en="`,`")),
    ("BUKA", Text(id="`{`", en="`{`")),
)
_OPERANDS = {"NAMA", "ANGKA", "PANGGIL", "KURUNG"}
_IN_FORMULA = {"TAMBAH", "KURUNG_TUTUP", "TITIK_KOMA"}


def expected(driver: Driver) -> Text:
    """What the current state could go on with."""
    symbols = driver.automaton.symbol
    accepted = set(driver.automaton.actions[driver.states[-1]])
    symbol = symbols[driver.states[-1]]
    if symbol in ("", _ITEM):
        return join_either((_STATEMENT, ENTRY)) if len(driver.states) > 2 else _STATEMENT
    if symbol in ("KUNCI", "KUNCI_TEKS", "kunci"):
        return _VALUE
    if symbol == "KATA":
        return _of_word(driver.values[-1])
    if accepted >= _OPERANDS:
        return _OPERAND
    if "KATA" in accepted:
        accepted -= _beyond(driver)
    shown = [text for name, text in _WORDS if name in accepted]
    return join_either((*shown, _END) if "KATA" in accepted else shown or (_STATEMENT,))


def _beyond(driver: Driver) -> set[str]:
    """What lark's table allows after a complete statement or value only because other states share it."""
    word = _depth_of(driver, "KATA")
    formula = _depth_of(driver, "SAMA") is not None
    if formula:
        open_ = [driver.automaton.symbol[state] for state in driver.states]
        calls, groups = open_.count("PANGGIL"), open_.count("KURUNG")
        return (
            {"BUKA", "TEKS", "KOMA"}
            | (set() if calls else {"TITIK_KOMA"})
            | (set() if calls or groups else {"KURUNG_TUTUP"})
        )
    return _IN_FORMULA | {"KOMA"} | (set() if word is not None else {"BUKA"})


def _depth_of(driver: Driver, wanted: str) -> int | None:
    """How many steps ago *wanted* was read within the statement."""
    symbols = driver.automaton.symbol
    for depth, state in enumerate(reversed(driver.states)):
        if symbols[state] == wanted:
            return depth
        if symbols[state] in (_ITEM, "BUKA"):
            return None
    return None


def _of_word(word: str) -> Text:
    shapes = {BLOCKS[block].words[word].shape for block in blocks_with(word)}
    return join_either([taken(shape) for shape in Shape if shape in shapes] or [Text(id="nilainya", en="its value")])


def taken(shape: Shape) -> Text:
    """What stands behind a word of *shape*."""
    return _HEAD if shape is Shape.BLOCK else shape.value


def reading(driver: Driver) -> Text:
    """What is being read: the innermost statement or key that is not complete, or the innermost open block."""
    symbols = driver.automaton.symbol
    for index in range(len(driver.states) - 1, 0, -1):
        symbol, value = symbols[driver.states[index]], driver.values[index - 1]
        if symbol == "KATA":
            return Text(id=f"`{value}`", en=f"`{value}`")
        if symbol in ("KUNCI", "KUNCI_TEKS"):
            return Text(id=f"`{value}`", en=f"`{value}`")
        if symbol == "kunci":
            shown = getattr(value, "ejaan", getattr(value, "isi", ""))
            return Text(id=f"`{shown}:`", en=f"`{shown}:`")
        if symbol == "BUKA":
            return _block(driver, index)
    return _FILE


def _block(driver: Driver, index: int) -> Text:
    """The block that the brace at *index* of the stacks opened."""
    head = driver.values[index - 2]
    if driver.automaton.symbol[driver.states[index - 1]] == "kepala":
        head = driver.values[index - 3]
    shown = head if isinstance(head, str) else getattr(head, "ejaan", getattr(head, "isi", ""))
    return Text(id=f"`{shown}`", en=f"`{shown}`")

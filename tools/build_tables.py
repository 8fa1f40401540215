"""Write `sakip/syntax/tables.py` from `grammar/sakip.lark`: run after every change of the grammar."""

from pathlib import Path

from sakip.syntax.grammar import grammar_text, module_text

if __name__ == "__main__":
    target = Path(__file__).parents[1] / "sakip" / "syntax" / "tables.py"
    target.write_text(module_text(grammar_text()), encoding="utf-8")
    print(f"{target.name}: {target.stat().st_size} bytes")  # noqa: T201 - a tool speaks to its caller

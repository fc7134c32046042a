"""How long and how branched the code may be; what is over is named."""

import ast
import tokenize
from collections.abc import Iterator
from io import StringIO
from statistics import median, quantiles

from tests.test_house import ROOT, sources

FOLDERS = ("domain", "projections", "service")
# As ruff counts for C901, which keeps the hard limit of 8.
BRANCHES = (ast.If, ast.For, ast.While, ast.ExceptHandler, ast.match_case)


def functions() -> Iterator[tuple[str, int, int]]:
    """Every function with its lines and its complexity."""
    for path, module in sources(*FOLDERS).items():
        for node in ast.walk(module):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                length = (node.end_lineno or node.lineno) - node.lineno + 1
                yield f"{path}:{node.lineno} {node.name}", length, complexity(node)


def complexity(function: ast.AST) -> int:
    """One, and one more for each way the path may fork."""
    return 1 + sum(isinstance(node, BRANCHES) for node in ast.walk(function))


def p95(numbers: list[int]) -> float:
    return quantiles(numbers, n=20)[-1]


def files() -> dict[str, int]:
    return {path: len((ROOT / path).read_text("utf-8").splitlines()) for path in sources(*FOLDERS)}


def test_functions_are_short():
    found = list(functions())
    lengths = [length for _, length, _ in found]
    assert [(name, length) for name, length, _ in found if length > 40] == []
    assert (median(lengths) <= 6, p95(lengths) <= 20) == (True, True), (
        median(lengths),
        p95(lengths),
        [f[:2] for f in found if f[1] > 20],
    )


def test_functions_fork_little():
    found = list(functions())
    forks = [forks for _, _, forks in found]
    assert p95(forks) <= 5, [(name, forks) for name, _, forks in found if forks > 5]


def test_files_are_not_long(record_property):
    found = files()
    assert {path: lines for path, lines in found.items() if lines > 250} == {}
    record_property("lines of a file, p95", p95(list(found.values())))
    print(f"lines of a file, p95: {p95(list(found.values())):.0f} (150 is the house's habit)")


def test_step_files_are_short():
    steps = {
        path: lines
        for path, lines in files().items()
        if path.count("/") == 2 and "STEP = Step(" in (ROOT / path).read_text("utf-8")
    }
    assert {path: lines for path, lines in steps.items() if lines > 70} == {}


def test_the_share_of_words_about_the_code_is_told(record_property):
    words, total = 0, 0
    for path, module in sources(*FOLDERS).items():
        text = (ROOT / path).read_text("utf-8")
        tokens = tokenize.generate_tokens(StringIO(text).readline)
        words += sum(token.type == tokenize.COMMENT for token in tokens)
        for node in ast.walk(module):
            if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef):
                words += len((ast.get_docstring(node) or "").splitlines())
        total += sum(bool(line.strip()) for line in text.splitlines())
    share = words / total
    record_property("comments and docstrings", f"{share:.1%}")
    print(f"comments and docstrings: {share:.1%} (8 to 15 % is the house's habit)")

"""The flow is one way: a module imports only what stands above it, also for its types."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import Final

PACKAGE: Final = Path(__file__).parent.parent / "kg"

# Things first, then stages, then what people use. A package is one line; inside it its own order holds.
LAYERS: Final = (
    "errors",
    "vocab",
    "iris",
    "values",
    "model",
    "pages",
    "rdflib_terms",
    "resources",
    "documents",
    "ontology",
    "terms",
    "facts",
    "language",
    "mappers",
    "identity",
    "claims",
    "evidence",
    "assemble",
    "comparison",
    "store",
    "diff",
    "reasoning",
    "validate",
    "built",
    "graphml",
    "export",
    "reasoner",
    "report",
    "versions",
    "publication",
    "build",
    "naming",
    "lookup",
    "same",
    "questions",
    "render",
    "screening",
    "confined",
    "sandbox",
    "drawing",
    "notebook",
    "cli",
    "__main__",
)


def layer(module: str) -> str:
    """Give the line of ``LAYERS`` that ``kg.x.y`` belongs to."""
    return module.split(".")[1] if "." in module else ""


def modules() -> dict[str, ast.Module]:
    """Give every module of the package by its dotted name."""
    found = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        parts = ("kg", *path.relative_to(PACKAGE).with_suffix("").parts)
        name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
        found[name] = ast.parse(path.read_text(encoding="utf-8"))
    return found


def is_module(name: str) -> bool:
    """Tell whether ``kg.x.y`` is a module or package, and not something that one defines."""
    path = PACKAGE.parent.joinpath(*name.split("."))
    return path.with_suffix(".py").is_file() or (path / "__init__.py").is_file()


def imports(tree: ast.Module) -> set[str]:
    """Give the modules of the package that ``tree`` imports, wherever in it; of a package the module that is meant."""
    found: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            inner = {f"{node.module}.{alias.name}" for alias in node.names}
            found |= {name if is_module(name) else node.module for name in inner}
    return {name for name in found if name.startswith("kg.") and not name.startswith("kg.__")}


def test_every_module_has_its_layer() -> None:
    assert sorted({layer(m) for m in modules()} - {""}) == sorted(LAYERS)


def test_a_module_imports_only_what_stands_above_it() -> None:
    rank = {name: i for i, name in enumerate(LAYERS)}
    wrong = [
        f"{module} imports {used}"
        for module, tree in modules().items()
        if layer(module)
        for used in sorted(imports(tree))
        if rank[layer(used)] > rank[layer(module)]
    ]
    assert wrong == []


def test_modules_import_each_other_in_no_circle() -> None:
    uses = {module: imports(tree) for module, tree in modules().items() if module != "kg"}
    graph = {m: {u for u in used if u in uses and u != m} for m, used in uses.items()}
    while graph:
        free = {m for m, used in graph.items() if not used}
        assert free, f"these modules import each other in a circle: {sorted(graph)}"
        graph = {m: used - free for m, used in graph.items() if m not in free}


def test_no_module_is_longer_than_300_lines() -> None:
    lengths = {str(p.relative_to(PACKAGE)): len(p.read_text(encoding="utf-8").splitlines()) for p in PACKAGE.rglob("*.py")}
    assert {name: n for name, n in lengths.items() if n > 300} == {}


def test_no_module_has_a_name_that_says_nothing() -> None:
    names = {path.stem for path in PACKAGE.rglob("*.py")}
    assert names.isdisjoint({"utils", "util", "helpers", "common", "base", "manager", "misc"})

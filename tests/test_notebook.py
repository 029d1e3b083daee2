"""The graph in Python: rows, evidence, frames, proofs, rdflib, pictures."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

import nbformat
import pytest
from defusedxml import ElementTree
from nbclient import NotebookClient

import kg as library
from kg.errors import GraphError, QueryError
from kg.vocab import CLAIMS, FILM

if TYPE_CHECKING:
    from kg.notebook import Graph

ROOT = Path(__file__).parent.parent
TITLE = "Leaving Las Vegas"


@pytest.fixture(scope="module")
def graph(seeds_graph: Path) -> Graph:
    return library.load(seeds_graph)


def test_rows_are_plain_python(graph: Graph) -> None:
    rows = graph.query("finances", film=TITLE).rows
    (budget,) = [row for row in rows if row["kind"] == "budget"]
    assert budget["amount"] == Decimal(3_600_000)
    assert graph.query("cast", film=TITLE).rows[0]["position"] == 1


def test_every_row_has_its_evidence(graph: Graph) -> None:
    result = graph.query("cast", film=TITLE)
    assert len(result.evidence) == len(result) == 30
    for row, places in zip(result.rows, result.evidence, strict=True):
        assert any(row["person"].split()[-1] in place.quote for place in places)


def test_a_result_is_a_data_frame(graph: Graph) -> None:
    frame = graph.query("crew", film=TITLE).df()
    assert list(frame.columns)[:1] == list(graph.query("crew", film=TITLE).columns)[:1]
    assert "Mike Figgis" in set(frame["person"])


def test_a_result_shows_itself_as_a_table_with_quotes(graph: Graph) -> None:
    shown = graph.query("awards", film=TITLE)._repr_html_()
    page = ElementTree.fromstring(f"<div>{shown.replace('&nbsp;', ' ')}</div>")
    assert page.findall(".//mark")
    assert "_iri" not in "".join(page.itertext())
    assert "Golden Globe Award" in repr(graph.query("awards", film=TITLE))


def test_sparql_is_answered_under_limits(graph: Graph) -> None:
    assert graph.sparql("SELECT ?title { ?film a film:Film ; film:title ?title }").rows == [{"title": TITLE}]
    with pytest.raises(QueryError, match="is no SELECT query"):
        graph.sparql("ASK { ?s ?p ?o }")
    with pytest.raises(QueryError):
        graph.sparql("SELECT * { SERVICE <http://localhost/> { ?s ?p ?o } }")


def test_why_is_a_proof_or_nothing(graph: Graph) -> None:
    proof = graph.why("Nicolas Cage", "actedIn", TITLE)
    assert proof
    assert "Nicolas Cage as Ben Sanderson" in repr(proof)
    assert not graph.why("Nicolas Cage", "directed", TITLE)


def test_rdflib_gets_a_dataset_over_the_same_store(graph: Graph) -> None:
    dataset = graph.rdflib()
    query = "SELECT ?name { ?film film:directedBy/film:name ?name }"
    found = dataset.query(query, initNs={"film": FILM.iri})
    assert [str(row[0]) for row in found] == ["Mike Figgis"]  # type: ignore[index]
    graphs = {str(g.identifier) for g in dataset.graphs()}
    assert len(graphs) >= 5
    assert {str(g.identifier) for g in graph.rdflib(claims=True).graphs()} - graphs == {CLAIMS.value}


def test_a_picture_is_an_svg_that_names_the_neighbours(graph: Graph, tmp_path: Path) -> None:
    picture = graph.draw(TITLE)
    picture.save(tmp_path / "film.svg")
    root = ElementTree.parse(tmp_path / "film.svg").getroot()
    assert root is not None
    assert root.tag == "{http://www.w3.org/2000/svg}svg"
    words = " ".join(root.itertext())
    assert "Elisabeth Shue" in words
    assert "directed by: Mike Figgis" in words
    assert picture._repr_svg_() == picture.svg
    with pytest.raises(QueryError, match="the graph has nothing of this name"):
        graph.draw("No Such Film")


def test_questions_are_listed(graph: Graph) -> None:
    assert {"cast", "conflicts"} <= {row["name"] for row in graph.questions().rows}


def test_a_graph_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(GraphError, match="there is no graph here"):
        library.load(tmp_path / "nothing")


@pytest.mark.parametrize("path", sorted((ROOT / "docs").glob("*.ipynb")), ids=lambda path: path.name)
def test_the_notebooks_run(path: Path, seeds_graph: Path, tmp_path: Path) -> None:
    (tmp_path / "graph").symlink_to(seeds_graph.resolve())
    notebook = nbformat.read(path, as_version=4)  # type: ignore[no-untyped-call]
    client = NotebookClient(notebook, timeout=120, kernel_name="python3", resources={"metadata": {"path": str(tmp_path)}})
    client.execute()
    cells = [cell for cell in notebook.cells if cell.cell_type == "code"]
    assert cells
    assert all(cell.outputs for cell in cells if not cell.source.startswith("import"))

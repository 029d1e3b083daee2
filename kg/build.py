"""The whole pipeline on one screen: documents to a published graph. Read this first."""

from __future__ import annotations

import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

from kg import assemble, comparison, documents, identity, mappers, ontology, publication, validate, versions
from kg.built import Built
from kg.errors import DocumentError, NothingToBuildError
from kg.publication import Dataset
from kg.reasoning import reason

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from kg.model import Document, Statement

    Progress = Callable[[str, int, int], None]


def _silent(_stage: str, _done: int, _total: int) -> None:
    """Report nothing."""


def build(
    paths: Sequence[Path],
    out: Path,
    *,
    reasoner: str = "default",
    validated: bool = True,
    kind: str = "",
    report: bool = False,
    by_hand: Path | None = None,
    progress: Progress = _silent,
) -> Built:
    """Read every document that ``paths`` name, build their graph and publish it at ``out``, all or nothing.

    A document that cannot be mapped is in ``failed`` and costs the others nothing; ``NothingToBuildError`` where none is left.
    ``by_hand`` names a file of decisions about identity; without it, ``identity.toml`` beside the documents is one.
    ``progress`` is told the stage, how much of it is done, and of how much.
    """
    built = Built(out, by_hand=identity.read(identity.find(paths, by_hand)))
    with _stage("map", built, progress):
        described = _map(_read(paths, built), kind, built, progress)
    with _stage("assemble", built, progress):
        found = identity.resolve(described, built.by_hand)
        built.merges = found.merges
        claims = assemble.claims(found.described)
        provenance, differences = assemble.provenance(built.documents, claims), comparison.differences(claims)
        dataset = Dataset(claims, list(provenance), list(differences), decisions=found.decisions)
    with _stage("reason", built, progress):
        terms = ontology.load()
        dataset.inferred = reason(terms, dataset.facts, reasoner)
    with _stage("validate", built, progress):
        built.violations = validate.validate(dataset.published) if validated else []
    with _stage("write", built, progress), versions.publishing(out) as folder:
        built.counts = dataset.counts
        publication.write(folder, dataset, terms, built, reasoner=reasoner, report=report)
    return built


@contextmanager
def _stage(name: str, built: Built, progress: Progress) -> Iterator[None]:
    progress(name, 0, 1)
    start = time.perf_counter()
    yield
    built.seconds[name] = round(time.perf_counter() - start, 3)
    progress(name, 1, 1)


def _read(paths: Sequence[Path], built: Built) -> list[Document]:
    read: list[Document] = []
    for path in documents.find(paths):
        try:
            read.append(documents.read(path))
        except DocumentError as error:
            built.failed.append(error)
    kept, built.copies = documents.distinct(read)
    return kept


def _map(read: Sequence[Document], kind: str, built: Built, progress: Progress) -> list[tuple[Document, list[Statement]]]:
    described = []
    for done, document in enumerate(read):
        progress("map", done, len(read))
        try:
            described.append(mappers.describe(document, kind))
        except DocumentError as error:
            built.failed.append(error)
    if not described:
        first = built.failed[0] if built.failed else None
        raise first or NothingToBuildError("", "there is no document to build from", "name files or folders")
    built.documents = [document for document, _ in described]
    return described

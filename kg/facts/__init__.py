"""What a document can state about a film, each kind of fact as the statements that the ontology gives it.

Mappers find words; the functions here know the shape of the graph. Each takes what was read as ``Mention`` and plain
values, the evidence ``at`` (the characters that state the fact as a whole) and ``by`` (the pattern that read them), and yields
``Statement``. Nothing here looks at text.
"""

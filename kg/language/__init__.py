"""General text machinery: what is true of English prose about films, whatever document it stands in.

Patterns here are linear in the length of the text: no nested or adjacent repetition over the same characters.
"""

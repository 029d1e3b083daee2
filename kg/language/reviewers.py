"""People who are known to review films, so that a text need not say where."""

from __future__ import annotations

from typing import Final

# Film critics of the press and of television, of all times; nobody who is known for films of their own.
_KNOWN_TEXT: Final = """
    A. O. Scott|A.O. Scott|Alexander Walker|Andrew Sarris|Ann Hornaday|Anthony Lane|Archer Winsten|
    Armond White|Betsy Sharkey|Bosley Crowther|Carrie Rickey|Charles Champlin|Chris Tookey|Christy Lemire|
    Claudia Puig|David Ansen|David Denby|David Edelstein|David Fear|David Rooney|David Thomson|Dennis Schwartz|Derek Elley|
    Derek Malcolm|Desson Howe|Desson Thomson|Dilys Powell|Dwight Macdonald|Emanuel Levy|Frank S. Nugent|
    Gene Shalit|Gene Siskel|Geoff Andrew|Howard Barnes|Hollis Alpert|J. Hoberman|James Agee|James Berardinelli|
    Janet Maslin|Jay Carr|Joe Morgenstern|John Simon|Jonathan Rosenbaum|Judith Crist|Justin Chang|Kate Muir|Kathleen Carroll|
    Keith Phipps|Kenneth Turan|Kirk Honeycutt|Kyle Smith|Leonard Klady|Leonard Maltin|Leslie Halliwell|
    Lisa Schwarzbaum|Lisa Kennedy|Lou Lumenick|Louella Parsons|Manny Farber|Manohla Dargis|Mark Kermode|Michael Phillips|
    Michael Rechtshaffen|Michael Sragow|Michael Wilmington|Mick LaSalle|Molly Haskell|Mordaunt Hall|Nathan Rabin|Nick Schager|
    Noel Murray|Nigel Andrews|Owen Gleiberman|Otis Ferguson|Pauline Kael|Penelope Gilliatt|Peter Bradshaw|Peter Rainer|
    Peter Stack|Peter Travers|Philip French|Philip K. Scheuer|Renata Adler|Rene Rodriguez|Rex Reed|
    Richard Brody|Richard Corliss|Richard Roeper|Richard Schickel|Richard Watts, Jr.|Richard Watts|Rita Kempley|
    Robbie Collin|Roger Ebert|Roger Greenspun|Ruthe Stein|Scott Foundas|Sheila Benson|Stanley Kauffmann|
    Stephanie Zacharek|Stephen Farber|Stephen Holden|Stephen Hunter|Steven Rea|Steve Persall|Stella Papamichael|Ty Burr|
    Todd McCarthy|Tom Milne|Tim Robey|Vincent Canby|Wanda Hale|Wesley Morris|William Arnold|
    William K. Everson
"""
KNOWN: Final = frozenset(name.strip() for name in _KNOWN_TEXT.replace("\n", "").split("|"))

"""Critics whom texts name without saying that they are critics, because every reader knows."""

from __future__ import annotations

from typing import Final

_CRITICS: Final = (
    "A. H. Weiler|A. O. Scott|A.O. Scott|Andrew Sarris|Ann Hornaday|Anthony Lane|Archer Winsten|Armond White|Bosley Crowther|"
    "Carrie Rickey|Charles Champlin|Claudia Puig|Dana Stevens|Dave Kehr|David Ansen|David Denby|David Edelstein|"
    "Dennis Schwartz|"
    "Derek Malcolm|Desson Howe|Desson Thomson|Dwight Macdonald|Edwin Schallert|Emanuel Levy|Frank Nugent|Frank S. Nugent|"
    "Gene Shalit|Gene Siskel|Glenn Kenny|Hal Hinson|Howard Thompson|J. Hoberman|James Agee|James Berardinelli|Janet Maslin|"
    "Jay Cocks|Jeffrey Lyons|Jim Hoberman|Joe Morgenstern|John Mosher|John Simon|Jonathan Romney|Jonathan Rosenbaum|"
    "Joseph Morgenstern|Judith Crist|Justin Chang|Kenneth Turan|Kevin Thomas|Kim Newman|Kirk Honeycutt|Leonard Maltin|"
    "Leslie Halliwell|Lisa Schwarzbaum|Manny Farber|Manohla Dargis|Mark Kermode|Michael Phillips|Mick LaSalle|Molly Haskell|"
    "Mordaunt Hall|Otis Ferguson|Owen Gleiberman|Pauline Kael|Penelope Gilliatt|Peter Bradshaw|Peter Travers|Philip French|"
    "Philip K. Scheuer|Renata Adler|Rex Reed|Richard Brody|Richard Corliss|Richard L. Coe|Richard Roeper|Richard Schickel|"
    "Rita Kempley|Robbie Collin|Roger Ebert|Sheila Benson|Stanley Kauffmann|Stephanie Zacharek|Stephen Holden|Stephen Hunter|"
    "Todd McCarthy|Tom Milne|Ty Burr|Vincent Canby|Wesley Morris"
)
CRITICS: Final = frozenset(_CRITICS.split("|"))

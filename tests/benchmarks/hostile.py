"""What documents cost that somebody wrote to stop us: seconds of processor time for each text of ``tests/test_hostile.py``.

    python tests/benchmarks/hostile.py [--length 1000000] [--only WORD] [--calls 5]

Each line is a text of that length, in the frame of an article and of a catalogue page. ``--calls`` also names the functions
that took most of the time, themselves and with what they call. Nothing here asserts a time.
"""

from __future__ import annotations

import argparse
import cProfile
import pstats
import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parent.parent.parent))

from tests.test_hostile import FILLERS, FRAMES, seconds


def calls(frame: str, filler: str, length: int, most: int) -> list[str]:
    """Name the functions that took most of the time, with the seconds in themselves and with what they call."""
    profile = cProfile.Profile()
    profile.runcall(seconds, frame, filler, length)
    spent = pstats.Stats(profile).get_stats_profile().func_profiles
    costly = sorted(spent, key=lambda name: -spent[name].tottime)[:most]
    return [f"{spent[name].tottime:8.2f} {spent[name].cumtime:8.2f}  {spent[name].file_name}:{name}" for name in costly]


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--length", type=int, default=1_000_000, help="characters of each text (default %(default)s)")
    parser.add_argument("--only", default="", metavar="WORD", help="only texts whose name has this word")
    parser.add_argument("--calls", type=int, default=0, metavar="N", help="name the N costliest functions")
    told = parser.parse_args()
    print(f"{'text':<26}", *(f"{frame:>10}" for frame in FRAMES))
    for name, filler in FILLERS.items():
        if told.only in name:
            print(f"{name:<26}", *(f"{seconds(frame, filler, told.length):10.2f}" for frame in FRAMES.values()), flush=True)
            for frame in FRAMES.values() if told.calls else ():
                print(*calls(frame, filler, told.length, told.calls), sep="\n")


if __name__ == "__main__":
    main()

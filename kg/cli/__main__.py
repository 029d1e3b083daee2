"""``python -m kg.cli``, where the script ``kg`` is not on the path."""

from __future__ import annotations

import sys

from kg.cli import main

if __name__ == "__main__":
    sys.exit(main())

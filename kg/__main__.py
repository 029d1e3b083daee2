"""``python -m kg``: the command line, where the script ``kg`` is not on the path."""

from __future__ import annotations

import sys

from kg.cli import main

sys.exit(main())

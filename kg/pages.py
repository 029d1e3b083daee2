"""How every page that kg writes begins: it loads nothing, runs nothing, and says so to the browser."""

from __future__ import annotations

import base64
import hashlib


def opening(title: str, style: str) -> str:
    """Give a page up to its heading, the ``title``, which is markup already.

    ``style`` is all that the page's Content Security Policy (W3C, level 3) lets the browser apply.
    """
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    return f"""\
<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>{title}</title>
<style>{style}</style>
</head>
<body>
<h1>{title}</h1>
"""

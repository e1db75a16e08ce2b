# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""HTML, or plain text that somebody typed as if it were, as parts: paragraphs, lists, links. No tag gets through."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html.parser import HTMLParser
from typing import Final, Literal

_LOOKS_LIKE_HTML: Final = re.compile(
    r"<\s*/?(?:p|br|ul|ol|li|div|span|a|b|i|u|strong|em|font|table|tr|td|h[1-6])\b|&[a-zA-Z]+;|&#\d+;", re.IGNORECASE
)
_BREAKS: Final = frozenset(
    ("p", "div", "br", "tr", "table", "h1", "h2", "h3", "h4", "h5", "h6", "section", "article", "dd", "dt", "hr")
)
_SILENT: Final = frozenset(("script", "style", "head", "title", "template"))
_MARK: Final = re.compile(r"^\s*(?:(?P<ul>[-–*•·▪✓])|(?P<ol>\d{1,2}\s*(?:\.-|[.)-])|\(?[a-z]\)))\s*(?=\S)")
LINKS_MOST: Final = 50


@dataclass(frozen=True, slots=True)
class HtmlPart:
    """`items` is one text for p and link, the entries for ul and ol."""

    kind: Literal["p", "ul", "ol", "link"]
    items: tuple[str, ...]
    url: str = ""


def is_html(text: str) -> bool:
    return bool(_LOOKS_LIKE_HTML.search(text))


def html_parts(text: str) -> tuple[HtmlPart, ...]:
    """In reading order; links stand behind the text that holds them. Unclosed and crossed tags do no harm."""
    if not is_html(text):
        return plain_parts(text)
    reader = _Reader()
    reader.feed(text)
    reader.close()
    return reader.parts()


def plain_parts(text: str) -> tuple[HtmlPart, ...]:
    """Lines are paragraphs; lines with a bullet or a number before them are entries."""
    parts: list[HtmlPart] = []
    for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n"):
        if not line.strip():
            continue
        mark = _MARK.match(line)
        kind: Literal["p", "ul", "ol"] = "p" if mark is None else "ul" if mark.group("ul") else "ol"
        entry = line[mark.end() :].strip() if mark else line.strip()
        if kind != "p" and parts and parts[-1].kind == kind:
            parts[-1] = HtmlPart(kind, (*parts[-1].items, entry))
        else:
            parts.append(HtmlPart(kind, (entry,)))
    return tuple(parts)


class _Reader(HTMLParser):
    """Keeps one open text and one open list; a list inside a list is one list."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._parts: list[HtmlPart] = []
        self._text: list[str] = []
        self._lists: list[Literal["ul", "ol"]] = []
        self._entries: list[str] = []
        self._links: list[HtmlPart] = []
        self._silent = 0
        self._anchor = ""
        self._anchor_text: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _SILENT:
            self._silent += 1
        elif tag in ("ul", "ol"):
            self._flush()
            self._lists.append("ol" if tag == "ol" else "ul")
        elif tag == "li" or tag in _BREAKS:
            self._flush()
        elif tag in ("td", "th"):
            self._text.append(" ")
        elif tag == "a":
            self._anchor = next((value or "" for key, value in attrs if key == "href"), "")
            self._anchor_text = []

    def handle_endtag(self, tag: str) -> None:
        if tag in _SILENT:
            self._silent = max(0, self._silent - 1)
        elif tag in ("ul", "ol") and self._lists:
            self._flush()
            kind = self._lists.pop()
            if not self._lists:
                self._close_list(kind)
        elif tag == "li" or tag in _BREAKS:
            self._flush()
        elif tag == "a" and self._anchor:
            self._keep_link()

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self._text.append(data)
            self._anchor_text.append(data)

    def parts(self) -> tuple[HtmlPart, ...]:
        self._flush()
        if self._lists:
            self._close_list(self._lists[0])
        return (*self._parts, *self._links)

    def _flush(self) -> None:
        text = " ".join("".join(self._text).split())
        self._text = []
        if not text:
            return
        if self._lists:
            self._entries.append(text)
        else:
            self._parts.extend(plain_parts(text))

    def _close_list(self, kind: Literal["ul", "ol"]) -> None:
        if self._entries:
            self._parts.append(HtmlPart(kind, tuple(self._entries)))
        self._entries = []

    def _keep_link(self) -> None:
        text = " ".join("".join(self._anchor_text).split())
        if self._anchor.startswith(("http://", "https://")) and len(self._links) < LINKS_MOST:
            self._links.append(HtmlPart("link", (text or self._anchor,), self._anchor))
        self._anchor = ""

# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How one item of a list is called: by its number and, once there are some, by the answers of its first screen."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import takewhile

from kiosk.domain.walk.view import ItemLine, ItemView, QuestionView, View
from kiosk.text import Sentences

MOST_ANSWERS = 4


@dataclass(frozen=True, slots=True)
class ItemName:
    """`words` is what was answered, '' when nothing was yet. What is private in it is shown and never part of a name
    that is said aloud."""

    number: int
    words: str
    is_private: bool

    def shown(self, text: Sentences) -> str:
        key = "items.named" if self.words else "items.blank"
        return text.show(key, n=self.number, name=self.words)

    def said(self, text: Sentences) -> str:
        """For buttons and messages, which everybody may hear."""
        if not self.words or self.is_private:
            return text.show("items.this", n=self.number)
        return text.show("items.this_named", n=self.number, name=self.words)


def item_name(view: View, item: ItemView) -> ItemName:
    lines = answers_of_first_screen(view, item)
    words = " ".join(line.value.reveal() for line in lines)
    return ItemName(item.number, words, any(line.is_sensitive for line in lines))


def answers_of_first_screen(view: View, item: ItemView) -> list[ItemLine]:
    """A name in three fields is one name, and a date beside it is not part of it; where the first screen begins with
    anything else, its first answer is the name. Where it has no answer yet, the item has no name."""
    screen = view.screen(item.screen_id)
    questions = {question.name: question for question in screen.questions} if screen else {}
    found = [line for line in item.lines if line.name in questions and line.value.reveal()]
    name = [*takewhile(lambda line: _is_words(questions[line.name]), found)]
    return name[:MOST_ANSWERS] or found[:1]


def _is_words(question: QuestionView) -> bool:
    return question.type == "text" and not question.format

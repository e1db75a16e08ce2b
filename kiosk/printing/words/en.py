# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is printed around a citizen's data, in English."""

from __future__ import annotations

from kiosk.printing.words.paper_words import PaperWords

ENGLISH = PaperWords(
    folio="Folio",
    completed="Date and time",
    printed="Printed",
    homoclave="Homoclave",
    centre="Centre",
    cost="Cost",
    bring="What to bring",
    requirements="What you need",
    steps="How it is done",
    next_steps="What happens next",
    place_and_date="Place and date",
    signature="Signature of the applicant",
    verified="Information checked",
    form_is_demonstration="Demonstration form: not an official document",
    receipt_is_demonstration="Demonstration receipt: not an official document",
    keep_receipt="Keep this receipt. It does not hold your name or your data.",
    requirements_slip="List to take with you",
    page="Page {page} of {pages}",
    moment="{day} {month} {year}, {time}",
    months=(
        *("January", "February", "March", "April", "May", "June"),
        *("July", "August", "September", "October", "November", "December"),
    ),
)

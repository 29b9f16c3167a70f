"""What the name of a file says of what is in it."""

import re

_PROPOSAL = re.compile(
    r"(?<![^\W_])(?:кп|коммерческ\w*|предложени\w*|offer|proposal|quot(?:e|ation)|ponuk[ay])(?![^\W_])",
    re.IGNORECASE,
)
_SPREADSHEET = re.compile(r"\.(?:xlsx?|xlsm|ods|csv|tsv)$", re.IGNORECASE)


def names_proposal(name: str) -> bool:
    """Tell whether a file is called a proposal: "КП Ромашка.pdf", "offer_12.docx"."""
    return _PROPOSAL.search(name) is not None


def is_spreadsheet(name: str) -> bool:
    """Tell whether a file is a table by its name."""
    return _SPREADSHEET.search(name.strip()) is not None

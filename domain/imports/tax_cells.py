"""Tax ids as cells hold them: without their zeros, with the КПП behind, with words before."""

import re

from domain import tax_ids
from domain.imports.cells import Value, is_fault, is_nothing, text_of

_REASON_CODE = re.compile(r"^([\d ]{8,14})\s*[/\\|]\s*[\dA-Z ]{0,11}$")
# how programs keep a number from being one: ="0277900107"
_AS_TEXT = re.compile(r"^=\"(.*)\"$")
_LENGTHS = (8, 10, 12)


class NotATaxId(ValueError):
    """The cell holds something, but no tax id with right check digits."""


def read_tax_id(value: Value) -> str:
    """Give the tax id in a cell, "" for an empty one; zeros that a number has lost come back.

    Raises NotATaxId.
    """
    if is_nothing(value):
        return ""
    if is_fault(value):
        raise NotATaxId(value)
    text = _AS_TEXT.sub(r"\1", text_of(value)).lstrip("'")
    match = _REASON_CODE.match(text)
    tax_id = tax_ids.bare(match[1] if match else text).removesuffix(".0")
    if not tax_id.strip("0-/"):
        return ""
    if tax_ids.is_valid(tax_id):
        return tax_id
    if tax_id.isdecimal():
        for length in _LENGTHS:
            if len(tax_id) < length and tax_ids.is_valid(tax_id.zfill(length)):
                return tax_id.zfill(length)
    raise NotATaxId(text)

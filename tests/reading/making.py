"""The same table as programs save it: text in any encoding, xlsx, ods, HTML, XML; and archives made anew."""

import csv
import html
import io
import zipfile
from collections.abc import Mapping, Sequence

Rows = Sequence[Sequence[str]]
SHEET = "xl/worksheets/sheet1.xml"


def text(rows: Rows, separator: str = ";", encoding: str = "utf-8", *, head: str = "") -> bytes:
    """Save as text; letters that the encoding lacks are left out."""
    written = io.StringIO()
    csv.writer(written, delimiter=separator).writerows(rows)
    return (head + written.getvalue()).encode(encoding, "ignore")


def xlsx(rows: Rows, levels: Sequence[int] = (), indents: Sequence[int] = ()) -> bytes:
    """Save as xlsx, all cells as text, with outline levels and indents of rows."""
    from xlsxwriter import Workbook

    content = io.BytesIO()
    book = Workbook(content, {"in_memory": True})
    sheet = book.add_worksheet()
    for number, row in enumerate(rows):
        if number < len(levels) and levels[number]:
            sheet.set_row(number, None, None, {"level": levels[number]})
        indent = indents[number] if number < len(indents) else 0
        look = book.add_format({"indent": indent}) if indent else None
        for place, cell in enumerate(row):
            if cell:
                sheet.write_string(number, place, cell, look if place == 0 else None)
    book.close()
    return content.getvalue()


def page(rows: Rows, encoding: str = "utf-8") -> bytes:
    """Save as a page with a table, which is then called .xls."""
    lines = ("<tr>" + "".join(f"<td>{html.escape(cell)}</td>" for cell in row) + "</tr>" for row in rows)
    return f"<html><body><table>{''.join(lines)}</table></body></html>".encode(encoding, "ignore")


def xml(rows: Rows) -> bytes:
    """Save as the XML of old spreadsheets."""
    cells = (
        "".join(f'<Cell><Data ss:Type="String">{html.escape(cell)}</Data></Cell>' for cell in row)
        for row in rows
    )
    name = "urn:schemas-microsoft-com:office:spreadsheet"
    body = "".join(f"<Row>{row}</Row>" for row in cells)
    head = f'<?xml version="1.0"?><Workbook xmlns="{name}" xmlns:ss="{name}"><Worksheet ss:Name="a"><Table>'
    return f"{head}{body}</Table></Worksheet></Workbook>".encode()


def ods(rows: Rows) -> bytes:
    """Save as ods."""
    tag = "table:table-cell"
    spaces = "urn:oasis:names:tc:opendocument:xmlns:"
    cells = (
        "".join(
            f'<{tag} office:value-type="string"><text:p>{html.escape(cell)}</text:p></{tag}>'
            if cell
            else "<table:table-cell/>"
            for cell in row
        )
        for row in rows
    )
    body = "".join(f"<table:table-row>{row}</table:table-row>" for row in cells)
    content = (
        f'<?xml version="1.0"?><office:document-content xmlns:office="{spaces}office:1.0"'
        f' xmlns:table="{spaces}table:1.0" xmlns:text="{spaces}text:1.0"><office:body><office:spreadsheet>'
        f'<table:table table:name="a">{body}</table:table></office:spreadsheet></office:body>'
        "</office:document-content>"
    )
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    manifest = (
        '<?xml version="1.0"?><manifest:manifest'
        ' xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>'
    )
    return archive({"mimetype": kind, "content.xml": content, "META-INF/manifest.xml": manifest})


def archive(parts: Mapping[str, str | bytes]) -> bytes:
    """Make an archive."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as made:
        for name, part in parts.items():
            made.writestr(name, part)
    return content.getvalue()


def remade(content: bytes, changes: Mapping[str, str | bytes | None]) -> bytes:
    """Make an archive anew with some of its parts changed; None leaves one out."""
    with zipfile.ZipFile(io.BytesIO(content)) as old:
        parts: dict[str, str | bytes | None] = {name: old.read(name) for name in old.namelist()}
    return archive({name: part for name, part in {**parts, **changes}.items() if part is not None})

"""Fills in a form as a person does in a browser: with the engine of Chromium's own PDF reader."""

from io import BytesIO

import pypdfium2
from pypdfium2 import raw


def filled_in(pdf: bytes, words: str) -> bytes:
    """Return `pdf` as it is saved after `words` were typed into each field that takes any."""
    with pypdfium2.PdfDocument(pdf) as document:
        document.init_forms()
        form = document.formenv
        assert form
        for page in document:
            raw.FORM_OnAfterLoadPage(page, form)
            for number in range(raw.FPDFPage_GetAnnotCount(page)):
                _type(page, form, number, words)
            raw.FORM_ForceToKillFocus(form)
        saved = BytesIO()
        document.save(saved)
        return saved.getvalue()


def _type(page: pypdfium2.PdfPage, form: pypdfium2.PdfFormEnv, number: int, words: str) -> None:
    widget = raw.FPDFPage_GetAnnot(page, number)
    if raw.FPDFAnnot_GetFormFieldType(form, widget) == raw.FPDF_FORMFIELD_TEXTFIELD:
        area = raw.FS_RECTF()
        raw.FPDFAnnot_GetRect(widget, area)
        middle = ((area.left + area.right) / 2, (area.bottom + area.top) / 2)
        raw.FORM_OnMouseMove(form, page, 0, *middle)
        raw.FORM_OnLButtonDown(form, page, 0, *middle)
        raw.FORM_OnLButtonUp(form, page, 0, *middle)
        for char in words:
            raw.FORM_OnChar(form, page, ord(char), 0)
    raw.FPDFPage_CloseAnnot(widget)

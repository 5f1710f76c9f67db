"""A board pack written out: as a Word document and as a workbook, of the same sections."""

"""The columns of the question about what changed."""

from queries.questions.question import Column, ColumnKind

COLUMNS = (
    Column("day", "Dated", ColumnKind.DATE, "Date of the paper that brings the change; it may be a month or a year."),
    Column("review_title", "Review", ColumnKind.TEXT, "The review that it belongs to."),
    Column("change", "Change", ColumnKind.TEXT, "What kind of change it is."),
    Column("about", "About", ColumnKind.WORDS, "The words of the action or recommendation, or the name."),
    Column("says", "What moved", ColumnKind.TEXT, "The change in a sentence."),
    Column("before", "Before", ColumnKind.WORDS, "What the earlier paper says; its date for a document.", absent="–"),
    Column("after", "After", ColumnKind.WORDS, "What the newer paper says."),
    Column(
        "document_before",
        "Paper before",
        ColumnKind.TEXT,
        "The newest earlier paper that says so; none for what is new.",
        minor=True,
        absent="–",
    ),
    Column("document_after", "Paper after", ColumnKind.TEXT, "The paper that brings the change.", minor=True),
    Column("evidence", "Passages", ColumnKind.PASSAGES, "The words of the two papers, with page and lines."),
    Column("review", "Review uid", ColumnKind.UID, "The review's uid."),
    Column("fact", "Uid", ColumnKind.UID, "The uid of the action, recommendation, review or document."),
)

"""Records into the graph: loading, meeting of documents, editions, forgetting."""

from graph.writing.origins import Origin, origins, records_named
from graph.writing.preparing import prepare
from graph.writing.reports import Counts, ForgetReport, WriteReport
from graph.writing.weak_meetings import Meetings, WeakMeeting, doubtful_meetings
from graph.writing.writer import forget, meant, write_document

__all__ = [
    "Counts",
    "ForgetReport",
    "Meetings",
    "Origin",
    "WeakMeeting",
    "WriteReport",
    "doubtful_meetings",
    "forget",
    "meant",
    "origins",
    "prepare",
    "records_named",
    "write_document",
]

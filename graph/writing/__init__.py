"""Records into the graph: loading, meeting of documents, editions, forgetting."""

from graph.writing.preparing import prepare
from graph.writing.reports import Counts, ForgetReport, WriteReport
from graph.writing.writer import forget, write_document

__all__ = ["Counts", "ForgetReport", "WriteReport", "forget", "prepare", "write_document"]

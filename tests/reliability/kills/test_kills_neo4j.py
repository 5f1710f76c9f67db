"""The kill campaign in short, on a Neo4j, where the command or the web process is what is ended."""

import sys
from pathlib import Path

import pytest

from graph.copying import digest, opened_backup
from graph.model.errors import UsageError
from graph.model.schema import schema_statements
from graph.store import Store, open_store
from graph.store.statements import load
from reviewgraph.backups import Companions, restore, save
from tests.reliability.kills.campaign import ON_STANDING, prepared_campaign, run
from tests.reliability.kills.expected import AT, Reference, material
from tests.reliability.kills.grounds import server
from tests.rig import Neo4jAccess

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="commands are started by forking")


@pytest.mark.neo4j
def test_a_command_that_is_ended_loses_nothing(
    neo4j_access: Neo4jAccess, neo4j_store: Store, running_embedded: Store, tmp_path: Path
) -> None:
    reference = Reference(running_embedded, tmp_path / "documents")
    with prepared_campaign(tmp_path, reference, server(neo4j_access, neo4j_store)) as campaign:
        tally = run(campaign, tmp_path, 9, 22, ON_STANDING, unmeasured=1.0)
    assert tally.broken == []
    assert tally.kills == 9


@pytest.mark.neo4j
def test_a_restore_that_was_cut_short_is_done_again(
    neo4j_access: Neo4jAccess, neo4j_store: Store, running_embedded: Store, tmp_path: Path
) -> None:
    documents = material(tmp_path / "papers")
    Reference(running_embedded, documents.folder).fill(documents.records[:1])
    own = Companions(None, tmp_path / "people.sqlite")
    save(running_embedded, own, tmp_path / "saved", at=AT)
    neo4j_store.install(schema_statements())
    neo4j_store.write(lambda tx: tx.run(load("graph.copying", "restoring"), restoring=True))
    neo4j_store.write(lambda tx: tx.run("CREATE (:Theme {uid: 'theme:left'})"))

    def opened() -> Store:
        return open_store(neo4j_access.address, neo4j_access.user, neo4j_access.password)

    with opened_backup(tmp_path / "saved") as found:
        restore(found, None, opened, own)
        assert digest(neo4j_store) == digest(running_embedded)
        with pytest.raises(UsageError, match="already"):
            restore(found, None, opened, own)

"""Statements that would change something, read what is none of the graph's, or reach out, each by a way of its own."""

DATA = (
    "CREATE (:Thing {uid: 'a'})",
    "MERGE (n:Thing {uid: 'a'}) RETURN n.uid AS uid",
    "MERGE (n:Thing {uid: 'seed'}) ON MATCH SET n.uid = 'b' RETURN n.uid AS uid",
    "MATCH (a:Thing) MATCH (b:Other) CREATE (a)-[:TIED]->(b)",
    "MATCH (a:Thing) MATCH (b:Other) MERGE (a)-[:TIED]->(b)",
    "MATCH (n) DETACH DELETE n",
    "MATCH (n:Thing) DELETE n",
    "MATCH ()-[r]->() DELETE r",
    "MATCH (n:Thing) SET n.uid = 'other'",
    "MATCH (n:Thing) SET n += {more: 1}",
    "MATCH (n:Thing) SET n = {}",
    "MATCH (n:Thing) SET n:Label",
    "MATCH ()-[r]->() SET r.since = 1",
    "MATCH (n:Thing) REMOVE n.uid",
    "MATCH (n:Thing) REMOVE n:Thing",
    "UNWIND [1, 2] AS x CREATE (:Thing {uid: x})",
    "MATCH (n:Thing) FOREACH (x IN [1] | SET n.uid = x)",
    "MATCH (n:Thing) FOREACH (x IN [1] | CREATE (:Thing {uid: x}))",
    "MATCH (n:Thing) CALL (n) { SET n.uid = 'x' } RETURN n.uid AS uid",
    "MATCH (n:Thing) CALL { WITH n SET n.uid = 'x' RETURN 1 AS one } RETURN one",
    "MATCH (n) CALL { WITH n DETACH DELETE n } IN TRANSACTIONS OF 1 ROWS",
    "CALL { CREATE (:Thing {uid: 'z'}) } IN TRANSACTIONS",
    "RETURN 1 AS one UNION CREATE (n:Thing {uid: 'u'}) RETURN 1 AS one",
    "MATCH (n:Thing) WITH n LIMIT 1 SET n.uid = 'x' RETURN count(*) AS changed",
    "CYPHER runtime=slotted CREATE (:Thing {uid: 'a'})",
    "PROFILE CREATE (:Thing {uid: 'a'})",
    "MATCH (n:Thing) RETURN n.uid AS uid; CREATE (:Thing {uid: 'a'})",
    "CREATE (:Thing {uid: 'a'}); MATCH (n) DETACH DELETE n",
)
"""What changes nodes and relationships."""

SCHEMA = (
    "CREATE CONSTRAINT never IF NOT EXISTS FOR (n:Never) REQUIRE n.uid IS UNIQUE",
    "CREATE INDEX never IF NOT EXISTS FOR (n:Never) ON (n.uid)",
    "CREATE FULLTEXT INDEX never IF NOT EXISTS FOR (n:Never) ON EACH [n.uid]",
    "DROP CONSTRAINT hostile_thing",
    "DROP INDEX hostile_thing",
    "CALL db.createLabel('Never')",
    "CALL db.createProperty('never')",
    "CALL db.createRelationshipType('NEVER')",
    "CALL db.index.fulltext.createNodeIndex('never', ['Never'], ['uid'])",
)
"""What changes rules, indexes and the names there are."""

SERVER = (
    "CREATE USER intruder SET PASSWORD 'an intruder 1' CHANGE NOT REQUIRED",
    "CREATE USER intruder IF NOT EXISTS SET PASSWORD 'an intruder 1'",
    "ALTER USER neo4j SET PASSWORD 'an intruder 1' CHANGE NOT REQUIRED",
    "ALTER CURRENT USER SET PASSWORD FROM 'a' TO 'an intruder 1'",
    "DROP USER neo4j",
    "GRANT ROLE admin TO reviewreader",
    "CREATE ROLE intruder",
    "CREATE DATABASE intruder",
    "DROP DATABASE neo4j",
    "DROP DATABASE reviews",
    "STOP DATABASE neo4j",
    "CREATE ALIAS intruder FOR DATABASE neo4j",
    "TERMINATE TRANSACTIONS 'neo4j-transaction-1'",
    "CALL dbms.setConfigValue('dbms.security.auth_enabled', 'false')",
    "CALL dbms.security.createUser('intruder', 'an intruder 1', false)",
    "CALL dbms.security.changePassword('an intruder 1')",
    "CALL dbms.killQuery('query-1')",
    "CALL dbms.killTransaction('neo4j-transaction-1')",
    "CALL dbms.upgrade()",
    "CALL db.clearQueryCaches()",
    "CALL db.checkpoint()",
    "CALL tx.setMetaData({a: 1})",
)
"""What changes the server: its users, databases and settings."""

OUTSIDE = (
    "LOAD CSV FROM 'file:///etc/hostname' AS line RETURN line",
    "LOAD CSV FROM 'file:///etc/hostname' AS line CREATE (:Thing {uid: line[0]})",
    "CALL apoc.cypher.doIt('CREATE (:Thing)', {})",
    "CALL apoc.cypher.runWrite('CREATE (:Thing)', {})",
    "CALL apoc.create.node(['Thing'], {uid: 'a'})",
    "CALL apoc.refactor.rename.label('Thing', 'Gone')",
    "CALL apoc.periodic.iterate('MATCH (n) RETURN n', 'DETACH DELETE n', {})",
    "CALL apoc.merge.node(['Thing'], {uid: 'a'})",
    "CALL apoc.load.json('http://127.0.0.1:9/x')",
    "CALL apoc.load.csv('http://127.0.0.1:9/x')",
    "CALL apoc.export.csv.all('/tmp/never', {})",
    "CALL apoc.import.csv([], [], {})",
    "CALL apoc.trigger.add('t', 'CREATE (:Thing)', {})",
    "CALL apoc.schema.assert({}, {})",
    "CALL apoc.util.sleep(1)",
    "CALL gds.graph.drop('x')",
    "CALL algo.pagerank()",
)
"""What reaches for files, other machines, or procedures that were never installed."""

ALL = (*DATA, *SCHEMA, *SERVER, *OUTSIDE)

LANGUAGES = (
    *(("sql", command) for command in ("CREATE VERTEX Thing SET uid = 'sql'", "INSERT INTO Thing SET uid = 'sql'")),
    *(("sql", command) for command in ("UPDATE Thing SET uid = 'x'", "DELETE FROM Thing", "DROP TYPE Thing UNSAFE")),
    *(("sql", command) for command in ("CREATE VERTEX TYPE Never", "ALTER DATABASE dateFormat 'x'", "BACKUP DATABASE")),
    *(("sql", command) for command in ("EXPORT DATABASE file://never.tgz", "TRUNCATE TYPE Thing UNSAFE")),
    ("sql", "IMPORT DATABASE http://127.0.0.1:9/x"),
    ("sql", 'DEFINE FUNCTION a.b "return 1" LANGUAGE js'),
    ("sql", "REBUILD INDEX *"),
    ("sqlscript", "BEGIN; DELETE FROM Thing; COMMIT;"),
    ("opencypher", "MATCH (n) DETACH DELETE n"),
    ("gremlin", "g.V().drop()"),
    ("js", "1 + 1"),
    ("java", "java.lang.Runtime::exec"),
    ("graphql", "mutation { x }"),
)
"""What the embedded engine's HTTP interface takes beside Cypher."""

COMMANDS = (
    "shutdown",
    "drop database reviews",
    "create database intruder",
    'create user {"name": "intruder", "password": "an intruder 1", "databases": {"*": ["admin"]}}',
    "drop user root",
    "set server setting arcadedb.server.mode production",
    "set database setting reviews arcadedb.txWalFlush 0",
    "close database reviews",
    "get server events",
    "restore database x http://127.0.0.1:9/x",
    "import database x http://127.0.0.1:9/x",
    "connect cluster 127.0.0.1:9",
)
"""What it lets an administrator of the server do."""

"""A real Neo4j for the tests: the one that NEO4J_URI names, else a community server started here from its jars."""

from tests.rig.rig import Neo4jAccess, RigUnavailableError, neo4j_rig

__all__ = ["Neo4jAccess", "RigUnavailableError", "neo4j_rig"]

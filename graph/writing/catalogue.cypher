// Every document with what the meeting of documents goes by. Order: sha256
MATCH (d:Document)
RETURN d.sha256 AS sha256, d.name AS name, d.kind AS kind, d.as_of AS as_of, d.published AS published,
       d.reviews AS reviews
ORDER BY sha256

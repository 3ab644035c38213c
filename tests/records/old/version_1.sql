BEGIN TRANSACTION;
CREATE TABLE flows (id VARCHAR(64) NOT NULL PRIMARY KEY, name VARCHAR NOT NULL, doc TEXT NOT NULL, tags JSON NOT NULL, document TEXT NOT NULL, version INTEGER NOT NULL, created FLOAT NOT NULL, updated FLOAT NOT NULL);
INSERT INTO "flows" VALUES('old','Grüße','Says hello','["sound"]','{"mentatlab": 1, "name": "Grüße", "nodes": {"mic": {"type": "inputs.microphone", "at": [3, 4]}}}',7,1700000000.0,1700000100.0);
CREATE TABLE schema_version (version INTEGER NOT NULL);
INSERT INTO "schema_version" VALUES(1);
CREATE INDEX ix_flows_updated ON flows (updated);
COMMIT;

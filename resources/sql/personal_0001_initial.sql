-- What a person added: kept by uid, so that it outlives the imported programmes.

PRAGMA application_id = 1281713008;

CREATE TABLE meta (
    name TEXT PRIMARY KEY,
    value INTEGER NOT NULL
) WITHOUT ROWID;

-- The oldest version of this file's layout whose programs can still read it.
INSERT INTO meta VALUES ('minimum_reader_version', 1);

-- Grows when a row of conference changes, so that a watcher need not read them.
INSERT INTO meta VALUES ('conference_changes', 0);

-- Instants are milliseconds since 1970 in UTC. Title to last day are what the programme said at the last import: by them
-- the conference is known again when programmes.sqlite was lost and the programme is imported anew.
CREATE TABLE conference (
    uid TEXT PRIMARY KEY,
    title TEXT,
    acronym TEXT,
    address TEXT,
    first_day TEXT,
    last_day TEXT,
    given_name TEXT,
    opened_at INTEGER,
    removed_at INTEGER
) WITHOUT ROWID;

CREATE TABLE agenda_entry (
    conference TEXT NOT NULL,
    session TEXT NOT NULL,
    interest INTEGER NOT NULL,
    note TEXT,
    -- what the session was when the person last saw it
    snapshot TEXT NOT NULL,
    changed_at INTEGER NOT NULL,
    PRIMARY KEY (conference, session)
) WITHOUT ROWID;

-- What was imported. Everything here can be imported again; what a person added is in personal.sqlite.
-- Each statement ends with a semicolon at the end of a line; lines that begin with two dashes are remarks.
--
-- Rows that belong to a conference are numbered conference * 2^32 + n. So one conference is one stretch of row numbers
-- in every table: it is read by a range scan and needs no index beside the table.
-- An empty text is stored as NULL.

PRAGMA application_id = 1281713012;

CREATE TABLE meta (
    name TEXT PRIMARY KEY,
    value INTEGER NOT NULL
) WITHOUT ROWID;

-- The oldest version of this file's layout whose programs can still read it.
INSERT INTO meta VALUES ('minimum_reader_version', 1);

CREATE TABLE conference (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    subtitle TEXT,
    acronym TEXT,
    venue TEXT,
    city TEXT,
    address TEXT,
    version TEXT,
    first_day TEXT,
    last_day TEXT,
    zone TEXT NOT NULL,
    day_change_minutes INTEGER NOT NULL,
    text_format INTEGER NOT NULL,
    sessions INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    used_at INTEGER NOT NULL
);

-- n is the position in the producer's order.
CREATE TABLE room (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL
);

CREATE TABLE track (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    color INTEGER
);

CREATE TABLE speaker (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL,
    name TEXT NOT NULL,
    role TEXT,
    company TEXT,
    picture TEXT
);

-- Only speakers with a biography or links.
CREATE TABLE speaker_text (
    speaker INTEGER PRIMARY KEY REFERENCES speaker (id) ON DELETE CASCADE,
    biography TEXT,
    links TEXT
);

-- The light row. n stays the same over updates. Instants are seconds since 1970 in UTC.
CREATE TABLE session (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL,
    title TEXT NOT NULL,
    subtitle TEXT,
    type TEXT,
    language TEXT,
    start INTEGER,
    finish INTEGER,
    -- position of the track
    track INTEGER,
    -- positions of the rooms: "3" or "3,4"
    rooms TEXT,
    -- one line a speaker: the position, then a space and the part where one is named
    speakers TEXT,
    recording INTEGER NOT NULL,
    withdrawn INTEGER NOT NULL
);

-- What is read only when a person opens the session.
CREATE TABLE session_text (
    session INTEGER PRIMARY KEY REFERENCES session (id) ON DELETE CASCADE,
    abstract TEXT,
    description TEXT,
    -- [[address, title, kind], …]
    links TEXT,
    -- a JSON object of the rest: own page, feedback address, licence, and where and how the file states the session
    details TEXT
);

-- What search scans.
CREATE TABLE session_fold (
    session INTEGER PRIMARY KEY REFERENCES session (id) ON DELETE CASCADE,
    folded BLOB
);

CREATE TABLE import_issue (
    id INTEGER PRIMARY KEY,
    line INTEGER NOT NULL,
    message TEXT NOT NULL
);

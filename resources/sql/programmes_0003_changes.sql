-- What imports did to sessions since the person last took notice: personal.acknowledged says of what they did.
CREATE TABLE session_change (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL,
    -- a JSON object: the session when the person last took notice; NULL: it was not in the programme
    before TEXT,
    -- of the conference, with the import that changed it last; that import's time in seconds since 1970
    revision INTEGER NOT NULL,
    changed_at INTEGER NOT NULL
);

-- How often updates have changed a session, for calendars that were given an older state of it. Those never changed are
-- not in here.
CREATE TABLE session_sequence (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL,
    sequence INTEGER NOT NULL
);

-- Sessions that an import brought under another key, until the person's data has moved along.
CREATE TABLE renumbered (
    id INTEGER PRIMARY KEY,
    old_key TEXT NOT NULL,
    new_key TEXT NOT NULL,
    revision INTEGER NOT NULL
);

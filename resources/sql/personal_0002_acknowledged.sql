-- Of which changes the person took notice: all up to this revision of the conference.
CREATE TABLE acknowledged (
    conference TEXT NOT NULL,
    session TEXT NOT NULL,
    revision INTEGER NOT NULL,
    PRIMARY KEY (conference, session)
) WITHOUT ROWID;

-- Up to which revision of the conference what is personal has moved to the new keys of its sessions.
CREATE TABLE moved (
    conference TEXT PRIMARY KEY,
    revision INTEGER NOT NULL
) WITHOUT ROWID;

-- The path of the file from which a conference was last read: beside it lies what an organizer knows of the programme.
ALTER TABLE conference ADD COLUMN source TEXT;

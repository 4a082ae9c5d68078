-- The one door for changes: every write is a command, every changed row leaves its image from before.
-- Ids of all tables come from one sequence, taken in blocks of 1000 (app.kontor.db.Ids).
CREATE SEQUENCE row_id START WITH 1000 INCREMENT BY 1000;

CREATE TABLE meta (
    id INT PRIMARY KEY,
    db_id UUID NOT NULL,
    last_seq BIGINT NOT NULL,
    last_hash VARCHAR(64) NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL
);

CREATE TABLE command (
    seq BIGINT PRIMARY KEY,
    id UUID NOT NULL UNIQUE,
    kind VARCHAR(60) NOT NULL,
    summary VARCHAR(400) NOT NULL,
    user_name VARCHAR(120) NOT NULL,
    issued_at TIMESTAMP WITH TIME ZONE NOT NULL,
    program VARCHAR(40) NOT NULL,
    schema_version VARCHAR(40) NOT NULL,
    batch BIGINT,
    undo_of UUID,
    payload_hash VARCHAR(64) NOT NULL,
    prev_hash VARCHAR(64) NOT NULL
);
CREATE INDEX command_undo_of ON command (undo_of);
CREATE INDEX command_batch ON command (batch);

-- before_image: the row as JSON before the change, null for an insert
CREATE TABLE change (
    seq BIGINT NOT NULL,
    pos INT NOT NULL,
    table_name VARCHAR(40) NOT NULL,
    row_id BIGINT NOT NULL,
    before_image VARCHAR,
    PRIMARY KEY (seq, pos)
);
CREATE INDEX change_row ON change (row_id, table_name);

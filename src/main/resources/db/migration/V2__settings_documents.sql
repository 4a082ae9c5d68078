CREATE TABLE setting (
    id BIGINT PRIMARY KEY,
    name VARCHAR(80) NOT NULL UNIQUE,
    content VARCHAR NOT NULL,
    last_command UUID NOT NULL
);

-- The bytes lie in documents/ by their SHA-256; a row says what they are and what they belong to.
CREATE TABLE document (
    id BIGINT PRIMARY KEY,
    content_hash VARCHAR(64) NOT NULL,
    kind VARCHAR(40) NOT NULL,
    name VARCHAR(200) NOT NULL,
    byte_count BIGINT NOT NULL,
    owner_table VARCHAR(40) NOT NULL,
    owner_id BIGINT NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    last_command UUID NOT NULL
);
CREATE INDEX document_owner ON document (owner_id, owner_table);

-- One row a series of document numbers; read and raised inside the transaction that posts (R9).
CREATE TABLE number_series (
    id BIGINT PRIMARY KEY,
    code VARCHAR(40) NOT NULL UNIQUE,
    pattern VARCHAR(60) NOT NULL,
    next_number BIGINT NOT NULL,
    last_date DATE,
    last_command UUID NOT NULL
);

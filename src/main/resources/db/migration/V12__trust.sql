-- Derived: of each table the number of its rows and the sum of their hashes, kept by every change (app.kontor.db.Digests). A page that
-- was damaged on the disk makes the sum differ.
CREATE TABLE table_digest (
    table_name VARCHAR(40) PRIMARY KEY,
    row_count BIGINT NOT NULL,
    digest VARCHAR(32) NOT NULL
);

-- Who works in this shop; without any, whoever sits at the PC is its owner. secret: the passphrase's hash, never the passphrase
CREATE TABLE app_user (
    id BIGINT PRIMARY KEY,
    name VARCHAR(120) NOT NULL UNIQUE,
    role VARCHAR(12) NOT NULL,
    active BOOLEAN NOT NULL,
    secret VARCHAR(400),
    last_command UUID NOT NULL
);

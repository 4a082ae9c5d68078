CREATE TABLE channel (
    id BIGINT PRIMARY KEY,
    name VARCHAR(120) NOT NULL,
    name_key VARCHAR(120) NOT NULL UNIQUE,
    platform VARCHAR(40) NOT NULL,
    zone VARCHAR(60) NOT NULL,
    allocates_unpaid BOOLEAN NOT NULL,
    archived BOOLEAN NOT NULL,
    last_command UUID NOT NULL
);

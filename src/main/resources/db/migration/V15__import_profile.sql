-- How files that no built-in format knows are read: kind, columns and transforms as JSON with a version (importing.mapped.ProfileText)
CREATE TABLE import_profile (
    id BIGINT PRIMARY KEY,
    name VARCHAR(80) NOT NULL UNIQUE,
    content VARCHAR NOT NULL,
    last_command UUID NOT NULL
);

-- "profile:" and the profile's name
ALTER TABLE import_file ALTER COLUMN format SET DATA TYPE VARCHAR(120);

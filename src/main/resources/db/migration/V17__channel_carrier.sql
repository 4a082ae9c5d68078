-- What a channel calls a carrier, where that differs from what the program knows. carrier_key: as it is written here, in lower case
CREATE TABLE channel_carrier (
    id BIGINT PRIMARY KEY,
    channel_id BIGINT NOT NULL REFERENCES channel (id),
    carrier_key VARCHAR(80) NOT NULL,
    name VARCHAR(120) NOT NULL,
    last_command UUID NOT NULL,
    UNIQUE (channel_id, carrier_key)
);

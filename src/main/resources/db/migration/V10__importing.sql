CREATE TABLE import_batch (
    id BIGINT PRIMARY KEY,
    number INT NOT NULL UNIQUE,
    imported_at TIMESTAMP WITH TIME ZONE NOT NULL,
    last_command UUID NOT NULL
);

CREATE TABLE import_file (
    id BIGINT PRIMARY KEY,
    batch_id BIGINT NOT NULL REFERENCES import_batch (id),
    name VARCHAR(300) NOT NULL,
    content_hash VARCHAR(64) NOT NULL,
    format VARCHAR(40) NOT NULL,
    kind VARCHAR(20) NOT NULL,
    channel_id BIGINT,
    summary VARCHAR NOT NULL,
    last_command UUID NOT NULL
);

-- What the channel said last of an order, as JSON: the base of the three-way comparison of the next file
CREATE TABLE order_import (
    id BIGINT PRIMARY KEY,
    order_id BIGINT NOT NULL UNIQUE REFERENCES sales_order (id),
    batch_id BIGINT NOT NULL,
    file_name VARCHAR(300) NOT NULL,
    line INT NOT NULL,
    imported VARCHAR NOT NULL,
    last_command UUID NOT NULL
);

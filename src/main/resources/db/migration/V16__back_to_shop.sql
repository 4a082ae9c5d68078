-- How stock and prices go back to a channel. keep: pieces that it never sees; keep_percent: or this share of them, whichever is more.
-- layout: null for what its own file or its platform suggests; place: the location as the storefront names it
CREATE TABLE feed_terms (
    id BIGINT PRIMARY KEY,
    channel_id BIGINT NOT NULL UNIQUE REFERENCES channel (id),
    layout VARCHAR(40),
    buffer NUMERIC(19,3) NOT NULL,
    keep_percent INT NOT NULL,
    prices BOOLEAN NOT NULL,
    place VARCHAR(120),
    last_command UUID NOT NULL
);

-- What a channel knows: by a file of its own ("file"), and by what it was told ("sent"); the newest row that is whole, and those after it.
-- content: key, quantity and price of each line, apart by tabs; a quantity or price that it was not told of is empty
CREATE TABLE channel_feed (
    id BIGINT PRIMARY KEY,
    channel_id BIGINT NOT NULL REFERENCES channel (id),
    kind VARCHAR(8) NOT NULL,
    layout VARCHAR(40) NOT NULL,
    name VARCHAR(300) NOT NULL,
    document VARCHAR(64) NOT NULL,
    whole BOOLEAN NOT NULL,
    line_count INT NOT NULL,
    content VARCHAR NOT NULL,
    recorded_at TIMESTAMP WITH TIME ZONE NOT NULL,
    last_command UUID NOT NULL
);
CREATE INDEX channel_feed_channel ON channel_feed (channel_id, id);

-- What the channel of an order was told of a shipment
CREATE TABLE shipment_notice (
    id BIGINT PRIMARY KEY,
    shipment_id BIGINT NOT NULL UNIQUE REFERENCES shipment (id),
    carrier VARCHAR(80),
    tracking VARCHAR(120),
    last_command UUID NOT NULL
);

-- A list as somebody likes to see it: which list, its name, and its filter, columns and sort as JSON
CREATE TABLE saved_view (
    id BIGINT PRIMARY KEY,
    list VARCHAR(40) NOT NULL,
    name VARCHAR(120) NOT NULL,
    content VARCHAR NOT NULL,
    position INT NOT NULL,
    last_command UUID NOT NULL
);
CREATE INDEX saved_view_list ON saved_view (list, position);

-- What the shop's people wrote about an order for each other; never printed
CREATE TABLE order_note (
    id BIGINT PRIMARY KEY,
    order_id BIGINT NOT NULL REFERENCES sales_order (id),
    text VARCHAR(4000) NOT NULL,
    author VARCHAR(120) NOT NULL,
    written_at TIMESTAMP WITH TIME ZONE NOT NULL,
    last_command UUID NOT NULL
);
CREATE INDEX order_note_order ON order_note (order_id);

ALTER TABLE customer ADD COLUMN note VARCHAR(4000);
ALTER TABLE variant ADD COLUMN reorder_point NUMERIC(19,3);
ALTER TABLE parcel ADD COLUMN weight_grams NUMERIC(19,3);
ALTER TABLE parcel ADD COLUMN box VARCHAR(80);

-- Whether somebody has fetched the pieces: a pick list goes on where it was after a restart, on every PC of the shop
ALTER TABLE allocation ADD COLUMN picked BOOLEAN DEFAULT FALSE NOT NULL;

-- SHA-256 of the product's picture among the documents
ALTER TABLE product ADD COLUMN picture VARCHAR(64);

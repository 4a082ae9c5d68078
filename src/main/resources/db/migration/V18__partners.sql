-- Where a customer lives, as a customer list says it; orders keep the addresses that they stated
ALTER TABLE customer ADD COLUMN street VARCHAR(300);
ALTER TABLE customer ADD COLUMN street2 VARCHAR(300);
ALTER TABLE customer ADD COLUMN region VARCHAR(120);

-- Whom the shop buys from. lead_days: from the order to the goods
CREATE TABLE supplier (
    id BIGINT PRIMARY KEY,
    number VARCHAR(40) NOT NULL UNIQUE,
    name VARCHAR(300) NOT NULL,
    contact VARCHAR(300),
    email VARCHAR(320),
    phone VARCHAR(80),
    vat_id VARCHAR(40),
    street VARCHAR(300),
    street2 VARCHAR(300),
    zip VARCHAR(40),
    city VARCHAR(200),
    region VARCHAR(120),
    country VARCHAR(2),
    currency VARCHAR(3),
    lead_days INT,
    note VARCHAR(4000),
    archived BOOLEAN NOT NULL,
    search_text VARCHAR(1500) NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    last_command UUID NOT NULL
);

-- A line of a supplier's price list. supplier_key: the supplier's SKU in lower case; minimum: least to order; pack: pieces that come together
CREATE TABLE supplier_item (
    id BIGINT PRIMARY KEY,
    supplier_id BIGINT NOT NULL REFERENCES supplier (id),
    variant_id BIGINT NOT NULL REFERENCES variant (id),
    supplier_sku VARCHAR(120),
    supplier_key VARCHAR(120),
    price NUMERIC(19,4),
    currency VARCHAR(3),
    minimum NUMERIC(19,3),
    pack NUMERIC(19,3),
    valid_from DATE,
    last_command UUID NOT NULL,
    UNIQUE (supplier_id, variant_id)
);
CREATE INDEX supplier_item_key ON supplier_item (supplier_id, supplier_key);

-- What a file said last of a customer, a supplier …, as JSON: the base of the three-way comparison of the next file. known_as: the number
-- by which the file knows it, where that is not ours
CREATE TABLE record_import (
    id BIGINT PRIMARY KEY,
    kind VARCHAR(20) NOT NULL,
    record_id BIGINT NOT NULL,
    known_as VARCHAR(120),
    batch_id BIGINT NOT NULL,
    file_name VARCHAR(300) NOT NULL,
    line INT NOT NULL,
    imported VARCHAR NOT NULL,
    last_command UUID NOT NULL,
    UNIQUE (kind, record_id)
);
CREATE INDEX record_import_known ON record_import (kind, known_as);

CREATE TABLE tax_rate (
    id BIGINT PRIMARY KEY,
    country VARCHAR(2) NOT NULL,
    tax_class VARCHAR(20) NOT NULL,
    percent NUMERIC(7,4) NOT NULL,
    valid_from DATE NOT NULL,
    valid_to DATE,
    last_command UUID NOT NULL,
    UNIQUE (country, tax_class, valid_from)
);

CREATE TABLE product (
    id BIGINT PRIMARY KEY,
    handle VARCHAR(255),
    title VARCHAR(500) NOT NULL,
    vendor VARCHAR(255),
    tax_class VARCHAR(20) NOT NULL,
    archived BOOLEAN NOT NULL,
    last_command UUID NOT NULL
);
CREATE INDEX product_handle ON product (handle);

-- sku_key: the SKU folded to lower case, as orders name it in many spellings
CREATE TABLE variant (
    id BIGINT PRIMARY KEY,
    product_id BIGINT NOT NULL REFERENCES product (id),
    sku VARCHAR(120) NOT NULL,
    sku_key VARCHAR(120) NOT NULL UNIQUE,
    name VARCHAR(700) NOT NULL,
    options VARCHAR(500) NOT NULL,
    price NUMERIC(19,4),
    price_currency VARCHAR(3),
    weight_grams NUMERIC(19,3),
    buffer NUMERIC(19,3) NOT NULL,
    requires_shipping BOOLEAN NOT NULL,
    archived BOOLEAN NOT NULL,
    search_text VARCHAR(1500) NOT NULL,
    last_command UUID NOT NULL
);

-- pieces: what one scan of this code stands for (R41)
CREATE TABLE barcode (
    id BIGINT PRIMARY KEY,
    variant_id BIGINT NOT NULL REFERENCES variant (id),
    code VARCHAR(60) NOT NULL UNIQUE,
    pieces NUMERIC(19,3) NOT NULL,
    last_command UUID NOT NULL
);

-- What a channel calls a thing: its text (SKU, or the title where it has none) is factor pieces of a variant.
CREATE TABLE listing (
    id BIGINT PRIMARY KEY,
    channel_id BIGINT NOT NULL REFERENCES channel (id),
    text_key VARCHAR(500) NOT NULL,
    text VARCHAR(500) NOT NULL,
    variant_id BIGINT NOT NULL REFERENCES variant (id),
    factor NUMERIC(19,3) NOT NULL,
    last_command UUID NOT NULL,
    UNIQUE (channel_id, text_key)
);

-- Five independent axes: state, payment, allocation, shipment, invoice. Amounts are as the customer was charged;
-- null is "the file did not say", never 0. An address is kept as the order stated it.
CREATE TABLE sales_order (
    id BIGINT PRIMARY KEY,
    number VARCHAR(40) NOT NULL UNIQUE,
    channel_id BIGINT NOT NULL REFERENCES channel (id),
    channel_number VARCHAR(120) NOT NULL,
    customer_id BIGINT REFERENCES customer (id),
    placed_at TIMESTAMP WITH TIME ZONE,
    placed_on DATE NOT NULL,
    placed_text VARCHAR(80) NOT NULL,
    placed_sort TIMESTAMP WITH TIME ZONE NOT NULL,
    paid_at TIMESTAMP WITH TIME ZONE,
    ship_by DATE,
    state VARCHAR(12) NOT NULL,
    hold_reason VARCHAR(400),
    payment VARCHAR(12) NOT NULL,
    allocation VARCHAR(12) NOT NULL,
    shipment VARCHAR(12) NOT NULL,
    invoice VARCHAR(12) NOT NULL,
    currency VARCHAR(3) NOT NULL,
    goods NUMERIC(19,4),
    discount NUMERIC(19,4),
    shipping NUMERIC(19,4),
    tax NUMERIC(19,4),
    tax_included BOOLEAN,
    tax_source VARCHAR(16) NOT NULL,
    marketplace_tax NUMERIC(19,4),
    rounding NUMERIC(19,4),
    refunded NUMERIC(19,4),
    total NUMERIC(19,4),
    paid NUMERIC(19,4) NOT NULL,
    shipping_method VARCHAR(200),
    payment_method VARCHAR(200),
    note VARCHAR(4000),
    language VARCHAR(8),
    vat_id VARCHAR(40),
    email VARCHAR(320),
    bill_name VARCHAR(300), bill_company VARCHAR(300), bill_street VARCHAR(300), bill_street2 VARCHAR(300),
    bill_street3 VARCHAR(300), bill_zip VARCHAR(40), bill_city VARCHAR(200), bill_region VARCHAR(120),
    bill_country VARCHAR(2), bill_phone VARCHAR(80),
    ship_name VARCHAR(300), ship_company VARCHAR(300), ship_street VARCHAR(300), ship_street2 VARCHAR(300),
    ship_street3 VARCHAR(300), ship_zip VARCHAR(40), ship_city VARCHAR(200), ship_region VARCHAR(120),
    ship_country VARCHAR(2), ship_phone VARCHAR(80),
    search_text VARCHAR(4000) NOT NULL,
    last_command UUID NOT NULL
);
CREATE INDEX sales_order_placed ON sales_order (placed_sort, id);
CREATE INDEX sales_order_state ON sales_order (state, placed_sort, id);

-- total: quantity x unit price as the channel stated it, before discounts; factor: pieces of the variant in one
CREATE TABLE order_line (
    id BIGINT PRIMARY KEY,
    order_id BIGINT NOT NULL REFERENCES sales_order (id),
    position INT NOT NULL,
    variant_id BIGINT REFERENCES variant (id),
    factor NUMERIC(19,3) NOT NULL,
    channel_line VARCHAR(120),
    sku VARCHAR(120),
    name VARCHAR(700) NOT NULL,
    match_key VARCHAR(500) NOT NULL,
    quantity NUMERIC(19,3) NOT NULL,
    cancelled NUMERIC(19,3) NOT NULL,
    shipped NUMERIC(19,3) NOT NULL,
    unit_price NUMERIC(19,4),
    total NUMERIC(19,4),
    discount NUMERIC(19,4),
    tax NUMERIC(19,4),
    tax_percent NUMERIC(7,4),
    tax_class VARCHAR(20),
    requires_shipping BOOLEAN NOT NULL,
    last_command UUID NOT NULL
);
CREATE INDEX order_line_match ON order_line (match_key);

-- Taxes as the channel named them for the whole order
CREATE TABLE order_tax (
    id BIGINT PRIMARY KEY,
    order_id BIGINT NOT NULL REFERENCES sales_order (id),
    position INT NOT NULL,
    name VARCHAR(200) NOT NULL,
    percent NUMERIC(7,4),
    amount NUMERIC(19,4) NOT NULL,
    last_command UUID NOT NULL
);

CREATE TABLE order_ref (
    id BIGINT PRIMARY KEY,
    order_id BIGINT NOT NULL REFERENCES sales_order (id),
    channel_id BIGINT NOT NULL,
    kind VARCHAR(30) NOT NULL,
    ref VARCHAR(120) NOT NULL,
    ref_key VARCHAR(120) NOT NULL,
    last_command UUID NOT NULL,
    UNIQUE (channel_id, kind, ref)
);
CREATE INDEX order_ref_key ON order_ref (ref_key);

CREATE TABLE payment (
    id BIGINT PRIMARY KEY,
    order_id BIGINT NOT NULL REFERENCES sales_order (id),
    amount NUMERIC(19,4) NOT NULL,
    currency VARCHAR(3) NOT NULL,
    paid_at TIMESTAMP WITH TIME ZONE NOT NULL,
    method VARCHAR(200),
    source VARCHAR(20) NOT NULL,
    last_command UUID NOT NULL
);

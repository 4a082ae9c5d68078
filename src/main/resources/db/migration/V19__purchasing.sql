-- What the shop has ordered from suppliers. state: draft, ordered or cancelled; how much has come in is in the lines
CREATE TABLE purchase_order (
    id BIGINT PRIMARY KEY,
    number VARCHAR(40) NOT NULL UNIQUE,
    supplier_id BIGINT NOT NULL REFERENCES supplier (id),
    state VARCHAR(12) NOT NULL,
    currency VARCHAR(3) NOT NULL,
    ordered_on DATE,
    expected_on DATE,
    note VARCHAR(4000),
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    last_command UUID NOT NULL
);

-- received: what had come in before the order was known here, as its file said; what comes in here is a goods_receipt
CREATE TABLE purchase_line (
    id BIGINT PRIMARY KEY,
    purchase_order_id BIGINT NOT NULL REFERENCES purchase_order (id),
    position INT NOT NULL,
    variant_id BIGINT NOT NULL REFERENCES variant (id),
    supplier_sku VARCHAR(120),
    quantity NUMERIC(19,3) NOT NULL,
    received NUMERIC(19,3) NOT NULL,
    price NUMERIC(19,4),
    last_command UUID NOT NULL
);

-- Pieces of a line that came in; movement_id: their entry in the ledger
CREATE TABLE goods_receipt (
    id BIGINT PRIMARY KEY,
    purchase_line_id BIGINT NOT NULL REFERENCES purchase_line (id),
    movement_id BIGINT NOT NULL,
    quantity NUMERIC(19,3) NOT NULL,
    last_command UUID NOT NULL
);

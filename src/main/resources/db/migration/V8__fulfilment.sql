CREATE TABLE pick_list (
    id BIGINT PRIMARY KEY,
    number VARCHAR(40) NOT NULL UNIQUE,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    last_command UUID NOT NULL
);

-- Stock promised to an order line, in one bin; gone when it ships. pick_list_id: the list that holds it (R31).
CREATE TABLE allocation (
    id BIGINT PRIMARY KEY,
    order_id BIGINT NOT NULL REFERENCES sales_order (id),
    order_line_id BIGINT NOT NULL REFERENCES order_line (id),
    variant_id BIGINT NOT NULL REFERENCES variant (id),
    bin_id BIGINT NOT NULL REFERENCES bin (id),
    quantity NUMERIC(19,3) NOT NULL,
    pick_list_id BIGINT REFERENCES pick_list (id),
    last_command UUID NOT NULL,
    CONSTRAINT allocation_positive CHECK (quantity > 0)
);

CREATE TABLE shipment (
    id BIGINT PRIMARY KEY,
    number VARCHAR(40) NOT NULL UNIQUE,
    order_id BIGINT NOT NULL REFERENCES sales_order (id),
    shipped_at TIMESTAMP WITH TIME ZONE NOT NULL,
    shipped_on DATE NOT NULL,
    last_command UUID NOT NULL
);

CREATE TABLE shipment_line (
    id BIGINT PRIMARY KEY,
    shipment_id BIGINT NOT NULL REFERENCES shipment (id),
    order_line_id BIGINT NOT NULL REFERENCES order_line (id),
    quantity NUMERIC(19,3) NOT NULL,
    last_command UUID NOT NULL
);

CREATE TABLE parcel (
    id BIGINT PRIMARY KEY,
    shipment_id BIGINT NOT NULL REFERENCES shipment (id),
    position INT NOT NULL,
    carrier VARCHAR(80),
    tracking VARCHAR(120),
    last_command UUID NOT NULL
);

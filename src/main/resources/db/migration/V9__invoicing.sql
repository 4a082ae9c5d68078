-- Posted, numbered, never changed. snapshot: everything that is on the paper, as JSON.
CREATE TABLE invoice (
    id BIGINT PRIMARY KEY,
    number VARCHAR(40) NOT NULL UNIQUE,
    series VARCHAR(40) NOT NULL,
    order_id BIGINT NOT NULL REFERENCES sales_order (id),
    customer_id BIGINT REFERENCES customer (id),
    customer_name VARCHAR(300) NOT NULL,
    issued_on DATE NOT NULL,
    delivered_on DATE NOT NULL,
    due_on DATE NOT NULL,
    currency VARCHAR(3) NOT NULL,
    net NUMERIC(19,4) NOT NULL,
    tax NUMERIC(19,4) NOT NULL,
    total NUMERIC(19,4) NOT NULL,
    paid NUMERIC(19,4) NOT NULL,
    due NUMERIC(19,4) NOT NULL,
    snapshot VARCHAR NOT NULL,
    snapshot_hash VARCHAR(64) NOT NULL,
    posted_at TIMESTAMP WITH TIME ZONE NOT NULL,
    last_command UUID NOT NULL
);
CREATE INDEX invoice_issued ON invoice (issued_on, id);

CREATE TABLE invoice_line (
    id BIGINT PRIMARY KEY,
    invoice_id BIGINT NOT NULL REFERENCES invoice (id),
    order_line_id BIGINT NOT NULL REFERENCES order_line (id),
    quantity NUMERIC(19,3) NOT NULL,
    total NUMERIC(19,4) NOT NULL,
    last_command UUID NOT NULL
);

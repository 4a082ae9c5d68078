CREATE TABLE location (
    id BIGINT PRIMARY KEY,
    name VARCHAR(120) NOT NULL UNIQUE,
    is_default BOOLEAN NOT NULL,
    quarantine BOOLEAN NOT NULL,
    last_command UUID NOT NULL
);

-- sort_key: the bin's place on the walk; digits are padded so that A-2 comes before A-10
CREATE TABLE bin (
    id BIGINT PRIMARY KEY,
    location_id BIGINT NOT NULL REFERENCES location (id),
    code VARCHAR(60) NOT NULL,
    sort_key VARCHAR(200) NOT NULL,
    last_command UUID NOT NULL,
    UNIQUE (location_id, code)
);

-- The ledger: inserted, never changed. A wrong movement is reversed by another one.
CREATE TABLE stock_movement (
    id BIGINT PRIMARY KEY,
    kind VARCHAR(12) NOT NULL,
    variant_id BIGINT NOT NULL REFERENCES variant (id),
    bin_id BIGINT NOT NULL REFERENCES bin (id),
    quantity NUMERIC(19,3) NOT NULL,
    reason VARCHAR(400) NOT NULL,
    order_line_id BIGINT,
    reverses BIGINT,
    occurred_at TIMESTAMP WITH TIME ZONE NOT NULL,
    recorded_at TIMESTAMP WITH TIME ZONE NOT NULL,
    last_command UUID NOT NULL
);
CREATE INDEX stock_movement_time ON stock_movement (occurred_at, id);

-- Derived: sums of the ledger and of the allocations, kept in the same transaction, rebuilt by "check".
CREATE TABLE stock_level (
    variant_id BIGINT NOT NULL,
    bin_id BIGINT NOT NULL,
    on_hand NUMERIC(19,3) NOT NULL,
    allocated NUMERIC(19,3) NOT NULL,
    PRIMARY KEY (variant_id, bin_id),
    CONSTRAINT stock_level_not_negative CHECK (on_hand >= 0),
    CONSTRAINT stock_level_allocated CHECK (allocated >= 0 AND allocated <= on_hand)
);

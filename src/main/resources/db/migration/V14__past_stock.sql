-- What was on hand of one SKU at a moment is found without reading its whole ledger. H2 makes an index for each reference: this one
-- serves both, once the reference is stated anew (the names are those that H2 and PostgreSQL gave it).
ALTER TABLE stock_movement DROP CONSTRAINT IF EXISTS "CONSTRAINT_8E";
ALTER TABLE stock_movement DROP CONSTRAINT IF EXISTS stock_movement_variant_id_fkey;
CREATE INDEX stock_movement_variant ON stock_movement (variant_id, occurred_at);
ALTER TABLE stock_movement ADD CONSTRAINT stock_movement_variant FOREIGN KEY (variant_id) REFERENCES variant (id);

-- Derived: what was on hand of every variant at some moments of the past, a few bytes each (app.kontor.stock.Balances); what happened
-- between two of them is in the ledger. movements: how many lie before the next moment. part: from 0 on, where one row would be too long
CREATE TABLE stock_balance (
    as_of TIMESTAMP WITH TIME ZONE NOT NULL,
    part INT NOT NULL,
    movements BIGINT NOT NULL,
    content BYTEA NOT NULL,
    PRIMARY KEY (as_of, part)
);

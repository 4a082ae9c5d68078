-- What the ledger calls a variant that is gone: the import that brought it was taken back, its entries and their reversals stay
-- (app.kontor.history.UndoWriter). variant_id: of the row that was; search_text: by which the ledger finds it
CREATE TABLE former_variant (
    id BIGINT PRIMARY KEY,
    variant_id BIGINT NOT NULL UNIQUE,
    sku VARCHAR(120) NOT NULL,
    name VARCHAR(700) NOT NULL,
    search_text VARCHAR(1500) NOT NULL,
    last_command UUID NOT NULL
);

-- So the ledger names variants that are there or were; its own index serves it as before.
ALTER TABLE stock_movement DROP CONSTRAINT stock_movement_variant;

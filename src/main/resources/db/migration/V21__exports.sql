-- An export that is kept by name: what, which rows and columns, as what, where to, when by itself; JSON with a version (exporting.saved.SavedText)
CREATE TABLE saved_export (
    id BIGINT PRIMARY KEY,
    name VARCHAR(80) NOT NULL UNIQUE,
    content VARCHAR NOT NULL,
    last_command UUID NOT NULL
);

-- How the last run of an export ended; stays when that is taken back. failure: null when a file was written, else the sentence's key and what it names, a line each
CREATE TABLE export_run (
    id BIGINT PRIMARY KEY,
    export_id BIGINT NOT NULL UNIQUE,
    ran_at TIMESTAMP WITH TIME ZONE NOT NULL,
    file VARCHAR(1000),
    row_count INT NOT NULL,
    failure VARCHAR(2000),
    last_command UUID NOT NULL
);

-- How a carrier reads a file of parcels, where the shop has changed what the program brings or has one of its own; as text (exporting.carrier.CarrierText)
CREATE TABLE carrier_template (
    id BIGINT PRIMARY KEY,
    name VARCHAR(80) NOT NULL UNIQUE,
    content VARCHAR NOT NULL,
    last_command UUID NOT NULL
);

-- Which parcel was written into which carrier's file. shipment_id: null for an order that had not left
CREATE TABLE carrier_upload (
    id BIGINT PRIMARY KEY,
    order_id BIGINT NOT NULL REFERENCES sales_order (id),
    shipment_id BIGINT REFERENCES shipment (id),
    template VARCHAR(80) NOT NULL,
    written_at TIMESTAMP WITH TIME ZONE NOT NULL,
    last_command UUID NOT NULL
);
CREATE INDEX carrier_upload_order ON carrier_upload (order_id);

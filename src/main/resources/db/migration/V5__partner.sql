CREATE TABLE customer (
    id BIGINT PRIMARY KEY,
    number VARCHAR(40) NOT NULL UNIQUE,
    name VARCHAR(300) NOT NULL,
    company VARCHAR(300),
    email VARCHAR(320),
    email_key VARCHAR(320),
    phone VARCHAR(80),
    vat_id VARCHAR(40),
    name_zip_key VARCHAR(400) NOT NULL,
    country VARCHAR(2),
    city VARCHAR(200),
    zip VARCHAR(40),
    language VARCHAR(8),
    archived BOOLEAN NOT NULL,
    search_text VARCHAR(1500) NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    last_command UUID NOT NULL
);
CREATE INDEX customer_email ON customer (email_key);
CREATE INDEX customer_vat ON customer (vat_id);
CREATE INDEX customer_name_zip ON customer (name_zip_key);

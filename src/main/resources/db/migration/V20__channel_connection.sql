-- How a channel's shop is reached. kind: woocommerce or shopify; account: under which this PC's keyring keeps the key, which is never here;
-- since: what changed in the shop after it has not been applied here
CREATE TABLE channel_connection (
    id BIGINT PRIMARY KEY,
    channel_id BIGINT NOT NULL UNIQUE REFERENCES channel (id),
    kind VARCHAR(20) NOT NULL,
    address VARCHAR(300) NOT NULL,
    account VARCHAR(80) NOT NULL,
    since TIMESTAMP WITH TIME ZONE NOT NULL,
    last_command UUID NOT NULL
);

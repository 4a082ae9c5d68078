-- Rows that a command added, many to a row: they have no image from before. What older commands added stays in change, without an image.
-- first_row: the least of the ids; distances: from each to the next, "4 5 3*10" for 4, 5 and ten times 3, all within 4096; null for a
-- single row (app.kontor.db.RowIds)
CREATE TABLE addition (
    seq BIGINT NOT NULL,
    pos INT NOT NULL,
    table_name VARCHAR(40) NOT NULL,
    first_row BIGINT NOT NULL,
    row_count INT NOT NULL,
    distances VARCHAR,
    PRIMARY KEY (seq, pos)
);
CREATE INDEX addition_first ON addition (first_row);

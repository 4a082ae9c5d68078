package app.kontor.bench;

import app.kontor.db.DsyncFilePath;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.stream.Collectors;
import org.h2.store.fs.FilePath;

/** What nobody can beat with the same libraries: reading the file and no more, storing its rows and no more. */
final class Baselines {
    /** As app.kontor.db.ShopDatabase opens a shop. */
    private static final String SETTINGS = ";DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0;OPTIMIZE_REUSE_RESULTS=FALSE;TRACE_LEVEL_FILE=0"
            + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";
    private static final int BATCH = 1_000;

    private Baselines() {}

    /** FastCSV over the file, every cell looked at. */
    static long parse(Path file) throws IOException {
        long characters = 0;
        long records = 0;
        try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(file)) {
            for (CsvRecord one : csv) {
                for (int i = 0; i < one.getFieldCount(); i++) {
                    characters += one.getField(i).length();
                }
                records++;
            }
        }
        if (characters == 0) {
            throw new IllegalStateException("nothing in " + file);
        }
        return records - 1;
    }

    /** Every row of the file into one flat table of an H2 database with a shop's settings, in one transaction. */
    static long load(Path file, Path folder) throws IOException, SQLException {
        FilePath.register(new DsyncFilePath());
        String url = "jdbc:h2:dsync:" + folder.resolve("flat").toString().replace('\\', '/') + SETTINGS;
        try (Connection connection = DriverManager.getConnection(url, "sa", "");
                CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(file)) {
            connection.setAutoCommit(false);
            long rows = load(connection, csv);
            connection.commit();
            return rows;
        }
    }

    private static long load(Connection connection, CsvReader<CsvRecord> csv) throws SQLException {
        int width = ShopifyOrders.HEADER.size();
        String columns = ShopifyOrders.HEADER.stream().map(name -> "\"" + name + "\" varchar").collect(Collectors.joining(", "));
        try (Statement ddl = connection.createStatement()) {
            ddl.execute("create table flat (id bigint primary key, " + columns + ")");
        }
        String insert = "insert into flat values (" + String.join(", ", Collections.nCopies(width + 1, "?")) + ")";
        long rows = 0;
        try (PreparedStatement sql = connection.prepareStatement(insert)) {
            for (CsvRecord one : csv) {
                if (one.getStartingLineNumber() == 1) {
                    continue;
                }
                sql.setLong(1, ++rows);
                for (int i = 0; i < width; i++) {
                    sql.setString(i + 2, one.getField(i).isEmpty() ? null : one.getField(i));
                }
                sql.addBatch();
                if (rows % BATCH == 0) {
                    sql.executeBatch();
                }
            }
            sql.executeBatch();
        }
        return rows;
    }
}

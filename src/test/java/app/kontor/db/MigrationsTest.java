package app.kontor.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

/** The scripts: the newest known to the program, the same on both databases. */
class MigrationsTest {
    private static final Path SCRIPTS = Path.of("src/main/resources/db/migration");

    @Test
    void theProgramKnowsItsNewestScript() throws Exception {
        try (Stream<Path> files = Files.list(SCRIPTS)) {
            Set<Integer> versions = files.map(f -> f.getFileName().toString().replaceFirst("V(\\d+)__\\w+\\.sql", "$1"))
                    .map(Integer::valueOf).collect(Collectors.toCollection(TreeSet::new));
            assertThat(versions).last().isEqualTo(Migrations.LATEST);
        }
    }

    @Test
    void bothDatabasesGetTheSameColumnsAndRunningAgainChangesNothing() throws Exception {
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:mem:migrations;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1");
        Migrations.run(h2);
        DataSource postgres = Postgres.database("migrations", Clock.systemUTC());
        Set<String> columns = columns(h2);
        assertThat(columns).hasSizeGreaterThan(150).isEqualTo(columns(postgres));
        Migrations.run(h2);
        Migrations.run(postgres);
        assertThat(columns(postgres)).isEqualTo(columns);
    }

    private static Set<String> columns(DataSource source) throws SQLException {
        Set<String> columns = new TreeSet<>();
        String query = "select table_name, column_name, is_nullable, character_maximum_length, numeric_scale, data_type"
                + " from information_schema.columns where table_schema = 'public'";
        try (Connection c = source.getConnection(); Statement sql = c.createStatement(); ResultSet row = sql.executeQuery(query)) {
            while (row.next()) {
                String table = row.getString(1);
                if (!table.startsWith("flyway")) {
                    String type = row.getString(6).toLowerCase(java.util.Locale.ROOT).replace("binary varying", "bytea");
                    String scale = type.equals("numeric") ? " " + row.getInt(5) : "";
                    long length = type.startsWith("character") ? row.getLong(4) : 0;
                    columns.add(table + "." + row.getString(2) + " " + type + " " + row.getString(3) + scale
                            + (length > 0 && length < 100_000 ? " " + length : ""));
                }
            }
        }
        return columns;
    }
}

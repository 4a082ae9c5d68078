package app.kontor.db;

import app.kontor.value.BusinessRuleException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/** Brings a database to this program's schema with Flyway; the same scripts run on H2 and on PostgreSQL. */
public final class Migrations {
    /** The version of the newest script in db/migration; MigrationsTest holds it to the folder. */
    public static final int LATEST = 23;

    private Migrations() {}

    /**
     * Runs what is missing. A database that is up to date costs one query and no Flyway.
     *
     * @return whether there was something to do
     */
    public static boolean run(DataSource owner) throws SQLException {
        Integer version;
        try (Connection connection = owner.getConnection()) {
            version = version(connection);
        }
        refuseNewer(version);
        boolean behind = version == null || version < LATEST;
        if (behind) {
            Flyway.configure()
                    .dataSource(owner)
                    .locations("classpath:db/migration")
                    .cleanDisabled(true)
                    .outOfOrder(false)
                    .baselineOnMigrate(false)
                    .load()
                    .migrate();
        }
        return behind;
    }

    /** @throws BusinessRuleException shop.newer */
    static void refuseNewer(@Nullable Integer version) {
        if (version != null && version > LATEST) {
            throw new BusinessRuleException("shop.newer");
        }
    }

    /** The number of the newest script that was run; null in a database without any. */
    static @Nullable Integer version(Connection connection) throws SQLException {
        try (ResultSet tables = connection.getMetaData().getTables(null, null, "flyway_schema_history", null)) {
            return tables.next() ? newest(connection) : null;
        }
    }

    private static Integer newest(Connection connection) throws SQLException {
        String query = "select max(cast(\"version\" as int)) from flyway_schema_history";
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getInt(1);
        }
    }
}

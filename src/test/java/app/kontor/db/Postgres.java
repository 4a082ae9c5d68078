package app.kontor.db;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import javax.sql.DataSource;
import org.jooq.SQLDialect;

/** A PostgreSQL of the tests' own, started once a JVM; each shop gets a database in it. */
public final class Postgres {
    private Postgres() {}

    private static final class Server {
        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.builder().start();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server)));
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void stop(EmbeddedPostgres server) {
            try {
                server.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** An empty database with the program's tables. */
    public static DataSource database(String name, Clock clock) throws SQLException {
        try (Connection owner = Server.RUNNING.getPostgresDatabase().getConnection(); Statement sql = owner.createStatement()) {
            sql.execute("create database " + name);
        }
        DataSource source = Server.RUNNING.getDatabase("postgres", name);
        Migrations.run(source);
        try (Connection owner = source.getConnection()) {
            H2Settings.firstMeta(owner, clock);
        }
        return source;
    }

    public static Database open(DataSource source, Clock clock) {
        var origin = new Database.Origin(clock, "anna", "test", Integer.toString(Migrations.LATEST));
        return new Database(source, SQLDialect.POSTGRES, origin, Engine.SERVER);
    }
}

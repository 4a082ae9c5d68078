package app.kontor.exporting;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.Given;
import app.kontor.ShopifyOrder;
import app.kontor.importing.plan.InputFile;
import app.kontor.schema.DefaultSchema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything in one folder, in forms that need no Kontor to be read. */
class OpenFolderTest {
    @TempDir
    private Path folder;

    @Test
    void holdsEverythingAndTwiceTheSame() throws Exception {
        try (Given given = Given.shop().product("0017", "Mug & <Cup>").onHand("0017", 5)) {
            given.order("1 0017");
            given.imports(new InputFile("levels.csv", "SKU;Bestand\n0017;7\n".getBytes(StandardCharsets.UTF_8)));
            List<OpenFolder.Written> first = given.shop.openFolder().write(folder.resolve("a"), Locale.GERMANY, (done, total) -> { });
            given.shop.openFolder().write(folder.resolve("b"), Locale.GERMANY, (done, total) -> { });
            assertThat(first).extracting(OpenFolder.Written::name).contains("orders", "tables/sales_order", "tables/command", "schema", "readme");
            for (Path file : files(folder.resolve("a"))) {
                Path other = folder.resolve("b").resolve(folder.resolve("a").relativize(file));
                assertThat(Files.mismatch(file, other)).as(file.toString()).isEqualTo(-1);
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)).as(file.toString()).doesNotContain("[value=");
            }
            assertThat(folder.resolve("a/documents/import/levels.csv")).hasContent("SKU;Bestand\n0017;7");
            assertThat(Files.readString(folder.resolve("a/README.txt"))).startsWith("Dieser Ordner");
            assertThat(Files.readString(folder.resolve("a/tables/variant.csv"))).contains(",0017,0017,Mug & <Cup>,\"\",,");
            assertThat(Files.readString(folder.resolve("a/tables/app_user.csv"))).doesNotContain("secret");
            var xml = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(folder.resolve("a/products.xml").toFile());
            assertThat(xml.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("Mug & <Cup>");
        }
    }

    /** A posted invoice that was never printed is drawn; the index names it. */
    @Test
    void everyInvoiceIsAPdf() throws IOException {
        try (Given given = Given.shop().product("A-1").onHand("A-1", 5)) {
            given.imports(ShopifyOrder.file(ShopifyOrder.of(7001).of("Ana", "ana@example.org", "24103").line(1, "A-1", "19.00")));
            String number = given.shop.invoicing().post(List.of(given.numbered("7001").id())).invoices().getFirst().number();
            given.shop.openFolder().write(folder, Locale.US, (done, total) -> { });
            assertThat(Files.readString(folder.resolve("documents/invoice/" + number + ".pdf"), StandardCharsets.ISO_8859_1)).startsWith("%PDF-");
            assertThat(Files.readString(folder.resolve("documents.csv"))).contains("\"invoice/" + number + ".pdf\"");
        }
    }

    /** The description is one that a database takes, and it has every table. */
    @Test
    void theSchemaIsSql() throws Exception {
        try (Given given = Given.shop()) {
            given.shop.openFolder().write(folder, Locale.US, (done, total) -> { });
        }
        JdbcDataSource empty = new JdbcDataSource();
        empty.setURL("jdbc:h2:mem:open-folder");
        try (var connection = empty.getConnection(); var statement = connection.createStatement()) {
            for (String sql : Files.readString(folder.resolve("schema.sql")).split(";\n")) {
                if (!sql.isBlank()) {
                    statement.execute(sql);
                }
            }
            try (var tables = connection.getMetaData().getTables(null, "PUBLIC", null, new String[] {"BASE TABLE"})) {
                int many = 0;
                while (tables.next()) {
                    many++;
                }
                assertThat(many).isEqualTo(DefaultSchema.DEFAULT_SCHEMA.getTables().size());
            }
        }
    }

    private static List<Path> files(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}

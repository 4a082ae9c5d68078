package app.kontor.importing.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.Given;
import app.kontor.ShopifyOrder;
import app.kontor.catalog.ProductDraft;
import app.kontor.exporting.ExportKind;
import app.kontor.exporting.edited.DroppedLists;
import app.kontor.importing.ReadOptions;
import app.kontor.importing.plan.ImportRequest;
import app.kontor.importing.plan.InputFile;
import app.kontor.text.Texts;
import app.kontor.spreadsheet.OdsBook;
import app.kontor.value.BusinessRuleException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DropFolderTest {
    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final Texts TEXTS = new Texts(Locale.ENGLISH);

    private final Given given = Given.shop();

    @TempDir
    private Path temp;

    private Path root;
    private DropFolder drops;

    @BeforeEach
    void folder() {
        given.product("A-1").onHand("A-1", 9);
        given.imports(ShopifyOrder.file(ShopifyOrder.of(80).line(1, "A-1", "10.00"))); // makes the channel
        root = temp.resolve("in");
        given.shop.settings().set("import.folder", root.toString());
        drops = new DropFolder(given.shop.importing(), given.shop.channels(), given.shop.settings(), Clock.fixed(NOW, ZoneOffset.UTC),
                new DroppedLists(given.shop.editing())::take);
        drops.prepare(root);
    }

    @AfterEach
    void close() {
        given.close();
    }

    @Test
    void whatNeedsNoLookIsImportedAndPutAway() throws IOException {
        drop("Shopify/orders.csv", ShopifyOrder.file(ShopifyOrder.of(81).line(1, "A-1", "10.00")), Duration.ofMinutes(1));
        List<Outcome> first = take();
        assertThat(first).singleElement().satisfies(one -> {
            assertThat(one.waits()).as(one.why()).isFalse();
            assertThat(one.drop().channel()).isEqualTo("Shopify");
            assertThat(one.now()).isEqualTo(root.resolve("done/2026-03/orders.csv")).exists();
        });
        assertThat(given.numbered("#81").lines()).hasSize(1);
        assertThat(root.resolve("done/2026-03/orders.csv.report.txt")).content().contains("import 2", "1 new, 0 changed");
        drop("Shopify/orders.csv", ShopifyOrder.file(ShopifyOrder.of(81).line(1, "A-1", "10.00")), Duration.ofMinutes(1));
        Outcome again = take().getFirst();
        assertThat(again.batch()).as("it brought nothing new").isNull();
        assertThat(again.now()).as("and overwrites nothing").isEqualTo(root.resolve("done/2026-03/orders (2).csv"));
        assertThat(drops.lying(root)).isEmpty();
    }

    @Test
    void aFolderThatSomebodyMakesNamesAChannelToBe() throws IOException {
        Files.createDirectories(root.resolve("Flea market"));
        drop("Flea market/orders.csv", ShopifyOrder.file(ShopifyOrder.of(82).line(1, "A-1", "10.00")), Duration.ofMinutes(1));
        assertThat(take()).singleElement().satisfies(one -> assertThat(one.batch()).isNotNull());
        assertThat(given.shop.channels().all()).anyMatch(channel -> channel.name().equals("Flea market"));
        drop("done/orders.csv", ShopifyOrder.file(ShopifyOrder.of(83).line(1, "A-1", "10.00")), Duration.ofMinutes(1));
        assertThat(drops.lying(root)).as("what has been put away stays there").isEmpty();
    }

    @Test
    void whatSomebodyHasToLookAtStaysWhereItIs() throws IOException {
        Path strange = drop("strange.csv", new InputFile("x", "Datum;Betrag\n1.2.2026;3\n".getBytes()), Duration.ofMinutes(1));
        Path wrong = drop("levels.csv", new InputFile("x", "SKU,Quantity\nA-1,5\nB-1,many\n".getBytes()), Duration.ofMinutes(1));
        List<Outcome> outcomes = take();
        assertThat(outcomes).allSatisfy(one -> assertThat(one.waits()).isTrue()).extracting(Outcome::now).containsExactlyInAnyOrder(strange, wrong);
        assertThat(outcomes).anySatisfy(one -> assertThat(one.why()).contains("Line 3: \"many\" is not a quantity"));
        assertThat(given.available("A-1")).as("nothing of it is done").isEqualTo("9");
        assertThat(drops.lying(root)).hasSize(2);
        Path elsewhere = Files.writeString(temp.resolve("elsewhere.csv"), "SKU,Quantity\n");
        drops.imported(ImportRequest.of(InputFile.of(wrong, List.of()), InputFile.of(elsewhere, List.of()),
                new InputFile("strange.csv", new byte[0])), "by hand");
        assertThat(drops.lying(root)).as("only what was imported, and lay there").extracting(Drop::file).containsExactly(strange);
        assertThat(elsewhere).exists();
    }

    /** With marks three-way; without them nobody knows how old the list is. */
    @Test
    void aListThatWentOutToBeEditedIsTakenCellByCell() throws IOException {
        String marked = new String(given.shop.editing().export(ExportKind.PRODUCTS, List.of(), "p.csv").bytes(), StandardCharsets.UTF_8);
        InputFile edited = new InputFile("x", marked.replace("\"Product A-1\",\"Product A-1\"", "\"Product A-1\",\"Lamp\"").getBytes(StandardCharsets.UTF_8));
        drop("p.csv", edited, Duration.ofMinutes(1));
        Outcome taken = take().getFirst();
        assertThat(taken.waits()).as(taken.why()).isFalse();
        assertThat(taken.counts().changed()).isOne();
        assertThat(root.resolve("done/2026-03/p.csv.report.txt")).content().contains("import " + taken.batch(), "1 changed");
        given.shop.history().undo(given.shop.importing().batch(taken.batch()));
        ProductDraft now = given.shop.catalog().product(given.shop.catalog().find("A-1", 1).variants().getFirst().product()).draft();
        given.shop.catalog().save(new ProductDraft(now.id(), "Desk lamp", now.vendor(), now.taxClass(), now.variants()));
        Path conflict = drop("p.csv", edited, Duration.ofMinutes(1));
        assertThat(take().getFirst().why()).isEqualTo("Line 2, A-1, Title: Changed here as well: stays");
        drops.imported(conflict, "by hand");
        assertThat(drops.lying(root)).isEmpty();
        String orders = new String(given.shop.exporting().export(ExportKind.ORDERS, "o.csv").bytes(), StandardCharsets.UTF_8);
        drop("o.csv", new InputFile("x", orders.getBytes(StandardCharsets.UTF_8)), Duration.ofMinutes(1));
        assertThat(take().getFirst().waits()).as("nothing was changed").isFalse();
        drop("o.csv", new InputFile("x", orders.replace("Berg", "Thal").getBytes(StandardCharsets.UTF_8)), Duration.ofMinutes(1));
        assertThat(take().getFirst().why()).startsWith("2 cells are otherwise than here");
    }

    @Test
    void anArchiveIsTheFilesInItAndIsPutAwayAsOne() throws IOException {
        Path levels = root.resolve("levels.zip");
        zip(levels, Map.of("a.csv", "SKU,Quantity\nA-1,5\n", "b/c.csv", "SKU,Quantity\nB-1,4\n"));
        assertThat(take()).singleElement().satisfies(one -> assertThat(one.why()).startsWith("levels.zip/b/c.csv, Line 2: "));
        given.product("B-1");
        assertThat(take()).singleElement().satisfies(one -> {
            assertThat(one.counts().changed()).isEqualTo(2);
            assertThat(one.now()).isEqualTo(root.resolve("done/2026-03/levels.zip")).exists();
        });
        assertThat(given.available("A-1")).isEqualTo("5");
        zip(levels, Map.of("a.csv", "SKU,Quantity\nA-1,7\n"));
        drops.imported(new ImportRequest(InputFile.all(levels, List.of()), ReadOptions.RECOGNISE, null), "by hand");
        assertThat(levels).doesNotExist();
    }

    private static void zip(Path file, Map<String, String> parts) throws IOException {
        Files.write(file, OdsBook.zip(parts));
        Files.setLastModifiedTime(file, FileTime.from(NOW.minus(Duration.ofMinutes(1))));
    }

    @Test
    void whatIsStillBeingWrittenIsNotTouched() throws IOException {
        drop("half.csv", new InputFile("x", "SKU,Quantity\nA-1,5\n".getBytes()), Duration.ofSeconds(1));
        drop("orders.csv.part", new InputFile("x", "SKU".getBytes()), Duration.ofMinutes(1));
        drop(".hidden.csv", new InputFile("x", "SKU".getBytes()), Duration.ofMinutes(1));
        assertThat(drops.lying(root)).isEmpty();
        assertThat(drops.isBusy(root)).isTrue();
    }

    @Test
    void aFolderThatCannotBeIsSaid() throws IOException {
        Path file = Files.writeString(temp.resolve("file"), "");
        assertThatThrownBy(() -> drops.prepare(file)).isInstanceOf(BusinessRuleException.class).hasMessageContaining("folder.unusable");
    }

    private Path drop(String name, InputFile content, Duration age) throws IOException {
        Path file = root.resolve(name);
        Files.write(file, content.bytes());
        Files.setLastModifiedTime(file, FileTime.from(NOW.minus(age)));
        return file;
    }

    private List<Outcome> take() {
        return drops.lying(root).stream().map(drop -> drops.take(root, drop, TEXTS)).toList();
    }
}

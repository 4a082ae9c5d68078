package app.kontor.exporting.carrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.Given;
import app.kontor.exporting.carrier.UploadPlan.Why;
import app.kontor.exporting.carrier.Uploads.Request;
import app.kontor.fulfilment.Parcel;
import app.kontor.fulfilment.ShipRequest;
import app.kontor.sales.OrderDraft;
import app.kontor.sales.SalesOrder.Delivery;
import app.kontor.value.Address;
import app.kontor.value.OrderId;
import app.kontor.value.Quantity;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of parcels in each carrier's layout: what they hold, what stays out of them and why, and that nothing is written twice unseen. */
class UploadTest {
    private static final Address KIEL = new Address("Änne Müller", "Müller & Söhne", "Straße des 17. Juni 12 a", "Hinterhaus", null, "24103", "Kiel", null, "DE", "0431 1");
    private static final Address LONDON = new Address("Tom O’Hara", null, "12 High Street", null, null, "SW1A 1AA", "London", null, "GB", null);

    private final Given given = Given.shop().product("A-1").product("B-2").onHand("A-1", 50).onHand("B-2", 50);
    private final Uploads uploads = given.shop.uploads();
    private final CarrierTemplates templates = given.shop.carrierTemplates();

    @AfterEach
    void close() {
        given.close();
    }

    /** UPDATE: -Dgolden.write=true writes what comes out. */
    @ParameterizedTest
    @ValueSource(strings = {"dhl-online", "dhl-business", "royal-mail", "pirate-ship", "shippingeasy", "plain"})
    void eachLayoutAsItsCarrierReadsIt(String layout) throws IOException {
        Map.of("company.name", "Muster GmbH", "company.street", "Am Ring 3", "company.zip", "24105", "company.city", "Kiel", "company.country", "DE",
                "company.email", "info@muster.de").forEach((key, value) -> given.shop.settings().set(key, value));
        ship(KIEL, 420, "2 A-1", "1 B-2");
        ship(LONDON, 1250, "1 B-2");
        UploadPlan plan = uploads.plan(new Request(layout, null, false, false));
        assertThat(plan.left()).isEmpty();
        String day = plan.rows().getFirst().parcel().day().toString();
        String text = new String(UploadFiles.of(plan, "p.csv").get("p.csv"), plan.template().charset());
        String dated = text.replace(date(plan, day), "DAY");
        assertThat(dated).isEqualTo(golden(layout, dated));
    }

    private static String date(UploadPlan plan, String day) {
        return java.time.LocalDate.parse(day).format(java.time.format.DateTimeFormatter.ofPattern(plan.template().datePattern()));
    }

    private static String golden(String layout, String found) throws IOException {
        String file = "/exporting/carrier/" + layout + ".csv";
        if (Boolean.getBoolean("golden.write")) {
            java.nio.file.Files.writeString(java.nio.file.Path.of("src/test/resources" + file), found);
            return found;
        }
        try (InputStream in = Objects.requireNonNull(UploadTest.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Hauptstr. 12                 | Hauptstr.              | 12
        Hauptstr.12                  | Hauptstr.              | 12
        Hauptstraße 12 a             | Hauptstraße            | 12 a
        Straße des 17. Juni 135      | Straße des 17. Juni    | 135
        Am Ring 3-5                  | Am Ring                | 3-5
        Am Ring Nr. 7b               | Am Ring                | 7b
        12 High Street               | High Street            | 12
        12b, rue de la Paix          | rue de la Paix         | 12b
        Rue Royale 5 bis             | Rue Royale             | 5 bis
        Nørregade 12, 3. tv          | Nørregade              | 12, 3. tv
        Via Roma, 4                  | Via Roma               | 4
        Mannheim C4, 12              | Mannheim C4            | 12
        Postfach                     | Postfach               | ''
        1234                         | 1234                   | ''
        """)
    void streetsAndHouseNumbersApart(String line, String street, String number) {
        assertThat(HouseNumber.of(line)).isEqualTo(new HouseNumber(street, number));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        dhl-online | Иван Петров | Ring 1 | 24103 | LETTERS         | И в а н П е т р о
        dhl-online | Ada Berg    | Hof    | 24103 | NO_HOUSE_NUMBER | Hof
        dhl-online | Ada Berg    | Ring 1 |       | MISSING         | ''
        short      | Ada Bergson | Ring 1 | 24103 | TOO_LONG        | Ada Bergson
        short      | Ada         | Ring 1 | 241031 | DIGITS         | 241031
        """)
    void whatDoesNotFitStaysOutAndIsSaid(String layout, String name, String street, @Nullable String zip, Why why, String text) {
        Map.of("company.name", "M", "company.street", "Ring 3", "company.zip", "1", "company.city", "Kiel", "company.country", "DE").forEach((k, v) -> given.shop.settings().set(k, v));
        templates.save("short", "Name = name | max 10 | needed\nZip = zip | digits 5\n");
        ship(new Address(name, null, street, null, null, zip, "Kiel", null, "DE", null), 100, "1 A-1");
        UploadPlan plan = uploads.plan(new Request(layout, null, false, false));
        assertThat(plan.rows()).isEmpty();
        assertThat(plan.left()).extracting(UploadPlan.Left::why, UploadPlan.Left::text).containsExactly(org.assertj.core.groups.Tuple.tuple(why, text));
        assertThatThrownBy(() -> uploads.written(plan)).hasMessageContaining("carrier.nothing");
    }

    @Test
    void lettersWithoutTheirMarksWhereSomebodySaysSo() {
        ship(new Address("Ayşe Łukasz’", null, "Žižkova 12", null, null, "24103", "Køge", null, "DE", null), 100, "1 A-1");
        ship(new Address("Иван", null, "Ring 1", null, null, "24103", "Kiel", null, "DE", null), 100, "1 A-1");
        templates.save("names", "charset = windows-1252\nName = name\nStreet = street-name\nNo = house-number\nCity = city");
        assertThat(uploads.plan(new Request("names", null, false, false)).left()).extracting(UploadPlan.Left::why).containsExactly(Why.LETTERS, Why.LETTERS);
        UploadPlan plan = uploads.plan(new Request("names", null, false, false, true));
        assertThat(plan.rows()).singleElement().satisfies(row -> {
            assertThat(row.records().getFirst()).containsExactly("Ayse Lukasz’", "Žižkova", "12", "Køge");
            assertThat(row.plain()).containsExactly("Ayşe Łukasz’ → Ayse Lukasz’");
        });
        assertThat(plan.left()).extracting(UploadPlan.Left::why, UploadPlan.Left::text).containsExactly(org.assertj.core.groups.Tuple.tuple(Why.LETTERS, "И в а н"));
    }

    @Test
    void onceUnlessAskedForAgain() {
        ship(LONDON, 100, "1 A-1");
        var written = uploads.written(uploads.plan(new Request("plain", null, false, false)));
        ship(KIEL, 100, "1 A-1");
        UploadPlan next = uploads.plan(new Request("royal-mail", null, false, false));
        assertThat(next.rows()).extracting(row -> row.parcel().to()).containsExactly(KIEL);
        assertThat(next.left()).extracting(UploadPlan.Left::why, UploadPlan.Left::text).containsExactly(org.assertj.core.groups.Tuple.tuple(Why.WRITTEN, "plain"));
        assertThat(uploads.plan(new Request("plain", null, false, true))).extracting(p -> p.rows().size(), UploadPlan::again).containsExactly(2, 1);
        given.shop.history().undo(written);
        assertThat(uploads.plan(new Request("plain", null, false, false)).rows()).hasSize(2);
    }

    /** An order whose label is made before it leaves is not written again once it has left. */
    @Test
    void anOrderThatIsReadyIsWrittenBeforeItLeaves() {
        OrderId order = given.order("1 A-1");
        given.shop.fulfilment().allocate(List.of(order));
        UploadPlan plan = uploads.plan(new Request("plain", null, true, false));
        assertThat(plan.rows()).extracting(row -> row.parcel().number()).containsExactly(given.get(order).number());
        uploads.written(plan);
        assertThat(uploads.plan(new Request("plain", null, true, false)).rows()).isEmpty();
        given.shop.fulfilment().ship(List.of(order), ShipRequest.of(new Parcel("DHL", null)));
        assertThat(uploads.plan(new Request("plain", null, false, false)).left()).extracting(UploadPlan.Left::why).containsExactly(Why.WRITTEN);
    }

    @Test
    void moreThanTheCarrierTakesGoIntoFurtherFiles() {
        templates.save("two", "rows = 2\nheader = no\nReference = reference | needed\nKind = \"PAK 1\"\n");
        for (int i = 0; i < 5; i++) {
            ship(LONDON, 100, "1 A-1");
        }
        Map<String, byte[]> files = UploadFiles.of(uploads.plan(new Request("two", null, false, false)), "dhl.csv");
        assertThat(files.keySet()).containsExactly("dhl.csv", "dhl-2.csv", "dhl-3.csv");
        assertThat(new String(files.get("dhl-2.csv"), StandardCharsets.UTF_8)).isEqualTo("S-1003,PAK 1\r\nS-1004,PAK 1\r\n");
    }

    @Test
    void aLayoutIsATextThatReadsBack() {
        for (CarrierTemplates.Known known : templates.all()) {
            CarrierTemplate template = known.template();
            assertThat(CarrierText.read(template.name(), CarrierText.of(template))).isEqualTo(template);
        }
        templates.save("plain", "delimiter = tab\nA = name\n");
        assertThat(templates.get("PLAIN").columns()).hasSize(1);
        templates.remove("plain");
        assertThat(templates.get("plain").columns()).hasSizeGreaterThan(10);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
        delimiter = ;; ~ carrier.line
        charset = klingon ~ carrier.line
        decimal = x ~ carrier.line
        country = iso9 ~ carrier.line
        rows = -1 ~ carrier.line
        date = { ~ carrier.line
        Name = nmae ~ carrier.field
        Name = name | max ~ carrier.line
        Name ~ carrier.line
        header = yes ~ carrier.columns
        """)
    void aLayoutThatCannotBeReadIsSaid(String line, String error) {
        String text = error.equals("carrier.columns") ? line : line.startsWith("Name") ? line : line + "\nName = name";
        assertThatThrownBy(() -> templates.save("x", text)).hasMessageContaining(error);
    }

    private void ship(Address to, int grams, String... lines) {
        OrderId order = given.order(lines);
        Delivery was = given.get(order).delivery();
        given.shop.orderDesk().edit(order, new OrderDraft(new Delivery(to, to, "k@kunde.de", null, "Standard", null, was.note(), null), null, List.of()));
        given.shop.fulfilment().ship(List.of(order), ShipRequest.of(new Parcel(null, null, Quantity.of(grams), "M")));
    }
}

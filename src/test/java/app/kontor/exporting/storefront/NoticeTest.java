package app.kontor.exporting.storefront;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.Given;
import app.kontor.db.Changes;
import app.kontor.document.Documents;
import app.kontor.exporting.storefront.NoticePlan.Why;
import app.kontor.exporting.storefront.Notices.Request;
import app.kontor.fulfilment.Parcel;
import app.kontor.fulfilment.ShipRequest;
import app.kontor.importing.plan.InputFile;
import app.kontor.spreadsheet.SpreadsheetHints;
import app.kontor.spreadsheet.SpreadsheetReader;
import app.kontor.value.ChannelId;
import app.kontor.value.OrderId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which parcels a channel is told of, in its words, and once. */
class NoticeTest {
    @TempDir
    private Path kept;

    private final Given given = Given.shop().product("A-1").onHand("A-1", 50);
    private final Notices notices = given.shop.notices();

    @AfterEach
    void close() {
        given.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        amazon      | order-id>order-item-id>quantity>ship-date>carrier-code>carrier-name>tracking-number>ship-method/#1001>>>DAY>DHL>>00340434161094021500>/#1002>>>DAY>Other>Kurier Müller>KM1002>
        woocommerce | order_id,tracking_provider,tracking_number,date_shipped,status_shipped/1001,DHL,00340434161094021500,YAD,1/1002,Kurier Müller,KM1002,YAD,1
        ebay        | Order ID,Shipping Carrier Used,Tracking Number/"#1001",DHL,00340434161094021500/"#1002",Kurier Müller,KM1002
        etsy        | order,shippedOn,carrier,tracking,complete/"#1001",DAY,DHL,00340434161094021500,true/"#1002",DAY,Kurier Müller,KM1002,true
        shopify     | order,shippedOn,carrier,tracking,complete/"#1001",DAY,DHL,00340434161094021500,true/"#1002",DAY,Kurier Müller,KM1002,true
        """)
    void saysItInTheChannelsWords(String platform, String expected) {
        ChannelId channel = channel(platform);
        ship(given.order("1 A-1"), "dhl Paket", "00340434161094021500");
        ship(given.order("2 A-1"), "Kurier Müller", "KM 1002");
        ship(given.order("1 A-1"), null, null);
        NoticeFile file = notices.file(Request.of(channel));
        LocalDate day = file.told().getFirst().shippedOn();
        String reversed = "%02d-%02d-%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
        assertThat(text(file.bytes())).isEqualTo(expected.strip().replace('>', '\t').replace("/", "\r\n").replace("DAY", day.toString())
                .replace("YAD", reversed) + "\r\n");
        assertThat(notices.plan(Request.of(channel)).left()).extracting(NoticePlan.Left::why).containsExactly(Why.NO_TRACKING);
    }

    @Test
    void onceAndAgainWhenTheNumberChanges() {
        ChannelId channel = channel("ebay");
        OrderId first = given.order("1 A-1");
        ship(first, "DPD", "01234567890123");
        NoticeFile file = notices.file(Request.of(channel));
        notices.sent(channel, file.told());
        assertThatThrownBy(() -> notices.file(Request.of(channel))).hasMessageContaining("notice.nothing");
        given.shop.parcels().track(file.told().getFirst().shipment(), "DPD", "09999999999999");
        assertThat(notices.plan(Request.of(channel)).notices()).extracting(Notice::told, Notice::tracking)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("01234567890123", "09999999999999"));
        notices.sent(channel, notices.plan(Request.of(channel)).notices());
        given.shop.history().undo(given.last());
        assertThat(notices.plan(Request.of(channel)).notices()).as("taken back").hasSize(1);
    }

    /** What was told to somebody outside can't be undone as if nothing had left. */
    @Test
    void aShipmentThatWasToldStays() {
        ChannelId channel = channel("ebay");
        ship(given.order("1 A-1"), "DPD", "01234567890123");
        var shipped = given.last();
        notices.sent(channel, notices.plan(Request.of(channel)).notices());
        assertThat(given.shop.history().undo(shipped).kept()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"9.4E+21, DHL, ODD_TRACKING", "12, DHL, ODD_TRACKING", "1234567890, , NO_CARRIER", ", DHL, NO_TRACKING"})
    void whatIsWrongIsSaid(@Nullable String tracking, @Nullable String carrier, Why why) {
        ChannelId channel = channel("ebay");
        ship(given.order("1 A-1"), carrier, tracking);
        assertThat(notices.plan(Request.of(channel)).left()).extracting(NoticePlan.Left::why).containsExactly(why);
        assertThat(notices.plan(new Request(channel, null, true, null)).notices()).hasSize(why == Why.NO_TRACKING ? 1 : 0);
    }

    /** Shipped, told, numbered anew, taken back: what is kept of it says the same as all parcels gone through. */
    @Test
    void aLookIsKeptUpWithWhatHappens() {
        ChannelId channel = channel("ebay");
        Notices other = new Notices(given.db, new Documents(given.shop.folder()), new ChannelMemory(null));
        requireSameLook(other, channel);
        ship(given.order("1 A-1"), "DPD", "01234567890123");
        requireSameLook(other, channel);
        ship(given.order("1 A-1"), null, null);
        notices.sent(channel, notices.plan(Request.of(channel)).notices());
        requireSameLook(other, channel);
        given.shop.history().undo(given.last());
        requireSameLook(other, channel);
        notices.sent(channel, notices.plan(Request.of(channel)).notices());
        given.shop.parcels().track(given.shop.parcels().newestDay().getFirst().id(), "DPD", "09999999999999");
        requireSameLook(other, channel);
        ship(given.order("2 A-1"), "DHL", "00340434161094021500");
        given.shop.history().undo(given.last());
        requireSameLook(other, channel);
        assertThat(notices.look(channel).more()).isZero();
    }

    private void requireSameLook(Notices other, ChannelId channel) {
        NoticePlan whole = notices.plan(Request.of(channel));
        assertThat(notices.look(channel)).isEqualTo(whole);
        assertThat(new Notices(given.db, new Documents(given.shop.folder()), new ChannelMemory(null)).look(channel)).as("anew").isEqualTo(whole);
        assertThat(other.look(channel)).isEqualTo(whole);
        assertThat(reopened().look(channel)).as("from the file").isEqualTo(whole);
    }

    /** As after the shop was opened again. */
    private Notices reopened() {
        return new Notices(given.db, new Documents(given.shop.folder()), new ChannelMemory(kept));
    }

    @Test
    void whatWasFoundIsKeptInAFileAndADamagedOneOrAnotherShopsCountsForNothing() throws IOException {
        ChannelId channel = channel("ebay");
        ship(given.order("1 A-1"), "DPD", "01234567890123");
        KeptFile file = new KeptFile(kept.resolve("untold-" + channel.value()));
        Changes.Point now = given.db.read(Changes::now);
        Files.createDirectories(kept);
        file.write(KeptForm.SHIPMENT, now, List.of());
        assertThat(reopened().look(channel).notices()).as("as the file says").isEmpty();
        file.write(KeptForm.SHIPMENT, new Changes.Point(new UUID(1, 1), now.seq(), now.hash()), List.of());
        assertThat(reopened().look(channel).notices()).hasSize(1);
        byte[] right = Files.readAllBytes(file.path());
        byte[] wrong = right.clone();
        wrong[wrong.length - Long.BYTES - 1] ^= 1;
        Files.write(file.path(), wrong);
        assertThat(file.read(KeptForm.SHIPMENT, channel)).isNull();
        assertThat(reopened().look(channel).notices()).hasSize(1);
        assertThat(file.path()).as("made anew").hasBinaryContent(right);
    }

    @Test
    void theChannelsOwnNameOfACarrierCounts() {
        ChannelId channel = channel("woocommerce");
        ship(given.order("1 A-1"), "DHL", "00340434161094021500");
        notices.nameCarrier(channel, " dhl ", "DHL Germany");
        assertThat(notices.plan(Request.of(channel)).names()).containsExactly("DHL Germany");
        notices.nameCarrier(channel, "DHL", "");
        assertThat(notices.plan(Request.of(channel)).names()).containsExactly("DHL");
        assertThat(notices.plan(new Request(channel, LocalDate.of(2099, 1, 1), false, null)).notices()).isEmpty();
    }

    /** Amazon's lines have keys: a part of an order is said line by line. */
    @Test
    void aPartOfAnOrderIsSaidByLine() {
        given.product("B-2").onHand("B-2", 1);
        given.imports(new InputFile("orders.txt", """
                order-id\torder-item-id\tpurchase-date\tpayments-date\tbuyer-email\tbuyer-name\tbuyer-phone-number\tsku\tproduct-name\tquantity-purchased\tquantity-shipped\tquantity-to-ship\tship-service-level\trecipient-name\tship-address-1\tship-city\tship-postal-code\tship-country
                305-1111111-2222222\t77701\t2026-09-01T10:00:00+00:00\t2026-09-01T10:00:00+00:00\ta@b.de\tAna\t1\tA-1\tMug\t1\t0\t1\tStandard\tAna\tMarkt 1\tKiel\t24103\tDE
                305-1111111-2222222\t77702\t2026-09-01T10:00:00+00:00\t2026-09-01T10:00:00+00:00\ta@b.de\tAna\t1\tB-2\tTea\t3\t0\t3\tStandard\tAna\tMarkt 1\tKiel\t24103\tDE
                """.getBytes(StandardCharsets.UTF_8)));
        OrderId order = given.numbered("305-1111111-2222222").id();
        given.shop.fulfilment().ship(List.of(order), ShipRequest.of(new Parcel("GLS", "12345678901")).partly());
        ChannelId channel = given.shop.feeds().channels().getFirst().id();
        assertThat(text(notices.file(Request.of(channel)).bytes())).contains("\t77701\t1\t").contains("\t77702\t1\t").contains("\tGLS\t\t12345678901");
    }

    @Test
    void walmartsSheetGoesBackFilledIn() {
        ChannelId channel = channel("walmart");
        ship(given.order("1 A-1"), "FedEx Ground", "770000000000");
        ship(given.order("1 A-1"), "UPS", "1Z999AA10123456784");
        assertThatThrownBy(() -> notices.plan(Request.of(channel))).hasMessageContaining("notice.sheetNeeded");
        byte[] sheet = """
                PO#,Order#,Line#,SKU,Qty,Update Status,Update Qty,Carrier,Tracking Number
                108900000000001,#1001,1,A-1,1,,,,
                108900000000009,#1009,1,A-1,2,,,,
                """.getBytes(StandardCharsets.UTF_8);
        NoticeFile file = notices.file(new Request(channel, null, false, sheet));
        assertThat(file.name()).endsWith(".xlsx");
        var rows = new SpreadsheetReader().read(file.bytes(), SpreadsheetHints.NONE).sheets().getFirst().rows();
        assertThat(rows.get(1).cells()).containsExactly("108900000000001", "#1001", "1", "A-1", "1", "Shipped", "1", "FedEx", "770000000000");
        assertThat(rows.get(1).isNumber(0)).isFalse();
        assertThat(rows.get(2).cells()).containsExactly("108900000000009", "#1009", "1", "A-1", "2");
        assertThat(notices.plan(new Request(channel, null, false, sheet)).left()).extracting(NoticePlan.Left::why).containsExactly(Why.NOT_IN_SHEET);
    }

    private ChannelId channel(String platform) {
        given.channel("Shop", platform).allocatingUnpaid(false);
        return given.shop.feeds().channel("shop").id();
    }

    private void ship(OrderId order, @Nullable String carrier, @Nullable String tracking) {
        given.shop.fulfilment().ship(List.of(order), ShipRequest.of(new Parcel(carrier, tracking)));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}

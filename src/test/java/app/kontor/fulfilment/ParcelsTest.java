package app.kontor.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.Given;
import app.kontor.fulfilment.Tracking.Verdict;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.CommandId;
import app.kontor.value.Quantity;
import app.kontor.value.Selection;
import app.kontor.value.ShipmentId;
import app.kontor.value.Window;
import app.kontor.value.WindowRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shipping desk: numbers of carriers come in by hand and by file, addresses go out as a file. */
class ParcelsTest {
    private static final Given GIVEN = Given.shop();
    private final Parcels parcels = GIVEN.shop.parcels();

    @BeforeEach
    void start() {
        GIVEN.empty();
        GIVEN.product("A-1").onHand("A-1", 10);
        for (int i = 0; i < 3; i++) {
            ShipRequest box = ShipRequest.of(new Parcel(null, i == 0 ? "OLD-1" : null, Quantity.of(420), "M"));
            GIVEN.shop.fulfilment().ship(List.of(GIVEN.order("1 A-1")), box);
        }
    }

    @AfterAll
    static void stop() {
        GIVEN.close();
    }

    @Test
    void aFileIsPlannedThenAppliedAndTakenBack() {
        byte[] file = """
                Sendungsnummer;Referenz;Paketdienst
                NEW-1;S-1001;DHL
                0034 0434;K-1002;DHL
                X-3;#1003;GLS
                X-9;S-4711;GLS
                ;S-1003;GLS
                """.getBytes(StandardCharsets.UTF_8);
        assertThat(parcels.planTracking(file)).extracting(Tracking::verdict)
                .containsExactly(Verdict.CHANGED, Verdict.NEW, Verdict.NEW, Verdict.UNKNOWN, Verdict.INCOMPLETE);
        CommandId command = parcels.applyTracking(file);
        assertThat(all()).extracting(p -> p.parcel().tracking()).containsExactly("X-3", "0034 0434", "NEW-1");
        assertThat(all()).extracting(p -> p.parcel().carrier()).containsExactly("GLS", "DHL", "DHL");
        assertThat(parcels.planTracking(file)).extracting(Tracking::verdict).startsWith(Verdict.SAME, Verdict.SAME, Verdict.SAME);
        assertThatThrownBy(() -> parcels.applyTracking(file)).isInstanceOf(BusinessRuleException.class);
        GIVEN.shop.history().undo(command);
        assertThat(all()).extracting(p -> p.parcel().tracking()).containsExactly(null, null, "OLD-1");
    }

    @Test
    void aFileWithoutTheColumnsIsRefused() {
        assertThatThrownBy(() -> parcels.planTracking("a,b\n1,2\n".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(BusinessRuleException.class, e -> assertThat(e.key()).isEqualTo("tracking.columns"));
    }

    @Test
    void aNumberIsEnteredByHand() {
        ShipmentId last = all().getFirst().id();
        parcels.track(last, "DPD", " 0998 ");
        assertThat(all().getFirst().parcel()).isEqualTo(new Parcel("DPD", "0998", Quantity.of(420), "M"));
        assertThat(parcels.counts()).containsEntry(ParcelView.UNTRACKED, 1L).containsEntry(ParcelView.ALL, 3L);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "k-1002;'';S-1002", "S-1003;'';S-1003", "old;'';S-1001", "OLD-1;untracked;''", "s-1;'';S-1003 S-1002 S-1001", "s-1;untracked;S-1003 S-1002",
        "s-1001 old;'';S-1001", "s-1002 old;'';''", "s-1 k-1003;'';S-1003", "k-1003 s-1 s-1003;untracked;S-1003", "nobody s-1;'';''", "s-1;today;S-1003 S-1002 S-1001"})
    void isFoundByItsOwnNumbersAndItsOrdersWords(String typed, String view, String numbers) {
        Window<ParcelRow> first = parcels.list(new WindowRequest(typed, view, "", false, null, 2));
        List<ParcelRow> found = new ArrayList<>(first.rows());
        if (first.nextKey() != null) {
            found.addAll(parcels.list(new WindowRequest(typed, view, "", false, first.nextKey(), 2)).rows());
        }
        assertThat(String.join(" ", found.stream().map(ParcelRow::number).toList())).isEqualTo(numbers);
        assertThat(first.count()).isEqualTo(found.size());
        assertThat(parcels.resolve(new Selection.Matching<>(typed, view, Set.of()))).isEqualTo(found.stream().map(ParcelRow::id).toList());
        assertThat(parcels.list(new WindowRequest(typed, view, "", true, null, 9).atOnce()).rows()).isEqualTo(found.reversed());
    }

    @ParameterizedTest
    @CsvSource({"RaBx-17, RaBx", "RaBx-17, RaBx-17", "RAB-17, rab", "rab-17, RAB-1", "rab-17, rab", "RaBx-17, RaBx S-1003", "RaBx-17, s-1003 RaBx"})
    void aCarriersNumberIsFoundAsItIsWrittenInCapitalsAndInSmallLetters(String tracking, String typed) {
        ShipmentId last = all().getFirst().id();
        parcels.track(last, "DPD", tracking);
        assertThat(parcels.list(new WindowRequest(typed, "", "", false, null, 2)).rows()).extracting(ParcelRow::id).containsExactly(last);
    }

    private List<ParcelRow> all() {
        return parcels.list(new WindowRequest("", "", "", false, null, 100)).rows();
    }
}

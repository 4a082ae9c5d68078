package app.kontor.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.Given;
import app.kontor.fulfilment.Tracking.Verdict;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.CommandId;
import app.kontor.value.Quantity;
import app.kontor.value.ShipmentId;
import app.kontor.value.WindowRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

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

    private List<ParcelRow> all() {
        return parcels.list(new WindowRequest("", "", "", false, null, 100)).rows();
    }
}

package app.kontor.stock;

import static app.kontor.schema.Tables.STOCK_BALANCE;
import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.db.Intent;
import app.kontor.value.BinId;
import app.kontor.value.Quantity;
import app.kontor.value.Sku;
import app.kontor.value.VariantId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was on hand at a moment is what the ledger says, however many balances were kept on the way. */
class PastStockTest {
    private static final List<String> SKUS = List.of("A-1", "B-1", "C-1");
    private final StockShop shop = new StockShop();
    private final List<StockMovement> ledger = new ArrayList<>();
    private final Random random = new Random(3);
    private List<VariantId> variants = List.of();
    private List<BinId> bins = List.of();

    @BeforeEach
    void set() {
        SKUS.forEach(shop::product);
        variants = SKUS.stream().map(shop::variant).toList();
        shop.stock.addLocation("Broken", true);
        bins = List.of(bin(null), bin("Broken"));
    }

    @AfterEach
    void close() {
        shop.close();
    }

    /** One shop for all of it: to enter what is worth keeping takes longest. */
    @Test
    void theKeptBalancesAgreeWithTheLedgerWhateverComesLateOrIsDamaged() {
        IntStream.range(0, 9).forEach(i -> enter(7_000, Duration.ofHours(i)));
        assertThat(kept()).isGreaterThanOrEqualTo(2);
        requireTruth();
        assertThat(shop.stock.wrongPast()).isEmpty();
        whoEntersSomethingLateIsHeard();
        aDamagedBalanceIsFoundAndMadeAnew();
    }

    private void whoEntersSomethingLateIsHeard() {
        long before = kept();
        enter(3, Duration.ofMinutes(1));
        assertThat(kept()).isLessThan(before);
        requireTruth();
        enter(1, Duration.ofHours(10));
        assertThat(kept()).isGreaterThanOrEqualTo(before);
        requireTruth();
        assertThat(shop.stock.wrongPast()).isEmpty();
    }

    private void aDamagedBalanceIsFoundAndMadeAnew() {
        shop.write(tx -> tx.sql().update(STOCK_BALANCE).set(STOCK_BALANCE.CONTENT, new byte[] {4, 8}).execute());
        assertThat(shop.stock.wrongPast()).hasSize((int) kept());
        shop.stock.repair();
        assertThat(shop.stock.wrongPast()).isEmpty();
        assertThat(kept()).isPositive();
        requireTruth();
    }

    @Test
    void whatIsWrittenIsRead() {
        Balances balances = new Balances();
        long[] ids = {1, 2, 130, 40_000, 1_000_000_007L, Long.MAX_VALUE / 4};
        String[] pieces = {"0", "-1", "12.5", "0.001", "-7000.125", "4000000000"};
        for (int i = 0; i < ids.length; i++) {
            balances.add(new VariantId(ids[i]), Quantity.of(pieces[i]), i % 2 == 0);
        }
        Balances read = new Balances();
        balances.write().forEach(read::read);
        assertThat(read.fingerprint()).isEqualTo(balances.fingerprint());
        for (int i = 0; i < ids.length; i++) {
            assertThat(read.of(new VariantId(ids[i])).onHand()).isEqualTo(Quantity.of(pieces[i]));
            assertThat(read.of(new VariantId(ids[i])).quarantine()).isEqualTo(i % 2 == 0 ? Quantity.of(pieces[i]) : Quantity.ZERO);
        }
    }

    /** So many entries from this time after the start on, a second apart. */
    private void enter(int count, Duration from) {
        List<StockMovement> entries = IntStream.range(0, count)
                .mapToObj(i -> StockMovement.of(MovementKind.RECEIPT, new LevelKey(variants.get(random.nextInt(variants.size())),
                        bins.get(random.nextInt(bins.size()))), Quantity.of(1 + random.nextInt(9)), "in", start().plus(from).plusMillis(i / 3 * 300L)))
                .toList();
        shop.write(tx -> Stock.post(tx, entries));
        ledger.addAll(entries);
    }

    private void requireTruth() {
        for (int i = 0; i < 12; i++) {
            Instant at = start().plus(Duration.ofMinutes(random.nextInt(600)));
            List<OnHandAt> all = shop.stock.asOf(at, null);
            for (OnHandAt one : all) {
                assertThat(one.onHand()).as(at.toString()).isEqualTo(truth(one.variant(), at, false));
                assertThat(one.quarantine()).isEqualTo(truth(one.variant(), at, true));
            }
            assertThat(shop.stock.asOf(at, new Sku("B-1"))).isEqualTo(all.stream().filter(r -> r.sku().value().equals("B-1")).toList());
        }
    }

    private Quantity truth(VariantId variant, Instant at, boolean quarantine) {
        return new Quantity(ledger.stream()
                .filter(m -> m.variant().equals(variant) && !m.occurredAt().isAfter(at) && (!quarantine || m.bin().equals(bins.getLast())))
                .map(m -> m.quantity().value()).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private long kept() {
        return shop.db.read(tx -> (long) tx.sql().fetchCount(STOCK_BALANCE));
    }

    private BinId bin(String location) {
        return shop.db.write(Intent.of("test", ""), tx -> Stock.bin(tx, location, null)).id();
    }

    private Instant start() {
        return app.kontor.Watch.START;
    }
}

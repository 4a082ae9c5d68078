package app.kontor.importing.plan;

import app.kontor.importing.ImportedOrder;
import app.kontor.partner.CustomerMatch;
import app.kontor.spill.Spilled;
import app.kontor.value.CustomerId;
import app.kontor.value.OrderId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The plans of a file's orders, in its order. Of each is held where the file's list has the order, what becomes of it, how many of its
 * lines will be short and who has ordered it; what more there is to say of some lies on the disk, if they are many.
 */
public final class PlannedOrders extends AbstractList<OrderPlan> {
    private static final Verdict[] VERDICTS = Verdict.values();
    private static final long SEVERAL = -1;
    private static final long UNKNOWN = 0;

    private final List<ImportedOrder> stated;
    private final Spilled<OrderPlan> whole = new Spilled<>(new OrderPlanCodec());
    private final Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
    private final MessageDigest verdicts = sha256();
    private byte[] verdict = new byte[16];
    private int[] places = new int[16];
    private int[] shortLines = new int[16];
    private long[] customers = new long[16];
    private int lines;
    private int size;

    /** @param stated what the file says */
    PlannedOrders(List<ImportedOrder> stated) {
        this.stated = stated;
    }

    /** One of the orders and the customer whom it is from: null for one who is not known yet. */
    record Planned(OrderPlan plan, @Nullable CustomerId customer, boolean isSomebodyNew) {}

    /**
     * Another one.
     *
     * @param customer who has ordered it, null where it is not new
     * @param place of the order in what the file says; negative if it is not planned as it stands there
     */
    void add(OrderPlan plan, @Nullable CustomerMatch customer, int place) {
        int index = size++;
        if (index == verdict.length) {
            verdict = Arrays.copyOf(verdict, 2 * index);
            places = Arrays.copyOf(places, 2 * index);
            shortLines = Arrays.copyOf(shortLines, 2 * index);
            customers = Arrays.copyOf(customers, 2 * index);
        }
        verdict[index] = (byte) plan.verdict().ordinal();
        match(index, customer);
        keep(index, plan, place);
        counts.merge(plan.verdict(), 1, Integer::sum);
        lines += plan.incoming().lines().size();
        verdicts.update((plan.incoming().number() + '\n' + plan.verdict() + '\n').getBytes(StandardCharsets.UTF_8));
    }

    /** A plan that is its order and nothing else need not be kept. */
    private void keep(int index, OrderPlan plan, int place) {
        boolean isKnown = plan.existing() != null;
        boolean isPlain = place >= 0 && plan.saidByOthers() == null && plan.number() == null && plan.changes().isEmpty()
                && (!isKnown || plan.verdict() == Verdict.SAME);
        customers[index] = isPlain && isKnown ? plan.existing().value() : customers[index];
        places[index] = isPlain ? place : ~whole.size();
        if (!isPlain) {
            whole.add(plan);
        }
    }

    @Override
    public OrderPlan get(int index) {
        int place = places[Objects.checkIndex(index, size)];
        OrderPlan plan = place < 0 ? whole.get(~place)
                : new OrderPlan(stated.get(place), null, verdict(index), existing(index), null, List.of(), 0);
        return shortLines[index] == 0 ? plan : plan.withShortLines(shortLines[index]);
    }

    /** Of one that stays as it is nobody asks who has ordered it. */
    private @Nullable OrderId existing(int index) {
        return verdict(index) == Verdict.SAME && customers[index] > 0 ? new OrderId(customers[index]) : null;
    }

    @Override
    public int size() {
        return size;
    }

    /** How many plans are held as objects. */
    int held() {
        return whole.held();
    }

    Verdict verdict(int index) {
        return VERDICTS[verdict[index]];
    }

    int count(Verdict wanted) {
        return counts.getOrDefault(wanted, 0);
    }

    /** Lines of all orders. */
    int lines() {
        return lines;
    }

    void shortLines(int index, int count) {
        shortLines[index] = count;
    }

    void match(int index, @Nullable CustomerMatch customer) {
        customers[index] = switch (customer) {
            case CustomerMatch.Known known -> known.id().value();
            case CustomerMatch.Several several -> SEVERAL;
            case CustomerMatch.Unknown unknown -> UNKNOWN;
            case null -> SEVERAL;
        };
    }

    /** What becomes of each, as a hash: two plans with the same one say the same. Call once all are there. */
    String said() {
        try {
            return HexFormat.of().formatHex(((MessageDigest) verdicts.clone()).digest());
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("SHA-256 of the JDK can be cloned", e);
        }
    }

    /** Those with such a verdict, some at a time and with the place of each. */
    void portions(Set<Verdict> wanted, Consumer<Map<Integer, Planned>> work) {
        Map<Integer, Planned> portion = new LinkedHashMap<>();
        for (int i = 0; i < size(); i++) {
            if (wanted.contains(verdict(i))) {
                portion.put(i, new Planned(get(i), customers[i] > 0 ? new CustomerId(customers[i]) : null, customers[i] == UNKNOWN));
            }
            if (portion.size() == NewOrders.AT_ONCE || i == size() - 1 && !portion.isEmpty()) {
                work.accept(portion);
                portion = new LinkedHashMap<>();
            }
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}

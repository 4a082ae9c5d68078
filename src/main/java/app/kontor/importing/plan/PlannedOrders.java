package app.kontor.importing.plan;

import app.kontor.importing.ImportedOrder;
import app.kontor.partner.CustomerMatch;
import app.kontor.spill.Spilled;
import app.kontor.value.CustomerId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The plans of a file's orders, in its order. Of many the plans themselves lie on the disk; what is held of each is what becomes of it, how
 * many of its lines will be short and who has ordered it.
 */
public final class PlannedOrders extends AbstractList<OrderPlan> {
    private static final Verdict[] VERDICTS = Verdict.values();
    private static final long SEVERAL = -1;
    private static final long UNKNOWN = 0;

    private final Spilled<OrderPlan> plans = new Spilled<>(new OrderPlanCodec());
    private final Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
    private final MessageDigest verdicts = sha256();
    private byte[] verdict = new byte[16];
    private int[] shortLines = new int[16];
    private long[] customers = new long[16];
    private int lines;

    /** One of the orders and the customer whom it is from: null for one who is not known yet. */
    record Planned(OrderPlan plan, @Nullable CustomerId customer, boolean isSomebodyNew) {}

    /** @param customer who has ordered it, null where it is not new */
    void add(OrderPlan plan, @Nullable CustomerMatch customer) {
        int index = plans.size();
        if (index == verdict.length) {
            verdict = Arrays.copyOf(verdict, 2 * index);
            shortLines = Arrays.copyOf(shortLines, 2 * index);
            customers = Arrays.copyOf(customers, 2 * index);
        }
        plans.add(plan);
        verdict[index] = (byte) plan.verdict().ordinal();
        match(index, customer);
        counts.merge(plan.verdict(), 1, Integer::sum);
        lines += plan.incoming().lines().size();
        verdicts.update((plan.incoming().number() + '\n' + plan.verdict() + '\n').getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public OrderPlan get(int index) {
        OrderPlan plan = plans.get(index);
        return shortLines[index] == 0 ? plan : plan.withShortLines(shortLines[index]);
    }

    @Override
    public int size() {
        return plans.size();
    }

    /** How many plans are held as objects. */
    int held() {
        return plans.held();
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

    /** Orders some at a time. */
    static void portions(List<ImportedOrder> orders, Consumer<List<ImportedOrder>> work) {
        List<ImportedOrder> portion = new ArrayList<>(NewOrders.AT_ONCE);
        for (int i = 0; i < orders.size(); i++) {
            portion.add(orders.get(i));
            if (portion.size() == NewOrders.AT_ONCE || i == orders.size() - 1) {
                work.accept(portion);
                portion = new ArrayList<>(NewOrders.AT_ONCE);
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

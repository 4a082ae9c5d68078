package app.kontor.importing.plan;

import app.kontor.importing.ImportedOrder;
import app.kontor.importing.OrderCodec;
import app.kontor.spill.Codec;
import app.kontor.spill.Packer;
import app.kontor.spill.Unpacker;
import app.kontor.value.OrderId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What will become of an order, as bytes. */
final class OrderPlanCodec implements Codec<OrderPlan> {
    private static final Verdict[] VERDICTS = Verdict.values();
    private static final FieldChange.Rule[] RULES = FieldChange.Rule.values();

    private final OrderCodec orders = new OrderCodec();

    @Override
    public void pack(OrderPlan plan, Packer out) {
        orders.pack(plan.incoming(), out);
        boolean isMerged = plan.saidByOthers() != null;
        out.flag(isMerged);
        if (isMerged) {
            orders.pack(plan.merged(), out);
        }
        out.number(plan.verdict().ordinal());
        out.number(plan.existing() == null ? -1 : plan.existing().value());
        out.text(plan.number());
        out.each(plan.changes(), change -> {
            out.text(change.field());
            out.text(change.before());
            out.text(change.after());
            out.number(change.rule().ordinal());
        });
        out.number(plan.shortLines());
    }

    @Override
    public OrderPlan unpack(Unpacker in) {
        return new OrderPlan(
                orders.unpack(in), merged(in), VERDICTS[in.integer()], existing(in), in.text(), List.copyOf(in.list(() -> change(in))),
                in.integer());
    }

    private @Nullable ImportedOrder merged(Unpacker in) {
        return Boolean.TRUE.equals(in.flag()) ? orders.unpack(in) : null;
    }

    private static @Nullable OrderId existing(Unpacker in) {
        long id = in.number();
        return id < 0 ? null : new OrderId(id);
    }

    private static FieldChange change(Unpacker in) {
        return new FieldChange(in.required(), in.text(), in.text(), RULES[in.integer()]);
    }
}

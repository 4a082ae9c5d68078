package app.kontor.importing;

import app.kontor.importing.ImportedOrder.Charges;
import app.kontor.importing.ImportedOrder.FulfilmentStatus;
import app.kontor.importing.ImportedOrder.NamedTax;
import app.kontor.importing.ImportedOrder.Party;
import app.kontor.importing.ImportedOrder.PaymentStatus;
import app.kontor.spill.Codec;
import app.kontor.spill.Packer;
import app.kontor.spill.Unpacker;
import app.kontor.value.Address;
import app.kontor.value.Quantity;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a file says of an order, as bytes: exactly as it was, line numbers and needless zeros too. */
public final class OrderCodec implements Codec<ImportedOrder> {
    private static final PaymentStatus[] PAYMENTS = PaymentStatus.values();
    private static final FulfilmentStatus[] FULFILMENTS = FulfilmentStatus.values();

    @Override
    public void pack(ImportedOrder o, Packer out) {
        out.number(o.line());
        out.text(o.number());
        pack(o.refs(), out);
        pack(o.placed(), out);
        pack(o.paidAt(), out);
        out.flag(o.cancelled());
        out.number(o.payment().ordinal());
        out.number(o.fulfilment().ordinal());
        pack(o.charges(), out);
        out.each(o.lines(), line -> pack(line, out));
        pack(o.party(), out);
        pack(o.fields(), out);
    }

    @Override
    public ImportedOrder unpack(Unpacker in) {
        return new ImportedOrder(
                in.integer(), in.required(), texts(in), date(in), instant(in), in.flag(), PAYMENTS[in.integer()],
                FULFILMENTS[in.integer()], charges(in), List.copyOf(in.list(() -> line(in))), party(in), texts(in));
    }

    private static void pack(Map<String, String> texts, Packer out) {
        out.each(texts.entrySet(), entry -> {
            out.text(entry.getKey());
            out.text(entry.getValue());
        });
    }

    private static Map<String, String> texts(Unpacker in) {
        return FewEntries.of(in.integer(), in::required);
    }

    private static void pack(@Nullable Instant time, Packer out) {
        out.flag(time == null ? null : true);
        if (time != null) {
            out.number(time.getEpochSecond());
            out.number(time.getNano());
        }
    }

    private static @Nullable Instant instant(Unpacker in) {
        return in.flag() == null ? null : Instant.ofEpochSecond(in.number(), in.number());
    }

    private static void pack(ImportedDate date, Packer out) {
        out.text(date.text());
        pack(date.instant(), out);
        pack(date.local() == null ? null : date.local().toInstant(ZoneOffset.UTC), out);
        out.flag(date.day() == null ? null : true);
        out.number(date.day() == null ? 0 : date.day().toEpochDay());
    }

    private static ImportedDate date(Unpacker in) {
        String text = in.required();
        Instant instant = instant(in);
        Instant local = instant(in);
        boolean isDay = in.flag() != null;
        long day = in.number();
        return new ImportedDate(text, instant, local == null ? null : LocalDateTime.ofInstant(local, ZoneOffset.UTC),
                isDay ? LocalDate.ofEpochDay(day) : null);
    }

    private static void pack(Charges c, Packer out) {
        out.text(c.currency());
        for (BigDecimal amount : new BigDecimal[] {c.goods(), c.discount(), c.shipping(), c.tax()}) {
            out.decimal(amount);
        }
        out.flag(c.taxIncluded());
        for (BigDecimal amount : new BigDecimal[] {c.marketplaceTax(), c.rounding(), c.refunded(), c.total()}) {
            out.decimal(amount);
        }
        out.each(c.taxes(), tax -> {
            out.text(tax.name());
            out.decimal(tax.percent());
            out.decimal(tax.amount());
        });
    }

    private static Charges charges(Unpacker in) {
        return new Charges(
                in.text(), in.decimal(), in.decimal(), in.decimal(), in.decimal(), in.flag(), in.decimal(), in.decimal(),
                in.decimal(), in.decimal(),
                List.copyOf(in.list(() -> new NamedTax(in.required(), in.decimal(), Objects.requireNonNull(in.decimal())))));
    }

    private static void pack(ImportedLine l, Packer out) {
        out.number(l.line());
        out.text(l.id());
        out.text(l.sku());
        out.text(l.name());
        for (BigDecimal number : new BigDecimal[] {
            l.quantity().value(), l.fulfilled().value(), l.unitPrice(), l.total(), l.discount(), l.tax(), l.taxPercent()
        }) {
            out.decimal(number);
        }
        out.flag(l.requiresShipping());
    }

    private static ImportedLine line(Unpacker in) {
        return new ImportedLine(
                in.integer(), in.text(), in.text(), in.required(), quantity(in), quantity(in), in.decimal(), in.decimal(),
                in.decimal(), in.decimal(), in.decimal(), Boolean.TRUE.equals(in.flag()));
    }

    private static Quantity quantity(Unpacker in) {
        return new Quantity(Objects.requireNonNull(in.decimal()));
    }

    private static void pack(Party p, Packer out) {
        pack(p.billing(), out);
        boolean isSame = p.shipping().equals(p.billing());
        out.flag(isSame);
        if (!isSame) {
            pack(p.shipping(), out);
        }
        for (String text : new String[] {p.email(), p.vatId(), p.note(), p.shippingMethod(), p.paymentMethod()}) {
            out.text(text);
        }
    }

    private static Party party(Unpacker in) {
        Address billing = address(in);
        Address shipping = Boolean.TRUE.equals(in.flag()) ? billing : address(in);
        return new Party(billing, shipping, in.text(), in.text(), in.text(), in.text(), in.text());
    }

    private static void pack(Address a, Packer out) {
        for (String part : new String[] {
            a.name(), a.company(), a.street(), a.street2(), a.street3(), a.zip(), a.city(), a.region(), a.country(), a.phone()
        }) {
            out.text(part);
        }
    }

    private static Address address(Unpacker in) {
        return new Address(in.text(), in.text(), in.text(), in.text(), in.text(), in.text(), in.text(), in.text(), in.text(), in.text());
    }
}

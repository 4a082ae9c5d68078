package app.kontor.importing.mapped;

import app.kontor.importing.Currencies;
import app.kontor.importing.Entry;
import app.kontor.importing.ImportedLine;
import app.kontor.importing.ImportedOrder.Charges;
import app.kontor.spreadsheet.Row;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what the customer was charged: amounts of the whole order, else the sums of its items. */
record MappedCharges(Bindings fields, Entry entry) {

    /** @param back what rows of the order take back; null if none does */
    Charges read(List<ImportedLine> lines, @Nullable BigDecimal back) {
        BigDecimal discount = absolute("discount");
        BigDecimal tax = entry.amount(fields.get("tax"));
        BigDecimal refunded = absolute("refunded");
        return new Charges(
                currency(), entry.amount(fields.get("goods")), discount == null ? some(lines, ImportedLine::discount) : discount,
                entry.amount(fields.get("shipping")), tax == null ? all(lines, ImportedLine::tax) : tax, taxIncluded(), null, null,
                refunded == null ? back : refunded, entry.amount(fields.get("total")), List.of());
    }

    /** Nothing but what went back. */
    Charges refund(@Nullable BigDecimal back) {
        return new Charges(currency(), null, null, null, null, null, null, null, back, null, List.of());
    }

    /** The currency's own column; else what stands beside the amounts. */
    private @Nullable String currency() {
        String stated = entry.currency(fields.get("currency"));
        if (stated != null) {
            return stated;
        }
        Row first = entry.rows().getFirst();
        return Stream.of("total", "goods", "lineTotal", "unitPrice").map(field -> fields.get(field).in(first))
                .map(Currencies::in).filter(Objects::nonNull).findFirst().orElse(null);
    }

    private @Nullable Boolean taxIncluded() {
        String word = entry.text(fields.get("taxIncluded"));
        String meaning = word == null ? null : StateWords.meaning("yesNo", word);
        return meaning == null ? null : Boolean.valueOf(meaning.equals("yes"));
    }

    private @Nullable BigDecimal absolute(String field) {
        BigDecimal amount = entry.amount(fields.get(field));
        return amount == null ? null : amount.abs();
    }

    /** The sum of those lines that have the amount; null if none has. */
    private static @Nullable BigDecimal some(List<ImportedLine> lines, Function<ImportedLine, @Nullable BigDecimal> amount) {
        return lines.stream().map(amount).filter(Objects::nonNull).reduce(BigDecimal::add).orElse(null);
    }

    /** The sum; null unless every line has the amount. */
    private static @Nullable BigDecimal all(List<ImportedLine> lines, Function<ImportedLine, @Nullable BigDecimal> amount) {
        return lines.stream().allMatch(line -> amount.apply(line) != null) ? some(lines, amount) : null;
    }
}

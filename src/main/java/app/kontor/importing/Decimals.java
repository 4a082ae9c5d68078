package app.kontor.importing;

import app.kontor.spreadsheet.Row;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which sign separates decimals, decided from all amounts of a file and never from the PC's locale. An amount that
 * proves its own sign is believed; {@code 1.234}, which could be both, takes its column's, else the file's, and is
 * refused where neither decides.
 */
final class Decimals {
    private final @Nullable Character chosen;
    private @Nullable Character file;
    private final Map<Integer, Votes> columns = new HashMap<>();

    /** @param chosen what a person decided, then every amount must fit it */
    Decimals(@Nullable Character chosen, List<Field> amounts) {
        this.chosen = chosen;
        amounts.forEach(field -> columns.computeIfAbsent(field.index(), index -> new Votes()));
    }

    /** Every row, before anything is read. */
    void look(Row row) {
        columns.forEach((index, votes) -> votes.count(row, index));
    }

    /** After the last row. */
    void settle() {
        Votes all = new Votes();
        columns.values().forEach(all::add);
        file = all.winner();
    }

    /** @throws FileRefused if the option is neither a point nor a comma */
    static @Nullable Character chosen(@Nullable String option) {
        if (option == null) {
            return null;
        }
        if (!option.equals(".") && !option.equals(",")) {
            throw new FileRefused("ambiguous.decimal", 0, option);
        }
        return option.charAt(0);
    }

    /** The file's sign for the report; null where no amount decides it. */
    @Nullable Character sign() {
        return chosen != null ? chosen : file;
    }

    /** The sign for a cell of this column that proves none itself; null if nothing decides. */
    private @Nullable Character signOf(int column) {
        if (chosen != null) {
            return chosen;
        }
        Votes votes = columns.get(column);
        if (votes != null && votes.dots + votes.commas > 0) {
            return votes.winner();
        }
        return file;
    }

    /** The amount of a cell in this column; null if it makes no sense, or could mean two things and nothing decides. */
    @Nullable BigDecimal value(AmountText amount, int column) {
        AmountText.Evidence evidence = amount.evidence();
        if (evidence == AmountText.Evidence.INVALID) {
            return null;
        }
        if (chosen == null && evidence != AmountText.Evidence.AMBIGUOUS) {
            return amount.value(evidence == AmountText.Evidence.COMMA ? ',' : '.');
        }
        Character sign = signOf(column);
        return sign == null ? null : amount.value(sign);
    }

    /** Whether an amount that proves a point may have one. */
    boolean allowsPoint() {
        return chosen == null || chosen == '.';
    }

    /** How many amounts prove a point, and how many a comma. */
    private static final class Votes {
        private int dots;
        private int commas;

        private void add(Votes other) {
            dots += other.dots;
            commas += other.commas;
        }

        private void count(Row row, int index) {
            String cell = row.cell(index);
            if (cell.isEmpty() || row.isNumber(index)) {
                return;
            }
            if (AmountText.isPlain(cell)) {
                dots += cell.indexOf('.') < 0 ? 0 : 1;
                return;
            }
            AmountText amount = AmountText.of(cell);
            if (amount != null) {
                AmountText.Evidence evidence = amount.evidence();
                dots += evidence == AmountText.Evidence.DOT ? 1 : 0;
                commas += evidence == AmountText.Evidence.COMMA ? 1 : 0;
            }
        }

        private @Nullable Character winner() {
            if (dots > 0 == commas > 0) {
                return null;
            }
            return dots > 0 ? '.' : ',';
        }
    }
}

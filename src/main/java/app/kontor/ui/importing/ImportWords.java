package app.kontor.ui.importing;

import app.kontor.importing.ParsedFile.Kind;
import app.kontor.importing.ParsedFile;
import app.kontor.importing.Problem.Severity;
import app.kontor.importing.Problem;
import app.kontor.importing.plan.FieldChange;
import app.kontor.importing.plan.Verdict;
import app.kontor.ui.importing.mapping.MappingWords;
import app.kontor.ui.kit.Badge;
import app.kontor.ui.kit.Tone;
import app.kontor.ui.kit.Ui;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/** Says the codes of an import in the user's words. */
record ImportWords(Ui ui) {

    String format(String code) {
        return new FormatName(ui).of(code);
    }

    String field(Kind kind, FieldChange change) {
        return kind == Kind.ORDERS ? ui.text("import.field." + change.field()) : new MappingWords(ui).target(kind, change.field());
    }

    /** Whether before and after mean something to a person; a list of the channel's keys does not. */
    boolean isReadable(FieldChange change) {
        return !List.of("refs", "taxes").contains(change.field());
    }

    String value(FieldChange change, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return ui.text("importing.empty");
        }
        if (change.field().equals("paidAt")) {
            return date(value);
        }
        boolean coded = List.of("payment", "fulfilment", "cancelled").contains(change.field());
        return coded ? ui.text("import.value." + value.toLowerCase(Locale.ROOT)) : value;
    }

    /** A day, or a moment, as the file's reader writes it down. */
    private String date(String value) {
        return value.contains("T") ? ui.formats().dateTime(Instant.parse(value)) : ui.formats().date(LocalDate.parse(value));
    }

    String problem(Problem problem) {
        return ui.text("import." + problem.code(), problem.arguments().toArray());
    }

    String place(Problem problem) {
        return problem.column() == null
                ? ui.text("importing.line", problem.line())
                : ui.text("importing.lineColumn", problem.line(), problem.column());
    }

    Badge verdict(Verdict verdict) {
        return switch (verdict) {
            case NEW -> new Badge(ui.text("importing.new"), MaterialDesignP.PLUS_CIRCLE_OUTLINE, Tone.SUCCESS);
            case HISTORY -> new Badge(ui.text("importing.history"), MaterialDesignH.HISTORY, Tone.NEUTRAL);
            case CHANGED -> new Badge(ui.text("importing.changed"), MaterialDesignP.PENCIL_CIRCLE_OUTLINE, Tone.ACCENT);
            case SAME -> new Badge(ui.text("importing.same"), MaterialDesignE.EQUAL, Tone.NEUTRAL);
            case REJECTED -> new Badge(ui.text("importing.rejected"), MaterialDesignC.CLOSE_CIRCLE_OUTLINE,
                    Tone.DANGER);
        };
    }

    Badge result(PlanRow row) {
        return row.isConflict() ? conflict() : verdict(row.verdict());
    }

    Badge conflict() {
        return new Badge(ui.text("importing.conflict"), MaterialDesignS.SOURCE_BRANCH, Tone.WARNING);
    }

    Badge severity(Problem problem) {
        return switch (problem.severity()) {
            case REJECTED -> new Badge(problem(problem), MaterialDesignC.CLOSE_CIRCLE_OUTLINE, Tone.DANGER);
            case WARNING -> new Badge(problem(problem), MaterialDesignA.ALERT_OUTLINE, Tone.WARNING);
            case INFO -> new Badge(problem(problem), MaterialDesignI.INFORMATION_OUTLINE, Tone.NEUTRAL);
        };
    }

    /** Why the record is what it is: the most important thing first. */
    Badge why(PlanRow row) {
        Problem worst = row.problems().stream().filter(problem -> problem.severity() != Severity.INFO)
                .min(Comparator.comparing(Problem::severity)).orElse(null);
        if (worst != null) {
            return severity(worst);
        }
        if (row.shortLines() > 0) {
            return new Badge(ui.text("importing.why.short", row.shortLines()), MaterialDesignA.ALERT_OUTLINE,
                    Tone.WARNING);
        }
        return switch (row.verdict()) {
            case NEW -> deed(row).orElseGet(() -> fresh(row.order()));
            case CHANGED -> deed(row).orElseGet(() -> changed(row));
            case HISTORY -> new Badge(ui.text("importing.why.history"), MaterialDesignH.HISTORY, Tone.NEUTRAL);
            case SAME -> new Badge(ui.text("importing.why.same"), MaterialDesignE.EQUAL, Tone.NEUTRAL);
            case REJECTED -> new Badge(ui.text("importing.why.rejected"), MaterialDesignC.CLOSE_CIRCLE_OUTLINE,
                    Tone.DANGER);
        };
    }

    /** What a tracking number or a payment does; empty for other records. */
    private Optional<Badge> deed(PlanRow row) {
        String key = switch (row.kind()) {
            case TRACKING -> row.verdict() == Verdict.NEW ? "importing.why.ships" : "importing.why.tracks";
            case PAYMENTS -> "importing.why.pays";
            default -> "";
        };
        return key.isEmpty() ? Optional.empty()
                : Optional.of(new Badge(ui.text(key, String.valueOf(row.here())), MaterialDesignC.CHECK, Tone.SUCCESS));
    }

    private Badge fresh(PlanRow.@Nullable OrderOf order) {
        if (order == null) {
            return new Badge(ui.text("importing.why.added"), MaterialDesignC.CHECK, Tone.SUCCESS);
        }
        return order.isPaid()
                ? new Badge(ui.text("importing.why.paid"), MaterialDesignC.CHECK, Tone.SUCCESS)
                : new Badge(ui.text("importing.why.open"), MaterialDesignC.CHECK, Tone.SUCCESS);
    }

    private Badge changed(PlanRow row) {
        long kept = row.changes().stream().filter(change -> !change.taken()).count();
        String text = row.changes().isEmpty() ? ui.text("importing.why.changed")
                : kept > 0 ? ui.text("importing.why.kept", row.changes().size(), kept)
                : row.changes().size() == 1 ? ui.text("importing.why.field", field(row.kind(), row.changes().getFirst()))
                : ui.text("importing.why.fields", row.changes().size());
        return new Badge(text, MaterialDesignP.PENCIL_OUTLINE, kept > 0 ? Tone.WARNING : Tone.ACCENT);
    }

    /** How the file was read: charset, separator, decimal sign, order of dates, sheet. */
    String reading(ParsedFile.Detected detected) {
        List<String> parts = new ArrayList<>();
        add(parts, detected.charset());
        add(parts, detected.delimiter() == null ? null : delimiter(detected.delimiter()));
        add(parts, detected.decimal() == null ? null : decimal(detected.decimal()));
        add(parts, detected.dateOrder() == null ? null : dateOrder(detected.dateOrder()));
        add(parts, detected.sheet() == null || detected.charset() != null ? null
                : ui.text("importing.sheet", detected.sheet()));
        return String.join("  ·  ", parts);
    }

    String delimiter(String code) {
        return switch (code) {
            case "," -> ui.text("importing.delimiter.comma");
            case ";" -> ui.text("importing.delimiter.semicolon");
            case "\t" -> ui.text("importing.delimiter.tab");
            case "|" -> ui.text("importing.delimiter.bar");
            default -> code;
        };
    }

    String decimal(String code) {
        return code.equals(",") ? ui.text("importing.decimal.comma") : ui.text("importing.decimal.point");
    }

    String dateOrder(String code) {
        return switch (code.toLowerCase(Locale.ROOT)) {
            case "mdy" -> ui.text("importing.dates.mdy");
            case "dmy" -> ui.text("importing.dates.dmy");
            default -> ui.text("importing.dates.ymd");
        };
    }

    private static void add(List<String> parts, @Nullable String part) {
        if (part != null) {
            parts.add(part);
        }
    }
}

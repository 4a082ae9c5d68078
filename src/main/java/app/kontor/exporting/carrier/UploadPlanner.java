package app.kontor.exporting.carrier;

import app.kontor.exporting.carrier.CarrierTemplate.Column;
import app.kontor.exporting.carrier.UploadPlan.Left;
import app.kontor.exporting.carrier.UploadPlan.Row;
import app.kontor.exporting.carrier.UploadPlan.Why;
import app.kontor.settings.Company;
import java.nio.charset.CharsetEncoder;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Looks at every cell before it is written: what does not fit keeps its parcel out of the file. */
final class UploadPlanner {
    private final CarrierTemplate template;
    private final Company sender;
    private final boolean again;
    private final boolean plain;
    private final CharsetEncoder letters;

    UploadPlanner(CarrierTemplate template, Company sender, Uploads.Request request) {
        this.template = template;
        this.sender = sender;
        this.again = request.again();
        this.plain = request.plain();
        this.letters = template.charset().newEncoder();
    }

    UploadPlan plan(List<UploadParcel> parcels) {
        List<Row> rows = new ArrayList<>();
        List<Left> left = new ArrayList<>();
        for (UploadParcel parcel : parcels) {
            List<List<String>> asTheyAre = records(parcel);
            List<List<String>> records = plain ? asTheyAre.stream().map(record -> record.stream().map(cell -> PlainLetters.of(cell, letters)).toList()).toList() : asTheyAre;
            Left why = parcel.written() != null && !again ? new Left(parcel, Why.WRITTEN, "", parcel.written().template()) : wrong(parcel, records);
            if (why == null) {
                String street = parcel.to().streetLines().stream().findFirst().orElse("");
                rows.add(new Row(parcel, records, template.splitsStreets() ? HouseNumber.of(street) : new HouseNumber(street, ""), changed(asTheyAre, records)));
            } else {
                left.add(why);
            }
        }
        return new UploadPlan(template, rows, left, (int) rows.stream().filter(row -> row.parcel().written() != null).count());
    }

    private static List<String> changed(List<List<String>> before, List<List<String>> after) {
        Set<String> changed = new LinkedHashSet<>();
        for (int r = 0; r < before.size(); r++) {
            for (int c = 0; c < before.get(r).size(); c++) {
                String was = before.get(r).get(c);
                if (!was.equals(after.get(r).get(c))) {
                    changed.add(was + " → " + after.get(r).get(c));
                }
            }
        }
        return List.copyOf(changed);
    }

    private List<List<String>> records(UploadParcel parcel) {
        return template.perItem() ? parcel.items().stream().map(item -> new UploadRow(template, sender, parcel, item).cells()).toList()
                : List.of(new UploadRow(template, sender, parcel, null).cells());
    }

    private @Nullable Left wrong(UploadParcel parcel, List<List<String>> records) {
        for (List<String> record : records) {
            for (int c = 0; c < record.size(); c++) {
                Column column = template.columns().get(c);
                Why why = wrong(column, record.get(c));
                if (why != null) {
                    return new Left(parcel, why, column.title(), why == Why.LETTERS ? strange(record.get(c)) : said(parcel, column, record.get(c)));
                }
            }
        }
        return null;
    }

    /** Of a house number that was not found the whole street is said. */
    private static String said(UploadParcel parcel, Column column, String cell) {
        return column.field() == ParcelField.HOUSE_NUMBER ? Objects.requireNonNullElse(parcel.to().street(), "") : cell;
    }

    private @Nullable Why wrong(Column column, String cell) {
        if (cell.isEmpty()) {
            return !column.needed() ? null : column.field() == ParcelField.HOUSE_NUMBER ? Why.NO_HOUSE_NUMBER : Why.MISSING;
        }
        if (column.most() > 0 && cell.codePointCount(0, cell.length()) > column.most()) {
            return Why.TOO_LONG;
        }
        if (column.digits() > 0 && cell.length() > column.digits() && cell.chars().allMatch(Character::isDigit)) {
            return Why.DIGITS;
        }
        return letters.canEncode(cell) ? null : Why.LETTERS;
    }

    private String strange(String cell) {
        return cell.codePoints().mapToObj(Character::toString).filter(letter -> !letters.canEncode(letter)).distinct().collect(Collectors.joining(" "));
    }
}

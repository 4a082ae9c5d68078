package app.kontor.fulfilment;

import app.kontor.spreadsheet.Row;
import app.kontor.spreadsheet.Sheet;
import app.kontor.spreadsheet.SpreadsheetHints;
import app.kontor.spreadsheet.SpreadsheetReader;
import app.kontor.spreadsheet.UnreadableFile;
import app.kontor.value.BusinessRuleException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A table of tracking numbers from a carrier: reference, tracking, carrier. Its columns are known by their titles, in the words that
 * carriers' portals use; the order does not matter.
 */
final class TrackingFile {
    private static final Set<String> REFERENCE = Set.of("reference", "order", "ordernumber", "orderid", "order no", "parcel",
            "shipment", "customerreference", "referenz", "auftrag", "auftragsnummer", "bestellnummer", "sendungsreferenz",
            "reference1", "ordre", "ordrenummer", "kundenreferenz", "name");
    private static final Set<String> TRACKING = Set.of("tracking", "trackingnumber", "trackingno", "trackingid", "trackingcode",
            "sendungsnummer", "sendungscode", "paketnummer", "shipmentnumber", "parcelnumber", "barcode", "sporingsnummer", "trackandtrace");
    private static final Set<String> CARRIER = Set.of("carrier", "shippingcarrier", "versanddienstleister", "paketdienst", "service",
            "fragtmand", "transportør");

    private TrackingFile() {}

    record Line(int line, String reference, String tracking, @Nullable String carrier) {}

    /** @throws BusinessRuleException tracking.unreadable, tracking.columns */
    static List<Line> read(byte[] bytes) {
        try {
            Sheet sheet = new SpreadsheetReader().read(bytes, SpreadsheetHints.NONE).sheets().getFirst();
            if (sheet.rows().isEmpty()) {
                throw new BusinessRuleException("tracking.columns");
            }
            return lines(sheet.rows());
        } catch (UnreadableFile unreadable) {
            throw new BusinessRuleException("tracking.unreadable");
        }
    }

    private static List<Line> lines(List<Row> rows) {
        Row header = rows.getFirst();
        int reference = column(header, REFERENCE);
        int tracking = column(header, TRACKING);
        int carrier = column(header, CARRIER);
        if (reference < 0 || tracking < 0) {
            throw new BusinessRuleException("tracking.columns");
        }
        return rows.stream().skip(1).map(row -> new Line(row.line(), text(row.cell(reference)), text(row.cell(tracking)),
                text(row.cell(carrier)).isEmpty() ? null : text(row.cell(carrier)))).toList();
    }

    private static int column(Row header, Set<String> names) {
        return IntStream.range(0, header.filled())
                .filter(i -> names.contains(header.cell(i).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}0-9]", "")))
                .findFirst().orElse(-1);
    }

    /** Spreadsheet programs write an apostrophe before numbers that are text. */
    private static String text(String cell) {
        return cell.strip().replaceFirst("^'", "");
    }
}

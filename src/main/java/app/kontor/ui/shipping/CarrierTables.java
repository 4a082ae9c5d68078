package app.kontor.ui.shipping;

import app.kontor.exporting.carrier.UploadParcel;
import app.kontor.exporting.carrier.UploadPlan;
import app.kontor.ui.kit.PlainTable;
import app.kontor.ui.kit.Ui;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What goes into a carrier's file, and what stays out of it. */
final class CarrierTables {
    final PlainTable<UploadPlan.Row> rows;
    final PlainTable<UploadPlan.Left> left;

    CarrierTables(Ui ui) {
        rows = new PlainTable<UploadPlan.Row>(ui, "carrier-rows", "area.carrier-file", "carrier.empty")
                .column("cli.column.parcel", 90, false, row -> row.parcel().number(), row -> "num")
                .column("cli.column.order", 90, false, row -> row.parcel().order().number(), row -> "num")
                .column("cli.column.name", 190, false, row -> row.parcel().to().displayName(), row -> "medium")
                .column("cli.column.street", 220, false, row -> row.street().street(), row -> "")
                .column("cli.column.house", 70, false, row -> row.street().number(), row -> "medium")
                .column("cli.column.city", 200, false, row -> town(row.parcel()), row -> "")
                .column("cli.column.plainLetters", 150, false, row -> String.join(", ", row.plain()), row -> "t-warning")
                .column("carrier.column.before", 150, false, row -> before(ui, row.parcel()), row -> "t-warning");
        left = new PlainTable<UploadPlan.Left>(ui, "carrier-left", "area.carrier-file", "carrier.left.empty")
                .column("cli.column.parcel", 90, false, row -> row.parcel().number(), row -> "num")
                .column("cli.column.order", 90, false, row -> row.parcel().order().number(), row -> "num")
                .column("cli.column.name", 190, false, row -> row.parcel().to().displayName(), row -> "medium")
                .column("cli.column.reason", 480, false, row -> ui.text("carrier.why." + row.why().code(), row.column(), row.text()), row -> "t-danger");
    }

    void show(UploadPlan plan) {
        rows.show(plan.rows());
        left.show(plan.left());
    }

    private static String town(UploadParcel parcel) {
        return Stream.of(parcel.to().country(), parcel.to().zip(), parcel.to().city()).filter(part -> part != null).collect(Collectors.joining(" "));
    }

    private static String before(Ui ui, UploadParcel parcel) {
        return parcel.written() == null ? "" : parcel.written().template() + ", " + ui.formats().date(parcel.written().at().atZone(ui.formats().zone()).toLocalDate());
    }
}

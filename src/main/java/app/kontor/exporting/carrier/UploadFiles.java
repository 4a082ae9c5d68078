package app.kontor.exporting.carrier;

import app.kontor.spreadsheet.DelimitedWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The files of a plan: as many as the carrier's limit of rows asks for, all rows of a parcel in one of them. */
public final class UploadFiles {
    private UploadFiles() {}

    /** @param name of the first: "parcels.csv"; a second is "parcels-2.csv" */
    public static Map<String, byte[]> of(UploadPlan plan, String name) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        List<List<String>> records = new ArrayList<>();
        int limit = plan.template().rowsPerFile();
        for (UploadPlan.Row row : plan.rows()) {
            if (limit > 0 && !records.isEmpty() && records.size() + row.records().size() > limit) {
                files.put(named(name, files.size()), bytes(plan.template(), records));
                records.clear();
            }
            records.addAll(row.records());
        }
        files.put(named(name, files.size()), bytes(plan.template(), records));
        return files;
    }

    private static String named(String name, int before) {
        int dot = name.lastIndexOf('.');
        String end = dot < 0 ? "" : name.substring(dot);
        return before == 0 ? name : name.substring(0, name.length() - end.length()) + "-" + (before + 1) + end;
    }

    private static byte[] bytes(CarrierTemplate template, List<List<String>> records) {
        List<List<String>> all = new ArrayList<>();
        if (template.header()) {
            all.add(template.columns().stream().map(CarrierTemplate.Column::title).toList());
        }
        all.addAll(records);
        return DelimitedWriter.write(all, template.delimiter(), template.charset());
    }
}

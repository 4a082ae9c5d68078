package app.kontor.exporting.carrier;

import app.kontor.value.Coded;
import java.nio.charset.Charset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a carrier reads a file of parcels.
 *
 * @param datePattern as java.time writes it
 * @param rowsPerFile more go into further files; 0 for as many as there are
 * @param perItem     a row for each article, which the receiver brings together by the reference
 */
public record CarrierTemplate(
        String name, char delimiter, Charset charset, char decimal, CountryForm country, WeightUnit weight, String datePattern,
        boolean header, int rowsPerFile, boolean perItem, List<Column> columns) {
    public static final int LONGEST_NAME = 80;

    public CarrierTemplate {
        columns = List.copyOf(columns);
    }

    /**
     * A column of the file.
     *
     * @param field  null for a constant
     * @param fixed  what stands in every row where there is no field
     * @param most   letters; 0 for any number
     * @param digits a value of nothing but digits may have as many; 0 for any number
     */
    public record Column(String title, @Nullable ParcelField field, String fixed, int most, int digits, boolean needed) {}

    /** How a country is written. */
    public enum CountryForm implements Coded { ISO2, ISO3, NAME }

    /** In what weights are written. */
    public enum WeightUnit implements Coded { G, KG, OZ, LB }

    boolean splitsStreets() {
        return columns.stream().anyMatch(column -> column.field == ParcelField.HOUSE_NUMBER);
    }

    CarrierTemplate named(String other) {
        return new CarrierTemplate(other, delimiter, charset, decimal, country, weight, datePattern, header, rowsPerFile, perItem, columns);
    }
}

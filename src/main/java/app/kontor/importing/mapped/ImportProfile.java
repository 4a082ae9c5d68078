package app.kontor.importing.mapped;

import app.kontor.importing.ParsedFile.Kind;
import app.kontor.importing.ReadOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How one kind of file is read: what a person said in the wizard.
 *
 * @param name by which people know it; empty as long as it is not kept
 * @param read charset, delimiter, sheet, decimal sign and date order where they are decided; null leaves them to the content
 * @param headerRows how many rows name the columns together; 0 if none does
 * @param channel whose orders these are; null asks
 * @param signature the titles of all columns of the file that it was made for
 */
public record ImportProfile(
        String name, Kind kind, ReadOptions read, int headerRows, @Nullable String channel, List<String> signature,
        List<Mapping> mappings) {
    /** Characters of the longest name. */
    public static final int LONGEST_NAME = 80;
    /** What the format of its files is called begins with this. */
    public static final String FORMAT = "profile:";

    public ImportProfile {
        signature = signature == null ? List.of() : List.copyOf(signature); // JSON that somebody wrote by hand
        mappings = mappings.stream().filter(mapping -> !mapping.isEmpty()).toList();
        read = read == null ? ReadOptions.RECOGNISE : read;
    }

    /** @param hasHeader whether the columns have names, in one row */
    public ImportProfile(
            String name, Kind kind, ReadOptions read, boolean hasHeader, @Nullable String channel, List<String> signature, List<Mapping> mappings) {
        this(name, kind, read, hasHeader ? 1 : 0, channel, signature, mappings);
    }

    /** Whether the columns have names. */
    public boolean hasHeader() {
        return headerRows > 0;
    }

    /** For files whose columns are named in so many rows. */
    public ImportProfile inRows(int rows) {
        return new ImportProfile(name, kind, read, rows, channel, signature, mappings);
    }

    /** What its files are called where the others have the name of their format. */
    public String format() {
        return FORMAT + name;
    }

    public ImportProfile named(String other) {
        return new ImportProfile(other, kind, read, headerRows, channel, signature, mappings);
    }

    /** For a file with these columns. */
    public ImportProfile madeFor(List<String> titles) {
        return new ImportProfile(name, kind, read, headerRows, channel, titles, mappings);
    }

    public ImportProfile by(List<Mapping> others) {
        return new ImportProfile(name, kind, read, headerRows, channel, signature, others);
    }

    public ImportProfile in(@Nullable String other) {
        return new ImportProfile(name, kind, read, headerRows, other, signature, mappings);
    }

    /** For a file that is of one supplier: who it is where no column says it. @param supplier null leaves the profile as it is */
    public ImportProfile suppliedBy(@Nullable String supplier) {
        boolean isOfSuppliers = Target.find(kind, "supplier").isPresent();
        return supplier == null || !isOfSuppliers ? this
                : with(mapping("supplier").orElse(Mapping.of("supplier")).orElse(supplier.isBlank() ? null : supplier.strip()));
    }

    public Optional<Mapping> mapping(String target) {
        return mappings.stream().filter(mapping -> mapping.target().equals(target)).findFirst();
    }

    /** With one mapping in place of what there was for its target. */
    public ImportProfile with(Mapping mapping) {
        List<Mapping> others = new ArrayList<>(mappings);
        others.removeIf(other -> other.target().equals(mapping.target()));
        others.add(mapping);
        return by(others);
    }

    /** The codes of what is required and comes from nowhere: with these a file can't be read. */
    public List<String> missing() {
        List<String> missing = new ArrayList<>();
        Target.of(kind).stream().filter(Target::isRequired).map(Target::code).filter(code -> mapping(code).isEmpty())
                .forEach(missing::add);
        if (kind == Kind.STOCK && mapping("sku").isEmpty() && mapping("barcode").isEmpty()) {
            missing.add("sku");
        }
        missing.addAll(Needed.oneOfSeveral(this));
        boolean hasItems = mapping("sku").isPresent() || mapping("name").isPresent() || mapping("items").isPresent();
        if (kind == Kind.ORDERS && !hasItems) {
            missing.add("sku");
        }
        if (kind == Kind.ORDERS && mapping("items").isEmpty() && mapping("quantity").isEmpty()) {
            missing.add("quantity");
        }
        return missing;
    }

    /** Every column that it names. */
    public List<String> columns() {
        return mappings.stream().flatMap(mapping -> mapping.columns().stream()).distinct().toList();
    }
}

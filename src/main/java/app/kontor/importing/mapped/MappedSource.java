package app.kontor.importing.mapped;

import app.kontor.importing.Header;
import app.kontor.importing.Parsed;
import app.kontor.importing.ParsedFile.Kind;
import app.kontor.importing.ReadOptions;
import app.kontor.importing.Reading;
import app.kontor.importing.Reshaping;
import app.kontor.importing.SideRows;
import app.kontor.importing.Source;
import app.kontor.spreadsheet.Row;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file as a profile says.
 *
 * @param isChosen whether somebody has said that the file is of this profile: then it only has to have the columns
 */
public record MappedSource(ImportProfile profile, boolean isChosen) implements Source {
    /** So many columns of a profile that comes with the program belong to no file of orders, whatever else it has. */
    private static final int UNMISTAKABLE = 4;

    @Override
    public String format() {
        return profile.format();
    }

    @Override
    public Kind kind() {
        return profile.kind();
    }

    @Override
    public String platform() {
        return "";
    }

    @Override
    public @Nullable String channel() {
        return profile.channel();
    }

    @Override
    public ReadOptions hints() {
        return profile.read();
    }

    @Override
    public List<String> needs() {
        return BuiltIn.has(profile) ? profile.signature() : profile.columns();
    }

    @Override
    public boolean hasHeader() {
        return profile.hasHeader();
    }

    @Override
    public int headerRows() {
        return Math.max(1, profile.headerRows());
    }

    @Override
    public Function<Row, SideRows.@Nullable Side> sideRows(Header header) {
        return new SideRow(profile, header)::of;
    }

    /** The orders' number, where it is a column as it stands. */
    @Override
    public List<String> groupedBy() {
        return profile.kind() != Kind.ORDERS && !Bindings.isSummed(profile) ? List.of() : profile.mapping("number")
                .filter(m -> m.columns().size() == 1 && m.transform().step() == Transform.Step.NONE && m.fallback() == null)
                .map(Mapping::columns).orElse(List.of());
    }

    /** One, whatever the number of columns: the platforms' own formats come first. */
    @Override
    public int recognises(Header header) {
        if (BuiltIn.has(profile)) {
            boolean isProved = profile.signature().stream().allMatch(title -> ColumnName.exists(title, header));
            return isProved && (profile.signature().size() >= UNMISTAKABLE || !hasItems(header)) ? 1 : 0;
        }
        boolean hasAll = profile.hasHeader() && profile.columns().stream().allMatch(column -> ColumnName.exists(column, header));
        return hasAll && !profile.columns().isEmpty() && (isChosen || isAlike(header)) ? 1 : 0;
    }

    /** Orders with their items have tracking numbers and payments, too. */
    private static boolean hasItems(Header header) {
        return header.titles().stream().anyMatch(title -> Stream.of("sku", "quantity", "unitPrice", "lineTotal")
                .anyMatch(item -> Synonyms.fit(Kind.ORDERS, item, title) >= Synonyms.BARE));
    }

    /** Whether four fifths of the columns are the same as in the file that the profile was made for. */
    private boolean isAlike(Header header) {
        Set<String> here = titles(header.titles());
        Set<String> there = new HashSet<>(titles(profile.signature()));
        int most = Math.max(here.size(), there.size());
        there.retainAll(here);
        return 5 * there.size() >= 4 * most;
    }

    private static Set<String> titles(List<String> titles) {
        return titles.stream().map(HeaderWords::of).filter(words -> !words.isEmpty()).collect(Collectors.toSet());
    }

    @Override
    public Reshaping reshaping(Header header) {
        return new MappedShape(profile, header).reshaping();
    }

    @Override
    public Parsed parse(Reading reading) {
        Bindings bindings = Bindings.of(profile, reading);
        return switch (profile.kind()) {
            case ORDERS -> new MappedOrders(bindings).parse(reading);
            case PRODUCTS -> new MappedProducts(bindings).parse(reading);
            case STOCK -> new MappedStock(bindings).parse(reading);
            default -> new MappedRecords(profile.kind(), bindings).parse(reading);
        };
    }
}

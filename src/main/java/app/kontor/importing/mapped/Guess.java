package app.kontor.importing.mapped;

import app.kontor.importing.ParsedFile.Kind;
import app.kontor.importing.ReadOptions;
import app.kontor.importing.mapped.Guessed.Reason;
import app.kontor.spreadsheet.Row;
import app.kontor.value.Sku;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Guesses which column of a file is what. */
public final class Guess {
    private static final int LEAST = 50;
    private static final int VAGUE = 60;

    private final FileSample sample;
    private final Set<String> knownSkus;
    private final ReadOptions read;

    /** @param knownSkus those of the sample's cells that are SKUs of the shop, as {@link app.kontor.value.Sku} writes them */
    public Guess(FileSample sample, Set<String> knownSkus, ReadOptions read) {
        this.sample = sample;
        this.knownSkus = Set.copyOf(knownSkus);
        this.read = read;
    }

    /** The cells that could be SKUs: ask the shop which of them are. */
    public static Set<String> candidates(FileSample sample) {
        Set<String> cells = new HashSet<>();
        for (Row row : sample.records()) {
            row.cells().stream().filter(cell -> !cell.isEmpty() && cell.length() <= 120).forEach(cell -> cells.add(Sku.key(cell)));
        }
        sample.columns().forEach(title -> cells.add(Sku.key(title))); // some people have a column for each article
        return cells;
    }

    /** What the file most likely is, and its profile. */
    public Guessed best() {
        Guessed orders = found(Kind.ORDERS);
        ImportProfile p = orders.profile();
        Guessed purchases = found(Kind.PURCHASE_ORDERS);
        if (isPurchase(purchases, p)) {
            return purchases;
        }
        Guessed deed = p.missing().isEmpty() || isSold(p) ? orders : deed();
        if (deed != orders && deed != null) {
            return deed;
        }
        if (isBought(p)) {
            return of(Kind.ORDERS);
        }
        boolean isSale = p.mapping("number").isPresent() && (p.mapping("email").isPresent() || p.mapping("ship.city").isPresent()
                || p.mapping("placed").isPresent() || p.mapping("total").isPresent());
        if (isSale || isBilled(p)) {
            return orders;
        }
        Guessed suppliers = found(Kind.SUPPLIERS);
        Guessed prices = found(Kind.SUPPLIER_ITEMS);
        Guessed customers = found(Kind.CUSTOMERS);
        Guessed products = found(Kind.PRODUCTS);
        if (isPriceList(prices) && !isOwnList(products, prices)) {
            return prices;
        }
        if (isPeople(suppliers) && (suppliers.profile().mapping("leadDays").isPresent() || isNamed(suppliers))) {
            return suppliers;
        }
        if (isPeople(customers)) {
            return customers;
        }
        Guessed stock = found(Kind.STOCK);
        boolean isPriced = products.profile().mapping("price").isPresent();
        if (!isPriced && stock.profile().missing().isEmpty()) {
            return stock;
        }
        if (products.profile().missing().isEmpty()) {
            return products;
        }
        return Stream.of(orders, products, stock).max(Comparator.comparingInt(guess -> guess.reasons().size())).orElse(orders);
    }

    /** Whether somebody was to pay a sum on a day: what that is called is for a person to say. */
    private static boolean isBilled(ImportProfile p) {
        return Stream.of("placed", "total", "ship.name").allMatch(code -> p.mapping(code).isPresent());
    }

    /** Whether somebody got so many of something on a day, whatever the number of that is called: no list of goods says who bought them. */
    private static boolean isBought(ImportProfile p) {
        return Stream.of("placed", "quantity").allMatch(code -> p.mapping(code).isPresent())
                && Stream.of("sku", "name").anyMatch(code -> p.mapping(code).isPresent())
                && Stream.of("email", "ship.name", "bill.name").anyMatch(code -> p.mapping(code).isPresent());
    }

    /** Whether goods go to somebody, whatever else is missing. */
    private static boolean isSold(ImportProfile p) {
        boolean isSent = p.mapping("ship.zip").isPresent() || p.mapping("ship.city").isPresent() || p.mapping("ship.street").isPresent();
        return isSent && p.mapping("number").isPresent() && Stream.of("quantity", "items", "sku", "name").anyMatch(code -> p.mapping(code).isPresent());
    }

    /** Whether it is ordered and nobody is there to whom it could have been sold. */
    private static boolean isPurchase(Guessed guess, ImportProfile asSale) {
        ImportProfile p = guess.profile();
        boolean isSold = asSale.mapping("email").isPresent() || asSale.mapping("ship.city").isPresent() || asSale.mapping("ship.zip").isPresent();
        boolean isNumbered = guess.reason("number").filter(reason -> Synonyms.isOfPurchases(reason.column())).isPresent();
        boolean isTheirs = p.mapping("supplier").isPresent() || p.mapping("supplierSku").isPresent() && isNumbered;
        return p.mapping("number").isPresent() && p.mapping("quantity").isPresent() && !isSold && (isTheirs || isNumbered);
    }

    /** Whether a column says in so many words that these are suppliers. */
    private static boolean isNamed(Guessed guess) {
        return guess.reasons().stream().anyMatch(reason -> Synonyms.isOfSuppliers(reason.column()));
    }

    /** Whether the file has what only a supplier's price list has: whose it is, what they call the goods, or how they sell them. */
    private static boolean isPriceList(Guessed guess) {
        ImportProfile p = guess.profile();
        boolean isSoldInPacks = p.mapping("minimum").isPresent() && (p.mapping("pack").isPresent() || p.mapping("validFrom").isPresent());
        boolean isTheirs = p.mapping("supplier").isPresent() || p.mapping("supplierSku").isPresent() || isSoldInPacks;
        return isTheirs && p.mapping("price").isPresent() && p.columns().size() > 2;
    }

    /** Whether it describes our goods, and its "vendor" is only who makes them. */
    private static boolean isOwnList(Guessed products, Guessed prices) {
        ImportProfile p = products.profile();
        boolean isDescribed = p.mapping("grams").isPresent() || p.mapping("kilograms").isPresent() || p.mapping("taxClass").isPresent();
        return prices.profile().mapping("supplierSku").isEmpty() && p.mapping("name").isPresent() && isDescribed;
    }

    /** What happened to orders: they were sent, or paid; null if the file does not say it plainly. */
    private @Nullable Guessed deed() {
        Guessed tracking = found(Kind.TRACKING);
        if (tracking.profile().missing().isEmpty()) {
            return tracking;
        }
        Guessed payments = found(Kind.PAYMENTS);
        boolean isPayment = Stream.of("purpose", "payer", "method", "invoice").anyMatch(field -> payments.profile().mapping(field).isPresent());
        return isPayment && payments.profile().missing().isEmpty() && payments.profile().mapping("paid").isPresent() ? payments : null;
    }

    /** Whether the file names people, and where they live or how they are written to. */
    private static boolean isPeople(Guessed guess) {
        ImportProfile p = guess.profile();
        return p.missing().isEmpty() && (p.mapping("email").isPresent() || p.mapping("city").isPresent() || p.mapping("street").isPresent());
    }

    /** The profile for a kind that somebody has chosen; then a column that is called just "Number" may be the orders'. */
    public Guessed of(Kind kind) {
        Guessed found = found(kind);
        ImportProfile profile = found.profile();
        if (kind != Kind.ORDERS || profile.mapping("number").isPresent()) {
            return found;
        }
        Optional<ColumnSample> number = ColumnSamples.of(sample, kind).stream().filter(column -> HeaderWords.isAnyNumber(column.title()))
                .filter(column -> profile.mappings().stream().noneMatch(mapping -> mapping.columns().contains(column.name()))).findFirst();
        return number.map(column -> new Guessed(
                profile.by(Stream.concat(Stream.of(Mapping.of("number", column.name())), profile.mappings().stream()).toList()),
                Stream.concat(Stream.of(new Reason("number", VAGUE, "name", column.title())), found.reasons().stream()).toList())).orElse(found);
    }

    private Guessed found(Kind kind) {
        List<Reason> reasons = new ArrayList<>();
        List<Mapping> mappings = new ArrayList<>();
        Set<String> takenColumns = new HashSet<>();
        Set<String> takenTargets = new HashSet<>();
        for (Candidate c : ranked(kind)) {
            if (!takenTargets.contains(c.target) && takenColumns.add(c.column.name())) {
                takenTargets.add(c.target);
                mappings.add(Mapping.of(c.target, c.column.name()));
                reasons.add(new Reason(c.target, c.confidence, c.reason, c.column.title()));
            }
        }
        ImportProfile bare = new ImportProfile("", kind, read, sample.headerRows(), null, sample.header().titles(), mappings);
        return new Refinement(bare, reasons, ColumnSamples.of(sample, kind), knownSkus).guessed();
    }

    /** A target that a column may be. */
    private record Candidate(String target, ColumnSample column, int confidence, String reason, int place) {}

    /** The surest first; of equals, the column that could be nothing else. */
    private List<Candidate> ranked(Kind kind) {
        List<Candidate> all = new ArrayList<>();
        List<String> targets = new ArrayList<>(Target.of(kind).stream().map(Target::code).toList());
        if (kind == Kind.ORDERS) {
            targets.addAll(List.of("ship.houseNumber", "bill.houseNumber"));
        } else if (targets.contains("street")) {
            targets.add("houseNumber");
        }
        for (ColumnSample column : ColumnSamples.of(sample, kind)) {
            for (String target : targets) {
                candidate(kind, target, column, all.size()).ifPresent(all::add);
            }
        }
        return all.stream().sorted(Comparator.comparingInt((Candidate c) -> -c.confidence)
                .thenComparingLong(c -> all.stream().filter(o -> o.column == c.column && o.confidence >= c.confidence - 10).count())
                .thenComparingInt(Candidate::place)).toList();
    }

    private Optional<Candidate> candidate(Kind kind, String code, ColumnSample column, int place) {
        boolean isFamily = column.name().contains(ColumnName.EACH);
        Target target = Target.find(kind, code).orElse(new Target(code, Target.Type.TEXT, false));
        if (isFamily && !target.isItems()) {
            return Optional.empty();
        }
        int byName = Synonyms.fit(kind, code, column.title());
        int content = Content.of(target, column, knownSkus);
        int confidence = byName > 0 ? byName + content : Content.alone(kind, target, column, knownSkus);
        String reason = byName == 0 ? Content.reason(target) : content > 0 ? "confirmed" : "name";
        return confidence < LEAST ? Optional.empty()
                : Optional.of(new Candidate(code, column, Math.min(99, confidence), reason, place));
    }
}

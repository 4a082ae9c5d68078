package app.kontor.importing.mapped;

import app.kontor.importing.ParsedFile.Kind;
import app.kontor.importing.mapped.Guessed.Reason;
import app.kontor.importing.mapped.Transform.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is done to a guess as a whole: house numbers behind their street, a postcode apart from its town, an address apart, items in one cell
 * or in columns of their own alone, a person who has the name that an article could have.
 */
record Refinement(ImportProfile bare, List<Reason> reasons, List<ColumnSample> columns, Set<String> knownSkus) {
    private static final int MOST = 70;

    Guessed guessed() {
        List<Reason> why = new ArrayList<>(reasons);
        ImportProfile profile = bare;
        for (String group : List.of("ship.", "bill.", "")) {
            profile = withLastName(withAddress(withZip(withHouseNumber(profile, group, why), group, why), group, why), group);
        }
        profile = withPerson(withName(withOneKindOfItems(withCounted(profile, why)), why), why);
        ImportProfile finished = profile;
        why.removeIf(reason -> finished.mapping(reason.target()).isEmpty());
        return new Guessed(inOrder(finished), List.copyOf(why));
    }

    /** "Nr" is a house's number behind its street alone; in a list of people it is theirs. */
    private ImportProfile withHouseNumber(ImportProfile profile, String group, List<Reason> why) {
        Optional<Mapping> number = profile.mapping(group + "houseNumber");
        Optional<Mapping> street = profile.mapping(group + "street");
        if (number.isEmpty()) {
            return profile;
        }
        ImportProfile without = profile.by(profile.mappings().stream().filter(m -> m != number.get()).toList());
        if (street.isPresent() && HeaderWords.isAnyNumber(number.get().columns().getFirst()) && !isBehind(number.get(), street.get())) {
            boolean isTheirs = group.isEmpty() && profile.mapping("number").isEmpty();
            why.add(new Reason("number", 60, "name", number.get().columns().getFirst()));
            return isTheirs ? without.with(Mapping.of("number", number.get().columns().getFirst())) : without;
        }
        return street.isEmpty() ? without
                : without.with(street.get().from(List.of(street.get().columns().getFirst(), number.get().columns().getFirst())));
    }

    private boolean isBehind(Mapping mapping, Mapping other) {
        List<String> names = columns.stream().map(ColumnSample::name).toList();
        return names.indexOf(mapping.columns().getFirst()) == names.indexOf(other.columns().getFirst()) + 1;
    }

    /** "Name" beside "First name" is the last name. */
    private static ImportProfile withLastName(ImportProfile profile, String group) {
        Optional<Mapping> name = profile.mapping(group + "name");
        boolean isLast = name.isPresent() && profile.mapping(group + "first").isPresent() && profile.mapping(group + "last").isEmpty()
                && Target.find(profile.kind(), group + "last").isPresent();
        return !isLast ? profile : profile.by(profile.mappings().stream().filter(m -> m != name.get()).toList())
                .with(new Mapping(group + "last", name.get().columns(), name.get().separator(), name.get().fallback(), name.get().transform()));
    }

    /** A column of towns that holds "10115 Berlin". */
    private ImportProfile withZip(ImportProfile profile, String group, List<Reason> why) {
        Optional<Mapping> city = profile.mapping(group + "city");
        if (city.isEmpty() || profile.mapping(group + "zip").isPresent()
                || column(city.get()).map(ColumnSample::zipsWithCity).orElse(0) < MOST) {
            return profile;
        }
        why.add(new Reason(group + "zip", 75, "split", city.get().columns().getFirst()));
        Mapping zip = new Mapping(group + "zip", city.get().columns(), " ", null, Transform.of(Step.FIRST_WORD));
        return profile.with(zip).with(city.get().with(Transform.of(Step.BUT_FIRST_WORD)));
    }

    /** A column that holds street, postcode and town, and often a name before them. */
    private ImportProfile withAddress(ImportProfile profile, String group, List<Reason> why) {
        Optional<Mapping> street = profile.mapping(group + "street");
        Optional<ColumnSample> column = street.filter(mapping -> mapping.columns().size() == 1).flatMap(this::column);
        if (column.isEmpty() || column.get().addresses() < MOST || profile.mapping(group + "zip").isPresent()) {
            return profile;
        }
        List<String> parts = new ArrayList<>(List.of("street", "zip", "city", "region", "country"));
        if (column.get().addressesWithName() >= MOST) {
            parts.add("name");
        }
        ImportProfile apart = profile;
        for (String part : parts) {
            if (part.equals("street") || profile.mapping(group + part).isEmpty()) {
                apart = apart.with(Mapping.of(group + part, column.get().name()).with(Transform.of(Objects.requireNonNull(Transform.ofAddress(part)))));
                why.add(new Reason(group + part, 75, "split", column.get().title()));
            }
        }
        return apart;
    }

    /** A column for each article, with how many of it. */
    private ImportProfile withCounted(ImportProfile profile, List<Reason> why) {
        boolean hasItems = Stream.of("quantity", "items").anyMatch(code -> profile.mapping(code).isPresent());
        List<ColumnSample> counted = columns.stream().filter(column -> column.isCounted(knownSkus)).toList();
        if (profile.kind() != Kind.ORDERS || hasItems || counted.size() < 2) {
            return profile;
        }
        List<String> names = counted.stream().map(ColumnSample::name).toList();
        why.removeIf(reason -> counted.stream().anyMatch(column -> column.title().equals(reason.column())));
        why.add(new Reason("items", 70, "items", names.getFirst()));
        ImportProfile others = profile.by(profile.mappings().stream().filter(m -> m.columns().stream().noneMatch(names::contains)).toList());
        return others.with(new Mapping("items", names, "; ", null, Transform.of(Step.TITLES)));
    }

    /** Beside a column of SKUs, another that could have been it and holds words; without one, a column of names that are codes is it. */
    private ImportProfile withName(ImportProfile profile, List<Reason> why) {
        Optional<Mapping> named = profile.mapping("name");
        if (profile.kind() == Kind.ORDERS && profile.mapping("sku").isEmpty() && named.flatMap(this::column).filter(c -> c.codes() >= MOST).isPresent()) {
            why.add(new Reason("sku", 60, "name", named.get().columns().getFirst()));
            return profile.by(profile.mappings().stream().filter(m -> m != named.get()).toList()).with(Mapping.of("sku", named.get().columns().getFirst()));
        }
        boolean isOpen = profile.kind() == Kind.ORDERS && profile.mapping("sku").isPresent() && named.isEmpty();
        Optional<ColumnSample> words = columns.stream()
                .filter(column -> isOpen && !profile.columns().contains(column.name()) && Synonyms.fit(Kind.ORDERS, "sku", column.title()) >= Synonyms.BARE)
                .filter(column -> column.codes() < MOST && column.numbers() < MOST).findFirst();
        words.ifPresent(column -> why.add(new Reason("name", 60, "name", column.title())));
        return words.map(column -> profile.with(Mapping.of("name", column.name()))).orElse(profile);
    }

    /** "Name" is whose the order is, where an article is named otherwise and nobody else is. */
    private ImportProfile withPerson(ImportProfile profile, List<Reason> why) {
        Optional<Mapping> name = profile.mapping("name");
        boolean isNamed = Stream.of("ship.name", "ship.last", "ship.first", "ship.company").anyMatch(code -> profile.mapping(code).isPresent());
        boolean hasGoods = Stream.of("sku", "items").anyMatch(code -> profile.mapping(code).isPresent());
        boolean hasPlace = Stream.of("ship.street", "ship.zip", "ship.city").anyMatch(code -> profile.mapping(code).isPresent());
        boolean isPerson = name.flatMap(this::column).filter(column -> Synonyms.fit(Kind.ORDERS, "ship.name", column.title()) > 0).isPresent();
        if (profile.kind() != Kind.ORDERS || isNamed || !hasGoods || !hasPlace || !isPerson) {
            return profile;
        }
        String column = name.get().columns().getFirst();
        why.add(new Reason("ship.name", 80, "name", column));
        return profile.by(profile.mappings().stream().filter(m -> m != name.get()).toList()).with(Mapping.of("ship.name", column));
    }

    /** A column of item lists wins over columns of one item, unless it is a mere description. */
    private static ImportProfile withOneKindOfItems(ImportProfile profile) {
        boolean hasRows = profile.mapping("sku").isPresent() && profile.mapping("quantity").isPresent();
        if (profile.mapping("items").isEmpty()) {
            return profile;
        }
        return withTotal(profile.by(profile.mappings().stream()
                .filter(m -> hasRows ? !m.target().equals("items") : !List.of("sku", "name", "quantity").contains(m.target())).toList()), hasRows);
    }

    /** Beside several items in one cell an amount is that of the order. */
    private static ImportProfile withTotal(ImportProfile profile, boolean hasRows) {
        Optional<Mapping> amount = profile.mapping("lineTotal");
        if (hasRows || amount.isEmpty()) {
            return profile;
        }
        ImportProfile without = profile.by(profile.mappings().stream().filter(m -> m != amount.get()).toList());
        return without.mapping("total").isPresent() ? without : without.with(new Mapping("total", amount.get().columns(), amount.get().separator(), null, amount.get().transform()));
    }

    /** In the order of the targets, as a form shows them. */
    private static ImportProfile inOrder(ImportProfile profile) {
        return profile.by(Target.of(profile.kind()).stream().map(Target::code).map(profile::mapping).flatMap(Optional::stream).toList());
    }

    private Optional<ColumnSample> column(Mapping mapping) {
        return columns.stream().filter(c -> c.name().equals(mapping.columns().getFirst())).findFirst();
    }
}

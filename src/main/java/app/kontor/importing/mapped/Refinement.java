package app.kontor.importing.mapped;

import app.kontor.importing.mapped.Guessed.Reason;
import app.kontor.importing.mapped.Transform.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is done to a guess as a whole: house numbers behind their street, a postcode apart from its town, items in one cell alone. */
record Refinement(ImportProfile bare, List<Reason> reasons, List<ColumnSample> columns) {
    private static final int MOST = 70;

    Guessed guessed() {
        List<Reason> why = new ArrayList<>(reasons);
        ImportProfile profile = bare;
        for (String group : List.of("ship.", "bill.", "")) {
            profile = withZip(withHouseNumber(profile, group), group, why);
        }
        profile = withOneKindOfItems(profile);
        ImportProfile finished = profile;
        why.removeIf(reason -> finished.mapping(reason.target()).isEmpty());
        return new Guessed(inOrder(finished), List.copyOf(why));
    }

    private static ImportProfile withHouseNumber(ImportProfile profile, String group) {
        Optional<Mapping> number = profile.mapping(group + "houseNumber");
        Optional<Mapping> street = profile.mapping(group + "street");
        if (number.isEmpty()) {
            return profile;
        }
        ImportProfile without = profile.by(profile.mappings().stream().filter(m -> m != number.get()).toList());
        return street.isEmpty() ? without
                : without.with(street.get().from(List.of(street.get().columns().getFirst(), number.get().columns().getFirst())));
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

    /** A column of item lists wins over columns of one item, unless it is a mere description. */
    private static ImportProfile withOneKindOfItems(ImportProfile profile) {
        boolean hasRows = profile.mapping("sku").isPresent() && profile.mapping("quantity").isPresent();
        if (profile.mapping("items").isEmpty()) {
            return profile;
        }
        return profile.by(profile.mappings().stream()
                .filter(m -> hasRows ? !m.target().equals("items") : !List.of("sku", "name", "quantity").contains(m.target())).toList());
    }

    /** In the order of the targets, as a form shows them. */
    private static ImportProfile inOrder(ImportProfile profile) {
        return profile.by(Target.of(profile.kind()).stream().map(Target::code).map(profile::mapping).flatMap(Optional::stream).toList());
    }

    private Optional<ColumnSample> column(Mapping mapping) {
        return columns.stream().filter(c -> c.name().equals(mapping.columns().getFirst())).findFirst();
    }
}

package app.kontor.importing.table;

import app.kontor.importing.Field;
import app.kontor.importing.Reading;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What a format calls its columns, in all its generations and languages; the first name that a header has counts. */
public final class Names<M extends Enum<M> & Meaning> {
    private final Map<M, String[]> names;
    private final Map<M, Integer> repetitions = new HashMap<>();
    private final Map<M, String> families = new HashMap<>();

    private Names(Class<M> meanings) {
        names = new EnumMap<>(meanings);
    }

    public static Names<OrderColumn> ofOrders() {
        return new Names<>(OrderColumn.class);
    }

    public static Names<ProductColumn> ofProducts() {
        return new Names<>(ProductColumn.class);
    }

    public Names<M> with(M meaning, String... synonyms) {
        names.put(meaning, synonyms);
        return this;
    }

    /** For a name that the format itself gives to several columns: the n-th of them, from 0. */
    public Names<M> nth(M meaning, int n, String... synonyms) {
        repetitions.put(meaning, n);
        return with(meaning, synonyms);
    }

    /** For columns whose names begin alike and end in a number, a rate or a place. */
    public Names<M> family(M meaning, String start) {
        families.put(meaning, start);
        return this;
    }

    Map<M, List<Field>> bindFamilies(Reading reading) {
        Map<M, List<Field>> fields = new HashMap<>();
        families.forEach((meaning, start) -> fields.put(meaning, IntStream.range(0, reading.header().width())
                .filter(i -> reading.header().names().get(i).startsWith(start))
                .mapToObj(i -> meaning.type() == Meaning.Type.AMOUNT ? reading.amountAt(i) : reading.at(i))
                .toList()));
        return fields;
    }

    List<String> of(M meaning) {
        return List.of(names.getOrDefault(meaning, new String[0]));
    }

    Map<M, Field> bind(Reading reading) {
        Map<M, Field> fields = new HashMap<>();
        names.forEach((meaning, synonyms) -> fields.put(meaning, bind(reading, meaning, synonyms)));
        return fields;
    }

    private Field bind(Reading reading, M meaning, String[] synonyms) {
        Integer repetition = repetitions.get(meaning);
        if (repetition != null) {
            return reading.nth(repetition, synonyms);
        }
        return switch (meaning.type()) {
            case AMOUNT -> reading.amount(synonyms);
            case DATE -> reading.date(synonyms);
            case TEXT -> reading.field(synonyms);
        };
    }
}

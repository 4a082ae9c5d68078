package app.kontor.importing;

import java.util.ArrayList;
import java.util.List;

/** The names by which a format is known: a header must have all of some and none of others. */
public final class Signature {
    private final List<String[]> all = new ArrayList<>();
    private final List<String[]> none = new ArrayList<>();

    /** A header that has one of these names, among others that {@link #and} adds. */
    public static Signature with(String... synonyms) {
        return new Signature().and(synonyms);
    }

    /** And one of these names. */
    public Signature and(String... synonyms) {
        all.add(synonyms);
        return this;
    }

    /** But none of these. */
    public Signature without(String... names) {
        none.add(names);
        return this;
    }

    /** How many columns prove the format; 0 if the header is another's. */
    public int score(Header header) {
        boolean isOther = none.stream().anyMatch(header::has);
        return !isOther && all.stream().allMatch(header::has) ? all.size() : 0;
    }
}

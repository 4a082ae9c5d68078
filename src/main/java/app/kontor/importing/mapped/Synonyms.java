package app.kontor.importing.mapped;

import app.kontor.importing.ParsedFile.Kind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What columns are called, in ten languages; how well a title fits a target, in percent. */
final class Synonyms {
    private static final int EXACT = 90;
    /** What a title comes to that is the name but for brackets and currencies. */
    static final int BARE = 86;
    private static final int WITHIN = 62;
    private static final int ELSEWHERE = 84;
    private static final int SHORTEST = 3;
    private static final Pattern JOINT = Pattern.compile("^(address|adresse|to) ");
    private static final Pattern OF_ADDRESS = Pattern.compile("\\b(address|adresse)\\b");
    private static final String ADDRESS = "address.";
    private static final Set<Kind> PEOPLE = Set.of(Kind.CUSTOMERS, Kind.SUPPLIERS);
    private static final Map<String, Set<String>> WORDS = words();

    private Synonyms() {}

    /** Whether any column is called that. */
    static boolean knows(String title) {
        String words = HeaderWords.of(title);
        String bare = HeaderWords.bare(title);
        return WORDS.values().stream().anyMatch(names -> names.contains(words) || names.contains(bare))
                || Target.ADDRESS.stream().anyMatch(part -> address("ship.", part, words) > 0 || address("bill.", part, words) > 0);
    }

    /** Whether a title is a word for a column, not only like one. */
    static boolean isExactly(String title) {
        String words = HeaderWords.of(title);
        return WORDS.values().stream().anyMatch(names -> names.contains(words));
    }

    /** How well a title names the target of a kind; 0 if not at all. A kind may call a thing otherwise: a customer's number is no order's. */
    static int fit(Kind kind, String target, String title) {
        String own = kind.code() + "." + target;
        if (WORDS.containsKey(own)) {
            return fit(own, title);
        }
        if (kind == Kind.PURCHASE_ORDERS && WORDS.containsKey("supplier-items." + target)) {
            return fit("supplier-items." + target, title);
        }
        if (!PEOPLE.contains(kind) || !isAddress(target)) {
            return fit(target, title);
        }
        return Math.max(fit(ADDRESS + target, title), address("bill.", target, HeaderWords.bare(title)));
    }

    /** Whether a title has a word for a supplier in it. */
    static boolean isOfSuppliers(String title) {
        String words = HeaderWords.of(title);
        return WORDS.getOrDefault("supplierWord", Set.of()).stream().anyMatch(words::contains);
    }

    /** Whether a title calls an order one to a supplier. */
    static boolean isOfPurchases(String title) {
        String words = HeaderWords.of(title);
        return WORDS.getOrDefault("purchaseWord", Set.of()).stream().anyMatch(words::contains);
    }

    private static boolean isAddress(String target) {
        return Target.ADDRESS.contains(target) || target.equals("houseNumber");
    }

    private static int fit(String target, String title) {
        if (target.startsWith("ship.") || target.startsWith("bill.")) {
            return address(target.substring(0, 5), target.substring(5), HeaderWords.bare(title));
        }
        Set<String> names = WORDS.getOrDefault(target, Set.of());
        String words = HeaderWords.of(title);
        if (names.contains(words)) {
            return EXACT;
        }
        String bare = HeaderWords.bare(title);
        boolean isPersons = target.equals("name") && OF_ADDRESS.matcher(bare).find(); // the title in an address is no product's
        return names.contains(bare) ? BARE : isWithin(names, bare) && !isPersons ? WITHIN : 0;
    }

    /** "Delivery city", "Ort (Lieferung)", "Rechnungsort": the part with a word for whose it is; without one it is the parcel's. */
    private static int address(String group, String part, String title) {
        Set<String> names = WORDS.getOrDefault(ADDRESS + part, Set.of());
        boolean isOther = rest(group.equals("ship.") ? "bill" : "ship", title).anyMatch(names::contains);
        if (rest(group.substring(0, 4), title).anyMatch(names::contains)) {
            return isOther ? WITHIN : EXACT + 2;
        }
        return group.equals("ship.") && names.contains(title) ? ELSEWHERE : 0;
    }

    /** What is left of a title without one of the group's words before or behind it. */
    private static Stream<String> rest(String group, String title) {
        return WORDS.getOrDefault(group, Set.of()).stream().flatMap(word -> Stream.of(
                        title.startsWith(word) ? title.substring(word.length()) : "",
                        title.endsWith(" " + word) ? title.substring(0, title.length() - word.length()) : ""))
                .map(String::strip).filter(text -> !text.isEmpty())
                .flatMap(text -> Stream.of(text, text.startsWith("s") ? text.substring(1) : text, JOINT.matcher(text).replaceFirst("")));
    }

    private static boolean isWithin(Set<String> names, String title) {
        String padded = " " + title + " ";
        return names.stream().anyMatch(name -> name.length() >= SHORTEST && padded.contains(" " + name + " "));
    }

    private static Map<String, Set<String>> words() {
        Map<String, Set<String>> words = new HashMap<>();
        for (Map.Entry<String, List<String>> list : WordLists.of("synonyms.txt").entrySet()) {
            words.put(list.getKey(), new HashSet<>(list.getValue()));
        }
        return words;
    }
}

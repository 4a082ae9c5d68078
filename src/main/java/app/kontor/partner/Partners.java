package app.kontor.partner;

import app.kontor.db.Database;
import app.kontor.db.Tx;
import app.kontor.value.CustomerId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The people and companies that the shop deals with. */
public final class Partners {
    private final Database db;

    public Partners(Database db) {
        this.db = db;
    }

    public FoundCustomers find(String search, int limit) {
        return db.read(tx -> CustomerStore.find(tx, search, limit));
    }

    public Optional<Customer> get(CustomerId id) {
        return db.read(tx -> CustomerStore.get(tx, id));
    }

    // ---- for upper features, inside their transaction

    /** Somebody as a file states them: what they may be recognised by. */
    public record Person(String name, @Nullable String email, @Nullable String vatId, @Nullable String zip) {}

    /** Recognises people by VAT id, else by e-mail, else by name and postcode; several hits are never picked from (R52). */
    public static Map<Person, CustomerMatch> match(Tx tx, Collection<Person> people) {
        var byVat = CustomerStore.byVatId(tx, keys(people, p -> CustomerKeys.vatId(p.vatId())));
        var byEmail = CustomerStore.byEmail(tx, keys(people, p -> CustomerKeys.email(p.email())));
        var byName = CustomerStore.byNameZip(tx, keys(people, p -> CustomerKeys.nameZip(p.name(), p.zip())));
        Map<Person, CustomerMatch> result = new HashMap<>();
        for (Person p : people) {
            result.put(p, first(
                    hits(byVat, CustomerKeys.vatId(p.vatId()), "VAT"),
                    hits(byEmail, CustomerKeys.email(p.email()), "e-mail"),
                    hits(byName, CustomerKeys.nameZip(p.name(), p.zip()), "name")));
        }
        return result;
    }

    /** Whether two people stated in one file are the same, by the same rule. */
    public static String identity(Person p) {
        String vat = CustomerKeys.vatId(p.vatId());
        String email = CustomerKeys.email(p.email());
        return vat != null ? "v" + vat : email != null ? "e" + email : "n" + CustomerKeys.nameZip(p.name(), p.zip());
    }

    public static void add(Tx tx, Collection<Customer> customers) {
        CustomerStore.insert(tx, customers);
    }

    private static List<@Nullable String> keys(Collection<Person> people, Function<Person, @Nullable String> key) {
        return people.stream().map(key).toList();
    }

    private static CustomerMatch hits(Map<String, List<CustomerId>> found, @Nullable String key, String by) {
        List<CustomerId> ids = key == null ? List.of() : found.getOrDefault(key, List.of());
        return switch (ids.size()) {
            case 0 -> new CustomerMatch.Unknown();
            case 1 -> new CustomerMatch.Known(ids.getFirst());
            default -> new CustomerMatch.Several(ids.size(), by);
        };
    }

    private static CustomerMatch first(CustomerMatch... matches) {
        for (CustomerMatch match : matches) {
            if (!(match instanceof CustomerMatch.Unknown)) {
                return match;
            }
        }
        return new CustomerMatch.Unknown();
    }
}

package app.kontor.partner;

import app.kontor.db.Database;
import app.kontor.db.Intent;
import app.kontor.db.Tx;
import app.kontor.document.NumberSeries;
import app.kontor.schema.tables.records.CustomerRecord;
import app.kontor.value.BusinessRuleException;
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

    /**
     * Whom somebody may mean who types, at once; of very many people those whose number, e-mail address or name begins so, and the likely ones.
     *
     * @param likely who is found by the same words elsewhere
     */
    public List<Customer> suggest(String search, Collection<CustomerId> likely, int limit) {
        return db.read(tx -> CustomerStore.suggest(tx, search, likely, limit));
    }

    public Optional<Customer> get(CustomerId id) {
        return db.read(tx -> CustomerStore.get(tx, id));
    }

    /** @throws BusinessRuleException customer.gone */
    public CustomerCard card(CustomerId id) {
        return db.read(tx -> card(tx, id));
    }

    /**
     * Saves all of a customer at once; a new one gets the next number. Orders keep the address that they stated.
     *
     * @throws BusinessRuleException customer.…, the rule that the draft breaks
     */
    public CustomerId save(CustomerDraft draft) {
        return db.write(Intent.of(draft.id() == null ? "customer.add" : "customer.save", draft.label()), tx -> save(tx, draft));
    }

    /** Takes customers out of the list or brings them back; their orders stay. */
    public void archive(Collection<CustomerId> ids, boolean archived) {
        String subject = ids.size() == 1 ? card(ids.iterator().next()).draft().label() : Integer.toString(ids.size());
        db.write(Intent.of(archived ? "customer.archive" : "customer.unarchive", subject), tx -> {
            var rows = CustomerStore.rows(tx, ids);
            rows.forEach(r -> r.setArchived(archived));
            tx.update(rows);
            return null;
        });
    }

    private static CustomerId added(Tx tx, CustomerDraft draft) {
        CustomerId id = new CustomerId(tx.newId());
        CustomerStore.insert(tx, List.of(CustomerStore.customer(id, NumberSeries.next(tx, NumberSeries.CUSTOMERS), draft)));
        return id;
    }

    // ---- for upper features, inside their transaction

    /** As {@link #save(CustomerDraft)}. */
    public static CustomerId save(Tx tx, CustomerDraft draft) {
        draft.check();
        CustomerId id = draft.id() != null ? draft.id() : added(tx, draft);
        CustomerRecord row = CustomerStore.row(tx, id);
        CustomerStore.fill(row, draft);
        tx.update(row);
        return id;
    }

    public static CustomerCard card(Tx tx, CustomerId id) {
        return CustomerStore.card(CustomerStore.row(tx, id));
    }

    /** Whom a number, or the beginning of an e-mail address or a name, may mean: found by the table's keys alone. */
    public static List<Customer> begun(Tx tx, String search, int limit) {
        return CustomerStore.byKeys(tx, search, List.of(), limit);
    }

    /** What the one who stays does not say yet is taken from the one who goes; he is archived. */
    public static void merge(Tx tx, CustomerId stays, CustomerId goes) {
        CustomerRecord kept = CustomerStore.row(tx, stays);
        CustomerRecord gone = CustomerStore.row(tx, goes);
        CustomerStore.fill(kept, CustomerStore.card(kept).draft().filledFrom(CustomerStore.card(gone).draft()));
        gone.setArchived(true);
        tx.update(List.of(kept, gone));
    }

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

    /** As {@link #match}, but the address of mail comes first: so a list of customers is known again. */
    public static Map<Person, CustomerMatch> byMail(Tx tx, Collection<Person> people) {
        var byEmail = CustomerStore.byEmail(tx, keys(people, p -> CustomerKeys.email(p.email())));
        Map<Person, CustomerMatch> others = match(tx, people);
        Map<Person, CustomerMatch> result = new HashMap<>();
        people.forEach(p -> result.put(p, first(hits(byEmail, CustomerKeys.email(p.email()), "e-mail"), others.get(p))));
        return result;
    }

    /** As {@link #match}, for one who will ask for about so many. */
    public static KnownPeople known(Tx tx, int expected) {
        return new KnownPeople(tx, expected);
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

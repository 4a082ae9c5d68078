package app.kontor.partner;

import app.kontor.db.Tx;
import app.kontor.partner.Partners.Person;
import app.kontor.spill.Fingerprints;
import app.kontor.value.CustomerId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Recognises people as {@link Partners#match} does, for one who asks again and again: where many are asked for, what all customers are
 * recognised by is read once, and 16 bytes of each are kept. Whoever is added later is not among them.
 */
public final class KnownPeople {
    /** Reading one row of all costs as much as a twentieth of looking for one. */
    private static final int TIMES = 20;

    private final @Nullable Fingerprints all;

    KnownPeople(Tx tx, int expected) {
        all = CustomerStore.areFew(tx, (long) expected * TIMES) ? new Fingerprints() : null;
        if (all != null) {
            CustomerStore.eachKey(tx, this::add);
        }
    }

    /** Who they are; several hits are never picked from (R52). */
    public Map<Person, CustomerMatch> match(Tx tx, Collection<Person> people) {
        if (all == null) {
            return Partners.match(tx, people);
        }
        Map<Person, CustomerMatch> result = new HashMap<>();
        people.forEach(p -> result.computeIfAbsent(p, this::match));
        return result;
    }

    private CustomerMatch match(Person p) {
        CustomerMatch byVat = hit("VAT", CustomerKeys.vatId(p.vatId()));
        CustomerMatch found = byVat instanceof CustomerMatch.Unknown ? hit("e-mail", CustomerKeys.email(p.email())) : byVat;
        return found instanceof CustomerMatch.Unknown ? hit("name", CustomerKeys.nameZip(p.name(), p.zip())) : found;
    }

    /** The id of the only one, or how many there are, less than nothing. */
    private void add(String by, @Nullable String key, CustomerId id) {
        if (key == null || key.isEmpty() || all == null) {
            return;
        }
        long before = all.get(by + key);
        all.put(by + key, before == Fingerprints.NONE ? id.value() : before > 0 ? -2 : before - 1);
    }

    private CustomerMatch hit(String by, @Nullable String key) {
        long found = key == null || key.isEmpty() || all == null || all.size() == 0 ? Fingerprints.NONE : all.get(by + key);
        if (found == Fingerprints.NONE) {
            return new CustomerMatch.Unknown();
        }
        return found > 0 ? new CustomerMatch.Known(new CustomerId(found)) : new CustomerMatch.Several((int) -found, by);
    }
}

package app.kontor.importing.plan;

import app.kontor.db.Tx;
import app.kontor.importing.ImportedRecord;
import app.kontor.importing.Languages;
import app.kontor.importing.ParsedFile.Kind;
import app.kontor.importing.Problem;
import app.kontor.partner.CustomerCard;
import app.kontor.partner.CustomerDraft;
import app.kontor.partner.CustomerList;
import app.kontor.partner.CustomerMatch;
import app.kontor.partner.Partners.Person;
import app.kontor.partner.Partners;
import app.kontor.partner.VatIdForm;
import app.kontor.value.CustomerId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Customers of a list: the number says who it is, else the e-mail address, else the VAT id, else name and postcode. */
final class CustomerSubject implements RecordSubject {
    private static final int LONGEST_NAME = 120;
    private final Tx tx;
    private final Set<Long> claimed = new HashSet<>();

    CustomerSubject(Tx tx) {
        this.tx = tx;
    }

    @Override
    public @Nullable ImportedRecord fit(ImportedRecord record, List<Problem> problems) {
        RecordFitting fitting = new RecordFitting(record, problems);
        if (fitting.value("name").isEmpty() && fitting.value("company").isEmpty()) {
            fitting.reject("nameMissing");
        }
        fitting.number("number");
        fitting.email();
        fitting.country();
        String vatId = fitting.value("vatId");
        fitting.put("vatId", VatIdForm.compact(vatId));
        if (!vatId.isEmpty() && !VatIdForm.fits(vatId)) {
            fitting.leaveOut("vatId", "vatIdIgnored");
        }
        String language = Languages.code(fitting.value("language"));
        if (language == null && !fitting.value("language").isEmpty()) {
            fitting.leaveOut("language", "languageIgnored");
        }
        fitting.put("language", language);
        return fitting.fitted();
    }

    @Override
    public List<Meant> find(List<ImportedRecord> records) {
        List<String> numbers = records.stream().map(CustomerSubject::calledAs).filter(n -> !n.isEmpty()).distinct().toList();
        Map<String, CustomerId> byNumber = CustomerList.byNumber(tx, numbers);
        Map<String, Long> knownAs = RecordImportStore.knownAs(tx, Kind.CUSTOMERS, numbers);
        Map<Person, CustomerMatch> byPerson = Partners.byMail(tx, records.stream().map(CustomerSubject::person).toList());
        List<Object> found = new ArrayList<>();
        for (ImportedRecord record : records) {
            CustomerId id = byNumber.get(record.value("number"));
            Long known = knownAs.get(calledAs(record));
            found.add(id != null ? id : known != null ? new CustomerId(known) : guessed(record, byPerson.get(person(record))));
        }
        Map<CustomerId, CustomerCard> cards = CustomerList.cards(tx, ids(found));
        List<Meant> meant = new ArrayList<>();
        found.forEach(one -> meant.add(one instanceof Meant decided ? decided : known(cards.get((CustomerId) one))));
        return meant;
    }

    private static Collection<CustomerId> ids(List<Object> found) {
        return found.stream().filter(CustomerId.class::isInstance).map(CustomerId.class::cast).distinct().toList();
    }

    /** By what the next file finds the customer again: the number, or of one of whom nothing else is known the name. */
    static String calledAs(ImportedRecord record) {
        boolean isKnown = Stream.of("number", "email", "vatId", "zip").anyMatch(field -> !record.value(field).isEmpty());
        return isKnown ? record.value("number") : ImportStore.cut("=" + person(record).name().toLowerCase(Locale.ROOT), LONGEST_NAME);
    }

    /** A second number of the list with the same address of mail is a second customer, not the first one again. */
    private Object guessed(ImportedRecord record, CustomerMatch match) {
        return switch (match) {
            case CustomerMatch.Known(CustomerId id) when record.value("number").isEmpty() || claimed.add(id.value()) -> id;
            case CustomerMatch.Several several -> new Meant.Unclear("severalCustomers", record.name(), Integer.toString(several.count()));
            default -> new Meant.Nobody(identity(record));
        };
    }

    private static String identity(ImportedRecord record) {
        String called = calledAs(record);
        return called.isEmpty() ? Partners.identity(person(record)) : "#" + called;
    }

    private static Person person(ImportedRecord r) {
        String name = r.value("name").isEmpty() ? r.value("company") : r.value("name");
        return new Person(name, known(r, "email"), known(r, "vatId"), known(r, "zip"));
    }

    private static @Nullable String known(ImportedRecord record, String field) {
        return record.value(field).isEmpty() ? null : record.value(field);
    }

    private static Meant known(CustomerCard card) {
        return new Meant.Known(card.id().value(), card.number(), values(card), card.archived());
    }

    private static Map<String, String> values(CustomerCard card) {
        CustomerDraft d = card.draft();
        Map<String, String> values = new HashMap<>();
        values.put("name", d.name());
        put(values, "company", d.company());
        put(values, "email", d.email());
        put(values, "phone", d.phone());
        put(values, "vatId", d.vatId());
        put(values, "street", d.street());
        put(values, "street2", d.street2());
        put(values, "zip", d.zip());
        put(values, "city", d.city());
        put(values, "region", d.region());
        put(values, "country", d.country());
        put(values, "language", d.language());
        put(values, "note", d.note());
        return values;
    }

    private static void put(Map<String, String> values, String field, @Nullable String value) {
        values.put(field, Objects.requireNonNullElse(value, ""));
    }

    @Override
    public List<Long> write(List<RecordPlan> plans) {
        Map<CustomerId, CustomerCard> cards = CustomerList.cards(tx,
                plans.stream().map(RecordPlan::here).filter(Objects::nonNull).map(CustomerId::new).toList());
        List<CustomerList.Listed> listed = plans.stream().map(plan -> listed(plan, cards)).toList();
        return CustomerList.save(tx, listed).stream().map(CustomerId::value).toList();
    }

    private static CustomerList.Listed listed(RecordPlan plan, Map<CustomerId, CustomerCard> cards) {
        CustomerCard card = plan.here() == null ? null : cards.get(new CustomerId(plan.here()));
        Map<String, String> now = plan.over(card == null ? Map.of() : values(card));
        CustomerDraft draft = new CustomerDraft(card == null ? null : card.id(), now.getOrDefault("name", ""), now.get("company"), now.get("email"),
                now.get("phone"), now.get("vatId"), now.get("zip"), now.get("city"), now.get("country"), now.get("language"), now.get("note"),
                now.get("street"), now.get("street2"), now.get("region"));
        return new CustomerList.Listed(plan.incoming().value("number"), draft);
    }
}

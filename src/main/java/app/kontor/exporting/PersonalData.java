package app.kontor.exporting;

import app.kontor.db.Database;
import app.kontor.db.Intent;
import app.kontor.db.Tx;
import app.kontor.history.History;
import app.kontor.sales.CustomerBook;
import app.kontor.sales.CustomerPage;
import app.kontor.sales.Orders;
import app.kontor.spreadsheet.Table;
import app.kontor.spreadsheet.TableWriter;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.CustomerId;
import app.kontor.value.FileName;
import app.kontor.value.InvoiceId;
import app.kontor.value.Permissions;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything that the shop keeps about one person, as a file to hand out to them (GDPR, articles 15 and 20): what they told, what the
 * channels' files said of them, what we wrote about them, their invoices, and every change to any of it.
 */
public final class PersonalData {
    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** How long invoices are kept (AO § 147, HGB § 257). */
    private static final int YEARS_OF_INVOICES = 8;

    /** The oldest generation of a backup; see backup.Retention. */
    private static final int MONTHS_OF_BACKUPS = 24;

    private final Database db;
    private final CustomerBook book;
    private final PersonTree trees;
    private final Orders orders;
    private final Function<InvoiceId, byte[]> papers;

    /** @param papers the PDF of an invoice */
    public PersonalData(Database db, CustomerBook book, History history, Orders orders, Function<InvoiceId, byte[]> papers) {
        this.papers = papers;
        this.db = db;
        this.book = book;
        this.trees = new PersonTree(db, book, history);
        this.orders = orders;
    }

    /**
     * By the name's end: JSON; CSV with one field a line; or a zip with the JSON and the PDF of each of their invoices. Imported files stay
     * out of it, for they name other people too; what they say of this one stands in the JSON.
     *
     * @throws BusinessRuleException export.unknownPersonType, customer.gone, user.mayNot
     */
    public byte[] of(CustomerId customer, String fileName) {
        db.actor().demand(Permissions.PERSON_EXPORT);
        String name = fileName.toLowerCase(Locale.ROOT);
        if (name.endsWith(".zip")) {
            return zip(customer);
        }
        if (name.endsWith(".json")) {
            return json(tree(customer));
        }
        if (name.endsWith(".csv")) {
            List<List<@Nullable Object>> rows = new ArrayList<>();
            flatten("", tree(customer), rows);
            return TableWriter.csv(new Table("person", List.of("field", "value"), rows));
        }
        throw new BusinessRuleException("export.unknownPersonType", fileName);
    }

    private static byte[] json(Map<String, Object> tree) {
        return (JSON.writeValueAsString(tree) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private byte[] zip(CustomerId customer) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("person.json", json(tree(customer)));
        book.page(customer).invoices().forEach(bill -> files.put("invoices/" + FileName.of(bill.number(), ".pdf"), papers.apply(bill.id())));
        return PersonZip.of(files);
    }

    /**
     * What is left of a person after an erasure.
     *
     * @param invoices keep name and address as the law wants it: {@code keptUntil} is the end of the eighth year after the last of them
     * @param files imported files that name other people too; they stay among the documents
     * @param backupsUntil when the last backup that still names the person is dropped by itself
     */
    public record Erased(int orders, List<String> invoices, @Nullable LocalDate keptUntil, List<String> files, LocalDate backupsUntil) {}

    /**
     * Takes a person out of customer, orders, notes, what files said of them, the history and the journal (GDPR, article 17). Can't be
     * taken back. The chain of commands stays whole.
     *
     * @throws BusinessRuleException customer.gone, customer.eraseOpen while an order of theirs is still worked on, user.mayNot
     */
    public Erased erase(CustomerId customer) {
        CustomerPage page = book.page(customer);
        List<String> files = db.read(tx -> PersonStore.files(tx, customer));
        int erased = db.write(Intent.of("customer.erase", page.card().number()), tx -> {
            requireNothingOpen(tx, customer);
            return PersonStore.erase(tx, customer);
        });
        orders.forgetIndex(); // it keeps the words of rows as they were
        book.forgetIndex();
        return erased(erased, page, files);
    }

    /**
     * What an erasure would leave; changes nothing.
     *
     * @throws BusinessRuleException as {@link #erase}
     */
    public Erased outlook(CustomerId customer) {
        db.actor().demand("customer.erase");
        CustomerPage page = book.page(customer);
        List<String> files = db.read(tx -> {
            requireNothingOpen(tx, customer);
            return PersonStore.files(tx, customer);
        });
        return erased(page.orders().size(), page, files);
    }

    private static void requireNothingOpen(Tx tx, CustomerId customer) {
        List<String> open = PersonStore.open(tx, customer);
        if (!open.isEmpty()) {
            throw new BusinessRuleException("customer.eraseOpen", open.getFirst());
        }
    }

    private Erased erased(int orders, CustomerPage page, List<String> files) {
        LocalDate today = LocalDate.ofInstant(db.clock().instant(), ZoneOffset.UTC);
        Optional<LocalDate> last = page.invoices().stream().map(CustomerPage.Bill::issuedOn).max(LocalDate::compareTo);
        return new Erased(orders, page.invoices().stream().map(CustomerPage.Bill::number).toList(),
                last.map(day -> LocalDate.of(day.getYear() + YEARS_OF_INVOICES, 12, 31)).orElse(null), files, today.plusMonths(MONTHS_OF_BACKUPS));
    }

    /** As nested maps and lists of texts, in the order in which they are written. */
    public Map<String, Object> tree(CustomerId customer) {
        return trees.of(customer);
    }

    private static void flatten(String path, @Nullable Object value, List<List<@Nullable Object>> rows) {
        switch (value) {
            case null -> { }
            case Map<?, ?> map -> map.forEach((key, inner) -> flatten(path.isEmpty() ? key.toString() : path + "." + key, inner, rows));
            case List<?> list -> {
                for (int i = 0; i < list.size(); i++) {
                    flatten(path + "[" + (i + 1) + "]", list.get(i), rows);
                }
            }
            default -> rows.add(List.of(path, value.toString()));
        }
    }
}

package app.kontor.sales;

import app.kontor.db.Database;
import app.kontor.db.Intent;
import app.kontor.db.Tx;
import app.kontor.partner.Partners;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.CustomerId;
import app.kontor.value.Selection;
import app.kontor.value.Window;
import app.kontor.value.WindowRequest;
import java.util.List;
import java.util.Map;

/** Who bought what: customers with their orders, the ones who are there twice, and making one of them. */
public final class CustomerBook {
    private final Database db;
    private final CustomerIndex index;

    /** @param index of the open shop's customers */
    public CustomerBook(Database db, CustomerIndex index) {
        this.db = db;
        this.index = index;
    }

    /** One window, by name unless sorted by number, city, country, orders, value or last; the views are those of {@link CustomerView}. */
    public Window<CustomerRow> list(WindowRequest request) {
        return db.read(tx -> lists(tx).list(request));
    }

    /** Of the views that can be counted now: some can't while the index is being made. */
    public Map<CustomerView, Long> counts() {
        return db.read(tx -> lists(tx).counts());
    }

    public List<CustomerId> resolve(Selection<CustomerId> selection) {
        return db.read(tx -> lists(tx).ids(selection));
    }

    /** @throws BusinessRuleException customer.gone */
    public CustomerPage page(CustomerId id) {
        return db.read(tx -> {
            List<CustomerRow> twins = CustomerTwinStore.twinsOf(tx, id, index, db);
            return new CustomerPage(Partners.card(tx, id), CustomerListStore.rows(tx, List.of(id)).getFirst(),
                    OrderListStore.ofCustomer(tx, id), CustomerPageStore.addresses(tx, id), CustomerPageStore.invoices(tx, id), twins);
        });
    }

    /** @throws BusinessRuleException customer.unknown */
    public CustomerId byNumber(String number) {
        return db.read(tx -> CustomerListStore.byNumber(tx, number))
                .orElseThrow(() -> new BusinessRuleException("customer.unknown", number));
    }

    /** Groups of customers with the same VAT id, e-mail, phone, or name and postcode; each pair of people in one group only. */
    public List<CustomerTwins> duplicates() {
        return db.read(CustomerTwinStore::all);
    }

    /**
     * Makes one customer of several: their orders move to the one who stays, what he lacks is filled from them, they are archived.
     * One command, which can be taken back.
     *
     * @throws BusinessRuleException customer.gone, customer.mergeSelf
     */
    public void merge(CustomerId stays, List<CustomerId> goes) {
        if (goes.contains(stays) || goes.isEmpty()) {
            throw new BusinessRuleException("customer.mergeSelf");
        }
        String subject = db.read(tx -> Partners.card(tx, stays).draft().label());
        db.write(Intent.of("customer.merge", subject), tx -> {
            for (CustomerId gone : goes) {
                Partners.merge(tx, stays, gone);
            }
            CustomerPageStore.moveOrders(tx, stays, goes);
            return null;
        });
    }

    /** The list is found and sorted anew from the customers themselves, at the next question. */
    public void forgetIndex() {
        index.forget();
    }

    private CustomerListStore lists(Tx tx) {
        return new CustomerListStore(tx, index, db);
    }
}

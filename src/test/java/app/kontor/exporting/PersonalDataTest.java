package app.kontor.exporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.Given;
import app.kontor.ShopifyOrder;
import app.kontor.invoicing.Invoice;
import app.kontor.value.Actor;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.CustomerId;
import app.kontor.value.OrderId;
import app.kontor.value.Role;
import app.kontor.value.WindowRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What somebody gets who asks for all that is kept about them, and what they are told before it is erased. */
class PersonalDataTest {
    private final Given given = Given.shop().product("A-1").onHand("A-1", 5);

    @AfterEach
    void close() {
        given.close();
    }

    @Test
    void theZipHoldsTheDataAndEveryInvoiceAsItWasSent() throws IOException {
        CustomerId customer = customer();
        List<Invoice> posted = given.shop.invoicing().post(orders(customer)).invoices();
        given.imports(ShopifyOrder.file(ShopifyOrder.of(7002).of("Somebody Else", "else@example.org", "20457").line(1, "A-1", "19.00")));

        Map<String, byte[]> files = unzipped(given.shop.personalData().of(customer, "C-1001.zip"));

        String invoice = "invoices/" + posted.getFirst().number() + ".pdf";
        assertThat(files.keySet()).containsExactly("person.json", invoice);
        assertThat(new String(files.get("person.json"), StandardCharsets.UTF_8)).contains("Quendolina Tester", posted.getFirst().number())
                .doesNotContain("Somebody Else");
        assertThat(files.get(invoice)).isEqualTo(given.shop.invoicePaper().pdf(posted.getFirst().id()));
        assertThat(new String(files.get(invoice), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        assertThat(given.shop.personalData().of(customer, "again.zip")).as("the same bytes each time")
                .isEqualTo(given.shop.personalData().of(customer, "C-1001.zip"));
    }

    @Test
    void onlyThoseWhoMayGetItAndOtherEndingsAreRefused() {
        CustomerId customer = customer();
        assertThatThrownBy(() -> given.shop.as(new Actor("Carl", Role.READ_ONLY)).personalData().of(customer, "x.zip"))
                .isInstanceOfSatisfying(BusinessRuleException.class, e -> assertThat(e.key()).isEqualTo("user.mayNot"));
        assertThatThrownBy(() -> given.shop.personalData().of(customer, "x.pdf"))
                .isInstanceOfSatisfying(BusinessRuleException.class, e -> assertThat(e.key()).isEqualTo("export.unknownPersonType"));
    }

    @Test
    void theOutlookSaysWhatTheErasureThenLeavesAndChangesNothing() {
        CustomerId customer = customer();
        assertThatThrownBy(() -> given.shop.personalData().outlook(customer))
                .isInstanceOfSatisfying(BusinessRuleException.class, e -> assertThat(e.key()).isEqualTo("customer.eraseOpen"));
        given.orders.cancel(orders(customer));
        assertThatThrownBy(() -> given.shop.as(new Actor("Bo", Role.STAFF)).personalData().outlook(customer))
                .isInstanceOfSatisfying(BusinessRuleException.class, e -> assertThat(e.key()).isEqualTo("user.mayNot"));
        PersonalData.Erased outlook = given.shop.personalData().outlook(customer);
        assertThat(given.shop.customerBook().page(customer).card().draft().name()).isEqualTo("Quendolina Tester");
        assertThat(given.shop.personalData().erase(customer)).isEqualTo(outlook);
    }

    private CustomerId customer() {
        given.imports(ShopifyOrder.file(ShopifyOrder.of(7001).of("Quendolina Tester", "quendolina@example.org", "20457").line(1, "A-1", "19.00")));
        return given.shop.customerBook().byNumber(
                given.shop.customerBook().list(new WindowRequest("", "", "", false, null, 1)).rows().getFirst().number());
    }

    private List<OrderId> orders(CustomerId customer) {
        return given.shop.customerBook().page(customer).orders().stream().map(o -> o.id()).toList();
    }

    private static Map<String, byte[]> unzipped(byte[] zip) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }
}

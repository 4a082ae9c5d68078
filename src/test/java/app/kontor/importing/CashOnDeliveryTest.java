package app.kontor.importing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which payment methods bring the money with the parcel. */
class CashOnDeliveryTest {
    @ParameterizedTest
    @ValueSource(strings = {"cod", "COD", "Cash on delivery", "Cash on Pickup", "Per Nachnahme", "Barzahlung bei Abholung", "Efterkrav"})
    void isNotPaidYet(String method) {
        assertThat(CashOnDelivery.isMeantBy(method)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PayPal", "Credit card", "Codat Pay", "Rechnung", "Cashew", "eBay Managed Payments"})
    void isPaidElsewhere(String method) {
        assertThat(CashOnDelivery.isMeantBy(method)).isFalse();
    }

    @Test
    void nothingIsNoMethod() {
        assertThat(CashOnDelivery.isMeantBy(null)).isFalse();
    }
}

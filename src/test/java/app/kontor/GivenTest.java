package app.kontor;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.sales.PaymentState;
import org.junit.jupiter.api.Test;

/** The tests' own words do what they say. */
class GivenTest {
    @Test
    void aShopWithStockAndAnOrder() {
        try (Given shop = Given.shop().product("A-1", "Mug").onHand("A-1", 10)) {
            var order = shop.get(shop.order("2 A-1", "1 ?mug"));
            assertThat(order.status().payment()).isEqualTo(PaymentState.PAID);
            assertThat(order.charges().total()).hasToString("30.00 EUR");
            assertThat(shop.available("A-1")).isEqualTo("10");
            assertThat(shop.shop.settings().get("company.city")).isEqualTo("Hamburg");
        }
    }

    @Test
    void twoShopsAreTwoShopsAndAReopenedOneIsTheSame() {
        try (Given one = Given.shop().product("A-1"); Given other = Given.shop()) {
            assertThat(one.shop.catalog().find("", 9).count()).isOne();
            assertThat(other.shop.catalog().find("", 9).count()).isZero();
            try (Given again = one.reopened()) {
                assertThat(again.shop.catalog().find("", 9).count()).isOne();
            }
        }
    }
}

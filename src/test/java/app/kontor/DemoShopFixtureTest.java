package app.kontor;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.sales.OrderView;
import org.junit.jupiter.api.Test;

/** A copy is a shop of its own; the large one is large. */
class DemoShopFixtureTest {

    @Test
    void twoCopiesDoNotShareTheirOrders() {
        try (DemoShopFixture one = DemoShopFixture.open(); DemoShopFixture other = DemoShopFixture.open()) {
            one.shop.settings().set("company.name", "Changed");
            assertThat(other.shop.settings().get("company.name")).isEqualTo("Hafen & Hof GmbH");
        }
    }

    @Test
    void theLargeOneIsLarge() {
        try (DemoShopFixture large = DemoShopFixture.with20kOrders()) {
            assertThat(large.shop.orders().counts().get(OrderView.ALL)).isGreaterThan(9_999);
        }
    }
}

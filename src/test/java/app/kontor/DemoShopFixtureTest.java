package app.kontor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A copy is a shop of its own. The large one is the desk's benchmark's. */
class DemoShopFixtureTest {

    @Test
    void twoCopiesDoNotShareTheirOrders() {
        try (DemoShopFixture one = DemoShopFixture.open(); DemoShopFixture other = DemoShopFixture.open()) {
            one.shop.settings().set("company.name", "Changed");
            assertThat(other.shop.settings().get("company.name")).isEqualTo("Hafen & Hof GmbH");
        }
    }
}

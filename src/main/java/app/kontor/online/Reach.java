package app.kontor.online;

import app.kontor.online.shopify.ShopifyShop;
import app.kontor.online.woocommerce.WooShop;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** How this PC reaches shops. @param pause waits for a quarter of a second at most */
public record Reach(Clock clock, Consumer<Duration> pause) {

    /** As time really passes. */
    public static Reach real() {
        return new Reach(Clock.systemUTC(), Reach::waited);
    }

    Storefront open(Connection to, Secret secret, Course course) {
        Web.Pace pace = new Web.Pace(clock, pause, course);
        return switch (to.kind()) {
            case WOOCOMMERCE -> new WooShop(to.address(), secret, secret.text(), pace);
            case SHOPIFY -> new ShopifyShop(to.address(), secret, secret.text(), pace);
        };
    }

    private static void waited(Duration time) {
        try {
            new CountDownLatch(1).await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}

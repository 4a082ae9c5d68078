package app.kontor.trials;

import app.kontor.app.Shop;
import java.util.stream.Collectors;

/** What Kontor's own check says of a shop. */
final class Soundness {
    private Soundness() {}

    /** The checks that found something, with what they found; empty if all is well. */
    static String faults(Shop shop) {
        return shop.selfCheck().run().stream()
                .filter(check -> !check.ok())
                .map(check -> check.name() + ": " + check.detail())
                .collect(Collectors.joining("; "));
    }
}

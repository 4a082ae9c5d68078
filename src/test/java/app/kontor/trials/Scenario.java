package app.kontor.trials;

import app.kontor.Given;
import java.util.function.Consumer;

/**
 * Something that people do, tried on a disk that fails.
 *
 * @param start the folder before
 * @param work what is done; it says itself from when on the disk fails
 */
record Scenario(String name, Image start, Consumer<Attempt> work) {

    /** Done in a shop that is open already. */
    static Scenario inShop(String name, Image start, Consumer<Given> errand) {
        return new Scenario(name, start, attempt -> {
            Given shop = attempt.open();
            attempt.failing(() -> errand.accept(shop));
        });
    }
}

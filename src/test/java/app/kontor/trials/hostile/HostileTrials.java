package app.kontor.trials.hostile;

import app.kontor.Given;
import app.kontor.importing.plan.ImportRequest;
import app.kontor.importing.plan.InputFile;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes files of the corpus the whole way, in shops that are renewed now and then, and compares what became of each. */
final class HostileTrials implements AutoCloseable {
    private static final int FILES_PER_SHOP = 150;
    private final Watchdog watchdog;
    private @Nullable Given shop;
    private int inShop;

    HostileTrials(Watchdog watchdog) {
        this.watchdog = watchdog;
    }

    /** @param complaint null if the file became what it should */
    record Result(HostileFile file, int bytes, Outcome outcome, @Nullable String complaint, Duration took) {}

    Result run(HostileFile file, int number) {
        byte[] bytes = file.make().apply(number);
        ImportRequest request = new ImportRequest(List.of(new InputFile("hostile-" + number + ".csv", bytes)), file.options(), null);
        Given here = shop();
        watchdog.begin(file.name(), bytes);
        Outcome outcome = new Trial(here).run(request);
        Duration took = watchdog.end();
        String complaint = file.expected().complaint(outcome);
        if (outcome instanceof Outcome.Fault fault) {
            complaint = fault.what() + ": " + fault.why();
            close();
        }
        return new Result(file, bytes.length, outcome, complaint, took);
    }

    private Given shop() {
        if (shop == null || ++inShop > FILES_PER_SHOP) {
            close();
            shop = Given.shop();
            for (int i = 1; i <= Template.RECORDS; i++) {
                shop.product("A-" + i);
            }
            inShop = 0;
        }
        return shop;
    }

    @Override
    public void close() {
        if (shop != null) {
            shop.close();
            shop = null;
        }
    }
}

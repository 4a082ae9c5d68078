package app.kontor.trials.hostile;

import app.kontor.Given;
import app.kontor.importing.plan.ImportRequest;
import app.kontor.importing.plan.InputFile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes files of the corpus the whole way, by the use case and by the command, in shops that are renewed now and then. */
final class HostileTrials implements AutoCloseable {
    private static final int FILES_PER_SHOP = 120;
    private static final int FILES_PER_CHECK = 20;
    private final Watchdog watchdog;
    private final Path folder;
    private @Nullable Given shop;
    private int inShop;

    /** @param folder for the files that the command is given */
    HostileTrials(Watchdog watchdog, Path folder) {
        this.watchdog = watchdog;
        this.folder = folder;
    }

    /** @param complaint null if the file became what it should */
    record Result(HostileFile file, int bytes, Outcome outcome, @Nullable String complaint, Duration took) {}

    /** @param commands whether the command gets the file too */
    Result run(HostileFile file, int number, boolean commands) {
        byte[] bytes = file.make().apply(number);
        String name = "hostile-" + number + ".csv";
        Given here = shop();
        watchdog.begin(file.name(), bytes);
        Outcome outcome = new Trial(here, inShop % FILES_PER_CHECK == 0)
                .run(new ImportRequest(List.of(new InputFile(name, bytes)), file.options(), null));
        Duration took = watchdog.end();
        String complaint = file.expected().complaint(outcome);
        if (complaint == null && commands) {
            complaint = new LineTrial(here, folder).complaint(name, bytes, file.options(), outcome);
        }
        if (outcome instanceof Outcome.Fault fault) {
            complaint = fault.what() + ": " + fault.why();
            shop = null; // the next one starts from a sound shop
            here.close();
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

    /** Closes the shop, once it is checked a last time. */
    @Override
    public void close() {
        if (shop != null) {
            Given last = shop;
            shop = null;
            try (last) {
                new Trial(last, true).expectSound();
            }
        }
    }
}

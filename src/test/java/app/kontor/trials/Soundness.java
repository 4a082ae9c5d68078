package app.kontor.trials;

import app.kontor.app.Shop;
import java.util.Arrays;
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

    /** What nobody should see: all causes, and where in Kontor it came from. */
    static String trace(Throwable e) {
        StringBuilder causes = new StringBuilder();
        for (Throwable at = e; at != null; at = at.getCause()) {
            causes.append(at).append(" < ");
        }
        String ours = Arrays.stream(e.getStackTrace()).map(StackTraceElement::toString)
                .filter(line -> line.contains("app.kontor.") && !line.contains(".trials.")).findFirst().orElse("");
        return (causes + ours).replaceAll("\\s+", " ");
    }
}

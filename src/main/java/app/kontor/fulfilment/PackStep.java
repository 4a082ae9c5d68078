package app.kontor.fulfilment;

import org.jspecify.annotations.Nullable;

/** What a scan made of the bench. @param command that a printed code asks for; null for none */
public record PackStep(PackBench bench, Feedback feedback, @Nullable ScanCode command) {
    static PackStep of(PackBench bench, Feedback feedback) {
        return new PackStep(bench, feedback, null);
    }
}

package app.kontor.trials;

import java.io.IOException;

/** A write of which only the first bytes arrived. */
final class TornWrite extends IOException {
    final int arrived;

    TornWrite(String message, int arrived) {
        super(message);
        this.arrived = arrived;
    }
}

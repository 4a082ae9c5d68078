package app.kontor.trials.hostile;

import app.kontor.importing.ReadOptions;
import java.util.function.IntFunction;

/**
 * One file of the corpus.
 *
 * @param make gives its bytes; the number makes its records those of no other file
 * @param isSlow whether it is left to the documented command
 */
record HostileFile(String name, IntFunction<byte[]> make, ReadOptions options, Expected expected, boolean isSlow) {

    static HostileFile refused(String name, String key, int line, IntFunction<byte[]> make) {
        return new HostileFile(name, make, ReadOptions.RECOGNISE, new Expected.Refusal(key, line), false);
    }

    static HostileFile taken(String name, int taken, int rejected, int line, IntFunction<byte[]> make) {
        return new HostileFile(name, make, ReadOptions.RECOGNISE, new Expected.Taken(taken, rejected, line), false);
    }

    static HostileFile taken(String name, IntFunction<byte[]> make) {
        return taken(name, Template.RECORDS, 0, 0, make);
    }

    HostileFile slow() {
        return new HostileFile(name, make, options, expected, true);
    }

    HostileFile with(ReadOptions chosen) {
        return new HostileFile(name, make, chosen, expected, isSlow);
    }

    HostileFile refusedSomehow() {
        return new HostileFile(name, make, options, new Expected.SomeRefusal(), isSlow);
    }

    HostileFile whole() {
        return new HostileFile(name, make, options, new Expected.Whole(), isSlow);
    }
}

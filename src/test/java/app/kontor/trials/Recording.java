package app.kontor.trials;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;

/**
 * All that a program asked of the disk while it kept a shop, and what it said meanwhile.
 *
 * @param start what was there before
 * @param acknowledged how many operations had been done when a command was acknowledged, and its number
 * @param states all rows of the shop after each command, as a hash
 * @param phases from which operation on the shop did what
 */
record Recording(
        Path root,
        Image start,
        List<Operation> operations,
        NavigableMap<Integer, Long> acknowledged,
        Map<Long, String> states,
        NavigableMap<Integer, String> phases) {

    /** Held by a living process; what lies in it means nothing. */
    static boolean isLock(Path file) {
        return file.getFileName().toString().matches("(.*\\.)?lock");
    }

    /** The last command that was acknowledged before this operation; 0 if none was. */
    long acknowledgedAt(int operation) {
        var entry = acknowledged.floorEntry(operation);
        return entry == null ? 0 : entry.getValue();
    }

    /** How many operations had been done when this began. */
    int beginning(String phase) {
        return phases.entrySet().stream().filter(entry -> entry.getValue().equals(phase)).findFirst().orElseThrow().getKey();
    }

    String phaseAt(int operation) {
        var entry = phases.floorEntry(operation);
        return entry == null ? "" : entry.getValue();
    }

    /** Which files the last operation leaves, if nothing is lost; for comparing with the real folder. */
    Image end() {
        PowerCut cut = new PowerCut(this);
        cut.advance(operations.size());
        return cut.image(Loss.NOTHING, new java.util.Random(0));
    }

    /** Names whose content the recording does not know, or knows wrongly: whoever wrote them went past the watched disk. */
    List<String> unseen(Image real) {
        Map<Path, byte[]> known = new HashMap<>(end().files());
        return real.files().entrySet().stream()
                .filter(file -> !isLock(file.getKey()))
                .filter(file -> !java.util.Arrays.equals(file.getValue(), known.get(file.getKey())))
                .map(file -> file.getKey().toString())
                .toList();
    }
}

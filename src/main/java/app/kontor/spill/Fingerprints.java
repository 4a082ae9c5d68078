package app.kontor.spill;

/**
 * A map from texts to numbers that keeps 16 bytes of each text instead of the text: two texts are taken for one with a probability of
 * 2<sup>-128</sup>.
 */
public final class Fingerprints {
    /** What a text has that was never put. */
    public static final long NONE = Long.MIN_VALUE;

    private static final long ONE = 0x9e3779b97f4a7c15L;
    private static final long OTHER = 0xc2b2ae3d27d4eb4fL;

    private long[] slots = new long[3 * 1024];
    private int size;

    /** The number of the text, else {@link #NONE}. */
    public long get(String text) {
        int slot = slot(slots, mixed(text, ONE), mixed(text, OTHER));
        return isEmpty(slots, slot) ? NONE : slots[slot + 2];
    }

    /** Gives the text another number. @param value anything but {@link #NONE} */
    public void put(String text, long value) {
        if (3L * (size + 1) > slots.length / 3 * 2) {
            grow();
        }
        long one = mixed(text, ONE);
        long other = mixed(text, OTHER);
        int slot = slot(slots, one, other);
        size += isEmpty(slots, slot) ? 1 : 0;
        set(slots, slot, one, other, value);
    }

    /** How many texts have a number. */
    public int size() {
        return size;
    }

    private void grow() {
        long[] larger = new long[2 * slots.length];
        for (int i = 0; i < slots.length; i += 3) {
            if (!isEmpty(slots, i)) {
                set(larger, slot(larger, slots[i], slots[i + 1]), slots[i], slots[i + 1], slots[i + 2]);
            }
        }
        slots = larger;
    }

    private static void set(long[] slots, int slot, long one, long other, long value) {
        slots[slot] = one;
        slots[slot + 1] = other;
        slots[slot + 2] = value;
    }

    /** Where it is or would be. */
    private static int slot(long[] slots, long one, long other) {
        int count = slots.length / 3;
        int at = (int) (one & (count - 1));
        while (!isEmpty(slots, 3 * at) && (slots[3 * at] != one || slots[3 * at + 1] != other)) {
            at = (at + 1) & (count - 1);
        }
        return 3 * at;
    }

    private static boolean isEmpty(long[] slots, int slot) {
        return slots[slot] == 0 && slots[slot + 1] == 0;
    }

    private static long mixed(String text, long seed) {
        long hash = seed ^ text.length();
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * seed;
            hash ^= hash >>> 32;
        }
        hash = (hash ^ seed) * 0xc4ceb9fe1a85ec53L;
        return hash ^ (hash >>> 29);
    }
}

package app.kontor.importing;

import app.kontor.spill.Fingerprints;
import java.util.Arrays;

/** Numbers records as they begin; a row without a key is one of its own, or belongs to the one above. */
final class Keys {
    private final boolean fillsDown;
    private final Fingerprints known = new Fingerprints();
    private final Fingerprints joints = new Fingerprints();
    private int[] first = new int[0];
    private String before = "";
    private int record = -1;
    private int next;
    private boolean areScattered;

    Keys(boolean fillsDown) {
        this.fillsDown = fillsDown;
    }

    int record(String key) {
        if (key.isEmpty() && fillsDown && record >= 0) {
            return record;
        }
        if (key.isEmpty() || !key.equals(before)) {
            long number = key.isEmpty() ? Fingerprints.NONE : known.get(key);
            record = number == Fingerprints.NONE ? next++ : (int) number;
            areScattered |= number != Fingerprints.NONE;
        }
        if (!key.isEmpty() && !key.equals(before)) {
            known.put(key, record);
        }
        before = key;
        return record;
    }

    /** Of a row with a second key: records that share one are one. Two dashes are an empty cell, as German eBay files write it. */
    int record(String key, String joint) {
        int number = record(Entry.isMissing(key) ? "" : key);
        if (!Entry.isMissing(joint)) {
            long other = joints.get(joint);
            if (other == Fingerprints.NONE) {
                joints.put(joint, number);
            } else {
                join(number, (int) other);
            }
        }
        return number;
    }

    /** The records as they are once all rows have been seen. */
    int[] resolved(int[] records) {
        return first.length == 0 ? records : Arrays.stream(records).map(this::root).toArray();
    }

    boolean areScattered() {
        return areScattered;
    }

    private void join(int one, int other) {
        int a = root(one);
        int b = root(other);
        if (a != b) {
            int from = first.length;
            first = Math.max(a, b) < from ? first : Arrays.copyOf(first, Math.max(2 * from, Math.max(a, b) + 1));
            for (int i = from; i < first.length; i++) {
                first[i] = i;
            }
            first[Math.max(a, b)] = Math.min(a, b);
            areScattered = true;
        }
    }

    private int root(int number) {
        int root = number;
        while (root < first.length && first[root] != root) {
            first[root] = first[first[root]];
            root = first[root];
        }
        return root;
    }
}

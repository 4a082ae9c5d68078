package app.kontor.trials;

import java.util.Arrays;
import java.util.Random;

/** What disks, programs and people do to a file. */
enum Damage {
    ONE_BIT {
        @Override
        byte[] of(byte[] file, byte[] other, Random random) {
            return bits(file, 1, random);
        }
    },
    TEN_BITS {
        @Override
        byte[] of(byte[] file, byte[] other, Random random) {
            return bits(file, 10, random);
        }
    },
    PAGE_OF_ZEROS {
        @Override
        byte[] of(byte[] file, byte[] other, Random random) {
            byte[] damaged = file.clone();
            int at = page(file, random);
            Arrays.fill(damaged, at, Math.min(file.length, at + PAGE), (byte) 0);
            return damaged;
        }
    },
    PAGE_OF_GARBAGE {
        @Override
        byte[] of(byte[] file, byte[] other, Random random) {
            byte[] garbage = new byte[PAGE];
            random.nextBytes(garbage);
            byte[] damaged = file.clone();
            int at = page(file, random);
            System.arraycopy(garbage, 0, damaged, at, Math.min(PAGE, file.length - at));
            return damaged;
        }
    },
    SWAPPED_PAGES {
        @Override
        byte[] of(byte[] file, byte[] other, Random random) {
            int one = page(file, random);
            int two = page(file, random);
            int length = Math.min(PAGE, file.length - Math.max(one, two));
            byte[] damaged = file.clone();
            System.arraycopy(file, one, damaged, two, length);
            System.arraycopy(file, two, damaged, one, length);
            return damaged;
        }
    },
    CUT {
        @Override
        byte[] of(byte[] file, byte[] other, Random random) {
            return Arrays.copyOf(file, random.nextInt(4) == 0 ? 0 : random.nextInt(file.length));
        }
    },
    APPENDED {
        @Override
        byte[] of(byte[] file, byte[] other, Random random) {
            byte[] damaged = Arrays.copyOf(file, file.length + 1 + random.nextInt(3 * PAGE));
            if (random.nextBoolean()) {
                byte[] more = new byte[damaged.length - file.length];
                random.nextBytes(more);
                System.arraycopy(more, 0, damaged, file.length, more.length);
            }
            return damaged;
        }
    },
    /** An old copy of the file, or the same file of another shop. */
    ANOTHER_FILE {
        @Override
        byte[] of(byte[] file, byte[] other, Random random) {
            return other;
        }
    };

    private static final int PAGE = 4096;

    /** @param other an old copy, or another shop's. @return the damaged file */
    abstract byte[] of(byte[] file, byte[] other, Random random);

    private static int page(byte[] file, Random random) {
        return file.length <= PAGE ? 0 : random.nextInt(file.length / PAGE) * PAGE;
    }

    private static byte[] bits(byte[] file, int count, Random random) {
        byte[] damaged = file.clone();
        for (int i = 0; i < count; i++) {
            damaged[random.nextInt(file.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return damaged;
    }
}

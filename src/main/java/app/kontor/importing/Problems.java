package app.kontor.importing;

import app.kontor.importing.Problem.Severity;
import app.kontor.spill.Codec;
import app.kontor.spill.Packer;
import app.kontor.spill.Spilled;
import app.kontor.spill.Unpacker;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** Collects what is wrong with a file, which may be something in each of a million rows. */
public final class Problems {
    private final Spilled<Problem> all = new Spilled<>(new ProblemCodec());
    private long[] order = new long[16];

    public void add(Problem problem) {
        if (all.size() == order.length) {
            order = Arrays.copyOf(order, 2 * order.length);
        }
        order[all.size()] = (long) problem.line() << 32 | all.size();
        all.add(problem);
    }

    public void addAll(Collection<Problem> problems) {
        problems.forEach(this::add);
    }

    /** Those of one line as they came. Nothing is to be added any more. */
    public List<Problem> byLine() {
        long[] sorted = Arrays.copyOf(order, all.size());
        Arrays.sort(sorted);
        return new AbstractList<>() {
            @Override
            public Problem get(int index) {
                return all.get((int) sorted[index]);
            }

            @Override
            public int size() {
                return sorted.length;
            }
        };
    }

    private static final class ProblemCodec implements Codec<Problem> {
        private static final Severity[] SEVERITIES = Severity.values();

        @Override
        public void pack(Problem p, Packer out) {
            out.number(p.severity().ordinal());
            out.number(p.line());
            out.text(p.column());
            out.text(p.record());
            out.text(p.code());
            out.each(p.arguments(), out::text);
        }

        @Override
        public Problem unpack(Unpacker in) {
            return new Problem(SEVERITIES[in.integer()], in.integer(), in.text(), in.text(), in.required(), in.list(in::required));
        }
    }
}

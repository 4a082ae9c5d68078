package app.kontor.importing.mapped;

import app.kontor.importing.Field;
import app.kontor.importing.ParsedFile.Kind;
import app.kontor.importing.Reading;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The columns of a mapped file by their targets; what is not mapped is a column that the file does not have. */
final class Bindings {
    private final Map<String, Field> fields = new HashMap<>();

    private final boolean isSummed;

    private Bindings(boolean isSummed) {
        this.isSummed = isSummed;
    }

    static Bindings of(ImportProfile profile, Reading reading) {
        Bindings bindings = new Bindings(isSummed(profile));
        List<Mapping> mappings = MappedShape.mappings(profile);
        for (int i = 0; i < mappings.size(); i++) {
            Target target = Target.find(profile.kind(), mappings.get(i).target()).orElse(null);
            if (target != null) {
                bindings.fields.put(target.code(), field(target, i, reading));
            }
        }
        return bindings;
    }

    private static Field field(Target target, int index, Reading reading) {
        if (target.type() == Target.Type.DATE) {
            return reading.dateAt(index);
        }
        return target.isNumber() ? reading.amountAt(index) : reading.at(index);
    }

    /** Whether the rows of one order are one payment. */
    static boolean isSummed(ImportProfile profile) {
        return profile.kind() == Kind.PAYMENTS && profile.mapping("amount").filter(m -> m.transform().step() == Transform.Step.SUM).isPresent();
    }

    boolean isSummed() {
        return isSummed;
    }

    Field get(String target) {
        return fields.getOrDefault(target, Field.NONE);
    }
}

package app.kontor.importing.mapped;

import app.kontor.importing.Field;
import app.kontor.importing.Reading;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The columns of a mapped file by their targets; what is not mapped is a column that the file does not have. */
final class Bindings {
    private final Map<String, Field> fields = new HashMap<>();

    private Bindings() {}

    static Bindings of(ImportProfile profile, Reading reading) {
        Bindings bindings = new Bindings();
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

    Field get(String target) {
        return fields.getOrDefault(target, Field.NONE);
    }
}

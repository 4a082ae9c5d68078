package app.kontor.importing.mapped;

import app.kontor.importing.HeaderRows;
import app.kontor.importing.ParsedFile.Kind;
import app.kontor.importing.ReadOptions;
import app.kontor.importing.mapped.Transform.Step;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.Coded;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A profile as JSON: how it is kept, shown and handed on to another shop. What it does not say is left out.
 *
 * @param version 1
 * @param header false if the columns have no names; left out if they have
 * @param headerRows left out if one row names them
 */
@JsonInclude(Include.NON_EMPTY)
public record ProfileText(
        int version, @Nullable String name, @Nullable String kind, @Nullable String channel, @Nullable Boolean header, @Nullable Integer headerRows,
        @Nullable Read read,
        @JsonInclude(Include.ALWAYS) @Nullable List<FieldText> fields, @Nullable List<String> columns) {
    private static final int VERSION = 1;
    private static final JsonMapper JSON = JsonMapper.builder().enable(tools.jackson.databind.SerializationFeature.INDENT_OUTPUT).build();

    /** What was decided about the file; null leaves it to the content. */
    @JsonInclude(Include.NON_EMPTY)
    public record Read(
            @Nullable String charset, @Nullable String delimiter, @Nullable String sheet, @Nullable String decimal,
            @Nullable String dateOrder) {}

    /** One mapping. */
    @JsonInclude(Include.NON_EMPTY)
    public record FieldText(
            String field, @Nullable List<String> from, @Nullable String joinedBy, @Nullable @JsonInclude(Include.NON_NULL) String otherwise,
            @Nullable String step, @Nullable String detail, @Nullable Map<String, String> values) {

        static FieldText of(Mapping m) {
            boolean isJoined = m.columns().size() > 1 && !m.separator().equals(" ");
            String step = m.transform().step() == Step.NONE ? null : m.transform().step().name().toLowerCase(Locale.ROOT);
            return new FieldText(m.target(), m.columns(), isJoined ? m.separator() : null, m.fallback(), step, m.transform().detail(),
                    m.transform().values());
        }

        Mapping mapping() {
            return new Mapping(field, from == null ? List.of() : from, joinedBy == null ? " " : joinedBy, otherwise,
                    new Transform(step == null ? Step.NONE : Step.valueOf(step.toUpperCase(Locale.ROOT)), detail,
                            values == null ? Map.of() : values));
        }
    }

    public static ProfileText of(ImportProfile p) {
        ReadOptions r = p.read();
        return new ProfileText(
                VERSION, p.name(), p.kind().code(), p.channel(), p.hasHeader() ? null : Boolean.FALSE,
                p.headerRows() > 1 ? p.headerRows() : null,
                new Read(r.charset(), r.delimiter(), r.sheet(), r.decimal(), r.dateOrder()),
                p.mappings().stream().map(FieldText::of).toList(), p.signature());
    }

    public String json() {
        return JSON.writeValueAsString(this);
    }

    /** @throws BusinessRuleException profile.text if it is no profile, or one of a newer program */
    public static ImportProfile read(String json) {
        try {
            return JSON.readValue(json, ProfileText.class).profile();
        } catch (JacksonException | IllegalArgumentException e) {
            throw new BusinessRuleException("profile.text", firstLine(e));
        }
    }

    /** One profile or a list of them. @throws BusinessRuleException profile.text */
    public static List<ImportProfile> readAll(String json) {
        if (!json.stripLeading().startsWith("[")) {
            return List.of(read(json));
        }
        try {
            return Stream.of(JSON.readValue(json, ProfileText[].class)).map(ProfileText::profile).toList();
        } catch (JacksonException | IllegalArgumentException e) {
            throw new BusinessRuleException("profile.text", firstLine(e));
        }
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    private ImportProfile profile() {
        if (version != VERSION) {
            throw new BusinessRuleException("profile.version", version, VERSION);
        }
        if (kind == null || fields == null || fields.stream().anyMatch(field -> field == null || field.field == null)) {
            throw new IllegalArgumentException("kind, fields");
        }
        Kind which = Coded.of(Kind.class, kind);
        List<Mapping> mappings = fields.stream().map(FieldText::mapping).toList();
        for (Mapping mapping : mappings) {
            if (Target.find(which, mapping.target()).isEmpty()) {
                throw new BusinessRuleException("profile.field", mapping.target(), codes(which));
            }
        }
        ReadOptions options = read == null ? ReadOptions.RECOGNISE
                : new ReadOptions(null, read.charset, read.delimiter, read.decimal, read.dateOrder, read.sheet);
        return new ImportProfile(name == null ? "" : name, which, options, rows(), channel, columns, mappings);
    }

    private int rows() {
        boolean isNamed = header == null || header;
        return !isNamed ? 0 : headerRows == null ? 1 : Math.clamp(headerRows, 1, HeaderRows.MOST);
    }

    /** All targets of a kind, for a message. */
    public static String codes(Kind kind) {
        return String.join(", ", Target.of(kind).stream().map(Target::code).toList());
    }
}

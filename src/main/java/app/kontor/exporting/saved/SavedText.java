package app.kontor.exporting.saved;

import app.kontor.exporting.ExportScope;
import app.kontor.exporting.Exporting;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.Coded;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A saved export as JSON: how it is kept and handed on. What it does not say is left out.
 *
 * @param version 1
 * @param every   never, daily, weekly
 */
@JsonInclude(Include.NON_EMPTY)
public record SavedText(
        int version, @Nullable String name, @Nullable String kind, @Nullable List<String> columns, @Nullable String view, @Nullable String search,
        @Nullable Integer days, @Nullable String folder, @Nullable String file, @Nullable String every, @Nullable String at, @Nullable String day,
        @Nullable String since, @Nullable Boolean editable) {
    private static final int VERSION = 1;
    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    public static SavedText of(SavedExport e) {
        boolean planned = e.plan().every() != Plan.Every.NEVER;
        return new SavedText(VERSION, e.name(), e.kind().code(), e.columns(), e.scope().view(), e.scope().search(),
                e.scope().days() == 0 ? null : e.scope().days(), e.folder(), e.fileName(), planned ? e.plan().every().code() : null,
                planned ? e.plan().at().toString() : null,
                e.plan().every() == Plan.Every.WEEKLY ? e.plan().day().name().toLowerCase(Locale.ROOT) : null, e.since().toString(),
                e.editable() ? Boolean.TRUE : null);
    }

    public String json() {
        return JSON.writeValueAsString(this);
    }

    /** @throws BusinessRuleException savedExport.text, export.unknownKind */
    public static SavedExport read(String json, Instant now) {
        try {
            return JSON.readValue(json, SavedText.class).export(now);
        } catch (JacksonException | DateTimeException | IllegalArgumentException | NullPointerException e) {
            throw new BusinessRuleException("savedExport.text", String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
    }

    private SavedExport export(Instant now) {
        if (version != VERSION) {
            throw new IllegalArgumentException("version " + version);
        }
        Plan plan = every == null ? Plan.NEVER : new Plan(Coded.of(Plan.Every.class, every), at == null ? Plan.NEVER.at() : LocalTime.parse(at),
                day == null ? DayOfWeek.MONDAY : DayOfWeek.valueOf(day.toUpperCase(Locale.ROOT)));
        ExportScope scope = new ExportScope(Objects.requireNonNullElse(view, ""), Objects.requireNonNullElse(search, ""), days == null ? 0 : days);
        return new SavedExport(Objects.requireNonNullElse(name, ""), Exporting.kind(Objects.requireNonNull(kind, "kind")),
                columns == null ? List.of() : columns, scope, Objects.requireNonNull(folder, "folder"), Objects.requireNonNull(file, "file"), plan,
                since == null ? now : Instant.parse(since), Boolean.TRUE.equals(editable));
    }
}

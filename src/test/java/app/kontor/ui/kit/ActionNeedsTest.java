package app.kontor.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.text.Formats;
import app.kontor.text.Texts;
import app.kontor.value.Actor;
import app.kontor.value.Permissions;
import app.kontor.value.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** The registry of actions: each of the program's stands in it, and is enabled for a role exactly where the core allows its command. */
class ActionNeedsTest {
    private static final Path SOURCES = Path.of("src/main/java/app/kontor");
    private static final Pattern MADE = Pattern.compile("\\bui\\.action\\((?:last \\? )?\"([\\w.-]+)\"");
    private static final Pattern PAST_THE_REGISTRY = Pattern.compile("\\bAction\\.of\\(");
    /** Actions whose names are put together at run time. */
    private static final Set<String> CHOSEN =
            Set.of("importing.go.orders", "importing.go.products", "importing.go.records", "importing.go.stock", "importing.go.customers",
                    "importing.go.suppliers", "importing.go.supplier-items", "importing.go.purchase-orders", "importing.go.tracking",
                    "importing.go.payments", "importing.show.orders", "importing.show.stock", "importing.show.customers",
                    "importing.show.suppliers", "importing.show.purchases");

    private final Texts texts = new Texts(Locale.US, new Formats(Locale.US, ZoneOffset.UTC));

    @Test
    void eachActionIsEnabledExactlyWhereItsCommandIsAllowed() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (String key : actions()) {
            Optional<String> need = ActionNeeds.of(key);
            for (Role role : Role.values()) {
                boolean allowed = need.isEmpty() || Permissions.allow(role, need.get(), "");
                if (action(key, new Access(texts, new Actor("Kim", role))).enabled().get() != allowed) {
                    wrong.add(role + " " + key);
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(actions()).hasSizeGreaterThan(190);
    }

    @Test
    void aShopThatTakesNothingGreysOutWhatWouldWrite() throws IOException {
        for (String key : actions()) {
            Access access = new Access(texts, new Actor("Kim", Role.OWNER));
            Action action = action(key, access);
            access.closed(true);
            boolean writes = ActionNeeds.of(key).filter(Permissions::writes).isPresent();
            assertThat(action.enabled().get()).as(key).isEqualTo(!writes);
            assertThat(action.refusal().isEmpty()).as(key).isEqualTo(!writes);
        }
    }

    @Test
    void whatIsNeededIsAKindOfTheCore() throws IOException {
        Set<String> kinds = new TreeSet<>(Permissions.kinds());
        assertThat(actions().stream().flatMap(key -> ActionNeeds.of(key).stream()).toList()).isSubsetOf(kinds);
    }

    @Test
    void noScreenMakesAnActionPastTheRegistry() throws IOException {
        assertThat(found(PAST_THE_REGISTRY).filter(at -> !at.startsWith("Ui.java"))).as("say ui.action, which knows what each needs").isEmpty();
    }

    private Action action(String key, Access access) {
        Ui ui = new Ui(texts, new Formats(Locale.US, ZoneOffset.UTC), null, null, new Toasts(texts), new Navigation(), Preferences.forgetful(), access);
        return ui.action(key, MaterialDesignC.CHECK, () -> {});
    }

    private static Set<String> actions() throws IOException {
        Set<String> all = new TreeSet<>(CHOSEN);
        found(MADE).map(at -> at.substring(at.indexOf(' ') + 1)).forEach(all::add);
        return all;
    }

    private static Stream<String> found(Pattern pattern) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
                Matcher matcher = pattern.matcher(Files.readString(file));
                while (matcher.find()) {
                    found.add(file.getFileName() + " " + (matcher.groupCount() > 0 ? matcher.group(1) : ""));
                }
            }
        }
        return found.stream();
    }
}

package app.kontor.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import app.kontor.value.BusinessRuleException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The keyrings with small shell programs in the place of the system's; each writes down how it was called. */
@DisabledOnOs(OS.WINDOWS)
class KeyringsTest {
    private static final byte[] SECRET = {1, 2, (byte) 0xab, 0};
    private final Map<String, String> environment = new HashMap<>(System.getenv());

    @TempDir
    private Path folder;

    @BeforeEach
    void onlyOurPrograms() {
        environment.put("PATH", folder + ":" + System.getenv("PATH"));
        environment.put("LOCALAPPDATA", folder.resolve("local").toString());
        environment.put("STORE", folder.resolve("store").toString());
    }

    @ParameterizedTest
    @CsvSource({"Linux, secret-tool", "Mac OS X, security", "Windows 11, powershell.exe"})
    void aSecretIsKeptFoundAndForgotten(String system, String program) throws IOException {
        install(program);
        Keyring keyring = keyring(system);
        assertThat(keyring.isPresent()).isTrue();
        assertThat(keyring.find("shop-1")).isEmpty();
        keyring.keep("shop-1", SECRET);
        assertThat(keyring.find("shop-1")).hasValue(SECRET);
        assertThat(keyring.find("shop-2")).isEmpty();
        keyring.forget("shop-1");
        assertThat(keyring.find("shop-1")).isEmpty();
        assertThat(Files.readString(folder.resolve("calls"))).contains("called").doesNotContain("0102ab00");
    }

    @ParameterizedTest
    @CsvSource({"Linux, secret-tool", "Mac OS X, security", "Windows 11, powershell.exe"})
    void aKeyringThatRefusesSaysWhy(String system, String program) throws IOException {
        script(program, "echo 'Cannot autolaunch D-Bus' >&2; exit 1");
        Keyring keyring = keyring(system);
        assertThatThrownBy(() -> keyring.keep("shop-1", SECRET)).isInstanceOfSatisfying(BusinessRuleException.class, e -> {
            assertThat(e.key()).isEqualTo("keyring.refused");
            assertThat(e.arguments()).containsExactly("Cannot autolaunch D-Bus");
        });
        assertThat(keyring.find("shop-1")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Linux", "Mac OS X", "Windows 11"})
    void withoutAProgramItIsAbsent(String system) {
        environment.put("PATH", folder.toString());
        Keyring keyring = keyring(system);
        assertThat(keyring.isPresent()).isFalse();
        assertThat(keyring.find("shop-1")).isEmpty();
        assertThatThrownBy(() -> keyring.keep("shop-1", SECRET))
                .isInstanceOfSatisfying(BusinessRuleException.class, e -> assertThat(e.key()).isEqualTo("keyring.absent"));
        keyring.forget("shop-1");
    }

    @Test
    void aProgramThatHangsIsEnded() throws IOException {
        script("secret-tool", "exec sleep 60");
        Program slow = new Program(folder.resolve("secret-tool"), environment, 1);
        assertThat(slow.run("secret")).isEqualTo(new Program.Answer(false, "no answer within 1 s"));
    }

    /** Where a desktop's own is there: {@code dbus-run-session} with gnome-keyring, unlocked. */
    @Test
    void theRealKeyringOfThisDesktop() {
        assumeThat(System.getenv("KONTOR_TRY_KEYRING")).isNotNull();
        Keyring keyring = Keyrings.of(System.getenv(), System.getProperties());
        keyring.keep("kontor-test", SECRET);
        assertThat(keyring.find("kontor-test")).hasValue(SECRET);
        keyring.forget("kontor-test");
        assertThat(keyring.find("kontor-test")).isEmpty();
    }

    private Keyring keyring(String system) {
        Properties properties = new Properties();
        properties.setProperty("os.name", system);
        properties.setProperty("path.separator", ":");
        return Keyrings.of(environment, properties);
    }

    private void install(String program) throws IOException {
        script(program, switch (program) {
            case "secret-tool" -> """
                    case $1 in
                      store) cat > "$STORE-$6" ;;
                      lookup) cat "$STORE-$5" ;;
                      clear) rm "$STORE-$5" ;;
                    esac""";
            case "security" -> """
                    case $1 in
                      -i) read add u s kontor a account w secret; echo "$secret" > "$STORE-$account" ;;
                      find-generic-password) cat "$STORE-$5" ;;
                      delete-generic-password) rm "$STORE-$5" ;;
                    esac""";
            default -> """
                    case "$4" in
                      *::Protect*) base64 ;;
                      *::Unprotect*) base64 -d ;;
                    esac""";
        });
    }

    private void script(String program, String body) throws IOException {
        Path file = folder.resolve(program);
        Files.writeString(file, "#!/bin/sh\necho \"called $*\" >> '" + folder.resolve("calls") + "'\n" + body + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }
}

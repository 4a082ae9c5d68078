package app.kontor.vault;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/** Finds the keyring of this operating system. */
public final class Keyrings {
    private Keyrings() {}

    public static Keyring of(Map<String, String> environment, Properties properties) {
        String system = properties.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            Optional<Path> data = Optional.ofNullable(environment.get("LOCALAPPDATA")).map(Path::of);
            return program("powershell.exe", environment, properties)
                    .flatMap(found -> data.map(folder -> (Keyring) new Dpapi(found, folder.resolve("Kontor").resolve("keys"))))
                    .orElseGet(NoKeyring::new);
        }
        if (system.startsWith("mac")) {
            return program("security", environment, properties).<Keyring>map(Keychain::new).orElseGet(NoKeyring::new);
        }
        return program("secret-tool", environment, properties).<Keyring>map(SecretTool::new).orElseGet(NoKeyring::new);
    }

    private static Optional<Program> program(String name, Map<String, String> environment, Properties properties) {
        String path = environment.entrySet().stream()
                .filter(variable -> variable.getKey().equalsIgnoreCase("PATH")) // Windows writes it "Path"
                .map(Map.Entry::getValue).findFirst().orElse("");
        return folders(path, properties.getProperty("path.separator"))
                .map(folder -> folder.resolve(name))
                .filter(Files::isExecutable)
                .findFirst()
                .map(found -> new Program(found, environment, Program.PATIENCE));
    }

    /** Absolute ones only: a program of that name in the folder we happen to stand in is none of ours. */
    private static Stream<Path> folders(String path, String separator) {
        return Arrays.stream(path.split(separator)).filter(folder -> !folder.isBlank()).map(Path::of).filter(Path::isAbsolute);
    }
}

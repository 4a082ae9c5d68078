package app.kontor.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.h2.engine.Constants;
import org.junit.jupiter.api.Test;

/** The H2 that was tried with kills and power cuts is the H2 that is shipped: another one has to be tried again first. */
class H2JarTest {
    private static final String VERSION = "2.4.240";
    private static final String SHA_256 = "29b70e427cc1c40cdc376283adbb0cc62853073797bb5fe5761f81fe73d57ce0";

    @Test
    void isTheOneThatWasTried() throws Exception {
        Path jar = Path.of(Constants.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(jar)));
        assertThat(Constants.VERSION).isEqualTo(VERSION);
        assertThat(hash).as(jar.toString()).isEqualTo(SHA_256);
    }
}

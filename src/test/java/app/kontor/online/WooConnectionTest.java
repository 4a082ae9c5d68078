package app.kontor.online;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.online.Loopback.Answered;
import app.kontor.value.BusinessRuleException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which addresses, keys and answers of a WooCommerce shop are taken, and which are refused. */
class WooConnectionTest extends WooFetchCase {
    /** What stays wrong is said in a sentence, and the key in none. */
    @ParameterizedTest
    @CsvSource(textBlock = """
        401, '',             online.refused
        403, '',             online.refused
        404, '',             online.missing.woocommerce
        400, '',             online.said
        429, 5,              online.busy
        429, 100000,         online.busy
        500, '',             online.failed
        301, https://evil.example/wp-json/wc/v3/orders, online.moved
        301, https://[evil, online.garbled
        """)
    void saysWhatIsWrong(int status, String header, String key) {
        Answered answer = header.isEmpty() ? Answered.failed(status) : Answered.failed(status, status == 301 ? "Location" : "Retry-After", header);
        server.after(0, answer, answer, answer, answer, answer, answer);
        assertThatThrownBy(this::fetch).isInstanceOfSatisfying(BusinessRuleException.class, e -> {
            assertThat(e.key()).isEqualTo(key);
            assertThat(e.toString() + e.arguments()).doesNotContain("ck_key", "cs_secret", "Basic");
        });
    }

    @Test
    void followsWithinTheHostAndNowhereElse() {
        orders(2);
        server.after(0, Answered.failed(301, "Location", "/wp-json/wc/v3/orders?per_page=100&page=1"));
        assertThat(fetch().orders()).isEqualTo(2);
        server.close();
        assertThatThrownBy(this::fetch).hasMessageContaining("online.unreachable");
    }

    /** A certificate that anybody can make: nothing goes out, the key least of all. */
    @Test
    void aCertificateOfItsOwnIsNotTrusted() throws Exception {
        KeyStore keys = KeyStore.getInstance(Path.of("src/test/resources/online/self-signed.p12").toFile(), PASSWORD);
        KeyManagerFactory identity = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        identity.init(keys, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(identity.getKeyManagers(), null, null);
        try (Loopback impostor = new Loopback("Authorization", shop::answer, context)) {
            assertThatThrownBy(() -> common.fetch(impostor.address(), folder, QUIET)).hasMessageContaining("online.untrusted");
            assertThat(impostor.asked).isEmpty();
        }
    }

    /** A shop that takes the request and never answers. */
    @Test
    void silenceIsABrokenLine() throws Exception {
        int[] looks = {0};
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress()); Line line = new Line(() -> looks[0]++, Duration.ofMillis(500))) {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + silent.getLocalPort())).build();
            assertThatThrownBy(() -> line.send(request)).isInstanceOf(IOException.class).hasMessageContaining("no answer");
            assertThat(looks[0]).as("it can be stopped meanwhile").isEqualTo(2);
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        shop.example,                        https://shop.example
        ' https://Shop.Example/store/ ',     https://shop.example/store
        https://shop.example/wp-admin/x.php, https://shop.example
        http://localhost:8080,               http://localhost:8080
        http://shop.example,                 online.plain
        http://127.0.0.1.evil.example,       online.plain
        https://me:secret@shop.example,      online.address
        ftp://shop.example,                  online.address
        'no address',                        online.address
        """)
    void takesOneAddress(String typed, String address) {
        if (address.startsWith("online")) {
            assertThatThrownBy(() -> ShopAddress.of(typed)).hasMessageContaining(address);
        } else {
            assertThat(ShopAddress.of(typed)).hasToString(address);
        }
    }

    /** The keyring has the key, and nothing that the shop keeps or logs. */
    @Test
    void theKeyIsInTheKeyringAlone() {
        Reached reached = fresh();
        assertThat(reached.kept).hasSize(1);
        assertThat(new String(reached.kept.values().iterator().next(), StandardCharsets.UTF_8)).isEqualTo(WooServer.KEY);
        assertThat(reached.connections.secrets().get(reached.connection()) + "" + reached.connection()).doesNotContain("cs_secret");
        assertThat(reached.secret.hiddenIn("cs_secret0123456789 is wrong")).isEqualTo("… is wrong");
        String address = server.address().toString();
        assertThat(reached.connections.draft(reached.channel, address, null).since()).as("goes on").isEqualTo(Reached.SINCE);
        assertThat(reached.connections.draft(reached.channel, address, Instant.EPOCH).since()).isEqualTo(Instant.EPOCH);
        reached.connections.disconnect(reached.connection());
        assertThat(reached.connections.draft(reached.channel, address, null).since()).isAfter(Instant.EPOCH);
        assertThat(reached.kept).isEmpty();
        assertThat(Connection.variable("Mein Shop (DE)")).isEqualTo("KONTOR_MEIN_SHOP_DE_KEY");
        reached.close();
    }
}

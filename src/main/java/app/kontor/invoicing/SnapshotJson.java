package app.kontor.invoicing;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** Snapshots as JSON and back: the same snapshot always gives the same text, and the text the same snapshot. */
final class SnapshotJson {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .changeDefaultVisibility(v -> v.withGetterVisibility(JsonAutoDetect.Visibility.NONE)
                    .withIsGetterVisibility(JsonAutoDetect.Visibility.NONE)
                    .withFieldVisibility(JsonAutoDetect.Visibility.ANY))
            .changeDefaultPropertyInclusion(v -> v.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private SnapshotJson() {}

    static String write(InvoiceSnapshot snapshot) {
        return JSON.writeValueAsString(snapshot);
    }

    static InvoiceSnapshot read(String json) {
        return JSON.readValue(json, InvoiceSnapshot.class);
    }

    /** Over the snapshot and the hash before it in the series: a changed byte breaks the chain from there on (R14). */
    static String hash(String previous, String json) {
        return HexFormat.of().formatHex(sha256((previous + "\n" + json).getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return java.security.MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}

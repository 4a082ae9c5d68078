package app.kontor.online;

import java.net.http.HttpHeaders;
import tools.jackson.databind.JsonNode;

/** What a shop answered. */
public record Reply(int status, HttpHeaders headers, JsonNode body) {

    public boolean isGood() {
        return status / 100 == 2;
    }

    /** A number in a header; 0 without one. */
    public long count(String header) {
        return headers.firstValue(header).filter(text -> text.matches("\\d{1,9}")).map(Long::parseLong).orElse(0L);
    }
}

package app.kontor.online;

import app.kontor.value.BusinessRuleException;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls a shop's interface: signs, repeats what may be repeated, waits as the shop asks, and says in a sentence what went wrong. */
public final class Web implements AutoCloseable {
    public static final JsonMapper JSON = JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
    private static final int TRIES = 5;
    private static final int REDIRECTS = 3;
    private static final Duration SLICE = Duration.ofMillis(250);
    private static final Duration LONGEST = Duration.ofMinutes(3);
    private static final int SAID = 200;

    private final URI base;
    private final String header;
    private final String signature;
    private final Secret secret;
    private final Pace pace;
    private final Line line;
    private long done;
    private long total;

    /**
     * How time passes.
     *
     * @param pause waits; tests only write down how long
     */
    public record Pace(Clock clock, Consumer<Duration> pause, Course course) {}

    /** @param base every request goes to an address below it. @param header that holds the signature */
    public Web(URI base, String header, String signature, Secret secret, Pace pace) {
        this.base = base;
        this.header = header;
        this.signature = signature;
        this.secret = secret;
        this.pace = pace;
        this.line = new Line(this::still);
    }

    /** How far the work is that the requests are part of. */
    public void at(long nowDone, long ofTotal) {
        done = nowDone;
        total = ofTotal;
        still();
    }

    private void still() {
        pace.course().at(done, total);
    }

    public Reply get(String path) {
        return call(request("GET", path, null), true);
    }

    /**
     * @param repeatable whether doing it twice is the same as once: then a broken line is tried again
     * @throws BusinessRuleException online.*
     */
    public Reply send(String method, String path, JsonNode body, boolean repeatable) {
        return call(request(method, path, body.toString()), repeatable);
    }

    /** Waits, a little at a time, so that it can be stopped. @throws BusinessRuleException online.busy if it is too long to wait */
    public void pause(Duration wanted) {
        if (wanted.compareTo(LONGEST) > 0) {
            throw new BusinessRuleException("online.busy", base.getHost());
        }
        for (Duration left = wanted; left.isPositive(); left = left.minus(SLICE)) {
            still();
            pace.pause().accept(left.compareTo(SLICE) < 0 ? left : SLICE);
        }
    }

    /** The shop's own words on why not, short and without the key. */
    public BusinessRuleException said(String message) {
        String text = secret.hiddenIn(message.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ").strip());
        return new BusinessRuleException("online.said", base.getHost(), text.length() > SAID ? text.substring(0, SAID) + "…" : text);
    }

    /** The answer is none that the shop's interface gives. */
    public BusinessRuleException garbled() {
        return new BusinessRuleException("online.garbled", base.getHost());
    }

    private HttpRequest request(String method, String path, @Nullable String body) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(base + path)).header(header, signature)
                .header("Accept", "application/json").header("User-Agent", "Kontor");
        return body == null ? builder.method(method, HttpRequest.BodyPublishers.noBody()).build()
                : builder.header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8)).build();
    }

    private Reply call(HttpRequest first, boolean repeatable) {
        HttpRequest request = first;
        int redirects = 0;
        for (int attempt = 1; ; attempt++) {
            HttpResponse<byte[]> answer = tried(request, repeatable, attempt);
            int status = answer == null ? 0 : answer.statusCode();
            if (answer != null && status / 100 == 3) {
                request = moved(request, answer, ++redirects);
            } else if (answer != null && !isPassing(status, repeatable)) {
                return reply(answer);
            } else if (attempt >= TRIES) {
                throw givenUp(status);
            } else {
                pause(answer == null ? backoff(attempt) : asked(answer, attempt));
            }
        }
    }

    /** @return null if the line broke and may be tried again */
    private @Nullable HttpResponse<byte[]> tried(HttpRequest request, boolean repeatable, int attempt) {
        try {
            return line.send(request);
        } catch (IOException broken) {
            if (!repeatable) {
                throw new BusinessRuleException("online.unsure", base.getHost());
            }
            if (attempt >= TRIES) {
                throw new BusinessRuleException("online.unreachable", base.getHost());
            }
            return null;
        }
    }

    /** Too many requests and a shop in maintenance have not done anything; any other failure only passes for what may be repeated. */
    private static boolean isPassing(int status, boolean repeatable) {
        return status == 429 || status == 503 || repeatable && (status == 500 || status == 502 || status == 504);
    }

    private BusinessRuleException givenUp(int status) {
        return status == 429 || status == 503 ? new BusinessRuleException("online.busy", base.getHost())
                : new BusinessRuleException("online.failed", base.getHost(), status);
    }

    private static Duration backoff(int attempt) {
        return Duration.ofSeconds(1L << attempt - 1);
    }

    /** Seconds, or a moment. */
    private Duration asked(HttpResponse<byte[]> answer, int attempt) {
        String asked = answer.headers().firstValue("Retry-After").orElse("").strip();
        if (asked.matches("\\d{1,6}(\\.\\d+)?")) {
            return Duration.ofSeconds(new BigDecimal(asked).setScale(0, RoundingMode.CEILING).longValue());
        }
        try {
            Duration until = asked.isEmpty() ? Duration.ZERO : Duration.between(pace.clock().instant(),
                    ZonedDateTime.parse(asked, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
            return until.isPositive() ? until : backoff(attempt);
        } catch (DateTimeException nonsense) {
            return backoff(attempt);
        }
    }

    /** The key goes along, so only within the same host, and only what changes nothing. */
    private HttpRequest moved(HttpRequest request, HttpResponse<byte[]> answer, int redirects) {
        URI to = resolved(request.uri(), answer.headers().firstValue("Location").orElse(""));
        boolean same = base.getHost().equalsIgnoreCase(to.getHost()) && base.getScheme().equals(to.getScheme()) && base.getPort() == to.getPort();
        if (!same || redirects > REDIRECTS || !request.method().equals("GET")) {
            throw new BusinessRuleException("online.moved", base.getHost(), to.getScheme() + "://" + to.getAuthority());
        }
        return HttpRequest.newBuilder(request, (name, value) -> true).uri(to).build();
    }

    private URI resolved(URI from, String location) {
        try {
            return from.resolve(location);
        } catch (IllegalArgumentException noAddress) {
            throw new BusinessRuleException("online.garbled", base.getHost());
        }
    }

    private Reply reply(HttpResponse<byte[]> answer) {
        if (answer.statusCode() == 401 || answer.statusCode() == 403) {
            throw new BusinessRuleException("online.refused", base.getHost());
        }
        JsonNode body = body(answer.body());
        if (body == null && answer.statusCode() / 100 == 2) {
            throw garbled();
        }
        return new Reply(answer.statusCode(), answer.headers(), body == null ? JSON.createObjectNode() : body);
    }

    private static @Nullable JsonNode body(byte[] bytes) {
        try {
            JsonNode read = JSON.readTree(bytes);
            return read.isContainer() ? read : null;
        } catch (JacksonException noJson) {
            return null;
        }
    }

    @Override
    public void close() {
        line.close();
    }
}

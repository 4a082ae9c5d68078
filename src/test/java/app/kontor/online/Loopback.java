package app.kontor.online;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** A server on this PC that answers as a shop would, and misbehaves as told, one request after the other. */
public final class Loopback implements AutoCloseable {
    /** A request as it came. */
    public record Asked(String method, String path, Map<String, String> query, String signature, String body) {}

    /** @param cut whether the line breaks in the middle of the body */
    public record Answered(int status, Map<String, String> headers, String body, boolean cut) {
        public static Answered of(String body) {
            return new Answered(200, Map.of(), body, false);
        }

        static Answered failed(int status, String... headers) {
            Map<String, String> all = new java.util.HashMap<>();
            for (int i = 0; i < headers.length; i += 2) {
                all.put(headers[i], headers[i + 1]);
            }
            return new Answered(status, all, "{\"code\":\"odd\",\"message\":\"Sorry <b>you</b>\"}", false);
        }
    }

    public final List<Asked> asked = new ArrayList<>();
    private final Deque<Answered> odd = new ArrayDeque<>();
    private final HttpServer server;
    private final String signatureHeader;
    private final Function<Asked, Answered> shop;
    private int fine;

    public Loopback(String signatureHeader, Function<Asked, Answered> shop) {
        this(signatureHeader, shop, null);
    }

    /** @param identity makes it https; null for none */
    Loopback(String signatureHeader, Function<Asked, Answered> shop, @Nullable SSLContext identity) {
        this.signatureHeader = signatureHeader;
        this.shop = shop;
        try {
            InetSocketAddress here = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
            server = identity == null ? HttpServer.create(here, 0) : https(here, identity);
            server.createContext("/", this::handle);
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HttpServer https(InetSocketAddress here, SSLContext identity) throws IOException {
        HttpsServer made = HttpsServer.create(here, 0);
        made.setHttpsConfigurator(new HttpsConfigurator(identity));
        return made;
    }

    public URI address() {
        return URI.create((server instanceof HttpsServer ? "https" : "http") + "://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Answers so many requests well, and then these; afterwards well again. */
    Loopback after(int requests, Answered... answers) {
        fine = requests;
        odd.addAll(List.of(answers));
        return this;
    }

    private synchronized void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Asked request = new Asked(exchange.getRequestMethod(), exchange.getRequestURI().getPath(), query(exchange.getRequestURI().getQuery()),
                    String.valueOf(exchange.getRequestHeaders().getFirst(signatureHeader)),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            asked.add(request);
            Answered answer = fine-- > 0 || odd.isEmpty() ? shop.apply(request) : odd.poll();
            byte[] body = answer.body.getBytes(StandardCharsets.UTF_8);
            answer.headers.forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(answer.status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body, 0, answer.cut ? body.length / 2 : body.length);
        }
    }

    private static Map<String, String> query(@Nullable String text) {
        Map<String, String> query = new java.util.HashMap<>();
        for (String part : text == null ? new String[0] : text.split("&")) {
            query.put(part.replaceFirst("=.*", ""), part.replaceFirst("[^=]*=", ""));
        }
        return query;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

package app.kontor.online;

import app.kontor.value.BusinessRuleException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/** The line to one host: a request and its answer, in bounded time and size. Follows no redirect and keeps no cookie. */
final class Line implements AutoCloseable {
    private static final Duration TO_CONNECT = Duration.ofSeconds(20);
    private static final int LARGEST = 64_000_000;
    private static final Duration STEP = Duration.ofMillis(250);
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(TO_CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER).build();
    private final Runnable still;
    private final Duration patience;

    /** @param still called while an answer is waited for; may throw, and then nobody waits any more */
    Line(Runnable still) {
        this(still, PATIENCE);
    }

    /** @param patience how long an answer may take */
    Line(Runnable still, Duration patience) {
        this.still = still;
        this.patience = patience;
    }

    /**
     * @throws IOException if the line broke: whether the shop has got the request is not known
     * @throws BusinessRuleException online.unreachable, online.untrusted, online.large
     */
    HttpResponse<byte[]> send(HttpRequest request) throws IOException {
        CompletableFuture<HttpResponse<byte[]>> answer = client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST));
        try {
            return waited(answer);
        } catch (ExecutionException failed) {
            throw cause(failed, request.uri());
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", hurried);
        } finally {
            answer.cancel(true);
        }
    }

    private HttpResponse<byte[]> waited(CompletableFuture<HttpResponse<byte[]>> answer)
            throws IOException, ExecutionException, InterruptedException {
        for (Duration left = patience; left.isPositive(); left = left.minus(STEP)) {
            still.run();
            try {
                return answer.get(STEP.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException notYet) {
                continue;
            }
        }
        throw new IOException("no answer within " + patience);
    }

    private static IOException cause(ExecutionException failed, URI where) {
        Throwable cause = failed.getCause();
        if (cause instanceof SSLException) {
            throw new BusinessRuleException("online.untrusted", where.getHost());
        }
        if (cause instanceof ConnectException || cause instanceof UnresolvedAddressException) {
            throw new BusinessRuleException("online.unreachable", where.getHost());
        }
        if (String.valueOf(cause.getMessage()).contains("capacity")) {
            throw new BusinessRuleException("online.large", where.getHost());
        }
        return cause instanceof IOException broken ? broken : new IOException(cause);
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}

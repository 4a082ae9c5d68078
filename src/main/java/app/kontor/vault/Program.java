package app.kontor.vault;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** A program of the operating system. Secrets go to its standard input: everybody can read the command line of a process. */
record Program(Path file, Map<String, String> environment, int seconds) {
    /** Long enough for somebody to type the password of a locked keyring into the window that it opens. */
    static final int PATIENCE = 90;

    /** @param said the output of a good end, the complaint of a bad one; without white space around it */
    record Answer(boolean good, String said) {}

    Answer run(String input, String... arguments) {
        ProcessBuilder builder = new ProcessBuilder(Stream.concat(Stream.of(file.toString()), Stream.of(arguments)).toList());
        builder.environment().clear();
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            try {
                return answer(process, input);
            } finally {
                process.destroyForcibly();
            }
        } catch (IOException | ExecutionException | TimeoutException e) {
            return new Answer(false, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer(false, "interrupted");
        }
    }

    private Answer answer(Process process, String input) throws IOException, InterruptedException, ExecutionException, TimeoutException {
        CompletableFuture<String> output = reading(process.getInputStream());
        CompletableFuture<String> complaint = reading(process.getErrorStream());
        feed(process, input);
        if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
            return new Answer(false, "no answer within " + seconds + " s");
        }
        boolean good = process.exitValue() == 0;
        return new Answer(good, (good ? output : complaint).get(seconds, TimeUnit.SECONDS));
    }

    private static void feed(Process process, String input) {
        try (OutputStream in = process.getOutputStream()) {
            in.write(input.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            return; // it has ended without listening: what it complained about is read next
        }
    }

    private static CompletableFuture<String> reading(InputStream stream) {
        return CompletableFuture.supplyAsync(() -> {
            try (stream) {
                return new String(stream.readAllBytes(), StandardCharsets.UTF_8).strip();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}

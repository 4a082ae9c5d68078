package app.kontor.trials;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A real process at work in a shop, to be killed as the operating system kills: without a word, at any machine instruction. */
final class Victim implements AutoCloseable {
    private static final String GONE = "";

    private final Process process;
    private final Path errors;
    private final Testimony testimony;
    private final BlockingQueue<String> news = new LinkedBlockingQueue<>();
    private final Thread listener;

    private Victim(Process process, Path errors, Testimony testimony) {
        this.process = process;
        this.errors = errors;
        this.testimony = testimony;
        this.listener = Thread.ofPlatform().daemon().start(this::listen);
    }

    /** @param testimony where everything goes that it says. @param arguments of {@link KillWorker} */
    static Victim start(Testimony testimony, String... arguments) {
        try {
            Path errors = Files.createTempFile("kontor-victim", ".txt");
            List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m",
                    "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:-UsePerfData", "-Dorg.jooq.no-logo=true", "-Dorg.jooq.no-tips=true",
                    "-Djava.awt.headless=true"));
            List.of(System.getProperty("kills.java", "").split(" ")).stream().filter(word -> !word.isEmpty()).forEach(command::add);
            command.addAll(List.of("-cp", System.getProperty("java.class.path"), KillWorker.class.getName()));
            command.addAll(List.of(arguments));
            return new Victim(new ProcessBuilder(command).redirectError(errors.toFile()).start(), errors, testimony);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for a line that begins so. @return false if it ended before, or said nothing of the kind in that time */
    boolean says(String beginning, int seconds) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (true) {
            String line = news.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (line == null || line.equals(GONE)) {
                return false;
            }
            if (line.startsWith(beginning)) {
                return true;
            }
        }
    }

    /** Afterwards everything that it said is in its testimony. @return false if it had ended by itself before */
    boolean killAfter(long millis) throws InterruptedException {
        boolean alive = !process.waitFor(millis, TimeUnit.MILLISECONDS);
        process.destroyForcibly().waitFor();
        listener.join();
        return alive;
    }

    /** Its stack traces, for whoever looks into it. */
    String errors() {
        try {
            return Files.readString(errors);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws InterruptedException {
        killAfter(0);
        try {
            Files.delete(errors);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void listen() {
        try (BufferedReader out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                testimony.add(line);
                news.add(line + "\n");
            }
        } catch (IOException e) {
            news.add("failed to listen: " + e);
        }
        news.add(GONE);
    }
}

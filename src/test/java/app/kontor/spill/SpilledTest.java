package app.kontor.spill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SpilledTest {
    private static final Codec<String> TEXTS = new Codec<>() {
        @Override
        public void pack(String element, Packer out) {
            out.text(element);
        }

        @Override
        public String unpack(Unpacker in) {
            return in.required();
        }
    };

    @Test
    void aShortListIsHeldAsItIs() {
        Spilled<String> list = new Spilled<>(TEXTS);
        list.addAll(texts(Spilled.FEW));
        assertThat(list).isEqualTo(texts(Spilled.FEW));
        assertThat(list.held()).isEqualTo(Spilled.FEW);
    }

    @Test
    void aLongOneIsReadFromAnywhereAndHoldsNothing() {
        Spilled<String> list = new Spilled<>(TEXTS);
        list.addAll(texts(60_000));
        assertThat(list.held()).isZero();
        assertThat(list).isEqualTo(texts(60_000));
        new Random(1).ints(2_000, 0, 60_000).forEach(i -> assertThat(list.get(i)).isEqualTo(text(i)));
        list.add("one more");
        assertThat(list.getLast()).isEqualTo("one more");
        assertThatThrownBy(() -> list.get(60_001)).isInstanceOf(IndexOutOfBoundsException.class);
        list.close();
    }

    @Test
    void nothingOfItCanBeReadOnTheDisk() throws IOException {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        List<Path> before = parts(temporary);
        Spilled<String> list = new Spilled<>(TEXTS);
        list.addAll(texts(60_000));
        for (Path part : parts(temporary).stream().filter(p -> !before.contains(p)).toList()) { // Windows shows it, Linux has no name for it
            assertThat(new String(Files.readAllBytes(part), StandardCharsets.ISO_8859_1)).doesNotContain("Grüße");
        }
        list.close();
        assertThat(parts(temporary)).containsExactlyInAnyOrderElementsOf(before);
    }

    @Test
    void everyValueComesBackAsItWas() {
        Packer packer = new Packer();
        List<BigDecimal> decimals = Stream.of("0", "0.00", "-1.50", "1E+3", "123456789012345678.9", "-99999999999999999999.12345").map(BigDecimal::new).toList();
        decimals.forEach(packer::decimal);
        packer.decimal(null);
        LONGS.forEach(packer::number);
        packer.flag(null);
        packer.flag(true);
        packer.flag(false);
        packer.text(null);
        packer.text("");
        packer.text("ß €😀");
        Unpacker in = new Unpacker(packer.bytes(), 0);
        decimals.forEach(d -> assertThat(in.decimal()).isEqualTo(d));
        assertThat(in.decimal()).isNull();
        LONGS.forEach(l -> assertThat(in.number()).isEqualTo(l));
        assertThat(in.flag()).isNull();
        assertThat(in.flag()).isTrue();
        assertThat(in.flag()).isFalse();
        assertThat(in.text()).isNull();
        assertThat(in.text()).isEmpty();
        assertThat(in.text()).isEqualTo("ß €😀");
    }

    @Test
    void fingerprintsKnowEveryTextThatTheyWereGiven() {
        Fingerprints prints = new Fingerprints();
        IntStream.range(0, 50_000).forEach(i -> prints.put(text(i), i));
        prints.put(text(7), 70);
        assertThat(prints.size()).isEqualTo(50_000);
        assertThat(prints.get(text(7))).isEqualTo(70);
        IntStream.range(8, 50_000).forEach(i -> assertThat(prints.get(text(i))).isEqualTo(i));
        assertThat(prints.get("nobody")).isEqualTo(Fingerprints.NONE);
    }

    private static final List<Long> LONGS = List.of(0L, 1L, -1L, 63L, -64L, 1L << 40, Long.MAX_VALUE, Long.MIN_VALUE);

    private static List<Path> parts(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.getFileName().toString().matches("kontor-.*\\.part")).toList();
        }
    }

    private static List<String> texts(int count) {
        return IntStream.range(0, count).mapToObj(SpilledTest::text).toList();
    }

    private static String text(int i) {
        return "Grüße " + i + " " + "x".repeat(i % 97);
    }
}

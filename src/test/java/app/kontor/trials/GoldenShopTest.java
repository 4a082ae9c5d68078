package app.kontor.trials;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Today's program opens a shop of every schema there ever was, finds nothing wrong, and answers what that program answered. */
class GoldenShopTest {
    @TempDir
    Path dir;

    @ParameterizedTest
    @MethodSource("app.kontor.trials.GoldenShop#all")
    void opensAndAnswersTheSame(GoldenShop golden) {
        golden.copyTo(dir);
        assertThat(golden.answers()).hasSizeGreaterThan(5);
        for (GoldenShop.Answer then : golden.answers()) {
            JsonNode now = CommandLine.ask(dir, then.command().split(" "));
            contains(then.command(), JsonMapper.shared().readTree(then.json()), now);
        }
        JsonNode check = CommandLine.ask(dir, "check");
        assertThat(check.get("ok").asBoolean()).as(check::toString).isTrue();
    }

    /** Answers may have grown since; what stood there still stands there. */
    private static void contains(String where, JsonNode then, JsonNode now) {
        if (then.isObject()) {
            for (Map.Entry<String, JsonNode> field : then.properties()) {
                JsonNode value = now.get(field.getKey());
                assertThat(value).as("%s.%s", where, field.getKey()).isNotNull();
                contains(where + "." + field.getKey(), field.getValue(), value);
            }
        } else if (where.endsWith(".checks")) {
            assertThat(now.valueStream()).as("kinds of check").containsAll(then.valueStream().toList());
        } else if (then.isArray()) {
            assertThat(now.size()).as(where).isEqualTo(then.size());
            for (int i = 0; i < then.size(); i++) {
                contains(where + "[" + i + "]", then.get(i), now.get(i));
            }
        } else {
            assertThat(plain(now)).as(where).isEqualTo(plain(then));
        }
    }

    /** 44.2 and 44.2000 are one number: since schema 12 row images write it as short as it is. */
    private static String plain(JsonNode value) {
        String text = value.asString();
        return text.matches("-?\\d+\\.\\d*?0+") ? new BigDecimal(text).stripTrailingZeros().toPlainString() : text;
    }
}

package app.kontor.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class JsonFieldsTest {
    @Test
    void whatJacksonWroteIsReadAsJacksonMeantIt() {
        List<String> texts = List.of("", "plain", "Köln ß 日本 \uD83D\uDE00", "\"quoted\" \\ back / slash", "\n\r\t\b\f\u0001\u001f\u007f", "{},:[]");
        for (String text : texts) {
            byte[] json = JsonMapper.shared().createObjectNode().put("text", text).put("number", Long.MIN_VALUE).put("small", 12)
                    .put("flag", true).putNull("none").toString().getBytes(StandardCharsets.UTF_8);
            JsonFields fields = JsonFields.of(json);
            assertThat(fields.text("text")).isEqualTo(text);
            assertThat(fields.number("number")).isEqualTo(Long.MIN_VALUE);
            assertThat(fields.small("small")).isEqualTo(12);
            assertThat(fields.flag("flag")).isTrue();
            assertThat(fields.textOrNull("none")).isNull();
            assertThat(fields.numberOrNull("missing")).isNull();
        }
        assertThat(fields(" { \"a\" : \"\\u00e9\\/\" ,\n\"b\":\t-7 } ").text("a")).isEqualTo("é/");
        assertThat(fields("{}").textOrNull("a")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "null", "[]", "{", "}", "{\"a\"", "{\"a\":", "{\"a\":}", "{\"a\":1", "{\"a\":1,}", "{\"a\":1}x", "{\"a\":1.5}", "{\"a\":1e3}",
        "{\"a\":--1}", "{\"a\":99999999999999999999}", "{\"a\":tru}", "{\"a\":\"x}", "{\"a\":\"\\x\"}", "{\"a\":\"\\u12\"}", "{\"a\":\"\\u-123\"}", "{\"a\":\"\n\"}",
        "{\"a\":{}}", "{\"a\":[1]}", "{a:1}", "{\"a\" 1}", "{\"a\":1 \"b\":2}"})
    void anythingElseIsDamage(String json) {
        assertThatIllegalArgumentException().isThrownBy(() -> fields(json));
    }

    @Test
    void aFieldOfAnotherKindIsDamage() {
        JsonFields fields = fields("{\"text\":\"1\",\"number\":5000000000,\"flag\":false}");
        assertThatIllegalArgumentException().isThrownBy(() -> fields.number("text"));
        assertThatIllegalArgumentException().isThrownBy(() -> fields.text("number"));
        assertThatIllegalArgumentException().isThrownBy(() -> fields.text("flag"));
        assertThatIllegalArgumentException().isThrownBy(() -> fields.small("number"));
        assertThatIllegalArgumentException().isThrownBy(() -> fields.flag("missing"));
        assertThatIllegalArgumentException().isThrownBy(() -> fields.number("missing"));
        assertThatIllegalArgumentException().isThrownBy(() -> fields.id("text"));
    }

    private static JsonFields fields(String json) {
        return JsonFields.of(json.getBytes(StandardCharsets.UTF_8));
    }
}

package app.kontor.cli;

import app.kontor.value.Money;
import app.kontor.value.Quantity;
import app.kontor.value.Sku;
import app.kontor.value.UnitPrice;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Answers as JSON: records by their components' names in their order, money and quantities as decimal strings ("136.31", "2"),
 * times as ISO 8601, null where unknown.
 */
final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .addModule(new SimpleModule()
                    .addSerializer(new Text<>(BigDecimal.class, BigDecimal::toPlainString))
                    .addSerializer(new Text<>(Money.class, money -> money.amount().toPlainString()))
                    .addSerializer(new Text<>(UnitPrice.class, price -> price(price.amount())))
                    .addSerializer(new Text<>(Quantity.class, quantity -> plain(quantity.value())))
                    .addSerializer(new Text<>(Sku.class, Sku::value))
                    .addSerializer(new Text<>(Path.class, Path::toString)))
            .build();

    private Json() {}

    /** One line without a line break at its end. */
    static String of(Object answer) {
        return MAPPER.writeValueAsString(answer);
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** 4.90 and 0.0125: as short as it gets, but never shorter than cents. */
    private static String price(BigDecimal amount) {
        BigDecimal shortest = amount.stripTrailingZeros();
        return (shortest.scale() < 2 ? shortest.setScale(2) : shortest).toPlainString();
    }

    /** A value that is written as a string. */
    private static final class Text<T> extends StdSerializer<T> {
        private final Function<T, String> text;

        Text(Class<T> type, Function<T, String> text) {
            super(type);
            this.text = text;
        }

        @Override
        public void serialize(T value, JsonGenerator json, SerializationContext context) {
            json.writeString(text.apply(value));
        }
    }
}

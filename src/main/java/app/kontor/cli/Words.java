package app.kontor.cli;

import app.kontor.importing.ParsedFile;
import app.kontor.value.Coded;
import app.kontor.value.CommandId;
import app.kontor.value.Quantity;
import app.kontor.value.Role;
import app.kontor.value.Sku;
import java.util.Locale;
import java.util.UUID;
import picocli.CommandLine;

/** How words of the line become values; a word that is none is wrong usage. */
final class Words {
    private Words() {}

    static void register(CommandLine line) {
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.registerConverter(Locale.class, Locale::forLanguageTag);
        line.registerConverter(Sku.class, Sku::new);
        line.registerConverter(Quantity.class, Quantity::of);
        line.registerConverter(Moment.class, Moment::new);
        line.registerConverter(ParsedFile.Kind.class, word -> Coded.of(ParsedFile.Kind.class, word));
        line.registerConverter(Role.class, word -> Coded.of(Role.class, word));
        line.registerConverter(CommandId.class, word -> new CommandId(UUID.fromString(word)));
    }
}

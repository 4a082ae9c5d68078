package app.kontor.importing.mapped;

import app.kontor.importing.FileRefused;
import app.kontor.importing.Header;
import app.kontor.importing.Parsed;
import app.kontor.importing.ParsedFile.Kind;
import app.kontor.importing.Reading;
import app.kontor.importing.Reshaping;
import app.kontor.importing.Source;
import java.util.List;

/** Reads a list that Kontor exported; says why, where nothing can be made of it. */
public record OwnSource(OwnList list) implements Source {

    /** Of every list that is exported; stock is read as any list of SKU and quantity. */
    public static List<Source> all() {
        return OwnList.all().stream().map(list -> (Source) new OwnSource(list)).toList();
    }

    @Override
    public String format() {
        return list.format();
    }

    @Override
    public Kind kind() {
        return list.kind();
    }

    @Override
    public String platform() {
        return "";
    }

    @Override
    public int recognises(Header header) {
        return OwnList.of(header.titles()).filter(list::equals).map(found -> header.width()).orElse(0);
    }

    @Override
    public Reshaping reshaping(Header header) {
        if (!list.isImported()) {
            throw new FileRefused("own." + list.list(), header.line());
        }
        return new MovedSource(list.moved()).reshaping(header);
    }

    @Override
    public Parsed parse(Reading reading) {
        return new MovedSource(list.moved()).parse(reading);
    }
}

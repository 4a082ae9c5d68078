package app.kontor.exporting.carrier;

import app.kontor.db.Database;
import app.kontor.db.Intent;
import app.kontor.db.Tx;
import app.kontor.schema.tables.records.CarrierTemplateRecord;
import app.kontor.value.BusinessRuleException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The layouts that carriers read: those that the program brings, and the shop's own, which stand before them. */
public final class CarrierTemplates {
    /** In the order in which they are offered. */
    private static final List<String> BROUGHT = List.of("dhl-online", "dhl-business", "royal-mail", "pirate-ship", "shippingeasy", "plain");

    private final Database db;

    public CarrierTemplates(Database db) {
        this.db = db;
    }

    /** A layout and whether the shop has made or changed it. */
    public record Known(CarrierTemplate template, boolean own) {}

    /** What the program brings, then what the shop has besides, by name. */
    public List<Known> all() {
        return db.read(tx -> {
            List<CarrierTemplateRecord> own = UploadStore.templates(tx);
            List<Known> all = new ArrayList<>();
            for (String name : BROUGHT) {
                all.add(own.stream().filter(row -> row.getName().equals(name)).findFirst().map(row -> new Known(read(row), true))
                        .orElseGet(() -> new Known(brought(name), false)));
            }
            own.stream().filter(row -> !BROUGHT.contains(row.getName())).forEach(row -> all.add(new Known(read(row), true)));
            return all;
        });
    }

    /** @throws BusinessRuleException carrier.unknown */
    public CarrierTemplate get(String name) {
        return db.read(tx -> get(tx, name));
    }

    static CarrierTemplate get(Tx tx, String name) {
        return UploadStore.template(tx, name).map(CarrierTemplates::read)
                .orElseGet(() -> BROUGHT.stream().filter(name.strip()::equalsIgnoreCase).findFirst().map(CarrierTemplates::brought)
                        .orElseThrow(() -> new BusinessRuleException("carrier.unknown", name, String.join(", ", BROUGHT))));
    }

    /**
     * Keeps a layout of the shop's own; one of the same name is replaced.
     *
     * @param text as {@link CarrierText} has it
     * @throws BusinessRuleException carrier.name, carrier.line, carrier.field, carrier.columns
     */
    public CarrierTemplate save(String name, String text) {
        String wanted = name.strip();
        if (wanted.isEmpty() || wanted.length() > CarrierTemplate.LONGEST_NAME) {
            throw new BusinessRuleException("carrier.name", CarrierTemplate.LONGEST_NAME);
        }
        CarrierTemplate template = CarrierText.read(wanted, text);
        db.write(Intent.of("carrier.save", wanted), tx -> {
            CarrierTemplateRecord row = UploadStore.template(tx, wanted).orElse(null);
            if (row == null) {
                tx.insert(new CarrierTemplateRecord(tx.newId(), wanted, CarrierText.of(template), tx.command().id()));
            } else {
                row.setContent(CarrierText.of(template));
                tx.update(row);
            }
            return null;
        });
        return template;
    }

    /** One that the program brings is again as it came. @throws BusinessRuleException carrier.notOwn */
    public void remove(String name) {
        db.write(Intent.of("carrier.remove", name), tx -> {
            tx.delete(List.of(UploadStore.template(tx, name).orElseThrow(() -> new BusinessRuleException("carrier.notOwn", name))));
            return null;
        });
    }

    private static CarrierTemplate read(CarrierTemplateRecord row) {
        return CarrierText.read(row.getName(), row.getContent());
    }

    private static CarrierTemplate brought(String name) {
        String file = "/app/kontor/exporting/carrier/" + name + ".txt";
        try (InputStream in = Objects.requireNonNull(CarrierTemplates.class.getResourceAsStream(file), file)) {
            return CarrierText.read(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e); // inside the program's own archive
        }
    }
}

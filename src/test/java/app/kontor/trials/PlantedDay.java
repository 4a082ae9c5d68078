package app.kontor.trials;

import app.kontor.app.Entrance;
import app.kontor.app.Shop;
import app.kontor.cli.CommandDesk;
import app.kontor.trials.PlantedPeople.Person;
import app.kontor.vault.Opener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A day's work with the planted people, through the command line and beside an open window, with as much going wrong as going right. */
final class PlantedDay {
    private final Path folder;
    private final Path shop;
    private final Opener opener;
    private final Runnable afterEach;
    private final List<String> refusals = new ArrayList<>();
    private int commands;

    /**
     * @param opener for the window; commands ask the environment
     * @param afterEach called after each command
     */
    PlantedDay(Path folder, Path shop, Opener opener, Runnable afterEach) {
        this.folder = folder;
        this.shop = shop;
        this.opener = opener;
        this.afterEach = afterEach;
    }

    void work() throws IOException {
        Person first = PlantedPeople.all().getFirst();
        morning();
        mistakes(first);
        try (Shop open = Entrance.open(shop, opener); CommandDesk desk = CommandDesk.open(open, files -> {})) {
            besideTheWindow(first);
        }
        evening(first);
    }

    int commands() {
        return commands;
    }

    List<String> refusals() {
        return List.copyOf(refusals);
    }

    private void morning() throws IOException {
        done("init", "--name", "Tea", "--country", "DE");
        for (String setting : List.of("vatId=DE136695976", "street=Am Markt 1", "zip=50667", "city=Köln")) {
            done("settings", "set", "company." + setting.split("=")[0], setting.split("=")[1]);
        }
        Path file = Files.writeString(folder.resolve("orders.csv"), PlantedPeople.orders());
        done("import", file.toString());
        done("match", "--create");
        done("stock", "set", "MUG-1", "30", "--reason", "counted", "--bin", "A-1");
        done("allocate");
        done("paperwork", "--out", folder.resolve("paper").toString());
        done("ship", "1001", "1002", "1003", "--carrier", "DHL", "--tracking", "JD01");
        done("invoice", "1001", "1002", "1003", "--out", folder.resolve("paper").toString(), "--single");
    }

    /** What people type wrong has names in it, too. */
    private void mistakes(Person p) throws IOException {
        done("ship", p.name());
        done("hold", "1004", "--reason", "Call " + p.name() + " " + "x".repeat(5_000));
        done("hold", "1004", "--reason", "Call " + p.name());
        done("stock", "set", "MUG-1", "30", "--reason", p.name().repeat(60));
        done("order", "new", "--line", "MUG-1=1", "--name", p.name().repeat(900), "--street", p.street().repeat(900), "--zip", "1".repeat(5_000), "--email", p.email());
        done("product", "MUG-1", "name", p.name().repeat(900));
        done("note", "1004", "For " + p.name() + " at " + p.street() + "\u0000");
        done("note", "1004", p.family() + " y".repeat(40_000));
        done("settings", "set", "company.name", p.family().repeat(200));
        done("settings", "set", p.family(), p.email());
        done("customer", p.family());
        done("paid", p.email(), "--amount", p.name());
        done("order", "new", "--line", "MUG-1=" + p.family(), "--name", p.name());
        done("order", "new", "--line", p.family() + "=1", "--name", p.name(), "--email", p.email(), "--country", "DE");
        done("product", p.family());
        done("export", "orders", "--out", folder.resolve(p.family() + ".pdf").toString());
        done("export", "orders", "--out", "/proc/" + p.family() + ".csv");
        done("import", Files.writeString(folder.resolve(p.family() + ".csv"), p.name() + ",\"" + p.street()).toString());
        done("import", Files.writeString(folder.resolve("broken.xlsx"), "PK\u0003\u0004" + p.name()).toString());
        Path file = Files.writeString(folder.resolve(p.family()), p.name());
        done("paperwork", "--out", file.resolve(p.mail()).toString()); // nobody's rule: goes to the log with its trace
        done("restore", p.name());
        done(p.family(), p.email());
        done("orders", "--limit", p.family());
        done("undo", p.family());
    }

    private void besideTheWindow(Person p) {
        done("orders", "--search", p.family());
        done("customers", "--search", p.street());
        done("order", "new", "--line", "MUG-1=1", "--name", p.name(), "--street", p.street() + " 9", "--zip", "50667", "--city", "Köln",
                "--email", p.email());
        done("cancel", "1010");
        done("cancel", p.name());
        done("import", folder.resolve("orders.csv").toString());
        done("export", "customers", "--out", folder.resolve("customers.xlsx").toString());
        done("backup");
        done("history");
    }

    private void evening(Person p) {
        done("undo");
        done("customer", "1", "--export", folder.resolve("person.json").toString());
        done("orders", "--search", p.family() + "' OR 1=1 --");
        done("backup");
        done("backups");
        done("check");
    }

    private void done(String... command) {
        commands++;
        JsonNode answer = CommandLine.ask(shop, command);
        if (answer.has("error")) {
            refusals.add(command[0] + ": " + answer.at("/error/code").asString());
        }
        afterEach.run();
    }
}

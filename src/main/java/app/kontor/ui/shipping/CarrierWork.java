package app.kontor.ui.shipping;

import app.kontor.exporting.carrier.CarrierTemplates;
import app.kontor.exporting.carrier.CarrierText;
import app.kontor.exporting.carrier.UploadFiles;
import app.kontor.exporting.carrier.UploadPlan;
import app.kontor.exporting.carrier.Uploads;
import app.kontor.ui.kit.Field;
import app.kontor.ui.kit.FileQuestion;
import app.kontor.ui.kit.Form;
import app.kontor.ui.kit.Question;
import app.kontor.ui.kit.Ui;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.CommandId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Writes a carrier's file and remembers what was in it; keeps a layout that was changed. */
final class CarrierWork {
    private static final int LINES = 18;

    private final Ui ui;
    private final CarrierCases cases;

    CarrierWork(Ui ui, CarrierCases cases) {
        this.ui = ui;
        this.cases = cases;
    }

    List<CarrierTemplates.Known> layouts() {
        return cases.templates().all();
    }

    UploadPlan plan(Uploads.Request wanted) {
        return cases.uploads().plan(wanted);
    }

    /** A layout that the program brings, by the carrier's own name. */
    String name(CarrierTemplates.Known layout) {
        return switch (layout.template().name()) {
            case "dhl-online" -> ui.text("carrier.name.dhl-online");
            case "dhl-business" -> ui.text("carrier.name.dhl-business");
            case "royal-mail" -> ui.text("carrier.name.royal-mail");
            case "pirate-ship" -> ui.text("carrier.name.pirate-ship");
            case "shippingeasy" -> ui.text("carrier.name.shippingeasy");
            case "plain" -> ui.text("carrier.name.plain");
            default -> layout.template().name();
        };
    }

    void write(UploadPlan plan, Runnable then) {
        String name = plan.template().name() + "-" + LocalDate.now(ui.formats().zone()) + ".csv";
        ui.dialogs().files(FileQuestion.save(ui.text("carrier.write"), name, "csv"), chosen -> {
            Path file = chosen.getFirst();
            ui.inBackground(() -> written(plan, file), command -> {
                ui.toasts().done(ui.text("carrier.done", plan.rows().size(), file.getFileName()),
                        () -> ui.inBackground(() -> cases.history().undo(command), result -> then.run()));
                then.run();
            });
        });
    }

    /** The files first: what is remembered as written has been. */
    private CommandId written(UploadPlan plan, Path file) {
        Map<String, byte[]> files = UploadFiles.of(plan, file.getFileName().toString());
        try {
            for (Map.Entry<String, byte[]> each : files.entrySet()) {
                Files.write(file.resolveSibling(each.getKey()), each.getValue());
            }
        } catch (IOException unwritable) {
            throw new BusinessRuleException("file.unwritable", file);
        }
        return cases.uploads().written(plan);
    }

    /** A layout as its text; another name keeps it beside the first. */
    void edit(CarrierTemplates.Known layout, Runnable then) {
        Form form = new Form(ui.texts());
        Field<String> name = form.text(ui.text("carrier.edit.name"), layout.template().name()).id("carrier-name");
        Field<String> lines = form.lines(ui.text("carrier.edit.lines"), CarrierText.of(layout.template()), LINES).id("carrier-lines");
        Question question = Question.of(ui.text("carrier.edit.title", name(layout)), ui.text("carrier.edit.text"), ui.text("carrier.edit.go"));
        ui.dialogs().form(question, form, () -> ui.inBackground(() -> cases.templates().save(Objects.requireNonNullElse(name.valueOrNull(), ""),
                Objects.requireNonNullElse(lines.valueOrNull(), "")), saved -> then.run()));
    }
}

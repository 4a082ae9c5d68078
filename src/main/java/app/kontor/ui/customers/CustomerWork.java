package app.kontor.ui.customers;

import app.kontor.exporting.PersonalData;
import app.kontor.partner.CustomerDraft;
import app.kontor.sales.CustomerRow;
import app.kontor.sales.CustomerTwins;
import app.kontor.ui.activity.UndoableWork;
import app.kontor.ui.kit.FileQuestion;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Question;
import app.kontor.ui.kit.Ui;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.CustomerId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/** Does what the screens of customers offer, says so, and offers to take it back. */
final class CustomerWork extends UndoableWork {
    private static final int FEW = 8;
    private static final int SHOWN = 30;

    private final CustomerCases cases;

    CustomerWork(Ui ui, CustomerCases cases, Runnable changed) {
        super(ui, cases.history(), changed);
        this.cases = cases;
    }

    void save(CustomerDraft draft, Consumer<CustomerId> saved, Consumer<BusinessRuleException> refused) {
        save(() -> cases.partners().save(draft), ui.text("customer.saved", draft.label()), saved, refused);
    }

    /** The others become one with the one who stays. */
    void merge(CustomerRow stays, List<CustomerRow> goes) {
        run(() -> cases.book().merge(stays.id(), goes.stream().map(CustomerRow::id).toList()), ui.text("customer.merged", stays.label()));
    }

    /** Customers who are there twice, each group with a button that makes one of them: the one with the most orders stays. */
    void duplicates() {
        ui.background().read(progress -> cases.book().duplicates(), groups -> {
            if (groups.isEmpty()) {
                ui.dialogs().tell(ui.text("customers.duplicates"), ui.text("customers.duplicates.none"));
            } else {
                VBox list = Nodes.column(12);
                groups.stream().limit(SHOWN).forEach(group -> list.getChildren().add(group(group, list)));
                ui.dialogs().show(ui.text("customers.duplicates"), list);
            }
        });
    }

    private VBox group(CustomerTwins twins, VBox list) {
        List<CustomerRow> ordered = twins.customers().stream().sorted((a, b) -> b.orders() - a.orders()).toList();
        CustomerRow stays = ordered.getFirst();
        Button merge = new Button(ui.text("customer.merge.into", stays.number()));
        merge.getStyleClass().add("merge");
        merge.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        VBox names = Nodes.column(2);
        ordered.forEach(c -> names.getChildren().add(Nodes.paragraph(line(c))));
        VBox group = Nodes.column(4, Nodes.row(8, Nodes.label(ui.text("customers.twins." + twins.by().code()), "muted", "small"), Nodes.spacer(), merge), names);
        ui.access().guard(merge, "customer.merge");
        merge.setOnAction(e -> {
            merge(stays, ordered.subList(1, ordered.size()));
            list.getChildren().remove(group);
        });
        return group;
    }

    private String line(CustomerRow c) {
        return c.number() + "  " + c.label() + (c.email() == null ? "" : "  ·  " + c.email()) + "  ·  " + ui.text("customer.orders", c.orders());
    }

    /** A file with all that is kept about the person, as a rule with their invoices. */
    void export(CustomerId id, String number) {
        FileQuestion question = FileQuestion.save(ui.text("customer.export"), number + ".zip", "zip", "json", "csv");
        ui.dialogs().files(question, files -> {
            Path file = files.getFirst();
            ui.inBackground(() -> write(file, cases.data().of(id, file.getFileName().toString())),
                    written -> ui.toasts().done(ui.text("customer.exported", file.getFileName())));
        });
    }

    /** Asks first, with what goes and what stays until when: it is the one thing that can't be taken back. */
    void erase(CustomerId id, String number, Runnable erased) {
        ui.background().read(progress -> cases.data().outlook(id), outlook -> {
            String text = ui.text("customer.erase.ask", number) + "\n\n" + left(outlook);
            Question question = Question.dangerous(ui.text("customer.erase"), text, ui.text("customer.erase.yes"));
            ui.dialogs().confirm(question, () -> ui.inBackground(() -> cases.data().erase(id), done -> {
                erased.run();
                ui.dialogs().tell(ui.text("customer.erase"), ui.text("customer.erased", number) + "\n\n" + left(done));
            }));
        });
    }

    private String left(PersonalData.Erased left) {
        List<String> lines = new ArrayList<>();
        if (left.keptUntil() != null) {
            lines.add(ui.text("customer.erased.invoices", few(left.invoices()), left.keptUntil()));
        }
        if (!left.files().isEmpty()) {
            lines.add(ui.text("customer.erased.files", few(left.files())));
        }
        lines.add(ui.text("customer.erased.backups", left.backupsUntil()));
        return String.join("\n\n", lines);
    }

    private static String few(List<String> names) {
        return String.join(", ", names.subList(0, Math.min(FEW, names.size()))) + (names.size() > FEW ? ", …" : "");
    }

    private static Path write(Path file, byte[] bytes) {
        try {
            return Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

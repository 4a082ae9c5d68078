package app.kontor.ui.exporting;

import app.kontor.exporting.ExportKind;
import app.kontor.exporting.ExportScope;
import app.kontor.exporting.saved.Plan;
import app.kontor.exporting.saved.SavedExport;
import app.kontor.exporting.saved.SavedExports;
import app.kontor.sales.OrderView;
import app.kontor.ui.kit.Field;
import app.kontor.ui.kit.Form;
import app.kontor.ui.kit.Question;
import app.kontor.ui.kit.Ui;
import app.kontor.value.BusinessRuleException;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.ChoiceBox;
import org.jspecify.annotations.Nullable;

/** Asks under which name an export is kept, where its file goes, and when it runs by itself. */
final class SavedForm {
    private static final int MOST_DAYS = 9_999;

    private final Ui ui;
    private final Form form;
    private final Field<String> name;
    private final @Nullable Field<OrderView> view;
    private final Field<String> search;
    private final Field<Integer> days;
    private final Field<String> folder;
    private final Field<String> file;
    private final Field<Plan> plan;
    private final Field<LocalTime> at;

    private SavedForm(Ui ui, SavedExport e) {
        this.ui = ui;
        form = new Form(ui.texts());
        name = form.text(ui.text("savedExport.name"), e.name()).required().id("saved-name");
        boolean ofOrders = e.kind() == ExportKind.ORDERS || e.kind() == ExportKind.ORDER_LINES;
        view = ofOrders ? form.choice(ui.text("savedExport.view"), List.of(OrderView.values()), v -> ui.text("orders.view." + v.code())) : null;
        if (view != null) {
            select(view, Arrays.stream(OrderView.values()).filter(v -> v.code().equals(e.scope().view())).findFirst().orElse(OrderView.ALL));
        }
        search = form.text(ui.text("savedExport.search"), e.scope().search());
        days = form.parsed(ui.text("savedExport.days"), e.scope().days() == 0 ? "" : String.valueOf(e.scope().days()), SavedForm::days);
        form.beside(search, days);
        folder = form.text(ui.text("savedExport.folder"), e.folder()).required().id("saved-folder");
        file = form.text(ui.text("savedExport.file"), e.fileName()).required();
        plan = form.choice(ui.text("savedExport.every"), plans(), this::words);
        select(plan, plans().stream().filter(p -> p.every() == e.plan().every() && (p.every() != Plan.Every.WEEKLY || p.day() == e.plan().day())).findFirst().orElse(Plan.NEVER));
        at = form.parsed(ui.text("savedExport.at"), DateTimeFormatter.ofPattern("HH:mm").format(e.plan().at()), SavedForm::time);
        form.beside(plan, at);
    }

    static void change(Ui ui, SavedExports exports, SavedExport before, Runnable then) {
        SavedForm asked = new SavedForm(ui, before);
        Question question = Question.of(ui.text("savedExport.ask.title"), ui.text("savedExport.ask.text"), ui.text("savedExport.ask.go"));
        ui.dialogs().form(question, asked.form, () -> {
            SavedExport wanted = asked.of(before);
            ui.inBackground(() -> {
                exports.save(wanted);
                return wanted;
            }, saved -> {
                ui.toasts().done(ui.text("savedExport.kept", saved.name()));
                then.run();
            });
        });
    }

    private SavedExport of(SavedExport before) {
        String which = view == null || view.value() == OrderView.ALL ? "" : view.value().code();
        Plan chosen = plan.value();
        LocalTime time = Objects.requireNonNullElse(at.valueOrNull(), Plan.NEVER.at());
        ExportScope scope = new ExportScope(which, Objects.requireNonNullElse(search.valueOrNull(), ""), Objects.requireNonNullElse(days.valueOrNull(), 0));
        return new SavedExport(name.value().strip(), before.kind(), before.columns(), scope, folder.value().strip(), file.value().strip(),
                new Plan(chosen.every(), time, chosen.day()), Instant.now()).toBeEdited(before.editable());
    }

    private static List<Plan> plans() {
        List<Plan> plans = new ArrayList<>(List.of(Plan.NEVER, new Plan(Plan.Every.DAILY, Plan.NEVER.at(), DayOfWeek.MONDAY)));
        Arrays.stream(DayOfWeek.values()).forEach(day -> plans.add(new Plan(Plan.Every.WEEKLY, Plan.NEVER.at(), day)));
        return plans;
    }

    private String words(Plan p) {
        return switch (p.every()) {
            case NEVER -> ui.text("savedExport.every.never");
            case DAILY -> ui.text("savedExport.every.daily");
            case WEEKLY -> day(ui, p.day());
        };
    }

    static String day(Ui ui, DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, ui.formats().locale());
    }

    static String time(Ui ui, LocalTime time) {
        return ui.formats().time(time.atDate(LocalDate.now(ui.formats().zone())).atZone(ui.formats().zone()).toInstant());
    }

    private static Integer days(String text) {
        if (!text.matches("\\d{1,4}")) {
            throw new BusinessRuleException("savedExport.days", MOST_DAYS);
        }
        return Integer.valueOf(text);
    }

    /** "7", "7:30", "19.05". */
    private static LocalTime time(String text) {
        try {
            String[] parts = text.replace('.', ':').split(":");
            return LocalTime.of(Integer.parseInt(parts[0].strip()), parts.length > 1 ? Integer.parseInt(parts[1].strip()) : 0);
        } catch (DateTimeException | NumberFormatException none) {
            throw new BusinessRuleException("savedExport.time");
        }
    }

    @SuppressWarnings("unchecked")
    private static <T> void select(Field<T> field, T value) {
        ((ChoiceBox<T>) field.control()).setValue(value);
    }
}

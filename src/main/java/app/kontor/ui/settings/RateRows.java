package app.kontor.ui.settings;

import app.kontor.catalog.TaxClass;
import app.kontor.catalog.TaxRate;
import app.kontor.catalog.TaxRateBook;
import app.kontor.ui.kit.Field;
import app.kontor.ui.kit.Form;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Question;
import app.kontor.ui.kit.Ui;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.Percent;
import app.kontor.value.Quantity;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.geometry.HPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/** The tax rates of a country with the days from which they hold, and the way to enter a new one. */
final class RateRows {
    private final Ui ui;
    private final TaxRateBook book;
    private final Supplier<String> home;
    private final ChoiceInput country;
    private final GridPane grid = Nodes.styled(new GridPane(12, 6), "rates");
    private final VBox node;

    /** @param home the shop's country; asked on a worker thread */
    RateRows(Ui ui, TaxRateBook book, Supplier<String> home) {
        this.ui = ui;
        this.book = book;
        this.home = home;
        this.country = ChoiceInput.countries(ui.texts().locale());
        country.control().setId("rates-country");
        country.control().setAccessibleText(ui.text("setting.company.country"));
        country.onCommit(this::show);
        Button add = new Button(ui.text("settings.rate.add"), Nodes.icon(MaterialDesignP.PLUS));
        add.setId("rates-add");
        ui.access().guard(add, "tax.rate");
        add.setOnAction(e -> ask());
        node = Nodes.column(12, Nodes.paragraph(ui.text("settings.rates.help"), "muted"), Nodes.row(8, country.control(), add), grid);
    }

    SettingsRow row() {
        return new SettingsRow(ui.text("settings.section.rates") + " " + ui.text("settings.rates.help"), node, this::reload);
    }

    private void reload() {
        if (!country.value().isEmpty()) {
            show();
            return;
        }
        ui.background().read(progress -> home.get(), code -> {
            country.fill(code);
            show();
        });
    }

    private void show() {
        String code = country.value();
        if (!code.isEmpty()) {
            ui.background().read(progress -> book.of(code), this::fill);
        }
    }

    private void fill(List<TaxRate> rates) {
        grid.getChildren().clear();
        if (rates.isEmpty()) {
            grid.addRow(0, Nodes.paragraph(ui.text("settings.rates.none"), "muted"));
        }
        int line = 0;
        for (TaxRate rate : rates) {
            Label percent = Nodes.label(ui.formats().percent(rate.percent()), "num", "medium");
            GridPane.setHalignment(percent, HPos.RIGHT);
            grid.addRow(line++, Nodes.label(name(rate.taxClass())), percent, Nodes.label(span(rate), "muted", "num"));
        }
    }

    private String span(TaxRate rate) {
        String from = ui.formats().date(rate.from());
        return rate.to() == null ? ui.text("settings.rate.since", from) : ui.text("settings.rate.span", from, ui.formats().date(rate.to()));
    }

    private String name(TaxClass taxClass) {
        return ui.text("settings.rate.class." + taxClass.code());
    }

    private void ask() {
        String code = country.value();
        Form form = new Form(ui.texts());
        Field<TaxClass> kind = form.choice(ui.text("settings.rate.class"), List.of(TaxClass.STANDARD, TaxClass.REDUCED, TaxClass.REDUCED_2,
                TaxClass.SUPER_REDUCED), this::name);
        Field<Quantity> percent = form.quantity(ui.text("settings.rate.percent"), "", locale()).required().id("rate-percent");
        Field<LocalDate> from = form.parsed(ui.text("settings.rate.from"), "", this::day).required().id("rate-from");
        ui.dialogs().form(Question.of(ui.text("settings.rate.add"), ui.text("settings.rates.help"), ui.text("settings.rate.save")), form,
                () -> ui.inBackground(() -> {
                    book.change(code, kind.value(), new Percent(percent.value().value()), from.value());
                    return code;
                }, done -> show()));
    }

    /** 2027-01-01 */
    private LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new BusinessRuleException("settings.day", text);
        }
    }

    private Locale locale() {
        return ui.formats().locale();
    }
}

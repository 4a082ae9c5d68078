package app.kontor.ui.importing.mapping;

import app.kontor.importing.FileRefused;
import app.kontor.importing.ReadOptions;
import app.kontor.importing.mapped.FileSample;
import app.kontor.importing.mapped.Guess;
import app.kontor.importing.mapped.ImportProfile;
import app.kontor.importing.plan.ImportRequest;
import app.kontor.importing.profile.ImportProfiles;
import app.kontor.ui.importing.mapping.MappingDraft.Reading;
import app.kontor.ui.kit.Action;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Ui;
import app.kontor.value.BusinessRuleException;
import java.io.IOException;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/** Leads from a file that nobody knows to its plan: how it is read, then what its columns are. */
public final class MappingWizard {
    private final Ui ui;
    private final ImportProfiles profiles;
    private final Ways ways;

    /**
     * Where the wizard leads.
     *
     * @param show a page with its keys
     * @param plan the request, by its profile
     * @param refused a file that is no table at all
     * @param back to where files are chosen
     */
    public record Ways(
            BiConsumer<Node, List<Action>> show, Consumer<ImportRequest> plan, BiConsumer<ImportRequest, FileRefused> refused, Runnable back) {}

    private record Sampled(@Nullable FileSample sample, @Nullable Guess guess, @Nullable FileRefused why) {}

    public MappingWizard(Ui ui, ImportProfiles profiles, Ways ways) {
        this.ui = ui;
        this.profiles = profiles;
        this.ways = ways;
    }

    /** Begins with the first file of a request; where that has a profile already, with its columns. */
    public void open(ImportRequest request) {
        ImportProfile given = request.profile();
        ReadOptions options = given == null ? request.options() : request.options().over(given.read());
        Integer header = given == null || given.hasHeader() ? null : FileSample.NO_HEADER;
        Reading as = new Reading(options, header, given == null || !given.hasHeader() ? null : given.headerRows());
        ui.background().read(progress -> sampled(request, as), result -> {
            if (result.sample() == null || result.guess() == null) {
                ways.refused().accept(request, result.why());
                return;
            }
            MappingDraft draft = new MappingDraft(request, result.sample(), result.guess());
            if (given == null) {
                read(draft);
            } else {
                fields(draft);
            }
        });
    }

    private Sampled sampled(ImportRequest request, Reading as) {
        try {
            FileSample sample = FileSample.of(request.files().getFirst().content(), as.options(), as.headerLine(), as.headerRows());
            return new Sampled(sample, profiles.guess(sample, as.options()), null);
        } catch (FileRefused why) {
            return new Sampled(null, null, why);
        } catch (IOException gone) {
            throw new BusinessRuleException("import.unreadable", request.files().getFirst().name());
        }
    }

    /** Step 1. */
    private void read(MappingDraft draft) {
        ReadPage[] page = new ReadPage[1];
        page[0] = new ReadPage(ui, draft, as -> again(draft, as, page[0]));
        Action next = ui.action("mapping.next", MaterialDesignA.ARROW_RIGHT, () -> fields(draft)).on("Shortcut+Enter");
        Action back = ui.action("mapping.leave", MaterialDesignA.ARROW_LEFT, ways.back()).on("Esc");
        ways.show().accept(page(draft, "mapping.step1", page[0].node(), next, back), List.of(next, back));
        page[0].focus();
    }

    /** The file as it was chosen to be read; if it can't be, the page says why and shows what was before. */
    private void again(MappingDraft draft, Reading as, ReadPage page) {
        ui.background().read(progress -> sampled(draft.request(), as), result -> {
            if (result.sample() == null || result.guess() == null) {
                FileRefused why = result.why();
                page.refuse(why == null ? "" : ui.text(why.textKey(), why.arguments().toArray()));
            } else {
                draft.readAs(as, result.sample(), result.guess());
                page.show();
            }
        });
    }

    /** Step 2. */
    private void fields(MappingDraft draft) {
        FieldsPage page = new FieldsPage(ui, draft);
        Action check = ui.action("mapping.check", MaterialDesignT.TRAY_ARROW_DOWN, () -> check(draft)).on("Shortcut+Enter").when(page.complete());
        Action back = ui.action("mapping.back", MaterialDesignA.ARROW_LEFT, () -> read(draft)).on("Esc");
        Action detail = ui.action("mapping.detail", MaterialDesignP.PENCIL_OUTLINE, page::detail).on("F2");
        ways.show().accept(page(draft, "mapping.step2", page.node(), check, back, detail), List.of(check, back, detail));
        page.focus();
    }

    /** Keeps the profile under its name and shows the plan. */
    private void check(MappingDraft draft) {
        ImportProfile profile = draft.finished();
        ui.inBackground(() -> {
            if (!profile.name().isEmpty()) {
                profiles.save(profile);
            }
            return profile;
        }, kept -> ways.plan().accept(draft.request().by(kept)));
    }

    private Node page(MappingDraft draft, String step, Node content, Action next, Action... others) {
        Label title = Nodes.label(ui.text("mapping.title"), "h1");
        title.setMinWidth(Region.USE_PREF_SIZE);
        Label where = Nodes.label(ui.text(step, draft.request().files().getFirst().name()), "muted", "subtitle");
        where.setTooltip(new Tooltip(where.getText()));
        HBox bar = Nodes.styled(new HBox(title, where, Nodes.spacer()), "top-bar", "edge");
        for (Action action : others) {
            bar.getChildren().add(action.button(ui.texts()));
        }
        bar.getChildren().add(next.primaryButton(ui.texts()));
        BorderPane page = Nodes.styled(new BorderPane(content), "sheet-bg");
        page.setTop(bar);
        return page;
    }
}

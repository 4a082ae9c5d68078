package app.kontor.app;

import app.kontor.exporting.edited.EditedFile;
import app.kontor.importing.plan.FilePlan;
import app.kontor.importing.plan.ImportRequest;
import app.kontor.ui.exporting.EditedScreen;
import app.kontor.ui.importing.ImportScreen;
import app.kontor.ui.kit.FileQuestion;
import app.kontor.ui.kit.Place;
import app.kontor.ui.kit.Screen;
import app.kontor.ui.kit.Ui;
import app.kontor.ui.shipping.CarrierCases;
import app.kontor.ui.shipping.CarrierScreen;
import app.kontor.value.ShipmentId;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The screens that take files, and how a file comes to its screen: imports, lists that come back edited, carriers' files. */
final class FileScreens {
    private final Shop shop;
    private final Ui ui;
    private @Nullable ImportScreen imports;
    private @Nullable EditedScreen edited;
    private @Nullable CarrierScreen carrier;

    FileScreens(Shop shop, Ui ui) {
        this.shop = shop;
        this.ui = ui;
    }

    Screen imports() {
        ImportScreen screen = new ImportScreen(ui, new ImportScreen.Cases(
                shop.importing(), shop.dropFolder(), shop.history(), shop.channels(), shop.importProfiles()));
        imports = screen.asking(this::editedOr);
        return screen;
    }

    /** Files that were let fall somewhere: they are read where imports are. */
    void open(List<Path> files) {
        ui.navigation().go(Place.of("import"));
        if (imports != null) {
            imports.open(files);
        }
    }

    /** What a connected shop handed over. */
    void open(ImportRequest fetched) {
        ui.navigation().go(Place.of("import"));
        if (imports != null) {
            imports.open(fetched);
        }
    }

    /** Columns are asked for anew. */
    void map(ImportRequest request) {
        ui.navigation().go(Place.of("import"));
        if (imports != null) {
            imports.map(request);
        }
    }

    /** A list of ours that was edited goes to its own screen; else what would have been done. */
    private void editedOr(List<Path> files, Runnable otherwise) {
        ui.background().read(progress -> files.size() == 1 ? EditedFile.of(shop.editing(), files.getFirst()) : Optional.<EditedFile>empty(),
                found -> found.ifPresentOrElse(this::show, otherwise));
    }

    private void show(EditedFile file) {
        ui.navigation().go(Place.of("edited"));
        if (edited != null) {
            edited.open(file);
        }
    }

    Screen edited() {
        FileQuestion question = FileQuestion.open(ui.text("edited.choose"), "xlsx", "csv");
        EditedScreen screen = new EditedScreen(ui, shop.editing(), shop.history(), () -> ui.dialogs().files(question, files ->
                editedOr(files, () -> ui.toasts().warn(ui.text("error.edited.foreign")))), this::putAway);
        edited = screen;
        return screen;
    }

    /** A list that had waited in the folder for imports. */
    private void putAway(EditedFile list) {
        if (list.path() != null) {
            FilePlan.Counts counts = list.plan().counts();
            shop.dropFolder().imported(list.path(), list.name() + '\n'
                    + ui.text("imports.counts", counts.created(), counts.changed(), counts.same(), counts.rejected()) + '\n');
        }
    }

    Screen carrier() {
        CarrierScreen screen = new CarrierScreen(ui, new CarrierCases(shop.carrierTemplates(), shop.uploads(), shop.history()));
        carrier = screen;
        return screen;
    }

    /** Where a carrier's file is made, with these parcels in it. */
    void upload(List<ShipmentId> parcels) {
        ui.navigation().go(Place.of("carrier-file"));
        if (carrier != null && !parcels.isEmpty()) {
            carrier.open(parcels);
        }
    }
}

package app.kontor.cli;

import app.kontor.app.Shop;
import app.kontor.exporting.edited.EditedFile;
import app.kontor.importing.plan.ImportPlan;
import app.kontor.importing.plan.ImportRequest;
import app.kontor.importing.plan.InputFile;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lists of ours among the files of one call: taken over cell by cell, in one import with the others. */
final class EditedAmong {
    private final Session session;
    private final Shop shop;
    private final boolean dryRun;
    private final List<EditedFile> lists;
    private final ImportRequest rest;

    private EditedAmong(Session session, Shop shop, boolean dryRun, List<EditedFile> lists, ImportRequest rest) {
        this.session = session;
        this.shop = shop;
        this.dryRun = dryRun;
        this.lists = lists;
        this.rest = rest;
    }

    /** As an import answers; of each list what is known of its cells besides. */
    record Together(@JsonUnwrapped ImportAnswer all, List<EditedImport.Edited> edited) {}

    /** Empty where no file is such a list: then all are imported. */
    static Optional<EditedAmong> of(Session session, Shop shop, ImportRequest request, boolean dryRun) {
        List<InputFile> ours = new ArrayList<>();
        List<EditedFile> lists = new ArrayList<>();
        request.files().forEach(file -> EditedFile.of(shop.editing(), file).ifPresent(list -> {
            ours.add(file);
            lists.add(list);
        }));
        return lists.isEmpty() ? Optional.empty()
                : Optional.of(new EditedAmong(session, shop, dryRun, lists, request.only(file -> !ours.contains(file))));
    }

    /** The files that are none of ours. */
    ImportRequest rest() {
        return rest;
    }

    /** @param plan of {@link #rest} */
    Answer answer(ImportPlan plan) {
        ImportAnswer others = ImportAnswer.of(plan, session.texts());
        EditedImport words = new EditedImport(session, List.of(), dryRun);
        Integer batch = dryRun ? null : applied(plan);
        ImportAnswer all = new ImportAnswer(Stream.concat(others.files().stream(), lists.stream().map(list -> words.file(list.plan()))).toList(),
                others.unknownSkus(), others.shortLines(), batch, dryRun && !rest.files().isEmpty() ? EffectShown.of(shop.importing().effect(plan)) : null);
        List<String> paragraphs = new ArrayList<>();
        lists.forEach(list -> paragraphs.addAll(words.paragraphs(list.plan())));
        paragraphs.add(all.in(session.texts(), dryRun).text());
        return Answer.of(new Together(all, lists.stream().map(list ->
                words.edited(list.plan(), list.name(), list.plan().changes() == 0 ? null : batch)).toList()), paragraphs.toArray(String[]::new));
    }

    /** One transaction, whatever the files are. */
    private @Nullable Integer applied(ImportPlan plan) {
        if (lists.stream().allMatch(list -> list.plan().changes() == 0)) {
            return shop.importing().apply(rest, plan).batch();
        }
        return plan.changesSomething()
                ? shop.importing().apply(rest.from(new ImportRequest.Origin(shop.editing().beside(lists), () -> { })), plan).batch()
                : Integer.valueOf(shop.editing().apply(lists).number());
    }
}

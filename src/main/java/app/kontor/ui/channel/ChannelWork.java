package app.kontor.ui.channel;

import app.kontor.channel.Channel;
import app.kontor.exporting.storefront.FeedFile;
import app.kontor.exporting.storefront.FeedLayout;
import app.kontor.exporting.storefront.FeedTerms;
import app.kontor.exporting.storefront.NoticeFile;
import app.kontor.exporting.storefront.Notices;
import app.kontor.ui.kit.Field;
import app.kontor.ui.kit.FileQuestion;
import app.kontor.ui.kit.Form;
import app.kontor.ui.kit.Question;
import app.kontor.ui.kit.Ui;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.CommandId;
import app.kontor.value.Quantity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.scene.control.ChoiceBox;

/** What is done with a channel: a file is written and the channel counts as told; its own file is read; its terms change. */
final class ChannelWork {
    private final Ui ui;
    private final ChannelCases cases;
    private final Runnable done;

    /** @param done what is shown has changed */
    ChannelWork(Ui ui, ChannelCases cases, Runnable done) {
        this.ui = ui;
        this.cases = cases;
        this.done = done;
    }

    /** The file as it is now is what is written; the name of it is asked for first. */
    void sendStock(Channel channel, boolean all) {
        ui.background().read(progress -> cases.feeds().file(channel.id(), all), file -> {
            FileQuestion question = FileQuestion.save(ui.text("channels.send.title", channel.name()), file.name(), file.layout().extension());
            ui.dialogs().files(question, chosen -> {
                Path target = chosen.getFirst();
                told(() -> sent(target, file), "channels.send.done", file.lines(), target);
            });
        });
    }

    private CommandId sent(Path target, FeedFile file) {
        write(target, file.bytes());
        return cases.feeds().sent(file);
    }

    void confirm(Channel channel) {
        ui.background().read(progress -> cases.notices().file(Notices.Request.of(channel.id())), file -> {
            String ending = file.name().substring(file.name().lastIndexOf('.') + 1);
            ui.dialogs().files(FileQuestion.save(ui.text("channels.confirm.title", channel.name()), file.name(), ending), chosen -> {
                Path target = chosen.getFirst();
                told(() -> confirmed(target, file), "channels.confirm.done", file.told().size(), target);
            });
        });
    }

    private CommandId confirmed(Path target, NoticeFile file) {
        write(target, file.bytes());
        return cases.notices().sent(file.channel(), file.told());
    }

    /** The channel was told otherwise, by hand or by another program: of all, however few are shown. */
    void mark(Channel channel) {
        ui.background().read(progress -> cases.notices().plan(Notices.Request.of(channel.id())).notices(), notices -> {
            Question question = Question.of(ui.text("channels.mark.title", channel.name()), ui.text("channels.mark.text", notices.size()),
                    ui.text("channels.mark.go"));
            ui.dialogs().confirm(question, () -> told(() -> cases.notices().sent(channel.id(), notices), "channels.mark.done", notices.size(), null));
        });
    }

    void readOwn(Channel channel) {
        ui.dialogs().files(FileQuestion.open(ui.text("channels.own.title", channel.name()), "csv", "txt", "xlsx"), chosen -> {
            Path file = chosen.getFirst();
            ui.inBackground(() -> cases.feeds().give(channel.id(), file.getFileName().toString(), Files.readAllBytes(file)), command -> {
                ui.toasts().done(ui.text("channels.own.done", file.getFileName().toString()), () -> undo(command));
                done.run();
            });
        });
    }

    /** Pieces or a share that the channel never sees, whether prices go along, the location's name, the layout. */
    void askTerms(Channel channel, FeedTerms was) {
        Form form = new Form(ui.texts());
        Field<Quantity> buffer = form.quantity(ui.text("channels.terms.buffer"), ui.formats().quantity(was.buffer()), ui.formats().locale()).id("terms-buffer");
        Field<Integer> percent = form.parsed(ui.text("channels.terms.percent"), String.valueOf(was.percent()), ChannelWork::percent).id("terms-percent");
        form.beside(buffer, percent);
        Field<Boolean> prices = form.choice(ui.text("channels.side.prices"), List.of(false, true),
                yes -> ui.text(yes ? "channels.side.pricesToo" : "channels.side.noPrices")).id("terms-prices");
        choose(prices, was.prices());
        Field<String> place = form.text(ui.text("channels.terms.place"), Objects.requireNonNullElse(was.place(), "")).id("terms-place");
        List<Optional<FeedLayout>> layouts = new ArrayList<>(List.of(Optional.empty()));
        FeedLayout.choices(channel.platform()).forEach(layout -> layouts.add(Optional.of(layout)));
        Field<Optional<FeedLayout>> layout = form.choice(ui.text("channels.side.layout"), layouts,
                each -> each.map(l -> ui.text("channels.layout." + l.code())).orElse(ui.text("channels.layout.auto"))).id("terms-layout");
        choose(layout, Optional.ofNullable(was.layout()));
        Question question = Question.of(ui.text("channels.terms.title", channel.name()), ui.text("channels.terms.text"), ui.text("channels.terms.go"));
        ui.dialogs().form(question, form, () -> {
            FeedTerms wanted = new FeedTerms(channel.id(), layout.value().orElse(null), Objects.requireNonNullElse(buffer.valueOrNull(), Quantity.ZERO),
                    Objects.requireNonNullElse(percent.valueOrNull(), 0), prices.value(), place.valueOrNull());
            ui.inBackground(() -> cases.feeds().save(wanted), command -> {
                ui.toasts().done(ui.text("channels.terms.done", channel.name()), () -> undo(command));
                done.run();
            });
        });
    }

    @SuppressWarnings("unchecked") // a choice's control holds what its field gives
    private static <T> void choose(Field<T> field, T value) {
        ((ChoiceBox<T>) field.control()).setValue(value);
    }

    private static int percent(String text) {
        if (!text.matches("\\d{1,3}") || Integer.parseInt(text) > 100) {
            throw new BusinessRuleException("feed.percent");
        }
        return Integer.parseInt(text);
    }

    private void told(Callable<CommandId> work, String sentence, int lines, @org.jspecify.annotations.Nullable Path file) {
        ui.inBackground(work, command -> {
            String words = file == null ? ui.text(sentence, lines) : ui.text(sentence, lines, file.getFileName().toString());
            ui.toasts().done(words, () -> undo(command));
            done.run();
        });
    }

    private void undo(CommandId command) {
        ui.inBackground(() -> cases.history().undo(command), result -> done.run());
    }

    private static void write(Path file, byte[] bytes) {
        try {
            Files.write(file, bytes);
        } catch (IOException unwritable) {
            throw new BusinessRuleException("file.unwritable", file);
        }
    }
}

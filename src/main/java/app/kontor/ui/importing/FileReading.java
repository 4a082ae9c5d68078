package app.kontor.ui.importing;

import app.kontor.importing.FileRefused;
import app.kontor.importing.ReadOptions;
import app.kontor.importing.plan.ImportPlan;
import app.kontor.importing.plan.ImportRequest;
import app.kontor.importing.plan.Importing;
import app.kontor.importing.plan.InputFile;
import app.kontor.ui.kit.Progress;
import app.kontor.value.BusinessRuleException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads files and plans them on a worker thread; whatever is wrong with a file is an answer, not an error. */
record FileReading(Importing importing) {

    sealed interface Outcome {}

    record Planned(ImportRequest request, ImportPlan plan, PlanRows.Read rows) implements Outcome {}

    /**
     * @param request without files if none was even opened: then nothing can be read in another way
     * @param file the one that can't be read
     */
    record Refused(ImportRequest request, String file, FileRefused why) implements Outcome {
        private static final String UNKNOWN = "import.unknownFormat";

        /** Nobody knows what the file is. */
        boolean isUnknown() {
            return why.textKey().equals(UNKNOWN);
        }

        /** A table of which nobody knows what it is; of several files somebody has to choose. */
        boolean isForWizard() {
            return isUnknown() && request.files().size() == 1 && request.profile() == null;
        }

        /** The file that can't be read, without those that were chosen with it. */
        ImportRequest alone() {
            List<InputFile> one = request.files().stream().filter(chosen -> chosen.name().equals(file)).toList();
            return new ImportRequest(one.isEmpty() ? request.files() : one, request.options(), request.channel(), request.profile()).from(request.origin());
        }
    }

    /** The platform has several channels. */
    record ChannelNeeded(ImportRequest request, String sentence) implements Outcome {}

    /** A folder, or a file that is gone or locked. */
    record Unreadable(String file) implements Outcome {}

    private static final class NotReadable extends IOException {
        private NotReadable(String file, IOException cause) {
            super(file, cause);
        }
    }

    /** @param channel whose files these are, where their folder says it */
    Outcome read(List<Path> paths, @Nullable String channel, Progress progress) {
        try {
            List<InputFile> files = new ArrayList<>();
            for (Path path : paths) {
                progress.report(files.size(), paths.size() + 1L);
                files.addAll(files(path, files));
            }
            return plan(new ImportRequest(files, ReadOptions.RECOGNISE, channel), progress);
        } catch (FileRefused tooBig) {
            return new Refused(ImportRequest.of(), tooBig.file(), tooBig);
        } catch (NotReadable unreadable) {
            return new Unreadable(String.valueOf(unreadable.getMessage()));
        }
    }

    Outcome plan(ImportRequest request, Progress progress) {
        return outcome(request, () -> importing.plan(request), progress);
    }

    /** The same files with other decisions. */
    Outcome decided(Planned before, ImportRequest request, Progress progress) {
        return outcome(request, () -> importing.plan(request, before.request, before.plan), progress);
    }

    private static Outcome outcome(ImportRequest request, Supplier<ImportPlan> planning, Progress progress) {
        try {
            ImportPlan plan = planning.get();
            progress.stopIfCancelled();
            return new Planned(request, plan, PlanRows.of(plan));
        } catch (FileRefused refused) {
            return new Refused(request, refused.file(), refused);
        } catch (BusinessRuleException rule) {
            if (!rule.key().equals("import.channelNeeded")) {
                throw rule;
            }
            return new ChannelNeeded(request, String.valueOf(rule.arguments().getFirst()));
        }
    }

    private static List<InputFile> files(Path path, List<InputFile> before) throws NotReadable {
        try {
            return InputFile.all(path, before);
        } catch (IOException e) {
            throw new NotReadable(String.valueOf(path.getFileName()), e);
        }
    }
}

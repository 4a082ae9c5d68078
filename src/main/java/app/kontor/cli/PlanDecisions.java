package app.kontor.cli;

import app.kontor.importing.CellFix;
import app.kontor.importing.plan.Decisions;
import app.kontor.importing.plan.Decisions.Take;
import app.kontor.importing.plan.InputFile;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What somebody decides of cells and records of the files: corrected cells, and where the file wins. */
final class PlanDecisions {
    private static final Pattern FIX = Pattern.compile("(\\d{1,9}):([^=]+)=(.*)", Pattern.DOTALL);
    private static final Pattern FIX_OF_FILE = Pattern.compile("(.+?):" + FIX.pattern(), Pattern.DOTALL);
    private static final Pattern FIELD = Pattern.compile("(.+):([a-zA-Z]+)");

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--fix", paramLabel = "[FILE:]LINE:COLUMN=VALUE")
    private List<String> fixes = List.of();

    @Option(names = "--take", paramLabel = "ORDER[:FIELD]")
    private List<String> takes = List.of();

    Decisions of(List<InputFile> files) {
        Decisions decided = Decisions.NONE;
        for (String fix : fixes) {
            decided = decided.fixing(fix(fix, files));
        }
        return new Decisions(decided.fixes(), takes.stream().map(PlanDecisions::take).collect(Collectors.toSet()));
    }

    private CellFix fix(String text, List<InputFile> files) {
        Matcher only = FIX.matcher(text);
        Matcher ofFile = FIX_OF_FILE.matcher(text);
        boolean isOne = files.size() == 1;
        if (isOne && only.matches()) {
            return new CellFix(files.getFirst().name(), Integer.parseInt(only.group(1)), only.group(2).strip(), only.group(3));
        }
        if (!ofFile.matches() || files.stream().noneMatch(file -> file.name().equals(ofFile.group(1)))) {
            throw new ParameterException(spec.commandLine(), "--fix " + text);
        }
        return new CellFix(ofFile.group(1), Integer.parseInt(ofFile.group(2)), ofFile.group(3).strip(), ofFile.group(4));
    }

    private static Take take(String text) {
        Matcher field = FIELD.matcher(text);
        return field.matches() ? new Take(field.group(1), field.group(2)) : new Take(text, null);
    }
}

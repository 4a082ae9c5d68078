package app.kontor.trials.hostile;

import app.kontor.Given;
import app.kontor.day.SelfCheck;
import app.kontor.importing.FileRefused;
import app.kontor.importing.ParsedFile.Kind;
import app.kontor.importing.Problem;
import app.kontor.importing.plan.FieldChange;
import app.kontor.importing.plan.FilePlan;
import app.kontor.importing.plan.ImportPlan;
import app.kontor.importing.plan.ImportRequest;
import app.kontor.importing.plan.InputFile;
import app.kontor.importing.plan.Verdict;
import app.kontor.text.Texts;
import app.kontor.value.BusinessRuleException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes a file the whole way in a shop: plan, apply, plan again. Whatever is not as the plan said is a fault: a refused file that left a
 * row, an applied one with other counts, a sentence with holes, a shop whose check finds something.
 *
 * @param checks whether the whole shop is checked after what was applied
 */
record Trial(Given shop, boolean checks) {
    private static final List<Texts> LANGUAGES =
            Stream.of("en", "de", "da").map(Locale::forLanguageTag).map(Texts::new).toList();
    private static final int SHOWN = 3;
    private static final FieldChange UNNAMED = new FieldChange("unnamed", "", "changed", FieldChange.Rule.TAKEN);

    Outcome run(ImportRequest request) {
        Facts before = Facts.of(shop);
        try {
            List<InputFile> files = request.files().getFirst().apart(List.of());
            return imported(new ImportRequest(files, request.options(), request.channel(), request.profile()), before);
        } catch (FileRefused refused) {
            String sentence = sentence(refused.textKey(), refused.arguments());
            return leftNothing(before) ? new Outcome.Refused(refused, sentence) : fault("a refused file left something", refused);
        } catch (BusinessRuleException rule) {
            return leftNothing(before) ? new Outcome.Ruled(rule.key()) : fault("a refused import left something", rule);
        } catch (RuntimeException | IOException | Error e) {
            return fault("unexpected", e);
        }
    }

    private Outcome imported(ImportRequest request, Facts before) {
        ImportPlan plan = shop.plan(request);
        plan.files().forEach(file -> file.problems().forEach(this::check));
        expect(leftNothing(before), "a plan wrote something");
        ImportPlan done = shop.shop.importing().apply(request, plan);
        expect(counts(done).equals(counts(plan)), "planned " + counts(plan) + " but applied " + counts(done));
        Facts after = Facts.of(shop);
        expect(after.commands() - before.commands() == (plan.changesSomething() ? 1 : 0), "commands " + before + after);
        expect(after.orders() - before.orders() == created(plan, Kind.ORDERS), "orders " + before + after + counts(plan));
        expect(after.products() - before.products() == created(plan, Kind.PRODUCTS), "products " + before + after + counts(plan));
        if (checks && plan.changesSomething()) {
            expectSound();
        }
        ImportPlan again = shop.plan(request);
        expect(again.files().stream().allMatch(f -> f.counts().created() == 0), "twice in: " + counts(again));
        String changes = changes(again);
        return new Outcome.Read(done, changes.isEmpty() ? 0 : again.files().stream().mapToInt(f -> f.counts().changed()).sum(), changes);
    }

    /** What a file says otherwise of records that it has made itself: nothing, or the import does not take what it says that it takes. */
    private static String changes(ImportPlan again) {
        List<String> changes = new ArrayList<>(orders(again));
        for (FilePlan file : again.files()) {
            file.products().forEach(product -> changes.add(product.incoming().key() + " " + product.changes()));
            file.stock().forEach(level -> changes.add(level.incoming().sku() + (level.verdict() == Verdict.CHANGED ? " " + level.outcome() : " []")));
            file.records().forEach(record -> changes.add(record.label() + " " + record.changes()));
        }
        return changes.stream().filter(change -> !change.endsWith(" []")).limit(SHOWN).collect(Collectors.joining("; "));
    }

    /** Of an order that is said twice, and not the same, the last word counts: if that is what is here, nothing would be changed. */
    private static List<String> orders(ImportPlan again) {
        Map<String, Map<String, FieldChange>> whole = new LinkedHashMap<>();
        again.files().forEach(file -> file.orders().stream().filter(order -> order.verdict() == Verdict.CHANGED).forEach(order -> {
            Map<String, FieldChange> fields = whole.computeIfAbsent(String.valueOf(order.number()), n -> new LinkedHashMap<>());
            List<FieldChange> said = order.changes().isEmpty() ? List.of(UNNAMED) : order.changes();
            said.forEach(c -> fields.merge(c.field(), c, (first, last) -> new FieldChange(c.field(), first.before(), last.after(), last.rule())));
        }));
        return whole.entrySet().stream().map(order -> order.getKey() + " " + order.getValue().values().stream()
                .filter(c -> !Objects.equals(c.before(), c.after())).toList()).toList();
    }

    void expectSound() {
        List<SelfCheck.Check> bad = shop.shop.selfCheck().run().stream().filter(check -> !check.ok()).toList();
        expect(bad.isEmpty(), "check: " + bad);
    }

    private boolean leftNothing(Facts before) {
        return Facts.of(shop).equals(before);
    }

    private static int created(ImportPlan plan, Kind kind) {
        return plan.files().stream().filter(f -> f.file().detected().kind() == kind).mapToInt(f -> f.counts().created()).sum();
    }

    private static List<FilePlan.Counts> counts(ImportPlan plan) {
        return plan.files().stream().map(FilePlan::counts).toList();
    }

    private void check(Problem problem) {
        sentence("import." + problem.code(), problem.arguments());
        expect(problem.line() > 0, "a problem without a line: " + problem);
    }

    /** In every language; English is returned. */
    private static String sentence(String key, List<String> arguments) {
        for (Texts texts : LANGUAGES) {
            String sentence = texts.get(key, arguments.toArray());
            expect(sentence.length() > 20 && (!sentence.matches("(?s).*\\{\\d}.*") || arguments.toString().contains("{")), "no sentence: " + key + " " + sentence);
            expect(sentence.length() < 2_000, "nobody reads this: " + key + " " + sentence.length());
        }
        return LANGUAGES.getFirst().get(key, arguments.toArray());
    }

    private static void expect(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }

    private static Outcome fault(String what, Throwable why) {
        return new Outcome.Fault(what, why);
    }
}

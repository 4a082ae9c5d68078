package app.kontor;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Keeps the arrows between the packages and those laws of the house that a class file can show. */
class ArchitectureTest {
    /** The features from the lowest layer to the highest: a feature knows its own layer and those before it. */
    private static final List<Set<String>> LAYERS = List.of(
            Set.of("spreadsheet", "printing"),
            Set.of("history", "document", "settings", "channel"),
            Set.of("catalog", "partner"),
            Set.of("stock"),
            Set.of("purchasing", "sales"),
            Set.of("fulfilment"),
            Set.of("invoicing"),
            Set.of("paperwork"),
            Set.of("day", "importing", "exporting", "reporting"),
            Set.of("demo", "online"),
            Set.of("backup", "security"));

    private static final Set<String> FOUNDATION = Set.of("value", "text", "schema", "vault", "db", "index", "spill");
    private static final Set<String> DOORS = Set.of("cli", "app", "ui");

    /** Where amounts and quantities pass through; paperwork draws in points and spreadsheet reads Excel's own numbers. */
    private static final String[] EXACT = in(
            "value", "history", "settings", "channel", "catalog", "partner", "stock", "purchasing", "sales", "fulfilment",
            "invoicing", "importing", "exporting", "reporting", "day", "online");

    /** Classes that may write rows without leaving an image of them, because what they write can be rebuilt from the rest. */
    private static final Map<String, String> DERIVED = Map.of("app.kontor.stock.StockStore", "stock_level: sums of the ledger",
            "app.kontor.stock.BalanceStore", "stock_balance: sums of the ledger at moments of the past");

    private static final JavaClasses KONTOR = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("app.kontor");

    @Test
    void everyPackageHasItsPlace() {
        Set<String> known = Stream.concat(
                        Stream.of(FOUNDATION, DOORS).flatMap(Set::stream), LAYERS.stream().flatMap(Set::stream))
                .collect(Collectors.toSet());
        List<String> strangers = KONTOR.stream()
                .map(JavaClass::getPackageName)
                .map(name -> name.replaceFirst("^app\\.kontor\\.?", "").replaceFirst("\\..*", ""))
                .distinct()
                .filter(name -> !known.contains(name))
                .toList();
        assertThat(strangers).as("packages that this test does not know: give them a place in its layers").isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> featuresKnowOnlyTheLayersBelow() {
        return LAYERS.stream().flatMap(layer -> layer.stream().sorted().map(feature -> DynamicTest.dynamicTest(feature, () -> check(
                noClasses().that().resideInAPackage(in(feature)[0])
                        .should().dependOnClassesThat().resideInAnyPackage(above(layer))
                        .because("a lower feature never knows an upper one; what spans features belongs in day")))));
    }

    @Test
    void featuresAreFreeOfCycles() {
        check(slices().matching("app.kontor.(*)..").namingSlices("$1")
                .should().beFreeOfCycles()
                .ignoreDependency(resideInAnyPackage(in("cli", "app", "ui")), DescribedPredicate.alwaysTrue())
                .because("a feature can be understood alone, with what lies below it"));
    }

    @Test
    void theFoundationKnowsNoFeature() {
        String[] everythingAbove = Stream.concat(
                Arrays.stream(in("cli", "app", "ui")), LAYERS.stream().flatMap(layer -> Arrays.stream(in(layer)))).toArray(String[]::new);
        check(noClasses().that().resideInAnyPackage(in(FOUNDATION))
                .should().dependOnClassesThat().resideInAnyPackage(everythingAbove)
                .because("value, text, schema, vault and db carry the house"));
        check(classes().that().resideInAPackage("app.kontor.value..")
                .should().onlyDependOnClassesThat().resideInAnyPackage("app.kontor.value..", "java..", "org.jspecify..")
                .because("a value is plain Java and can be used anywhere"));
        check(classes().that().resideInAPackage("app.kontor.vault..")
                .should().onlyDependOnClassesThat().resideInAnyPackage(
                        "app.kontor.vault..", "app.kontor.value..", "java..", "javax.crypto..", "tools.jackson..", "org.jspecify..")
                .because("who reviews the locks should not have to read anything else"));
        check(noClasses().that().resideInAPackage("app.kontor.schema..")
                .should().dependOnClassesThat().resideInAnyPackage("app.kontor.db..", "app.kontor.text..")
                .because("the generated tables know the value types and nothing else of ours"));
    }

    @Test
    void screensAndCommandsCallUseCases() {
        check(noClasses().that().resideInAnyPackage(in("ui", "cli"))
                .should().dependOnClassesThat().resideInAnyPackage("app.kontor.schema..", "app.kontor.db..", "org.jooq..", "java.sql..")
                .because("a screen or a command asks a use case; transactions are opened there (law 5)"));
        check(noClasses().that().resideInAPackage("app.kontor.ui.kit..")
                .should().dependOnClassesThat(describe("are screens of a feature", type ->
                        type.getPackageName().startsWith("app.kontor.ui.") && !type.getPackageName().startsWith("app.kontor.ui.kit")))
                .because("the kit is what screens are made of"));
    }

    @Test
    void onlyTheWindowKnowsJavaFx() {
        check(noClasses().that().resideOutsideOfPackages(in("ui", "app"))
                .should().dependOnClassesThat().resideInAnyPackage("javafx..", "atlantafx..", "org.controlsfx..", "org.kordamp..")
                .because("the same use cases serve the command line, which starts without JavaFX (law 5)"));
        check(noClasses().that().resideOutsideOfPackage("app.kontor.ui.kit..")
                .should().callMethodWhere(target(owner(assignableTo("javafx.application.Platform"))).and(target(nameMatching("runLater"))))
                .because("ui.kit is the one place that crosses threads (law 6)"));
    }

    @Test
    void librariesStayBehindOnePackage() {
        check(noClasses().that().resideOutsideOfPackage("app.kontor.paperwork..")
                .should().dependOnClassesThat().resideInAnyPackage("org.openpdf..", "uk.org.okapibarcode..")
                .because("paper is drawn in one place: record in, bytes out"));
        check(noClasses().that().resideOutsideOfPackage("app.kontor.spreadsheet..")
                .should().dependOnClassesThat().resideInAnyPackage("org.apache.poi..", "org.dhatim..", "de.siegmar..")
                .because("CSV and XLSX are read and written in one place: table in, bytes out"));
        check(noClasses().that().resideOutsideOfPackage("app.kontor.index..")
                .should().dependOnClassesThat().resideInAPackage("org.apache.lucene..")
                .because("a feature says which rows in which order, and how they are found is another matter"));
        check(noClasses().should().callMethodWhere(target(owner(resideInAnyPackage("javax.xml.stream.."))).and(target(nameMatching("newFactory|newInstance"))))
                .because("they take whatever lies in the class path; newDefaultFactory is the JDK's own"));
        check(noClasses().should().dependOnClassesThat().resideInAPackage("java.util.logging..")
                .because("we log through SLF4J"));
    }

    @Test
    void sqlLivesInStores() {
        check(noClasses().that(describe("are neither in db or schema, nor a Store, nor package-private beside one",
                        type -> !mayHoldSql(type)))
                .should().dependOnClassesThat().resideInAnyPackage("org.jooq..", "java.sql..")
                .because("SQL only in *Store (law 4): whoever looks for a query knows where it is"));
        check(classes().that().haveSimpleNameEndingWith("Store").and().resideOutsideOfPackage("app.kontor.db..")
                .should().notBePublic().andShould().haveModifier(JavaModifier.FINAL)
                .because("other features go through the use case, not around it"));
    }

    private static boolean mayHoldSql(JavaClass type) {
        JavaClass top = topLevel(type);
        return Stream.of("app.kontor.db", "app.kontor.schema").anyMatch(type.getPackageName()::startsWith)
                || top.getSimpleName().endsWith("Store")
                || !top.getModifiers().contains(JavaModifier.PUBLIC)
                        && top.getPackage().getClasses().stream().anyMatch(one -> one.getSimpleName().endsWith("Store"));
    }

    private static JavaClass topLevel(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureTest::topLevel).orElse(type);
    }

    @Test
    void theTransactionIsHandedOnNeverKept() {
        check(fields().that().haveRawType("org.jooq.DSLContext")
                .should().beDeclaredInClassesThat().resideInAPackage("app.kontor.db..")
                .because("whoever holds a DSLContext can step out of the transaction by mistake"));
        check(fields().that().haveRawType("app.kontor.db.Tx")
                .should().beFinal()
                .andShould().beDeclaredInClassesThat().areNotPublic()
                .orShould().beDeclaredInClassesThat().resideInAPackage("app.kontor.db..")
                .because("a transaction ends with its write: only a package's own object that lives no longer may hold it"));
        check(methods()
                .that().areDeclaredInClassesThat().resideOutsideOfPackage("app.kontor.db..")
                .and(describe("take a Tx", method -> !method.getName().startsWith("lambda$")
                        && method.getRawParameterTypes().stream().anyMatch(type -> type.getName().equals("app.kontor.db.Tx"))))
                .should().haveRawParameterTypes(describe("a Tx first",
                        types -> types.getFirst().getName().equals("app.kontor.db.Tx")))
                .because("every SQL function takes Tx first (law 4)"));
    }

    @Test
    void rowsChangeThroughTheOneDoor() {
        DescribedPredicate<JavaClass> writer = assignableTo("org.jooq.DSLContext")
                .or(assignableTo("org.jooq.impl.DSL"))
                .or(assignableTo("org.jooq.TableRecord"))
                .or(assignableTo("java.sql.Statement"));
        String dml = "insert.*|update.*|delete.*|merge.*|truncate.*|store|batch.*|loadInto|execute.*";
        check(noClasses().that().resideOutsideOfPackages("app.kontor.db..", "app.kontor.schema..")
                .and(describe("are not on the list of derived tables", type -> !DERIVED.containsKey(topLevel(type).getName())))
                .should().callMethodWhere(target(owner(writer)).and(target(nameMatching(dml))))
                .because("only Tx.insert/update/delete keep the image that undo, audit and replay need"));
    }

    @Test
    void moneyIsNeverBinary() {
        DescribedPredicate<JavaClass> binary = describe("double or float",
                type -> Set.of("double", "float", "java.lang.Double", "java.lang.Float").contains(type.getName()));
        check(fields().that().areDeclaredInClassesThat().resideInAnyPackage(EXACT)
                .should().notHaveRawType(binary)
                .because("0.1 + 0.2 is not 0.3 (law 9)"));
        check(codeUnits()
                .that().areDeclaredInClassesThat().resideInAnyPackage(EXACT)
                .should().notHaveRawReturnType(binary)
                .andShould().notHaveRawParameterTypes(describe("double or float among them", types -> types.stream().anyMatch(binary)))
                .because("0.1 + 0.2 is not 0.3 (law 9)"));
        check(noClasses().that().resideInAnyPackage(EXACT)
                .should().callMethodWhere(target(owner(assignableTo(Number.class))).and(target(nameMatching("doubleValue|floatValue"))))
                .because("an exact number stays exact on its way (law 9)"));
    }

    @Test
    void staticsHaveNoState() {
        check(fields().that().areStatic().and().areDeclaredInClassesThat().resideOutsideOfPackage("app.kontor.schema..")
                .should().beFinal()
                .andShould().notHaveRawType(describe("a type made for changing", type ->
                        type.getPackageName().startsWith("java.util.concurrent")
                                && !type.isAssignableTo(java.util.concurrent.TimeUnit.class)
                                || type.isAssignableTo(ThreadLocal.class)
                                || Set.of("java.util.HashMap", "java.util.ArrayList", "java.util.HashSet", "java.util.LinkedHashMap")
                                        .contains(type.getName())))
                .because("two shops, two tests and two windows must not share anything by accident (law 8)"));
    }

    @Test
    void namesSayWhatAThingIs() {
        check(noClasses().that().resideOutsideOfPackage("app.kontor.schema..")
                .should().haveSimpleNameEndingWith("Manager")
                .orShould().haveSimpleNameEndingWith("Helper")
                .orShould().haveSimpleNameEndingWith("Util")
                .orShould().haveSimpleNameEndingWith("Utils")
                .orShould().haveSimpleNameEndingWith("Impl")
                .orShould().haveSimpleNameEndingWith("DTO")
                .orShould().haveSimpleNameEndingWith("Dto")
                .orShould().haveSimpleNameEndingWith("Service")
                .because("such a name says nothing; the field has a word for it"));
    }

    /** See src/styles; who needs one of these takes its style class out of that list. */
    @Test
    void screensHaveNoControlsWithoutStyles() {
        check(noClasses().should().dependOnClassesThat().resideInAnyPackage("javafx.scene.chart..", "javafx.scene.web..")
                .orShould().dependOnClassesThat(nameMatching("javafx[.]scene[.]control[.](Accordion|TitledPane|TabPane|SplitPane|SplitMenuButton|ToolBar|MenuBar|"
                        + "Pagination|TreeView|TreeCell|TreeTable.*|DatePicker|ColorPicker)"))
                .orShould().dependOnClassesThat(nameMatching("atlantafx[.]base[.]controls[.](BBCode.*|Breadcrumbs|Calendar|CaptionMenuItem|Message|ModalPane|"
                        + "Notification|Popover|RingProgressIndicator|SegmentedControl|Tab|TabLine|ToggleSwitch)"))
                .because("the build leaves out what Primer says of them: each node is held against every rule that ends in its class"));
    }

    @Test
    void standardOutputBelongsToTheAnswer() {
        check(noClasses().that().resideOutsideOfPackages(in("cli", "app"))
                .should(ACCESS_STANDARD_STREAMS)
                .because("a script reads standard output; messages go to the log or to the user"));
    }

    /** A rule may find nothing to check as long as its package has not been built. */
    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(KONTOR);
    }

    private static String[] above(Set<String> layer) {
        Stream<String> higher = LAYERS.subList(LAYERS.indexOf(layer) + 1, LAYERS.size()).stream().flatMap(Set::stream);
        return Stream.concat(higher, DOORS.stream()).map(name -> "app.kontor." + name + "..").toArray(String[]::new);
    }

    private static String[] in(Set<String> names) {
        return in(names.toArray(String[]::new));
    }

    private static String[] in(String... names) {
        return Arrays.stream(names).map(name -> "app.kontor." + name + "..").toArray(String[]::new);
    }
}

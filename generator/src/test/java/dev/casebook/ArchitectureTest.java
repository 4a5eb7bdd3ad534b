package dev.casebook;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.casebook.catalog.CatalogReader;
import dev.casebook.link.Linker;
import dev.casebook.parse.DocumentParser;
import dev.casebook.publish.Publisher;
import dev.casebook.render.PageRenderer;
import dev.casebook.render.ThemeReader;
import dev.casebook.review.Review;
import dev.casebook.settings.SettingsReader;
import dev.casebook.site.SitePlanner;
import dev.casebook.source.SourceReader;
import dev.casebook.vocabulary.VocabularyReader;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may import whom. */
class ArchitectureTest {
    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(location -> !location.contains("/test-classes/") && !location.contains("/search/"))
            .importPackages("dev.casebook");

    /** Earlier packages of the pipeline know nothing of later ones; each is listed with all it may know. */
    @ParameterizedTest
    @CsvSource({
        "source,",
        "packed, source",
        "diagnostic, packed source",
        "json,",
        "report, json diagnostic source",
        "frontmatter, packed diagnostic source",
        "foreign,",
        "dialect,",
        "markdown, dialect foreign packed source",
        "parse, markdown frontmatter packed diagnostic source",
        "debt, packed diagnostic source",
        "vocabulary, frontmatter diagnostic source",
        "settings, vocabulary frontmatter packed diagnostic source",
        "catalog, settings vocabulary parse markdown frontmatter packed diagnostic source",
        "authoring, catalog settings vocabulary parse markdown frontmatter diagnostic source",
        "schema, catalog settings vocabulary diagnostic",
        "language, markdown diagnostic source",
        "review, catalog language settings vocabulary parse markdown frontmatter diagnostic source",
        "link, catalog vocabulary parse markdown diagnostic source",
        "insight, link catalog vocabulary parse markdown diagnostic source",
        "register, link catalog vocabulary",
        "retrospect, link catalog vocabulary",
        "site, insight register retrospect link catalog vocabulary diagnostic source",
        "view,",
        "compose, view site insight register retrospect link catalog settings vocabulary parse markdown diagnostic source",
        "machine, compose json site register link catalog settings vocabulary parse markdown frontmatter source",
        "render, view site packed source",
        "publish, site",
        "archive, debt site link review catalog settings vocabulary parse markdown frontmatter packed diagnostic source",
        "index, site link catalog settings vocabulary parse markdown source search.build search.format",
        "answer, archive index machine retrospect register site link catalog settings vocabulary parse frontmatter packed diagnostic source"
                + " search.build search.format search.plan search.query",
        "mcp, answer search.build search.plan search.excerpt search.format",
        "edit, archive authoring schema debt publish catalog settings vocabulary parse diagnostic source",
        "build, archive index schema publish render machine compose view site register link catalog settings vocabulary parse packed diagnostic source"
                + " search.build search.browser",
        "serve, build archive json render diagnostic source",
        "cli, serve build edit mcp answer archive authoring report json diagnostic source publish render search.build search.plan search.excerpt search.format",
    })
    void knowsOnlyThesePackagesOfOurs(String name, String mayKnow) {
        String[] allowed = Stream.concat(
                        Stream.of(name), mayKnow == null ? Stream.empty() : Arrays.stream(mayKnow.split(" ")))
                .map(known -> "dev.casebook." + known)
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage("dev.casebook." + name)
                .should()
                .dependOnClassesThat(resideInAPackage("dev.casebook..").and(not(resideInAnyPackage(allowed))))
                .check(OURS);
    }

    @Test
    void everyPackageHasItsRow() {
        assertThat(packages())
                .containsExactly(
                        "dev.casebook.answer",
                        "dev.casebook.archive",
                        "dev.casebook.authoring",
                        "dev.casebook.build",
                        "dev.casebook.catalog",
                        "dev.casebook.cli",
                        "dev.casebook.compose",
                        "dev.casebook.debt",
                        "dev.casebook.diagnostic",
                        "dev.casebook.dialect",
                        "dev.casebook.edit",
                        "dev.casebook.foreign",
                        "dev.casebook.frontmatter",
                        "dev.casebook.index",
                        "dev.casebook.insight",
                        "dev.casebook.json",
                        "dev.casebook.language",
                        "dev.casebook.link",
                        "dev.casebook.machine",
                        "dev.casebook.markdown",
                        "dev.casebook.mcp",
                        "dev.casebook.packed",
                        "dev.casebook.parse",
                        "dev.casebook.publish",
                        "dev.casebook.register",
                        "dev.casebook.render",
                        "dev.casebook.report",
                        "dev.casebook.retrospect",
                        "dev.casebook.review",
                        "dev.casebook.schema",
                        "dev.casebook.serve",
                        "dev.casebook.settings",
                        "dev.casebook.site",
                        "dev.casebook.source",
                        "dev.casebook.view",
                        "dev.casebook.vocabulary");
    }

    @Test
    void packagesFormNoCycle() {
        slices().matching("dev.casebook.(*)..").should().beFreeOfCycles().check(OURS);
    }

    @ParameterizedTest
    @CsvSource({
        "com.vladsch.flexmark.., dialect markdown parse",
        "org.yaml.snakeyaml.., frontmatter",
        "freemarker.., render",
        "org.jsoup.., render",
        "picocli.., cli",
        "com.google.gson.., mcp",
        "com.sun.net.httpserver.., serve",
        "dev.casebook.search.browser.., build",
    })
    void isKnownToThesePackagesOnly(String library, String users) {
        classes()
                .that()
                .resideOutsideOfPackages(Arrays.stream(users.split(" "))
                        .map(user -> "dev.casebook." + user)
                        .toArray(String[]::new))
                .should()
                .onlyDependOnClassesThat(not(resideInAPackage(library)))
                .check(OURS);
    }

    @ParameterizedTest
    @CsvSource({"org.apache.lucene..", "org.teavm..", "java.net.http.."})
    void isKnownToNone(String library) {
        noClasses().should().dependOnClassesThat().resideInAPackage(library).check(OURS);
    }

    @Test
    void onlyTheseRunStages() {
        areRunBy(List.of("archive"), SettingsReader.class, VocabularyReader.class, Review.class);
        areRunBy(List.of("archive", "build"), DocumentParser.class, CatalogReader.class);
        areRunBy(List.of("archive", "answer", "build"), SourceReader.class, Linker.class);
        areRunBy(List.of("build"), SitePlanner.class, PageRenderer.class, ThemeReader.class, Publisher.class);
    }

    private static void areRunBy(List<String> packages, Class<?>... stages) {
        for (Class<?> stage : stages) {
            String[] users = Stream.concat(
                            Stream.of(stage.getPackageName()), packages.stream().map(name -> "dev.casebook." + name))
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideOutsideOfPackages(users)
                    .should()
                    .dependOnClassesThat()
                    .belongToAnyOf(stage)
                    .because("the pipeline is to be read in few places")
                    .check(OURS);
        }
    }

    @Test
    void onlyTheCommandLinePrintsExitsAndReadsTheEnvironment() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.casebook.cli")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .callMethod(System.class, "getenv")
                .orShould()
                .callMethod(System.class, "getenv", String.class)
                .orShould()
                .callMethod(System.class, "getProperty", String.class)
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(Throwable.class, "printStackTrace")
                .check(OURS);
    }

    @Test
    void onlyReadingBuildingAndPublishingTouchTheDisk() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "dev.casebook.source",
                        "dev.casebook.publish",
                        "dev.casebook.answer",
                        "dev.casebook.build",
                        "dev.casebook.edit",
                        "dev.casebook.cli")
                .and()
                .doNotHaveFullyQualifiedName("dev.casebook.render.ThemeReader")
                .and()
                .doNotHaveFullyQualifiedName("dev.casebook.serve.FolderWatch")
                .and()
                .doNotHaveFullyQualifiedName("dev.casebook.archive.DocumentStores")
                .and()
                .doNotHaveFullyQualifiedName("dev.casebook.packed.PackedFile")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Files.class)
                .check(OURS);
    }

    @Test
    void nothingStaticCanBeReassigned() {
        fields().that().areStatic().should().beFinal().check(OURS);
    }

    @Test
    void nothingStaticCanBeChanged() throws ReflectiveOperationException {
        TreeSet<String> changeable = new TreeSet<>();
        for (var type : OURS) {
            for (JavaField field : type.getFields()) {
                boolean ours = field.getModifiers().contains(JavaModifier.STATIC)
                        && !field.getModifiers().contains(JavaModifier.SYNTHETIC);
                if (ours && isChangeable(valueOf(field.reflect()))) {
                    changeable.add(field.getFullName());
                }
            }
        }
        assertThat(changeable).isEmpty();
    }

    private static Object valueOf(Field field) throws ReflectiveOperationException {
        field.setAccessible(true);
        return field.get(null);
    }

    private static boolean isChangeable(Object value) {
        boolean collection = value instanceof Collection<?> || value instanceof Map<?, ?>;
        String kind = value.getClass().getName();
        boolean sealed = kind.startsWith("java.util.ImmutableCollections")
                || kind.startsWith("java.util.Collections$Unmodifiable")
                || kind.startsWith("java.util.Collections$Empty");
        return (collection && !sealed)
                || value instanceof StringBuilder
                || kind.startsWith("java.util.concurrent.atomic")
                || value instanceof ThreadLocal<?>;
    }

    @Test
    void everyPackageSaysWhatItIsAndKnowsNoNull() {
        for (String name : packages()) {
            Package found = anyOf(name).getPackage();
            assertThat(found.isAnnotationPresent(org.jspecify.annotations.NullMarked.class))
                    .as(name)
                    .isTrue();
        }
    }

    private static Set<String> packages() {
        Set<String> packages = new TreeSet<>();
        OURS.forEach(c -> packages.add(c.getPackageName()));
        return packages;
    }

    private static Class<?> anyOf(String packageName) {
        return OURS.stream()
                .filter(c -> c.getPackageName().equals(packageName)
                        && !c.getSimpleName().equals("package-info"))
                .findFirst()
                .orElseThrow()
                .reflect();
    }
}

package dev.casebook.edit;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.casebook.archive.Archive;
import dev.casebook.archive.ArchiveReading;
import dev.casebook.archive.SiteCheck;
import dev.casebook.cli.ArchiveFixture;
import dev.casebook.diagnostic.Diagnostic;
import dev.casebook.diagnostic.Rule;
import dev.casebook.schema.ArchiveSchemas;
import dev.casebook.settings.SettingsReader;
import dev.casebook.source.SourceFile;
import dev.casebook.source.SourcePath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schemas accept what the readers accept, in the recommended spelling, and nothing that they report. */
class EditorSchemasTest {
    private static final Path DEMO = Path.of("../content");
    private static final String NONSENSE = "zzzzzzzzzzzz";

    @TempDir
    private Path folder;

    @Test
    void everyPostmortemOfTheDemoAndItsSettingsAreValid() throws IOException {
        Map<String, String> schemas = schemas(DEMO);
        try (Stream<Path> files = Files.walk(DEMO.resolve("postmortems"))) {
            List<Path> postmortems =
                    files.filter(file -> file.toString().endsWith(".md")).toList();
            assertThat(postmortems).hasSizeGreaterThan(20);
            for (Path file : postmortems) {
                assertThat(faults(schemas, "postmortem", frontMatter(file)))
                        .describedAs(file.toString())
                        .isEmpty();
            }
        }
        assertThat(faults(schemas, "casebook", Files.readString(DEMO.resolve("casebook.yaml"))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"outage", "near-miss", "security", "degradation", "data-loss"})
    void whatInitAndNewWriteIsValidByTheSchemasThatLieBesideIt(String kind) throws IOException {
        ArchiveFixture.run("init", folder.toString());
        String content = folder.resolve("content").toString();
        ArchiveFixture.run("new", "What failed", "--content", content, "--kind", kind, "--date", "2024-03-05");

        String settings = Files.readString(folder.resolve("content/casebook.yaml"));
        assertThat(settings).startsWith("# yaml-language-server: $schema=.casebook/casebook.schema.json\n");
        assertThat(faults(beside("casebook"), settings)).isEmpty();
        Path draft = folder.resolve("content/postmortems/2024/2024-03-05-what-failed.md");
        assertThat(faults(beside("postmortem"), frontMatter(draft))).isEmpty();
    }

    @Test
    void theCommandWritesAnewWhatTheArchiveHasBecome() throws IOException {
        ArchiveFixture.run("init", folder.toString());
        Files.writeString(folder.resolve("content/services.yaml"), "services: {till: {}}\n");
        assertThat(faults(beside("postmortem"), "services: [door]")).isEmpty();

        ArchiveFixture.Run run = ArchiveFixture.run(
                "schema", "--content", folder.resolve("content").toString());

        assertThat(run.out()).contains("/.casebook/casebook.schema.json", "/.casebook/postmortem.schema.json");
        assertThat(faults(beside("postmortem"), "services: [door]")).isNotEmpty();
        assertThat(faults(beside("postmortem"), "services: [till]")).isEmpty();
    }

    @Test
    void theSitePublishesThem() throws IOException {
        ArchiveFixture archive = archive();
        assertThat(archive.build().code()).isZero();
        Map<String, String> schemas = schemas(archive.content());
        assertThat(folder.resolve("site/schema/postmortem.json")).hasContent(schemas.get("postmortem"));
        assertThat(folder.resolve("site/schema/casebook.json")).hasContent(schemas.get("casebook"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "services: till",
                "services: [till, door]",
                "teams: [sales]",
                "severity: critical",
                "kind: drill",
                "blast_radius: all of them",
                "severity: blocker",
                "failure_modes: [retry-storm, unknown]",
                "contributing_factors: [the moon was full]",
                "started: 2024-03-05T14:03:00+01:00",
                "layout: what other tools need",
                "actions: [Limit retries, {title: Alert earlier, owner: sales, due: 2024-04-01, status: in-progress}]",
                "impact: {users: 4100, duration: 22 minutes}",
                "title:",
            })
    void acceptsWhatIsRight(String frontMatter) throws IOException {
        assertThat(faults(schemas(archive().content()), "postmortem", frontMatter))
                .isEmpty();
        assertThat(archive()
                        .with("""
                -- postmortems/2024-03-05-till.md --
                ---
                %s
                ---
                """.formatted(frontMatter))
                        .check("--only", "vocabulary,front-matter")
                        .out())
                .doesNotContain("warning[", "error[");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sevrity: critical",
                "severity: SEV-9",
                "services: [window]",
                "kind: fire",
                "failure_modes: [cascade-failure]",
                "detected_by: dog",
                "status: finished",
                "draft: perhaps",
                "date: soon",
                "started: after lunch",
                "title: [one, two]",
                "actions: [{titel: Limit retries}]",
                "actions: [{title: Limit retries, status: perhaps}]",
                "actions: [{title: Limit retries, due: soon}]",
            })
    void refusesWhatIsWrong(String frontMatter) throws IOException {
        assertThat(faults(schemas(archive().content()), "postmortem", frontMatter))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "profil: strict",
                "profile: hard",
                "site: {titel: Lamps}",
                "rules: {language/blam: off}",
                "rules: {language/*: loud}",
                "policy: {draft_days: soon}",
                "requirements: [{severity: SEV-9}]",
                "severities: [{critical: {nam: x}}]",
                "fields: {blast: impcat}",
                "values: {severty: {blocker: critical}}",
                "synonyms: [[k8s]]",
            })
    void refusesWrongSettings(String settings) throws IOException {
        assertThat(faults(schemas(archive().content()), "casebook", settings)).isNotEmpty();
    }

    @Test
    void acceptsTheSettingsOfTheGuide() throws IOException {
        String guide = Files.readString(Path.of("../docs/guide/configuration.md"));
        String settings = guide.substring(guide.indexOf("```yaml casebook.yaml\n") + 22, guide.indexOf("\n```\n"));
        ArchiveFixture archive = new ArchiveFixture(folder).with("-- casebook.yaml --\n" + settings + """

                -- a.md --
                # A
                """);
        assertThat(faults(schemas(archive.content()), "casebook", settings)).isEmpty();
    }

    /** Each mapping of casebook.yaml, as a text with a key that nobody knows, and where its keys stand in the schema. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "%s: 1 | /properties",
                "site: {%s: 1} | /properties/site/properties",
                "policy: {%s: 1} | /properties/policy/properties",
                "requirements: [{%s: 1}] | /properties/requirements/items/properties",
                "kinds: {drill: {%s: 1}} | /properties/kinds/anyOf/0/additionalProperties/anyOf/1/properties",
            })
    void hasTheKeysThatTheReaderOfSettingsAsksFor(String settings, String place) throws IOException {
        SourceFile file = new SourceFile(new SourcePath("casebook.yaml"), settings.formatted(NONSENSE));
        List<String> known =
                known(SettingsReader.read(file, "x", List.of()).diagnostics().list(), Rule.SETTINGS__UNKNOWN_KEY);
        assertThat(keys("casebook", place)).containsExactlyInAnyOrderElementsOf(known);
    }

    @Test
    void hasTheKeysThatTheReaderOfActionsAsksFor() throws IOException {
        ArchiveFixture archive = archive().with("""
                -- postmortems/2024-03-05-till.md --
                ---
                actions: [{title: Limit retries, zzzzzzzzzzzz: 1}]
                ---
                """);
        List<Diagnostic> found =
                SiteCheck.check(archive.content(), false).diagnostics().list();
        assertThat(keys("postmortem", "/properties/actions/anyOf/0/anyOf/1/properties"))
                .containsExactlyInAnyOrderElementsOf(known(found, Rule.FRONT_MATTER__UNKNOWN_KEY));
    }

    @Test
    void hasEveryRule() throws IOException {
        assertThat(keys("casebook", "/$defs/rules/properties")).containsAll(Rule.ids());
    }

    private ArchiveFixture archive() {
        return new ArchiveFixture(folder).with("""
                -- casebook.yaml --
                severities: [critical, minor]
                kinds: [drill]
                fields: {blast_radius: impact}
                values: {severity: {blocker: critical}}
                -- services.yaml --
                services: {till: {}, door: {}}
                teams: {sales: {}}
                -- postmortems/2024-03-04-door.md --
                ---
                title: The door stayed shut
                ---
                Nobody could enter.
                """);
    }

    private static Map<String, String> schemas(Path content) throws IOException {
        Archive archive = ArchiveReading.read(content, content.resolve("site"), false);
        return ArchiveSchemas.of(archive.settings(), archive.catalog().vocabulary());
    }

    private List<String> keys(String name, String place) throws IOException {
        JsonNode schema = new JsonMapper().readTree(schemas(archive().content()).get(name));
        return List.copyOf(schema.at(place).propertyNames());
    }

    /** The keys that the help for an unknown one lists. */
    private static List<String> known(List<Diagnostic> found, Rule rule) {
        String help = found.stream()
                .filter(d -> d.rule() == rule && d.message().contains(NONSENSE))
                .map(Diagnostic::help)
                .findFirst()
                .orElseThrow();
        assertThat(help).startsWith("known here: ");
        return Arrays.asList(help.substring("known here: ".length()).split(", ", -1));
    }

    private String beside(String name) throws IOException {
        return Files.readString(folder.resolve("content/.casebook/" + name + ".schema.json"));
    }

    private static List<Error> faults(Map<String, String> schemas, String name, String yaml) {
        return faults(schemas.getOrDefault(name, ""), yaml);
    }

    private static List<Error> faults(String schema, String yaml) {
        Schema read = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema, InputFormat.JSON);
        return read.validate(yaml, InputFormat.YAML);
    }

    private static String frontMatter(Path file) throws IOException {
        String text = Files.readString(file);
        return text.substring(4, text.indexOf("\n---", 4) + 1);
    }
}

package dev.casebook.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.casebook.cli.ArchiveFixture;
import dev.casebook.diagnostic.Diagnostic;
import dev.casebook.diagnostic.Diagnostics;
import dev.casebook.diagnostic.Fix;
import dev.casebook.diagnostic.Rule;
import dev.casebook.source.SourceFile;
import dev.casebook.source.SourcePath;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SARIF as it is written, against the standard's own schema. */
class SarifSchemaTest {
    private static final SourceFile FILE =
            new SourceFile(new SourcePath("2024/é b#c.md"), "---\ntitle: \"x\"\n---\n😀 \\ <script>\n");

    @TempDir
    private Path folder;

    @Test
    void everyRuleWithSecondPlacesAndFixesIsValid() throws IOException {
        List<Diagnostic> findings = Arrays.stream(Rule.values())
                .map(rule -> Diagnostic.of(rule, FILE.span(4, 9), "found \"it\"\n", "mend it")
                        .alsoAt(FILE.span(0, 3), "first given here")
                        .mendedBy(new Fix(
                                "leave it out",
                                Fix.Safety.SAFE,
                                List.of(
                                        new Fix.Edit(FILE.span(4, 4), ""),
                                        new Fix.Edit(FILE.span(5, FILE.text().length()), "\u0001")))))
                .toList();
        assertThat(faults(sarif(Diagnostics.of(findings)))).isEmpty();
    }

    @Test
    void nothingFoundIsValid() throws IOException {
        assertThat(faults(sarif(Diagnostics.of(List.of())))).isEmpty();
    }

    @Test
    void aCheckOfAnArchiveWithManyFaultsIsValid() throws IOException {
        ArchiveFixture archive = new ArchiveFixture(folder);
        try (InputStream sample = resource("/training/postmortem.md")) {
            archive.with("postmortems/sample ü.md", sample.readAllBytes());
        }
        String sarif = archive.check("--format", "sarif", "--strict").out();
        assertThat(sarif).contains("language/", "action/", "timeline/", "fixes", "relatedLocations");
        assertThat(faults(sarif)).isEmpty();
    }

    @Test
    void theSchemaRefusesWhatIsNoSarif() throws IOException {
        assertThat(faults(sarif(Diagnostics.of(List.of())).replace("2.1.0\",\"runs", "2.0\",\"runs")))
                .isNotEmpty();
    }

    private static String sarif(Diagnostics diagnostics) throws IOException {
        StringBuilder out = new StringBuilder();
        new SarifReporter("1.0", "content/").write(diagnostics, 3, out);
        return out.toString();
    }

    private static List<Error> faults(String sarif) throws IOException {
        try (InputStream schema = resource("/sarif/sarif-2.1.0-rtm.5.json")) {
            String text = new String(schema.readAllBytes(), StandardCharsets.UTF_8);
            Schema read = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4)
                    .getSchema(text, InputFormat.JSON);
            return read.validate(sarif, InputFormat.JSON);
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(SarifSchemaTest.class.getResourceAsStream(name), name);
    }
}

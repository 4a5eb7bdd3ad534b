package dev.casebook.report;

import dev.casebook.diagnostic.Diagnostic;
import dev.casebook.diagnostic.Diagnostics;
import dev.casebook.diagnostic.Fix;
import dev.casebook.diagnostic.Label;
import dev.casebook.diagnostic.Rule;
import dev.casebook.diagnostic.Severity;
import dev.casebook.json.JsonOut;
import dev.casebook.source.SourceFile;
import dev.casebook.source.SourceSpan;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.EnumSet;
import java.util.List;

/**
 * Findings as SARIF 2.1.0, for code-scanning services. Columns count UTF-16 units, as declared in the file.
 *
 * @param toolVersion the version of Casebook
 * @param prefix what stands before each path so that it counts from the repository's root, such as {@code content/}; may be empty
 */
public record SarifReporter(String toolVersion, String prefix) implements Reporter {
    /** By this name services know the root of the repository, wherever they keep it. */
    private static final String ROOT = "%SRCROOT%";

    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

    @Override
    public void write(Diagnostics diagnostics, int files, Appendable out) throws IOException {
        EnumSet<Rule> used = EnumSet.noneOf(Rule.class);
        diagnostics.forEach(d -> used.add(d.rule()));
        List<Rule> rules = List.copyOf(used);
        JsonOut json = new JsonOut(out).open('{').put("$schema", SCHEMA).put("version", "2.1.0");
        json.open("runs", '[').open('{').put("columnKind", "utf16CodeUnits");
        json.open("tool", '{')
                .open("driver", '{')
                .put("name", "casebook")
                .put("version", toolVersion)
                .open("rules", '[');
        for (Rule rule : rules) {
            rule(rule, json);
        }
        json.close(']').close('}').close('}').open("results", '[');
        for (Diagnostic diagnostic : diagnostics) {
            result(diagnostic, rules.indexOf(diagnostic.rule()), json);
        }
        json.close(']').close('}').close(']').close('}').end();
    }

    private static void rule(Rule rule, JsonOut json) throws IOException {
        json.open('{').put("id", rule.id());
        json.open("shortDescription", '{').put("text", rule.why()).close('}');
        json.open("defaultConfiguration", '{')
                .put("level", level(rule.severity()))
                .close('}')
                .close('}');
    }

    private static String level(Severity severity) {
        return severity.label();
    }

    private void result(Diagnostic diagnostic, int ruleIndex, JsonOut json) throws IOException {
        json.open('{').put("ruleId", diagnostic.rule().id()).put("ruleIndex", ruleIndex);
        json.put("level", level(diagnostic.severity()));
        message(diagnostic.message() + "; help: " + diagnostic.help(), json);
        json.open("locations", '[').open('{');
        location(diagnostic.span(), json);
        json.close('}').close(']');
        if (!diagnostic.related().isEmpty()) {
            json.open("relatedLocations", '[');
            for (Label label : diagnostic.related()) {
                json.open('{');
                location(label.span(), json);
                message(label.text(), json);
                json.close('}');
            }
            json.close(']');
        }
        fixes(diagnostic, json);
        json.close('}');
    }

    private void fixes(Diagnostic diagnostic, JsonOut json) throws IOException {
        if (diagnostic.fixes().isEmpty()) {
            return;
        }
        json.open("fixes", '[');
        for (Fix fix : diagnostic.fixes()) {
            json.open('{')
                    .open("description", '{')
                    .put("text", fix.title())
                    .close('}')
                    .open("artifactChanges", '[');
            for (Fix.Edit edit : fix.edits()) {
                json.open('{');
                artifact(edit.span().file(), json);
                json.open("replacements", '[').open('{');
                region("deletedRegion", edit.span(), json);
                json.open("insertedContent", '{').put("text", edit.text()).close('}');
                json.close('}').close(']').close('}');
            }
            json.close(']').close('}');
        }
        json.close(']');
    }

    private static void message(String text, JsonOut json) throws IOException {
        json.open("message", '{').put("text", text).close('}');
    }

    private void location(SourceSpan span, JsonOut json) throws IOException {
        json.open("physicalLocation", '{');
        artifact(span.file(), json);
        region("region", span, json);
        json.close('}');
    }

    private void artifact(SourceFile file, JsonOut json) throws IOException {
        json.open("artifactLocation", '{')
                .put("uri", uri(prefix + file.path().value()))
                .put("uriBaseId", ROOT)
                .close('}');
    }

    private static String uri(String path) {
        try {
            return new URI(null, null, "/" + path, null).toASCIIString().substring(1);
        } catch (URISyntaxException e) {
            return "unnamed";
        }
    }

    private static void region(String key, SourceSpan span, JsonOut json) throws IOException {
        SourceFile file = span.file();
        int endLine = file.lines().line(span.end());
        json.open(key, '{').put("startLine", span.line()).put("startColumn", span.column());
        json.put("endLine", endLine)
                .put("endColumn", file.lines().column(span.end()))
                .close('}');
    }
}

package dev.casebook.report;

import dev.casebook.diagnostic.Diagnostic;
import dev.casebook.diagnostic.Diagnostics;
import dev.casebook.diagnostic.Fix;
import dev.casebook.diagnostic.Label;
import dev.casebook.json.JsonOut;
import dev.casebook.source.SourceSpan;
import java.io.IOException;
import java.util.Locale;

/**
 * Findings for programs: one JSON object, {@code schema} 1. Files are named by their path in the archive, as they are to every command. Lines
 * and columns count from 1, columns in code points; offsets count UTF-16 units from 0, and edits are given in offsets.
 *
 * @param archive the archive's folder as seen from the current one, such as {@code content}, or {@code .}
 */
public record JsonReporter(String archive) implements Reporter {
    @Override
    public void write(Diagnostics diagnostics, int files, Appendable out) throws IOException {
        Summary summary = Summary.of(diagnostics, files);
        JsonOut json = new JsonOut(out).open('{').put("schema", 1).put("archive", archive);
        json.open("summary", '{').put("files", files).put("errors", summary.errors());
        json.put("warnings", summary.warnings()).put("notes", summary.notes()).close('}');
        json.open("diagnostics", '[');
        for (Diagnostic diagnostic : diagnostics) {
            write(diagnostic, json);
        }
        json.close(']').close('}').end();
    }

    private static void write(Diagnostic diagnostic, JsonOut json) throws IOException {
        json.open('{')
                .put("rule", diagnostic.rule().id())
                .put("severity", diagnostic.severity().label());
        json.put("message", diagnostic.message())
                .put("why", diagnostic.rule().why())
                .put("help", diagnostic.help());
        place(diagnostic.span(), json);
        json.open("related", '[');
        for (Label label : diagnostic.related()) {
            json.open('{').put("message", label.text());
            place(label.span(), json);
            json.close('}');
        }
        json.close(']').open("fixes", '[');
        for (Fix fix : diagnostic.fixes()) {
            write(fix, json);
        }
        json.close(']').close('}');
    }

    private static void write(Fix fix, JsonOut json) throws IOException {
        json.open('{')
                .put("title", fix.title())
                .put("safety", fix.safety().name().toLowerCase(Locale.ROOT));
        json.open("edits", '[');
        for (Fix.Edit edit : fix.edits()) {
            json.open('{').put("file", edit.span().file().path().value());
            json.put("start", edit.span().start())
                    .put("end", edit.span().end())
                    .put("text", edit.text())
                    .close('}');
        }
        json.close(']').close('}');
    }

    private static void place(SourceSpan span, JsonOut json) throws IOException {
        Place place = Place.of(span);
        json.put("file", span.file().path().value());
        json.open("start", '{')
                .put("line", place.line())
                .put("column", place.column())
                .put("offset", span.start());
        json.close('}').open("end", '{').put("line", place.endLine()).put("column", place.endColumn());
        json.put("offset", span.end()).close('}');
    }
}

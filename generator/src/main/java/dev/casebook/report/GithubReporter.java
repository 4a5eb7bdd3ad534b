package dev.casebook.report;

import dev.casebook.diagnostic.Diagnostic;
import dev.casebook.diagnostic.Diagnostics;
import dev.casebook.diagnostic.Severity;
import java.io.IOException;

/**
 * Findings as workflow commands, which GitHub shows beside the changed lines.
 *
 * @param prefix what stands before each path so that it counts from the repository's root, such as {@code content/}; may be empty
 */
public record GithubReporter(String prefix) implements Reporter {
    @Override
    public void write(Diagnostics diagnostics, int files, Appendable out) throws IOException {
        for (Diagnostic diagnostic : diagnostics) {
            Place place = Place.of(diagnostic.span());
            StringBuilder line = new StringBuilder("::").append(command(diagnostic.severity()));
            line.append(" title=").append(property(diagnostic.rule().id()));
            line.append(",file=")
                    .append(property(prefix + diagnostic.span().file().path().value()));
            line.append(",line=").append(place.line());
            if (place.line() == place.endLine()) {
                line.append(",col=").append(place.column());
                line.append(",endLine=")
                        .append(place.endLine())
                        .append(",endColumn=")
                        .append(place.endColumn());
            } else {
                line.append(",endLine=").append(place.endLine());
            }
            line.append("::").append(data(diagnostic.message() + "\nhelp: " + diagnostic.help()));
            out.append(line).append('\n');
        }
    }

    private static String command(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case NOTE -> "notice";
        };
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}

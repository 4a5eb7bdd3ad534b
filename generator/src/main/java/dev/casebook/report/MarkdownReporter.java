package dev.casebook.report;

import dev.casebook.diagnostic.Diagnostic;
import dev.casebook.diagnostic.Diagnostics;
import java.io.IOException;

/**
 * Findings as a comment on a pull request: a sentence and a table.
 *
 * @param limit how many rows at most; 0 for all
 * @param prefix what stands before each path so that it counts from the repository's root, such as {@code content/}; may be empty
 */
public record MarkdownReporter(int limit, String prefix) implements Reporter {
    @Override
    public void write(Diagnostics diagnostics, int files, Appendable out) throws IOException {
        out.append("**").append(Summary.of(diagnostics, files).sentence()).append(".**\n");
        if (diagnostics.isEmpty()) {
            return;
        }
        out.append("\n| | Where | What | How to mend it |\n|---|---|---|---|\n");
        int rows = 0;
        for (Diagnostic diagnostic : diagnostics) {
            if (limit > 0 && ++rows > limit) {
                out.append("\n… and " + (diagnostics.list().size() - limit) + " more\n");
                return;
            }
            Place place = Place.of(diagnostic.span());
            out.append("| ").append(diagnostic.severity().label());
            out.append(" | ")
                    .append(cell(prefix + diagnostic.span().file().path().value()))
                    .append(":" + place.line());
            out.append(" | ")
                    .append(cell(diagnostic.message()))
                    .append(" (")
                    .append(diagnostic.rule().id())
                    .append(")");
            out.append(" | ").append(cell(diagnostic.help())).append(" |\n");
        }
    }

    /** Text that stays in its cell and is neither markup nor a mention; code spans stay. */
    public static String cell(String text) {
        String shown = Visible.of(text);
        StringBuilder cell = new StringBuilder();
        int at = 0;
        while (at < shown.length()) {
            int close = shown.charAt(at) == '`' ? shown.indexOf('`', at + 1) : -1;
            if (close > at + 1) {
                cell.append(shown.substring(at, close + 1).replace("|", "\\|"));
                at = close + 1;
            } else {
                escape(shown.charAt(at++), cell);
            }
        }
        return cell.toString();
    }

    private static void escape(char c, StringBuilder cell) {
        if ("\\*_[]<>|#~!`&".indexOf(c) >= 0) {
            cell.append("&#").append((int) c).append(';');
        } else {
            cell.append(c).append(c == '@' ? "\u200B" : "");
        }
    }
}

package dev.casebook.cli;

import dev.casebook.answer.ReviewReport;
import dev.casebook.answer.ReviewReport.Case;
import dev.casebook.answer.ReviewReport.Column;
import dev.casebook.answer.ReviewReport.Item;
import dev.casebook.answer.ReviewReport.Row;
import dev.casebook.answer.ReviewReport.Section;
import dev.casebook.answer.ReviewReport.Table;
import dev.casebook.report.MarkdownReporter;
import java.io.PrintWriter;
import java.util.List;
import java.util.regex.Pattern;

/** Writes a theme review as Markdown that can be pasted into a document; long lists are cut, and say so. */
final class ReviewMarkdown {
    private static final int SHOWN = 8;
    private static final int SHOWN_INCIDENTS = 12;
    private static final int SHOWN_ABOUT = 3;
    /** What would begin a list or a quotation within the line. */
    private static final Pattern MARKER = Pattern.compile("^([-+]|\\d{1,9}[.)])(?=\\s|$)");

    private final PrintWriter out;
    private final String archive;

    /** Onto {@code out}; files are named as seen from the current folder, under {@code archive}. */
    ReviewMarkdown(PrintWriter out, String archive) {
        this.out = out;
        this.archive = archive;
    }

    void write(ReviewReport report) {
        out.println("# Theme review: " + safe(report.title()));
        paragraph(safe(report.opening()));
        if (!report.caution().isEmpty()) {
            paragraph("*" + safe(report.caution()) + "*");
        }
        report.sections().forEach(this::section);
    }

    private void paragraph(String text) {
        out.println();
        out.println(text);
    }

    private void section(Section section) {
        paragraph("## " + safe(section.title()));
        if (!section.remark().isEmpty()) {
            paragraph(safe(section.remark()));
        }
        boolean numbered = section.key().equals("questions");
        int shown = section.key().equals("incidents") ? SHOWN_INCIDENTS : SHOWN;
        List<Item> items = section.items();
        if (!items.isEmpty()) {
            out.println();
        }
        for (int at = 0; at < Math.min(shown, items.size()); at++) {
            out.println((numbered ? at + 1 + ". " : "- ") + item(items.get(at)));
        }
        left(items.size() - shown, "- ");
        section.tables().forEach(this::table);
    }

    private void left(int count, String before) {
        if (count > 0) {
            out.println(before + "and " + count + " more");
        }
    }

    private String item(Item item) {
        String cases = String.join(
                "; ", item.about().stream().limit(SHOWN_ABOUT).map(this::link).toList());
        int more = item.about().size() - SHOWN_ABOUT;
        String about = cases + (more > 0 ? "; and " + more + " more" : "");
        String note = safe(item.note());
        if (item.named()) {
            Case of = item.about().getFirst();
            return safe(item.text()) + " ("
                    + (of.url().isEmpty() ? safe(archive + of.path()) : "[" + of.day() + "](" + of.url() + ")") + ")";
        }
        if (item.text().isEmpty()) {
            String day = item.about().isEmpty() ? "" : item.about().getFirst().day() + " ";
            return day + about + (note.isEmpty() ? "" : ": " + note);
        }
        return safe(item.text()) + (note.isEmpty() ? "" : ": " + note) + (about.isEmpty() ? "" : " (" + about + ")");
    }

    private String link(Case of) {
        return of.url().isEmpty()
                ? safe(of.title()) + " (" + safe(archive + of.path()) + ")"
                : "[" + safe(of.title()) + "](" + of.url() + ")";
    }

    private void table(Table table) {
        if (!table.title().isEmpty()) {
            paragraph("### " + safe(table.title()));
        }
        StringBuilder head = new StringBuilder("| |");
        StringBuilder rule = new StringBuilder("|---|");
        for (Column column : table.columns()) {
            String of = column.of() > 0 ? " (of " + column.of() + ")" : "";
            head.append(' ').append(safe(column.title())).append(of).append(" |");
            rule.append("---:|");
        }
        paragraph(head.toString());
        out.println(rule);
        table.rows().stream().limit(SHOWN).forEach(this::row);
        if (table.rows().size() > SHOWN) {
            out.println();
        }
        left(table.rows().size() - SHOWN, "");
        if (!table.remark().isEmpty()) {
            paragraph(safe(table.remark()));
        }
    }

    private void row(Row row) {
        StringBuilder line = new StringBuilder("| ").append(safe(row.name()));
        if (!row.remark().isEmpty()) {
            line.append(" (").append(safe(row.remark())).append(')');
        }
        row.cells().forEach(cell -> line.append(" | ").append(safe(cell.text())));
        out.println(line.append(" |"));
    }

    /** Text on one line that is neither markup nor a mention. */
    private static String safe(String text) {
        String line = MarkdownReporter.cell(text.strip().replaceAll("\\s+", " "));
        return MARKER.matcher(line).replaceFirst(mark -> {
            String marker = mark.group(1);
            int last = marker.length() - 1;
            return marker.substring(0, last) + "&#" + (int) marker.charAt(last) + ";";
        });
    }
}

package dev.casebook.cli;

import dev.casebook.answer.ReviewReport;
import dev.casebook.answer.ReviewReport.Case;
import dev.casebook.answer.ReviewReport.Cell;
import dev.casebook.answer.ReviewReport.Column;
import dev.casebook.answer.ReviewReport.Item;
import dev.casebook.answer.ReviewReport.Row;
import dev.casebook.answer.ReviewReport.Section;
import dev.casebook.answer.ReviewReport.Table;
import dev.casebook.json.JsonOut;
import java.io.IOException;

/** Writes a theme review as one JSON object; what is empty or not known is left out. */
final class ReviewJson {
    private final JsonOut json;
    private final String archive;

    private ReviewJson(Appendable out, String archive) {
        this.json = new JsonOut(out);
        this.archive = archive;
    }

    /** Writes {@code report}; files are named as seen from the current folder, under {@code archive}. */
    static void write(ReviewReport report, String archive, Appendable out) throws IOException {
        new ReviewJson(out, archive).write(report);
    }

    private void write(ReviewReport report) throws IOException {
        json.open('{').put("schema", 1).put("review", report.key()).put("title", report.title());
        put("opening", report.opening());
        put("caution", report.caution());
        json.open("sections", '[');
        for (Section section : report.sections()) {
            write(section);
        }
        json.close(']').close('}').end();
    }

    private void put(String key, String text) throws IOException {
        if (!text.isEmpty()) {
            json.put(key, text);
        }
    }

    private void write(Section section) throws IOException {
        json.open('{').put("section", section.key()).put("title", section.title());
        put("remark", section.remark());
        if (!section.items().isEmpty()) {
            json.open("items", '[');
            for (Item item : section.items()) {
                write(item);
            }
            json.close(']');
        }
        if (!section.tables().isEmpty()) {
            json.open("tables", '[');
            for (Table table : section.tables()) {
                write(table);
            }
            json.close(']');
        }
        json.close('}');
    }

    private void write(Item item) throws IOException {
        json.open('{');
        put("text", item.text());
        put("note", item.note());
        json.open("postmortems", '[');
        for (Case of : item.about()) {
            json.open('{').put("title", of.title()).put("date", of.day()).put("path", archive + of.path());
            put("url", of.url());
            json.close('}');
        }
        json.close(']').close('}');
    }

    private void write(Table table) throws IOException {
        json.open('{').put("table", table.key());
        put("title", table.title());
        put("remark", table.remark());
        json.open("columns", '[');
        for (Column column : table.columns()) {
            json.open('{').put("key", column.key()).put("title", column.title());
            if (column.of() > 0) {
                json.put("of", column.of());
            }
            json.close('}');
        }
        json.close(']').open("rows", '[');
        for (Row row : table.rows()) {
            write(table, row);
        }
        json.close(']').close('}');
    }

    private void write(Table table, Row row) throws IOException {
        json.open('{');
        put("id", row.id());
        json.put("name", row.name());
        for (int at = 0; at < row.cells().size(); at++) {
            Cell cell = row.cells().get(at);
            if (cell.value() >= 0) {
                json.put(table.columns().get(at).key(), cell.value());
            }
        }
        put("change", row.remark());
        json.close('}');
    }
}

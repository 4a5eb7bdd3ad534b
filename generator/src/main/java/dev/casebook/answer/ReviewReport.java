package dev.casebook.answer;

import dev.casebook.source.SourcePath;
import java.util.List;

/**
 * A theme review as plain values, section by section; sections without content are left out, and no list is cut.
 *
 * @param key short and stable, such as {@code 2026-q3}
 * @param title such as {@code Third quarter of 2026}
 * @param opening what is reviewed, in a sentence
 * @param caution what the counts are worth; may be empty
 * @param sections in the order to read them
 */
public record ReviewReport(String key, String title, String opening, String caution, List<Section> sections) {
    /** Copies the sections. */
    public ReviewReport {
        sections = List.copyOf(sections);
    }

    /**
     * A part of it: a list, or tables.
     *
     * @param key short and stable, such as {@code questions}
     * @param title for people
     * @param remark a sentence above; may be empty
     * @param items the list
     * @param tables the tables
     */
    public record Section(String key, String title, String remark, List<Item> items, List<Table> tables) {
        /** Copies the lists. */
        public Section {
            items = List.copyOf(items);
            tables = List.copyOf(tables);
        }
    }

    /**
     * An entry of a list.
     *
     * @param text plain; empty where the postmortem says it all
     * @param note a remark; may be empty
     * @param about the postmortems it comes from
     * @param named whether the text names the only one of them
     */
    public record Item(String text, String note, List<Case> about, boolean named) {
        /** Copies the postmortems. */
        public Item {
            about = List.copyOf(about);
        }
    }

    /**
     * A postmortem.
     *
     * @param title its title
     * @param day its day
     * @param path its file
     * @param url its page; empty for an archive that does not say where it is published
     */
    public record Case(String title, String day, SourcePath path, String url) {}

    /**
     * Things counted or measured.
     *
     * @param key short and stable, such as {@code failure-modes}
     * @param title for people
     * @param remark a sentence below; may be empty
     * @param columns beside the name
     * @param rows in order
     */
    public record Table(String key, String title, String remark, List<Column> columns, List<Row> rows) {
        /** Copies the lists. */
        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /**
     * A column.
     *
     * @param key short and stable, such as {@code now}
     * @param title for people
     * @param of out of how many; 0 where that is not the question
     */
    public record Column(String key, String title, int of) {}

    /**
     * A row.
     *
     * @param id the word's id; may be empty
     * @param name for people
     * @param cells one for each column
     * @param remark a few words beside it; may be empty
     */
    public record Row(String id, String name, List<Cell> cells, String remark) {
        /** Copies the cells. */
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A value.
     *
     * @param value a count, or a length in minutes; negative when it is not known
     * @param text for people
     */
    public record Cell(long value, String text) {
        static Cell of(int count) {
            return new Cell(count, Integer.toString(count));
        }
    }
}

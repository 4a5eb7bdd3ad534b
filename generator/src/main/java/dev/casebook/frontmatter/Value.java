package dev.casebook.frontmatter;

import dev.casebook.source.SourceSpan;
import java.util.List;

/** A value of a front matter or configuration file, with the place where it stands. */
public sealed interface Value {
    /** Where the value stands. */
    SourceSpan span();

    /**
     * One word, text, number, date or boolean, as written.
     *
     * @param text the value with quoting and escapes undone; empty for YAML's null
     * @param plain whether it stood without quotes, so that {@code true} or {@code 3} may be more than text
     * @param span where, quotes included
     */
    record Scalar(String text, boolean plain, SourceSpan span) implements Value {}

    /**
     * A list.
     *
     * @param items in order
     * @param span where
     */
    record Sequence(List<Value> items, SourceSpan span) implements Value {
        /** Copies the items. */
        public Sequence {
            items = List.copyOf(items);
        }
    }

    /**
     * Keys and values.
     *
     * @param entries in order, no key twice
     * @param span where
     */
    record Mapping(List<Entry> entries, SourceSpan span) implements Value {
        /** Copies the entries. */
        public Mapping {
            entries = List.copyOf(entries);
        }
    }

    /**
     * One key of a mapping.
     *
     * @param key the key as written
     * @param keySpan where the key stands
     * @param value what it maps to
     */
    record Entry(String key, SourceSpan keySpan, Value value) {
        /** Keeps one copy of each key: a thousand documents have the same ones. */
        public Entry {
            key = key.intern();
        }
    }
}

package dev.casebook.authoring;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A value as a front matter takes it. */
sealed interface Written {
    /** As YAML, on the line of its key or on those below. */
    String yaml();

    /** As TOML or JSON, which have no plain words. */
    String quoted(Quoting form);

    /** How what has no plain words joins a key to its value. */
    enum Quoting {
        TOML,
        JSON;

        String of(String key, Written value) {
            return this == TOML ? key + " = " + value.quoted(this) : YamlOut.quoted(key) + ": " + value.quoted(this);
        }
    }

    /**
     * A word.
     *
     * @param text the word
     */
    record Word(String text) implements Written {
        @Override
        public String yaml() {
            return YamlOut.scalar(text);
        }

        @Override
        public String quoted(Quoting form) {
            return YamlOut.quoted(text);
        }
    }

    /**
     * A day or a moment.
     *
     * @param text in ISO 8601
     */
    record Time(String text) implements Written {
        @Override
        public String yaml() {
            return text;
        }

        @Override
        public String quoted(Quoting form) {
            return YamlOut.quoted(text);
        }
    }

    /**
     * Sentences.
     *
     * @param text the sentences
     */
    record Text(String text) implements Written {
        @Override
        public String yaml() {
            return YamlOut.quoted(text);
        }

        @Override
        public String quoted(Quoting form) {
            return YamlOut.quoted(text);
        }
    }

    /**
     * Several words.
     *
     * @param words the words
     */
    record Words(List<String> words) implements Written {
        /** Copies the list. */
        public Words {
            words = List.copyOf(words);
        }

        @Override
        public String yaml() {
            return YamlOut.list(words);
        }

        @Override
        public String quoted(Quoting form) {
            return words.stream().map(YamlOut::quoted).collect(Collectors.joining(", ", "[", "]"));
        }
    }

    /**
     * Keys with their values, in order.
     *
     * @param values by key
     */
    record Row(Map<String, Written> values) implements Written {
        @Override
        public String yaml() {
            return values.entrySet().stream()
                    .map(e -> e.getKey() + ": " + e.getValue().yaml())
                    .collect(Collectors.joining(", ", "{", "}"));
        }

        @Override
        public String quoted(Quoting form) {
            return values.entrySet().stream()
                    .map(e -> form.of(e.getKey(), e.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
    }

    /**
     * Several of those, a line for each key.
     *
     * @param rows the rows
     */
    record Rows(List<Row> rows) implements Written {
        /** Copies the list. */
        public Rows {
            rows = List.copyOf(rows);
        }

        @Override
        public String yaml() {
            return rows.stream()
                    .map(row -> row.values().entrySet().stream()
                            .map(e -> e.getKey() + ": " + e.getValue().yaml())
                            .collect(Collectors.joining("\n    ", "\n  - ", "")))
                    .collect(Collectors.joining());
        }

        @Override
        public String quoted(Quoting form) {
            return rows.stream().map(row -> row.quoted(form)).collect(Collectors.joining(",\n  ", "[\n  ", "\n]"));
        }
    }
}

package dev.casebook.frontmatter;

import dev.casebook.diagnostic.Diagnostic;
import dev.casebook.diagnostic.Rule;
import dev.casebook.diagnostic.Suggestion;
import dev.casebook.source.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Reads typed values out of a mapping, and reports what has another type or an unknown key. */
public final class MappingReader {
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,7}");

    private final List<Value.Entry> entries;
    private final Consumer<Diagnostic> findings;
    private final Set<String> asked = new TreeSet<>();

    /** Reads {@code entries}; findings go to {@code findings}. */
    public MappingReader(List<Value.Entry> entries, Consumer<Diagnostic> findings) {
        this.entries = List.copyOf(entries);
        this.findings = findings;
    }

    /** The text under {@code key}, trimmed; empty when absent, blank or not a text (reported). */
    public String text(String key) {
        return value(key).map(this::asText).orElse("");
    }

    /** The texts under {@code key}; a single text counts as a list of one. */
    public List<String> texts(String key) {
        return value(key).map(this::asScalars).orElse(List.of()).stream()
                .map(scalar -> scalar.text().strip())
                .toList();
    }

    /** The number under {@code key}; {@code absent} when there is none or it is not a number (reported). */
    public double number(String key, double absent) {
        String text = text(key);
        if (text.isEmpty()) {
            return absent;
        }
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            value(key).ifPresent(value -> wrongType(value.span(), "a number"));
            return absent;
        }
    }

    /** The whole number from 0 on under {@code key}; {@code absent} when there is none or it is no such number (reported). */
    public int whole(String key, int absent) {
        String text = text(key);
        if (text.isEmpty() || WHOLE.matcher(text).matches()) {
            return text.isEmpty() ? absent : Integer.parseInt(text);
        }
        value(key).ifPresent(value -> wrongType(value.span(), "a whole number from 0 on"));
        return absent;
    }

    /** A reader of the mapping under {@code key}, over nothing when absent or not a mapping (reported). */
    public MappingReader mapping(String key) {
        return new MappingReader(entries(key), findings);
    }

    /** The entries of the mapping under {@code key}; none when absent or not a mapping (reported). */
    public List<Value.Entry> entries(String key) {
        return value(key).map(this::asEntries).orElse(List.of());
    }

    /** The items of the list under {@code key}; a single value counts as a list of one. */
    public List<Value> items(String key) {
        return value(key)
                .filter(value -> !isBlank(value))
                .map(value -> value instanceof Value.Sequence list ? list.items() : List.of(value))
                .orElse(List.of());
    }

    /** The value under {@code key}. */
    public Optional<Value> value(String key) {
        asked.add(key);
        return entries.stream().filter(e -> e.key().equals(key)).findFirst().map(Value.Entry::value);
    }

    /** Where the value under {@code key} stands. */
    public Optional<SourceSpan> span(String key) {
        return value(key).map(Value::span);
    }

    /** The keys in the order written. */
    public List<Value.Entry> all() {
        return entries;
    }

    /** Reports every key that nobody asked for. */
    public void reportUnknownKeys(Rule rule) {
        for (Value.Entry entry : entries) {
            if (!asked.contains(entry.key())) {
                String help = Suggestion.advice(entry.key(), asked, "known here: " + String.join(", ", asked));
                findings.accept(Diagnostic.of(rule, entry.keySpan(), "unknown key `" + entry.key() + "`", help));
            }
        }
    }

    /** {@code value} as text; reported when it is a list or mapping. */
    public String asText(Value value) {
        if (value instanceof Value.Scalar scalar) {
            return scalar.text().strip();
        }
        wrongType(value.span(), "a single text");
        return "";
    }

    /** {@code value}'s scalars; reported when it holds lists or mappings. */
    public List<Value.Scalar> asScalars(Value value) {
        if (isBlank(value)) {
            return List.of();
        }
        List<Value.Scalar> scalars = new ArrayList<>();
        for (Value item : value instanceof Value.Sequence list ? list.items() : List.of(value)) {
            if (item instanceof Value.Scalar scalar) {
                if (!scalar.text().isBlank()) {
                    scalars.add(scalar);
                }
            } else {
                wrongType(item.span(), "a text or a list of texts");
            }
        }
        return scalars;
    }

    /** {@code value}'s entries; reported when it is no mapping. */
    public List<Value.Entry> asEntries(Value value) {
        if (value instanceof Value.Mapping mapping) {
            return mapping.entries();
        }
        if (!isBlank(value)) {
            wrongType(value.span(), "keys and values");
        }
        return List.of();
    }

    /** Whether nothing was written: a null or an empty text. */
    public static boolean isBlank(Value value) {
        return value instanceof Value.Scalar scalar && scalar.text().isBlank();
    }

    private void wrongType(SourceSpan span, String wanted) {
        findings.accept(Diagnostic.of(
                Rule.FRONT_MATTER__WRONG_TYPE,
                span,
                "this needs " + wanted,
                "write " + wanted + " here, or leave the key out"));
    }
}

package dev.casebook.schema;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A JSON Schema, or a part of one, as keywords in order. Keywords are texts, truth values, numbers, schemas, and lists and maps of these.
 *
 * @param keywords each keyword's value
 */
record Schema(Map<String, Object> keywords) {
    private static final List<String> SCALAR = List.of("string", "number", "boolean", "null");

    Schema {
        keywords = Collections.unmodifiableMap(new LinkedHashMap<>(keywords));
    }

    /** One that accepts everything. */
    static Schema any() {
        return new Schema(Map.of());
    }

    /** A text, or what YAML takes for a number; nothing may stand for it too, as in a template that is to be filled in. */
    static Schema text() {
        return any().with("type", SCALAR);
    }

    /** A text of the form {@code pattern}. */
    static Schema text(String pattern) {
        return any().with("type", List.of("string", "null")).with("pattern", pattern);
    }

    /** One of these texts. */
    static Schema oneOf(Collection<String> texts) {
        return any().with("enum", List.copyOf(texts));
    }

    /** What one of {@code others} accepts. */
    static Schema anyOf(Schema... others) {
        return any().with("anyOf", List.of(others));
    }

    /** Several of {@code item}, or one of them alone, or none. */
    static Schema several(Schema item) {
        return anyOf(item, list(item), any().with("type", "null"));
    }

    /** A list of {@code item}. */
    static Schema list(Schema item) {
        return any().with("type", "array").with("items", item);
    }

    /** A mapping that has no keys but those that {@link #key} adds. */
    static Schema mapping() {
        return any().with("type", List.of("object", "null"))
                .with("properties", Map.of())
                .with("additionalProperties", false);
    }

    /** The same mapping with one more key; one that is there stays. */
    Schema key(String key, Schema value) {
        Map<String, Object> properties = new LinkedHashMap<>();
        if (keywords.get("properties") instanceof Map<?, ?> before) {
            before.forEach((name, schema) -> properties.put(name.toString(), schema));
        }
        properties.putIfAbsent(key, value);
        return with("properties", properties);
    }

    /** A mapping of keys of the author's choice, among {@code keys}, to {@code value}. */
    static Schema mappingOf(Schema keys, Schema value) {
        return any().with("type", List.of("object", "null"))
                .with("propertyNames", keys)
                .with("additionalProperties", value);
    }

    /** What is described under {@code name} in the same file. */
    static Schema defined(String name) {
        return any().with("$ref", "#/$defs/" + name);
    }

    /** The same schema with what it describes. */
    Schema described(String description) {
        return description.isEmpty() ? this : with("description", description);
    }

    /** The same schema with one more keyword. */
    Schema with(String keyword, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(keywords);
        more.put(keyword, value);
        return new Schema(more);
    }

    /** The whole schema as a file. */
    String file(String title) {
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        whole.put("title", title);
        whole.putAll(keywords);
        StringBuilder out = new StringBuilder();
        write(whole, "\n", out);
        return out.append('\n').toString();
    }

    private static void write(Object value, String line, StringBuilder out) {
        switch (value) {
            case Schema schema -> write(schema.keywords, line, out);
            case Map<?, ?> map -> {
                List<Runnable> members = new ArrayList<>();
                map.forEach((key, member) -> members.add(() -> {
                    quote(key.toString(), out);
                    out.append(": ");
                    write(member, line + "  ", out);
                }));
                lines('{', members, '}', line, out);
            }
            case Collection<?> texts
            when texts.stream().allMatch(String.class::isInstance) -> {
                out.append('[');
                String before = "";
                for (Object text : texts) {
                    out.append(before);
                    quote(text.toString(), out);
                    before = ", ";
                }
                out.append(']');
            }
            case Collection<?> items -> {
                List<Runnable> members = new ArrayList<>();
                items.forEach(item -> members.add(() -> write(item, line + "  ", out)));
                lines('[', members, ']', line, out);
            }
            case String text -> quote(text, out);
            default -> out.append(value);
        }
    }

    private static void lines(char open, List<Runnable> members, char close, String line, StringBuilder out) {
        out.append(open);
        String before = line + "  ";
        for (Runnable member : members) {
            out.append(before);
            member.run();
            before = "," + line + "  ";
        }
        out.append(members.isEmpty() ? "" : line).append(close);
    }

    private static void quote(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ' || Character.isSurrogate(c)) {
                out.append("\\u");
                for (int shift = 12; shift >= 0; shift -= 4) {
                    out.append(Character.forDigit((c >> shift) & 15, 16));
                }
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }
}

package dev.casebook.frontmatter;

import dev.casebook.diagnostic.Checked;
import dev.casebook.diagnostic.Diagnostic;
import dev.casebook.diagnostic.Diagnostics;
import dev.casebook.diagnostic.Rule;
import dev.casebook.source.SourceFile;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads TOML into values with positions.
 *
 * <pre>
 * document = { blank | comment | header | pair } ;
 * header   = "[" keys "]" | "[[" keys "]]" ;
 * pair     = keys "=" value ;
 * keys     = key { "." key } ;
 * key      = bare | '"' text '"' | "'" text "'" ;
 * value    = string | array | inline | word ;
 * array    = "[" [ value { "," value } [ "," ] ] "]" ;
 * inline   = "{" [ pair { "," pair } ] "}" ;
 * word     = number | date | time | "true" | "false" ;
 * </pre>
 *
 * A fault ends the reading: what stands before it is kept, and one finding tells where.
 */
final class TomlReader {
    private static final int MAX_DEPTH = 40;

    private final SourceFile file;
    private final TomlCursor in;
    private final TomlTable root;
    private TomlTable current;

    private TomlReader(SourceFile file, int start, int end) {
        this.file = file;
        this.in = new TomlCursor(file.text(), start, end);
        this.root = new TomlTable(file.span(start, end));
        this.current = root;
    }

    /** The keys and values that stand from {@code start} to {@code end}. */
    static Checked<Value.Mapping> read(SourceFile file, int start, int end) {
        TomlReader reader = new TomlReader(file, start, end);
        try {
            reader.document();
            return Checked.clean(reader.root.toValue());
        } catch (TomlFault fault) {
            Diagnostic finding = Diagnostic.of(
                    Rule.FRONT_MATTER__TOML_ERROR,
                    file.span(fault.at(), Math.max(fault.at(), reader.in.lineEnd(fault.at()))),
                    "this is not valid TOML: " + fault.what(),
                    fault.help());
            return new Checked<>(reader.root.toValue(), Diagnostics.of(List.of(finding)));
        }
    }

    private void document() throws TomlFault {
        for (in.skipLines(); !in.atEnd(); in.skipLines()) {
            if (in.peek() == '[') {
                header();
            } else {
                pair(current, 0);
            }
            in.expectLineEnd();
        }
    }

    private void header() throws TomlFault {
        int start = in.at();
        in.expect('[');
        boolean many = in.take('[');
        List<TomlTable.Key> keys = keys();
        in.expect(']');
        if (many) {
            in.expect(']');
        }
        current = many ? root.append(keys, file.span(start, in.at())) : root.open(keys, file.span(start, in.at()));
    }

    private void pair(TomlTable table, int depth) throws TomlFault {
        List<TomlTable.Key> keys = keys();
        in.skipBlanks();
        in.expect('=');
        in.skipBlanks();
        table.put(keys, value(depth));
    }

    private List<TomlTable.Key> keys() throws TomlFault {
        List<TomlTable.Key> keys = new ArrayList<>();
        do {
            in.skipBlanks();
            int start = in.at();
            String name = in.peek() == '"' || in.peek() == '\'' ? in.string() : in.bare();
            keys.add(new TomlTable.Key(name, file.span(start, in.at())));
            in.skipBlanks();
        } while (in.take('.'));
        return keys;
    }

    private Value value(int depth) throws TomlFault {
        int start = in.at();
        if (depth > MAX_DEPTH) {
            throw new TomlFault(start, "it is nested too deeply", "use fewer lists in lists");
        }
        return switch (in.peek()) {
            case '"', '\'' -> new Value.Scalar(in.string(), false, file.span(start, in.at()));
            case '[' -> array(start, depth);
            case '{' -> inline(start, depth);
            default -> new Value.Scalar(in.word(), true, file.span(start, in.at()));
        };
    }

    private Value array(int start, int depth) throws TomlFault {
        in.expect('[');
        List<Value> items = new ArrayList<>();
        for (in.skipLines(); !in.take(']'); in.skipLines()) {
            items.add(value(depth + 1));
            in.skipLines();
            if (!in.take(',') && in.peek() != ']') {
                throw in.fault("a comma or `]` is missing", "separate list items with commas and close the list");
            }
        }
        return new Value.Sequence(items, file.span(start, in.at()));
    }

    private Value inline(int start, int depth) throws TomlFault {
        in.expect('{');
        TomlTable table = new TomlTable(file.span(start, start));
        for (in.skipLines(); !in.take('}'); in.skipLines()) {
            pair(table, depth + 1);
            in.skipLines();
            if (!in.take(',') && in.peek() != '}') {
                throw in.fault("a comma or `}` is missing", "separate entries with commas and close the table");
            }
        }
        return new Value.Mapping(table.toValue().entries(), file.span(start, in.at()));
    }
}

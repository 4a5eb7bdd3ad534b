package dev.casebook.frontmatter;

import dev.casebook.source.SourceSpan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A TOML table while it is read: TOML may add to one from several places. */
final class TomlTable {
    private static final int MAX_DEPTH = 40;

    private final SourceSpan span;
    private final Map<String, Slot> slots = new LinkedHashMap<>();

    /** An empty table that begins at {@code span}. */
    TomlTable(SourceSpan span) {
        this.span = span;
    }

    /**
     * A key.
     *
     * @param name without quotes
     * @param span where
     */
    record Key(String name, SourceSpan span) {}

    private sealed interface Content {}

    private record Leaf(Value value) implements Content {}

    private record Branch(TomlTable table) implements Content {}

    private record Branches(List<TomlTable> tables) implements Content {}

    private record Slot(Key key, Content content) {}

    /** Sets a value below this table. */
    void put(List<Key> keys, Value value) throws TomlFault {
        Key last = keys.getLast();
        TomlTable table = open(keys.subList(0, keys.size() - 1), last.span());
        if (table.slots.putIfAbsent(last.name(), new Slot(last, new Leaf(value))) != null) {
            throw twice(last);
        }
    }

    /** The table named by {@code keys}, made where it is missing. */
    TomlTable open(List<Key> keys, SourceSpan at) throws TomlFault {
        if (keys.size() > MAX_DEPTH) {
            throw new TomlFault(at.start(), "it is nested too deeply", "use fewer dots");
        }
        TomlTable table = this;
        for (Key key : keys) {
            Slot slot = table.slots.computeIfAbsent(key.name(), name -> new Slot(key, new Branch(new TomlTable(at))));
            table = switch (slot.content()) {
                case Branch branch -> branch.table();
                case Branches branches -> branches.tables().getLast();
                case Leaf ignored -> throw twice(key);
            };
        }
        return table;
    }

    /** A new table at the end of the list named by {@code keys}. */
    TomlTable append(List<Key> keys, SourceSpan at) throws TomlFault {
        Key last = keys.getLast();
        TomlTable parent = open(keys.subList(0, keys.size() - 1), at);
        Slot slot = parent.slots.computeIfAbsent(last.name(), name -> new Slot(last, new Branches(new ArrayList<>())));
        if (!(slot.content() instanceof Branches branches)) {
            throw twice(last);
        }
        TomlTable table = new TomlTable(at);
        branches.tables().add(table);
        return table;
    }

    /** What was read, in the order of first mention. */
    Value.Mapping toValue() {
        List<Value.Entry> entries = new ArrayList<>();
        slots.forEach(
                (name, slot) -> entries.add(new Value.Entry(name, slot.key().span(), toValue(slot))));
        return new Value.Mapping(entries, span);
    }

    private static Value toValue(Slot slot) {
        return switch (slot.content()) {
            case Leaf leaf -> leaf.value();
            case Branch branch -> branch.table().toValue();
            case Branches branches -> {
                List<Value> items = new ArrayList<>();
                branches.tables().forEach(table -> items.add(table.toValue()));
                yield new Value.Sequence(items, slot.key().span());
            }
        };
    }

    private static TomlFault twice(Key key) {
        return new TomlFault(key.span().start(), "key `" + key.name() + "` stands twice", "remove one of the two");
    }
}

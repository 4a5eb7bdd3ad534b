package dev.casebook.frontmatter;

import dev.casebook.source.SourceSpan;
import java.util.List;
import java.util.Optional;

/**
 * A document's metadata block.
 *
 * @param entries keys and values in order, no key twice; empty without a block
 * @param span the whole block, fences included; where the block would stand when there is none (the file's start, empty)
 * @param opening the opening fence's line: the place to point at when a key is missing
 */
public record FrontMatter(List<Value.Entry> entries, SourceSpan span, SourceSpan opening) {
    /** Copies the entries. */
    public FrontMatter {
        entries = List.copyOf(entries);
    }

    /** The entry with exactly this key. */
    public Optional<Value.Entry> entry(String key) {
        return entries.stream().filter(e -> e.key().equals(key)).findFirst();
    }

    /** Whether the file has a block at all. */
    public boolean isPresent() {
        return span.end() > span.start();
    }
}

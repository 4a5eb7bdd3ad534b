package dev.casebook.frontmatter;

import dev.casebook.packed.Packer;
import dev.casebook.packed.Unpacker;

/** A {@link FrontMatter} as bytes. */
public final class PackedFrontMatter {
    private static final int SCALAR = 0;
    private static final int SEQUENCE = 1;
    private static final int MAPPING = 2;

    private PackedFrontMatter() {}

    /** Writes it. */
    public static void write(Packer packer, FrontMatter frontMatter) {
        packer.list(frontMatter.entries(), PackedFrontMatter::entry)
                .span(frontMatter.span())
                .span(frontMatter.opening());
    }

    /** Reads it. */
    public static FrontMatter read(Unpacker unpacker) {
        return new FrontMatter(unpacker.list(PackedFrontMatter::entry), unpacker.span(), unpacker.span());
    }

    private static void entry(Packer packer, Value.Entry entry) {
        packer.text(entry.key()).span(entry.keySpan());
        value(packer, entry.value());
    }

    private static Value.Entry entry(Unpacker unpacker) {
        return new Value.Entry(unpacker.text(), unpacker.span(), value(unpacker));
    }

    private static void value(Packer packer, Value value) {
        switch (value) {
            case Value.Scalar it ->
                packer.number(SCALAR).text(it.text()).flag(it.plain()).span(it.span());
            case Value.Sequence it ->
                packer.number(SEQUENCE)
                        .list(it.items(), PackedFrontMatter::value)
                        .span(it.span());
            case Value.Mapping it ->
                packer.number(MAPPING)
                        .list(it.entries(), PackedFrontMatter::entry)
                        .span(it.span());
        }
    }

    private static Value value(Unpacker unpacker) {
        return switch (unpacker.number()) {
            case SCALAR -> new Value.Scalar(unpacker.text(), unpacker.flag(), unpacker.span());
            case SEQUENCE -> new Value.Sequence(unpacker.list(PackedFrontMatter::value), unpacker.span());
            case MAPPING -> new Value.Mapping(unpacker.list(PackedFrontMatter::entry), unpacker.span());
            default -> throw new IllegalArgumentException("no value");
        };
    }
}

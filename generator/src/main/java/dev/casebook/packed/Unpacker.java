package dev.casebook.packed;

import dev.casebook.source.SourceFile;
import dev.casebook.source.SourceSpan;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads what {@link Packer} wrote of a file. Bytes that it did not write may be read as any value, or end in an
 * {@link IllegalArgumentException} or an {@link IndexOutOfBoundsException}.
 */
public final class Unpacker {
    private final SourceFile file;
    private final byte[] bytes;
    private final List<String> texts = new ArrayList<>();
    private int at;

    /** Reads what {@code bytes} tell of {@code file}. */
    public Unpacker(SourceFile file, byte[] bytes) {
        this.file = file;
        this.bytes = bytes;
    }

    /** The file that is told of. */
    public SourceFile file() {
        return file;
    }

    /** The number that comes next. */
    public int number() {
        int number = unsigned();
        if (number < 0) {
            throw new IllegalArgumentException("less than 0: " + number);
        }
        return number;
    }

    private int unsigned() {
        int number = 0;
        int shift = 0;
        byte part;
        do {
            part = bytes[at++];
            number |= (part & 0x7f) << shift;
            shift += 7;
        } while (part < 0);
        return number;
    }

    /** Yes or no. */
    public boolean flag() {
        return number() == 1;
    }

    /** One of an enumeration's constants. */
    public <E extends Enum<E>> E constant(Class<E> enumeration) {
        return Enum.valueOf(enumeration, text());
    }

    /** The text that comes next. */
    public String text() {
        int head = unsigned();
        int count = head >>> 2;
        return switch (head & 3) {
            case Packer.AGAIN -> texts.get(count);
            case Packer.LATIN -> kept(latin(count));
            case Packer.UNITS -> kept(units(count));
            default -> throw new IllegalArgumentException("no text");
        };
    }

    private String latin(int count) {
        String text = new String(bytes, at, count, StandardCharsets.ISO_8859_1);
        at += count;
        return text;
    }

    private String units(int count) {
        char[] units = new char[Math.min(count, bytes.length - at)];
        for (int i = 0; i < units.length; i++) {
            int high = bytes[at++] & 0xff;
            units[i] = (char) ((high << 8) | (bytes[at++] & 0xff));
        }
        return new String(units);
    }

    private String kept(String text) {
        texts.add(text);
        return text;
    }

    /** The place that comes next. */
    public SourceSpan span() {
        int start = number();
        return file.span(start, start + number());
    }

    /** A day, if there is one. */
    public @Nullable LocalDate day() {
        return flag() ? when(() -> LocalDate.of(number() + LocalDate.MIN.getYear(), number(), number())) : null;
    }

    /** A time of day, if there is one. */
    public @Nullable LocalTime time() {
        return flag() ? when(() -> LocalTime.ofSecondOfDay(number()).withNano(number())) : null;
    }

    private static <T> T when(Supplier<T> read) {
        try {
            return read.get();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("no day or time", e);
        }
    }

    /** What {@code read} makes of what comes next, if something does. */
    public <T> Optional<T> optional(Function<Unpacker, T> read) {
        return flag() ? Optional.of(read.apply(this)) : Optional.empty();
    }

    /** As many items as were written, each by {@code read}. */
    public <T> List<T> list(Function<Unpacker, T> read) {
        int count = number();
        List<T> items = new ArrayList<>(Math.min(count, bytes.length - at));
        for (int i = 0; i < count; i++) {
            items.add(read.apply(this));
        }
        return items;
    }
}

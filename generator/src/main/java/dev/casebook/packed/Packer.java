package dev.casebook.packed;

import dev.casebook.source.SourceFile;
import dev.casebook.source.SourceSpan;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes what was read from one file as bytes, which {@link Unpacker} reads in the same order. Numbers are 0 or more and take a byte for each
 * seven bits; a text that was written before is the number of its first writing.
 */
public final class Packer {
    /** What follows a text's length: {@code length << 2 | how}. */
    static final int AGAIN = 0;

    static final int LATIN = 1;
    static final int UNITS = 2;

    private static final long NANOS_OF_A_SECOND = 1_000_000_000;

    private final SourceFile file;
    private final Map<String, Integer> texts = new HashMap<>();
    private byte[] bytes = new byte[8192];
    private int size;

    /** Writes what was read from {@code file}. */
    public Packer(SourceFile file) {
        this.file = file;
    }

    /** What was written. */
    public byte[] bytes() {
        return Arrays.copyOf(bytes, size);
    }

    /** Writes a number. */
    public Packer number(int number) {
        if (number < 0) {
            throw new IllegalArgumentException("less than 0: " + number);
        }
        return unsigned(number);
    }

    private Packer unsigned(int number) {
        room(5);
        int rest = number;
        while ((rest & ~0x7f) != 0) {
            bytes[size++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
        return this;
    }

    /** Writes yes or no. */
    public Packer flag(boolean flag) {
        return number(flag ? 1 : 0);
    }

    /** Writes one of an enumeration's constants. */
    public Packer constant(Enum<?> constant) {
        return text(constant.name());
    }

    /** Writes a text of any characters. */
    public Packer text(String text) {
        Integer before = texts.putIfAbsent(text, texts.size());
        if (before != null) {
            return unsigned((before << 2) | AGAIN);
        }
        return isLatin(text) ? latin(text) : units(text);
    }

    private static boolean isLatin(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0xff) {
                return false;
            }
        }
        return true;
    }

    private Packer latin(String text) {
        byte[] written = text.getBytes(StandardCharsets.ISO_8859_1);
        unsigned((written.length << 2) | LATIN);
        room(written.length);
        System.arraycopy(written, 0, bytes, size, written.length);
        size += written.length;
        return this;
    }

    private Packer units(String text) {
        unsigned((text.length() << 2) | UNITS);
        room(2 * text.length());
        for (int i = 0; i < text.length(); i++) {
            bytes[size++] = (byte) (text.charAt(i) >> 8);
            bytes[size++] = (byte) text.charAt(i);
        }
        return this;
    }

    /** Writes a place in the file; one in another file cannot be written. */
    public Packer span(SourceSpan span) {
        if (span.file() != file) {
            throw new IllegalArgumentException(span + " is not in " + file);
        }
        return number(span.start()).number(span.end() - span.start());
    }

    /** Writes a day, if there is one. */
    public Packer day(@Nullable LocalDate day) {
        flag(day != null);
        return day == null
                ? this
                : number(day.getYear() - LocalDate.MIN.getYear())
                        .number(day.getMonthValue())
                        .number(day.getDayOfMonth());
    }

    /** Writes a time of day, if there is one. */
    public Packer time(@Nullable LocalTime time) {
        flag(time != null);
        return time == null
                ? this
                : number(time.toSecondOfDay()).number((int) (time.toNanoOfDay() % NANOS_OF_A_SECOND));
    }

    /** Writes {@code value}, if there is one, by {@code write}. */
    public <T> Packer optional(Optional<T> value, BiConsumer<Packer, ? super T> write) {
        flag(value.isPresent());
        value.ifPresent(it -> write.accept(this, it));
        return this;
    }

    /** Writes how many items there are, then each by {@code write}. */
    public <T> Packer list(Collection<T> items, BiConsumer<Packer, ? super T> write) {
        number(items.size());
        items.forEach(item -> write.accept(this, item));
        return this;
    }

    private void room(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
        }
    }
}

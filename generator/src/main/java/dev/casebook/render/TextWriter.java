package dev.casebook.render;

import java.io.Writer;

/** Collects text for one thread; {@link java.io.StringWriter} locks at each of the many small pieces a template writes. */
final class TextWriter extends Writer {
    private final StringBuilder text = new StringBuilder(32_768);

    @Override
    public void write(char[] chars, int from, int length) {
        text.append(chars, from, length);
    }

    @Override
    public void write(String piece) {
        text.append(piece);
    }

    @Override
    public void write(String piece, int from, int length) {
        text.append(piece, from, from + length);
    }

    @Override
    public void write(int c) {
        text.append((char) c);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}

    @Override
    public String toString() {
        return text.toString();
    }
}

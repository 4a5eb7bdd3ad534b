package dev.casebook.json;

import java.io.IOException;
import java.util.List;

/** JSON as it is written: keys in the order given, strings escaped so that they may also stand in a script. */
public final class JsonOut {
    private final Appendable out;
    private boolean first = true;

    /** JSON onto {@code out}. */
    public JsonOut(Appendable out) {
        this.out = out;
    }

    /** Begins an object or list: <code>{</code> or {@code [}. */
    public JsonOut open(char bracket) throws IOException {
        separate();
        out.append(bracket);
        first = true;
        return this;
    }

    /** Begins an object or list under a key. */
    public JsonOut open(String key, char bracket) throws IOException {
        key(key);
        out.append(bracket);
        first = true;
        return this;
    }

    /** Ends an object or list. */
    public JsonOut close(char bracket) throws IOException {
        out.append(bracket);
        first = false;
        return this;
    }

    /** A key with a text. */
    public JsonOut put(String key, String value) throws IOException {
        key(key);
        string(value);
        return this;
    }

    /** A key with a list of texts. */
    public JsonOut put(String key, List<String> values) throws IOException {
        open(key, '[');
        for (String value : values) {
            separate();
            string(value);
        }
        return close(']');
    }

    /** A key with a number. */
    public JsonOut put(String key, long value) throws IOException {
        key(key);
        out.append(Long.toString(value));
        return this;
    }

    /** A key with a yes or no. */
    public JsonOut put(String key, boolean value) throws IOException {
        key(key);
        out.append(Boolean.toString(value));
        return this;
    }

    /** A key with a finite number. */
    public JsonOut put(String key, float value) throws IOException {
        key(key);
        out.append(Float.toString(value));
        return this;
    }

    /** The end of the text. */
    public void end() throws IOException {
        out.append('\n');
    }

    private void key(String key) throws IOException {
        separate();
        string(key);
        out.append(':');
    }

    private void separate() throws IOException {
        if (!first) {
            out.append(',');
        }
        first = false;
    }

    private void string(String text) throws IOException {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < ' ' || c == '<' || c == 0x7F || (c >= 0x2028 && c <= 0x202F) || isLone(text, i)) {
                        hex(c);
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    private void hex(char c) throws IOException {
        out.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
            out.append(Character.forDigit((c >> shift) & 15, 16));
        }
    }

    private static boolean isLone(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 >= text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        return Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    }
}

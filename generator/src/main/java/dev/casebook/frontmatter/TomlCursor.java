package dev.casebook.frontmatter;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A place in a TOML text, and the tokens that can be read from there. */
final class TomlCursor {
    private static final Pattern BARE = Pattern.compile("[\\p{L}\\p{N}_-]++");
    private static final Pattern WORD = Pattern.compile(
            "true|false|[+-]?(?:inf|nan)|\\d{4}-\\d{2}-\\d{2}(?:[Tt ]\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?(?:[Zz]|[+-]\\d{2}:\\d{2})?)?"
                    + "|\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?|0x[0-9A-Fa-f_]++|0o[0-7_]++|0b[01_]++"
                    + "|[+-]?\\d[\\d_]*+(?:\\.\\d[\\d_]*+)?(?:[eE][+-]?\\d++)?");

    private final String text;
    private final int end;
    private int at;

    /** The text from {@code start} to {@code end}. */
    TomlCursor(String text, int start, int end) {
        this.text = text;
        this.at = start;
        this.end = end;
    }

    /** The offset of the next character. */
    int at() {
        return at;
    }

    /** Whether nothing is left. */
    boolean atEnd() {
        return at >= end;
    }

    /** The next character, NUL at the end. */
    char peek() {
        return at < end ? text.charAt(at) : '\0';
    }

    /** Where the line of {@code offset} ends. */
    int lineEnd(int offset) {
        int i = offset;
        while (i < end && text.charAt(i) != '\n' && text.charAt(i) != '\r') {
            i++;
        }
        return i;
    }

    /** Moves past {@code c} if it is next. */
    boolean take(char c) {
        boolean found = at < end && text.charAt(at) == c;
        at += found ? 1 : 0;
        return found;
    }

    /** Moves past {@code c}, which has to be next. */
    void expect(char c) throws TomlFault {
        if (!take(c)) {
            throw fault("`" + c + "` is missing here", c == '=' ? "write `key = \"value\"`" : "add the `" + c + "`");
        }
    }

    /** A fault right here. */
    TomlFault fault(String what, String help) {
        return new TomlFault(at, what, help);
    }

    /** Moves past spaces and tabs. */
    void skipBlanks() {
        while (at < end && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
    }

    /** Moves past blanks, line ends and comments. */
    void skipLines() {
        while (at < end) {
            char c = text.charAt(at);
            if (c == '#') {
                at = lineEnd(at);
            } else if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
                at++;
            } else {
                return;
            }
        }
    }

    /** Moves past what may follow on the same line, which is at most a comment. */
    void expectLineEnd() throws TomlFault {
        skipBlanks();
        if (peek() == '#') {
            at = lineEnd(at);
        }
        if (at < end && peek() != '\n' && peek() != '\r') {
            throw fault("nothing more may stand on this line", "put text in double quotes, and one key on each line");
        }
    }

    /** A key without quotes. */
    String bare() throws TomlFault {
        return token(BARE, "a key is missing here", "write `key = \"value\"`");
    }

    /** A number, date, time or boolean, as written. */
    String word() throws TomlFault {
        return token(WORD, "text has to stand in quotes", "put the value in double quotes");
    }

    private String token(Pattern pattern, String what, String help) throws TomlFault {
        Matcher matcher = pattern.matcher(text).region(at, end);
        if (!matcher.lookingAt()) {
            throw fault(what, help);
        }
        at = matcher.end();
        return matcher.group();
    }

    /** A text in one or three quotes of either kind. */
    String string() throws TomlFault {
        int start = at;
        char quote = peek();
        String three = String.valueOf(quote).repeat(3);
        boolean multiline = text.startsWith(three, at) && at + 3 <= end;
        at += multiline ? 3 : 1;
        if (multiline) {
            take('\r');
            take('\n');
        }
        StringBuilder value = new StringBuilder();
        while (at < end) {
            char c = text.charAt(at);
            if (c == quote && (!multiline || closes(three))) {
                return close(value, multiline);
            }
            if ((c == '\n' || c == '\r') && !multiline) {
                break;
            }
            at++;
            if (c == '\\' && quote == '"') {
                escape(value, multiline);
            } else if (c != '\r') {
                value.append(c);
            }
        }
        at = Math.min(start, end);
        throw fault("the text is not closed", "add the missing `" + (multiline ? three : quote) + "`");
    }

    /** Whether three quotes stand here and are the last three of their run. */
    private boolean closes(String three) {
        return at + 3 <= end && text.startsWith(three, at) && !(at + 3 < end && text.charAt(at + 3) == three.charAt(0));
    }

    private String close(StringBuilder value, boolean multiline) {
        at += multiline ? 3 : 1;
        return value.toString();
    }

    private void escape(StringBuilder value, boolean multiline) throws TomlFault {
        char c = peek();
        at++;
        switch (c) {
            case 'b' -> value.append('\b');
            case 't' -> value.append('\t');
            case 'n' -> value.append('\n');
            case 'f' -> value.append('\f');
            case 'r' -> value.append('\r');
            case 'e' -> value.append('\u001B');
            case '"', '\\' -> value.append(c);
            case 'u' -> value.appendCodePoint(hex(4));
            case 'U' -> value.appendCodePoint(hex(8));
            default -> {
                at--;
                if (!multiline || (c != '\n' && c != '\r' && c != ' ' && c != '\t')) {
                    throw fault("this escape is not known", "write a backslash as `\\\\`, or use single quotes");
                }
                while (at < end && Character.isWhitespace(text.charAt(at))) {
                    at++;
                }
            }
        }
    }

    private int hex(int digits) throws TomlFault {
        int value = 0;
        for (int i = 0; i < digits; i++) {
            int digit = Character.digit(peek(), 16);
            if (digit < 0 || value > 0xFFFFFF) {
                throw fault("this escape needs " + digits + " hexadecimal digits", "write the character itself");
            }
            value = value * 16 + digit;
            at++;
        }
        if (!Character.isValidCodePoint(value) || (value >= 0xD800 && value <= 0xDFFF)) {
            throw fault("this escape names no character", "write the character itself");
        }
        return value;
    }
}

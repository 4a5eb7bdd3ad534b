package dev.casebook.foreign;

/** Where the lines of a body end, and what stands before their words. */
final class BodyLines {
    private static final int MAX_CONTAINERS = 40;

    private final String text;

    /** The lines of {@code text}. */
    BodyLines(String text) {
        this.text = text;
    }

    /** Where the line of {@code from} ends. */
    int end(int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    /** Whether nothing but blanks stands between two places. */
    boolean isBlank(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Character.isWhitespace(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether nothing but blanks and quote marks stands between two places. */
    boolean isBlankOrQuote(int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) != '>' && !Character.isWhitespace(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** How many columns of blanks a line begins with. */
    int indent(int start, int end) {
        int indent = 0;
        for (int i = start; i < end && indent < 4; i++) {
            char c = text.charAt(i);
            if (c != ' ' && c != '\t') {
                return indent;
            }
            indent += c == '\t' ? 4 : 1;
        }
        return indent;
    }

    /** What follows blanks and quote marks. */
    int skip(int start, int end) {
        int at = start;
        while (at < end && (text.charAt(at) == ' ' || text.charAt(at) == '\t' || text.charAt(at) == '>')) {
            at++;
        }
        return at;
    }

    /** How many quote marks a line begins with. */
    int quotes(int start, int end) {
        int content = skip(start, end);
        int quotes = 0;
        for (int i = start; i < content; i++) {
            quotes += text.charAt(i) == '>' ? 1 : 0;
        }
        return quotes;
    }

    /** What follows blanks, quote marks and list markers. */
    int prefix(int start, int end) {
        int at = start;
        for (int depth = 0; depth < MAX_CONTAINERS; depth++) {
            at = skip(at, end);
            int marker = at;
            while (marker < end && marker - at < 9 && Character.isDigit(text.charAt(marker))) {
                marker++;
            }
            boolean numbered = marker > at;
            boolean item = marker < end && (numbered ? ".)" : "-*+").indexOf(text.charAt(marker)) >= 0;
            if (!item || marker + 1 >= end || !Character.isWhitespace(text.charAt(marker + 1))) {
                return at;
            }
            at = marker + 1;
        }
        return at;
    }

    /** How often {@code c} stands in a row at {@code at}. */
    int run(int at, int end, char c) {
        int to = at;
        while (to < end && text.charAt(to) == c) {
            to++;
        }
        return to - at;
    }

    /** Whether the line at {@code start} begins a block of its own or none. */
    boolean opens(int start) {
        int end = end(start);
        int content = skip(start, end);
        return content == end
                || isBlank(content, end)
                || "#|".indexOf(text.charAt(content)) >= 0
                || text.startsWith("```", content)
                || text.startsWith("~~~", content)
                || prefix(content, end) > content;
    }
}

package dev.casebook.search.query;

import dev.casebook.search.analysis.StringSet;
import dev.casebook.search.query.Clause.Sign;
import java.util.ArrayList;
import java.util.List;

/** A mark or a word of a query line; of a value in a field also which field. */
record Lexeme(Kind kind, String text, String field, Sign sign) {
    private static final int MAX_DEPTH = 8;

    /** Letters of an option such as {@code -rf}, behind one of the commands that are quoted most. */
    private static final int OPTION = 2;

    private static final StringSet COMMANDS = StringSet.ofWords(
            "curl docker du git grep helm java journalctl kill kubectl ls openssl ps psql rm ssh sudo systemctl tar");

    enum Kind {
        WORD,
        PHRASE,
        FIELD,
        AND,
        OR,
        OPEN,
        CLOSE,
        END
    }

    static final Lexeme END = new Lexeme(Kind.END, "", "", Sign.PLAIN);

    /** Where the filters begin that a line ends with; its length where it ends with none. */
    static int filters(String line) {
        Lexer lexer = new Lexer(line);
        int filters = 0;
        for (int at = skipSpace(line, 0); at < line.length(); ) {
            int before = lexer.lexemes.size();
            int end = lexer.chunk(at);
            boolean filter = lexer.lexemes.size() == before + 1
                    && lexer.lexemes.get(before).kind() == Kind.FIELD
                    && (line.charAt(end - 1) == '"' || !QueryParser.hasMarksOfOutput(line.substring(at, end)));
            at = skipSpace(line, end);
            if (!filter) {
                filters = at;
            }
        }
        return filters;
    }

    /** Splits a line at spaces into words that are nothing but text. */
    static List<Lexeme> plain(String line) {
        List<Lexeme> lexemes = new ArrayList<>();
        for (int at = skipSpace(line, 0); at < line.length(); ) {
            int end = spaceAfter(line, at);
            lexemes.add(new Lexeme(Kind.WORD, line.substring(at, end), "", Sign.PLAIN));
            at = skipSpace(line, end);
        }
        return lexemes;
    }

    /** Splits a line into words and marks; brackets that have no partner, or lie too deep, are left out. */
    static List<Lexeme> split(String line) {
        Lexer lexer = new Lexer(line);
        for (int at = skipSpace(line, 0); at < line.length(); ) {
            at = skipSpace(line, lexer.chunk(at));
        }
        return withPartners(lexer.lexemes);
    }

    static int skipSpace(String line, int from) {
        int at = from;
        while (at < line.length() && isSpace(line.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int spaceAfter(String line, int from) {
        int at = from;
        while (at < line.length() && !isSpace(line.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isSpace(char c) {
        return c <= ' ' || c == 0x85 || c == 0xA0 || c == 0x2028 || c == 0x2029 || c == 0x3000;
    }

    /** Reads what stands between two spaces, or between quotation marks. */
    private static final class Lexer {
        private final String line;
        private final boolean command;
        private final List<Lexeme> lexemes = new ArrayList<>();
        private Sign sign = Sign.PLAIN;

        Lexer(String line) {
            this.line = line;
            int first = skipSpace(line, 0);
            command = COMMANDS.contains(line.substring(first, spaceAfter(line, first)));
        }

        private void add(Kind kind, String text, String field) {
            lexemes.add(new Lexeme(kind, text, field, sign));
            sign = Sign.PLAIN;
        }

        /** Adds what begins here; returns where it ends. */
        int chunk(int from) {
            int at = from;
            int opened = lexemes.size();
            sign = Sign.PLAIN;
            while (at < line.length() && isPrefix(at)) {
                switch (line.charAt(at)) {
                    case '(' -> add(Kind.OPEN, "(", "");
                    case '+' -> sign = Sign.REQUIRED;
                    default -> sign = Sign.EXCLUDED;
                }
                at++;
            }
            String field = field(at);
            int value = field.isEmpty() ? at : at + field.length() + 1;
            int quote = closingQuote(value);
            int end = quote < 0 ? spaceAfter(line, at) : quote + 1;
            if (quote >= 0) {
                add(field.isEmpty() ? Kind.PHRASE : Kind.FIELD, line.substring(value + 1, quote), field);
                while (end < line.length() && line.charAt(end) == ')') {
                    end++;
                }
                close(end - quote - 1);
                return end;
            }
            int last = end - surplusClosing(value, end);
            String word = line.substring(value, last);
            boolean mark = lexemes.size() == opened && last == end && sign == Sign.PLAIN && field.isEmpty();
            Kind kind = field.isEmpty() ? Kind.WORD : Kind.FIELD;
            if (mark && word.equals("AND")) {
                kind = Kind.AND;
            } else if (mark && word.equals("OR")) {
                kind = Kind.OR;
            }
            if (!word.isEmpty()) {
                add(kind, word, field);
            }
            close(end - last);
            return end;
        }

        private void close(int brackets) {
            for (int i = 0; i < brackets; i++) {
                add(Kind.CLOSE, ")", "");
            }
        }

        /** Brackets, a plus, and a minus before more letters than an option has. */
        private boolean isPrefix(int at) {
            char c = line.charAt(at);
            if (c != '-') {
                return c == '(' || c == '+';
            }
            char next = at + 1 < line.length() ? line.charAt(at + 1) : ' ';
            return next == '"'
                    || next == '('
                    || (isLetter(next) && at + (command ? OPTION + 1 : 2) < spaceAfter(line, at + 1));
        }

        /** The field whose name and colon stand here, with a value behind; or nothing. */
        private String field(int at) {
            int colon = at;
            while (colon < line.length() && (isLetter(line.charAt(colon)) || "-_".indexOf(line.charAt(colon)) >= 0)) {
                colon++;
            }
            boolean valued = colon + 1 < line.length() && line.charAt(colon) == ':' && !isSpace(line.charAt(colon + 1));
            return valued && Fields.isKnown(line.substring(at, colon)) ? line.substring(at, colon) : "";
        }

        /** The quotation mark that closes the one here, before a space, a bracket or the end; or -1. */
        private int closingQuote(int open) {
            if (open >= line.length() || line.charAt(open) != '"') {
                return -1;
            }
            int close = line.indexOf('"', open + 1);
            boolean ends = close >= 0
                    && (close + 1 == line.length() || isSpace(line.charAt(close + 1)) || line.charAt(close + 1) == ')');
            return ends ? close : -1;
        }

        /** How many closing brackets at the end have no opening one in the word, as in {@code (see main())}. */
        private int surplusClosing(int from, int end) {
            int inside = 0;
            int closing = 0;
            for (int i = from; i < end; i++) {
                inside += line.charAt(i) == '(' ? 1 : 0;
                closing = line.charAt(i) == ')' ? closing + 1 : 0;
            }
            return Math.max(0, closing - inside);
        }
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c >= 0x80;
    }

    private static List<Lexeme> withPartners(List<Lexeme> lexemes) {
        boolean[] kept = new boolean[lexemes.size()];
        int[] open = new int[lexemes.size()];
        int depth = 0;
        for (int i = 0; i < kept.length; i++) {
            Kind kind = lexemes.get(i).kind();
            if (kind == Kind.OPEN) {
                open[depth++] = i;
            } else if (kind != Kind.CLOSE) {
                kept[i] = true;
            } else if (depth > 0) {
                boolean shallow = depth <= MAX_DEPTH;
                kept[open[--depth]] = shallow;
                kept[i] = shallow;
            }
        }
        List<Lexeme> result = new ArrayList<>();
        for (int i = 0; i < kept.length; i++) {
            if (kept[i]) {
                result.add(lexemes.get(i));
            }
        }
        return result;
    }
}

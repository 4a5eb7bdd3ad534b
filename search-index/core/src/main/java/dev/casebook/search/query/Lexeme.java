package dev.casebook.search.query;

import java.util.ArrayList;
import java.util.List;

/**
 * A mark or a word of a query line.
 *
 * @param required whether a plus stands before it
 */
record Lexeme(Kind kind, String text, boolean required) {
    private static final int MAX_DEPTH = 8;

    enum Kind {
        WORD,
        AND,
        OR,
        OPEN,
        CLOSE,
        END
    }

    private static final Lexeme END = new Lexeme(Kind.END, "", false);

    /** Splits a line at spaces; brackets that have no partner, or lie too deep, are left out. */
    static List<Lexeme> split(String line) {
        List<Lexeme> lexemes = new ArrayList<>();
        int at = 0;
        while (at < line.length()) {
            int end = at;
            while (end < line.length() && !isSpace(line.charAt(end))) {
                end++;
            }
            if (end > at) {
                addChunk(line.substring(at, end), lexemes);
            }
            at = end + 1;
        }
        return withPartners(lexemes);
    }

    private static void addChunk(String chunk, List<Lexeme> lexemes) {
        int start = 0;
        int opened = lexemes.size();
        boolean required = false;
        while (start < chunk.length() && isPrefix(chunk.charAt(start))) {
            if (chunk.charAt(start) == '(') {
                lexemes.add(new Lexeme(Kind.OPEN, "(", required));
                required = false;
            } else {
                required = true;
            }
            start++;
        }
        int end = chunk.length() - surplusClosing(chunk, start);
        String word = chunk.substring(start, end);
        if (!word.isEmpty()) {
            boolean mark = lexemes.size() == opened && end == chunk.length() && !required;
            Kind kind = mark && word.equals("AND") ? Kind.AND : mark && word.equals("OR") ? Kind.OR : Kind.WORD;
            lexemes.add(new Lexeme(kind, word, required));
        }
        for (int i = end; i < chunk.length(); i++) {
            lexemes.add(new Lexeme(Kind.CLOSE, ")", false));
        }
    }

    /** How many closing brackets at the end have no opening one in the word, as in {@code (see main())}. */
    private static int surplusClosing(String chunk, int start) {
        int inside = 0;
        for (int i = start; i < chunk.length(); i++) {
            inside += chunk.charAt(i) == '(' ? 1 : 0;
        }
        int closing = 0;
        while (closing < chunk.length() - start && chunk.charAt(chunk.length() - 1 - closing) == ')') {
            closing++;
        }
        return Math.max(0, closing - inside);
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
        result.add(END);
        return result;
    }

    private static boolean isPrefix(char c) {
        return c == '+' || c == '(';
    }

    private static boolean isSpace(char c) {
        return c <= ' ' || c == 0x85 || c == 0xA0 || c == 0x2028 || c == 0x2029 || c == 0x3000;
    }
}

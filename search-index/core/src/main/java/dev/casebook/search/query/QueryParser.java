package dev.casebook.search.query;

import dev.casebook.search.analysis.TextAnalyzer;
import dev.casebook.search.analysis.Token;
import dev.casebook.search.query.Lexeme.Kind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads what somebody typed or pasted. There are no errors: what is not a mark in its place is text.
 *
 * <pre>
 * query  = { clause [ "OR" ] }              any clause; if some begin with a plus, all of those, the others only adding to the rank
 * clause = factor { "AND" factor }          all factors
 * factor = [ "+" ] ( "(" query ")" | word )
 * word   = anything without spaces
 * </pre>
 *
 * <p>{@code AND} and {@code OR} are capitals and stand alone. A bracket is a mark at the beginning or end of a word when it has a
 * partner; a plus, at the beginning. A word goes through the same analysis as the documents: an identifier is looked for whole
 * and in parts; where it is required it must be there whole, and its parts add to the rank. What is said more often counts more. Only the first
 * {@value #MAX_LINE} units and {@value #MAX_TERMS} terms are looked for.
 */
public final class QueryParser {
    static final int MAX_LINE = 10_000;
    static final int MAX_TERMS = 64;

    private final List<Lexeme> lexemes;
    private final Set<String> terms = new LinkedHashSet<>();
    private final Set<String> words = new LinkedHashSet<>();
    private final Set<String> ignored = new LinkedHashSet<>();
    private int at;

    private QueryParser(String line) {
        lexemes = Lexeme.split(line.substring(0, Math.min(MAX_LINE, line.length())));
    }

    /** The query that a line of text stands for; never fails. */
    public static ParsedQuery parse(String line) {
        QueryParser parser = new QueryParser(line);
        Query query = parser.query();
        parser.ignored.removeAll(parser.words);
        return new ParsedQuery(query, List.copyOf(parser.words), List.copyOf(parser.ignored));
    }

    private Query query() {
        List<Query> required = new ArrayList<>();
        List<Query> others = new ArrayList<>();
        while (kind() != Kind.END && kind() != Kind.CLOSE) {
            if (kind() == Kind.AND || kind() == Kind.OR) {
                at++;
                continue;
            }
            boolean plus = lexemes.get(at).required();
            Query clause = clause();
            if (!clause.isNothing()) {
                (plus ? required : others).add(clause);
            }
        }
        return required.isEmpty() ? Query.or(others) : Query.preferring(Query.and(required), Query.or(others));
    }

    private Query clause() {
        List<Query> factors = new ArrayList<>();
        addFactor(factors, kind(1) == Kind.AND);
        while (kind() == Kind.AND && isFactor(kind(1))) {
            at++;
            addFactor(factors, true);
        }
        return Query.and(factors);
    }

    /** Adds what the factor looks for, if that is anything. */
    private void addFactor(List<Query> factors, boolean inAnd) {
        Lexeme lexeme = lexemes.get(at++);
        Query factor;
        if (lexeme.kind() == Kind.OPEN) {
            factor = query();
            at++;
        } else {
            factor = word(lexeme.text(), inAnd || lexeme.required());
        }
        if (!factor.isNothing()) {
            factors.add(factor);
        }
    }

    private Query word(String text, boolean required) {
        List<Query> wholes = new ArrayList<>();
        List<Query> parts = new ArrayList<>();
        List<Token> tokens = TextAnalyzer.analyze(text);
        if (tokens.isEmpty()) {
            ignore(text);
        }
        for (Token token : tokens) {
            if (terms.size() >= MAX_TERMS && !terms.contains(token.term())) {
                ignore(text.substring(token.start(), token.end()));
                continue;
            }
            terms.add(token.term());
            if (token.role() == Token.Role.PART) {
                parts.add(new Query.Term(token.term(), 1));
            } else {
                wholes.add(new Query.Term(token.term(), 1));
                words.add(text.substring(token.start(), token.end()));
            }
        }
        if (required && !wholes.isEmpty()) {
            return Query.preferring(Query.and(wholes), Query.or(parts));
        }
        wholes.addAll(parts);
        return Query.or(wholes);
    }

    private void ignore(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isPunctuation(text.charAt(start))) {
            start++;
        }
        while (start < end && isPunctuation(text.charAt(end - 1))) {
            end--;
        }
        if (start < end) {
            ignored.add(text.substring(start, end));
        }
    }

    private Kind kind() {
        return kind(0);
    }

    private Kind kind(int ahead) {
        return lexemes.get(Math.min(at + ahead, lexemes.size() - 1)).kind();
    }

    private static boolean isFactor(Kind kind) {
        return kind == Kind.WORD || kind == Kind.OPEN;
    }

    private static boolean isPunctuation(char c) {
        return c < '0' || (c > '9' && c < 'A') || (c > 'Z' && c < 'a') || (c > 'z' && c < 0x80);
    }
}

package dev.casebook.search.query;

import dev.casebook.search.analysis.Lists;
import dev.casebook.search.query.Clause.Item;
import dev.casebook.search.query.Clause.Sign;
import dev.casebook.search.query.Lexeme.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads what somebody typed or pasted. There are no errors: what is not a mark in its place is text.
 *
 * <pre>
 * query   = { [ "+" | "-" ] either }    what stands side by side: any of it, the more the better; a plus: it must be there;
 *                                       a minus: it must not
 * either  = all { "OR" [ "-" ] all }    one of them
 * all     = factor { "AND" [ "-" ] factor }    all of them; a minus: but not it
 * factor  = "(" query ")" | field ":" ( phrase | word ) | phrase | word [ "*" ]
 * phrase  = '"' words '"'               must be there, one after the other
 * field   = failure-mode | service | severity | kind | year | team | symptom | trigger | tag
 *         | title | after | before      must fit; values of one field are alternatives
 * word    = anything without spaces     with an asterisk: and whatever begins so
 * </pre>
 *
 * <p>{@code AND} and {@code OR} are capitals and stand alone. A bracket is a mark at the beginning or end of a word when it has a
 * partner; a plus at the beginning; a minus at the beginning, before two letters at least, and before
 * three in a line that begins with a command such as {@code rm}; quotation marks around whole words; a colon
 * after the name of a field and before a value.
 *
 * <p>A line that looks like the output of a program, since it is longer than {@value #MAX_TYPED} units or has one of {@code
 * []{}<>=;|\} or a line break in it, has no marks at all: it is text from end to end. In a line of {@value #MESSAGE} words and
 * marks or more, quotation marks around one word are text too, as in {@code pods "web-7f9c" not found}. Fields with their values
 * at the end of a line are no part of that: they narrow whatever stands before them, and do not make it longer. Only the first
 * {@value #MAX_LINE} units count.
 */
public final class QueryParser {
    static final int MAX_LINE = 10_000;
    static final int MAX_TYPED = 200;
    static final int MESSAGE = 4;

    private static final String OUTPUT = "[]{}<>=;|\\\n\r\t";

    private final List<Lexeme> lexemes;
    private final boolean message;
    private final boolean typing;
    private int at;

    private QueryParser(String line, boolean typing) {
        String read = line.substring(0, Math.min(MAX_LINE, line.length()));
        int filters = Lexeme.filters(read);
        String text = read.substring(0, filters);
        lexemes = text.length() > MAX_TYPED || hasMarksOfOutput(text) ? Lexeme.plain(text) : Lexeme.split(text);
        message = lexemes.size() >= MESSAGE;
        lexemes.addAll(Lexeme.split(read.substring(filters)));
        lexemes.add(Lexeme.END);
        boolean finished = line.isEmpty() || Lexeme.skipSpace(line, line.length() - 1) == line.length();
        this.typing = typing && !finished;
    }

    /**
     * What a line of text asks for; never fails.
     *
     * @param typing whether the last word, unless a space follows, may go on
     */
    public static Clause.Group parse(String line, boolean typing) {
        return new QueryParser(line, typing).query();
    }

    static boolean hasMarksOfOutput(String line) {
        for (int i = 0; i < line.length(); i++) {
            if (OUTPUT.indexOf(line.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private Clause.Group query() {
        List<Item> items = new ArrayList<>();
        while (kind(0) != Kind.END && kind(0) != Kind.CLOSE) {
            if (kind(0) == Kind.AND || kind(0) == Kind.OR) {
                at++;
                continue;
            }
            Sign sign = lexemes.get(at).sign();
            items.add(new Item(sign, either()));
        }
        return new Clause.Group(items);
    }

    private Clause either() {
        List<Clause> clauses = new ArrayList<>();
        clauses.add(all(factor()));
        while (continuesWith(Kind.OR)) {
            at++;
            clauses.add(all(signed()));
        }
        return clauses.size() == 1 ? clauses.get(0) : new Clause.Either(clauses);
    }

    private Clause all(Clause first) {
        List<Clause> clauses = new ArrayList<>();
        clauses.add(first);
        while (continuesWith(Kind.AND)) {
            at++;
            clauses.add(signed());
        }
        return clauses.size() == 1 ? clauses.get(0) : new Clause.All(clauses);
    }

    /** A factor behind a mark; its minus is its own. */
    private Clause signed() {
        Sign sign = lexemes.get(at).sign();
        Clause factor = factor();
        return sign == Sign.EXCLUDED ? new Clause.Group(Lists.of(new Item(sign, factor))) : factor;
    }

    private Clause factor() {
        Lexeme lexeme = lexemes.get(at++);
        if (lexeme.kind() == Kind.OPEN) {
            Clause inner = query();
            at++;
            return inner;
        }
        if (lexeme.kind() == Kind.PHRASE) {
            return message && lexeme.text().indexOf(' ') < 0
                    ? new Clause.Words(lexeme.text(), false)
                    : new Clause.Phrase(lexeme.text());
        }
        return lexeme.kind() == Kind.FIELD
                ? new Clause.InField(Fields.plain(lexeme.field()), lexeme.text())
                : word(lexeme.text());
    }

    private Clause word(String text) {
        boolean starred = text.length() > 1 && text.endsWith("*");
        boolean last = typing && kind(0) == Kind.END;
        return new Clause.Words(starred ? text.substring(0, text.length() - 1) : text, starred || last);
    }

    private boolean continuesWith(Kind mark) {
        Kind next = kind(1);
        return kind(0) == mark && next != Kind.END && next != Kind.CLOSE && next != Kind.AND && next != Kind.OR;
    }

    private Kind kind(int ahead) {
        return lexemes.get(Math.min(at + ahead, lexemes.size() - 1)).kind();
    }
}

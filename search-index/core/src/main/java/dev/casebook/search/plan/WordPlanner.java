package dev.casebook.search.plan;

import dev.casebook.search.analysis.StringMap;
import dev.casebook.search.analysis.StringSet;
import dev.casebook.search.analysis.TextAnalyzer;
import dev.casebook.search.analysis.Token;
import dev.casebook.search.format.FieldKey;
import dev.casebook.search.format.Synonyms;
import dev.casebook.search.format.WordList;
import dev.casebook.search.plan.Plan.Change;
import dev.casebook.search.plan.Plan.Reason;
import dev.casebook.search.query.Clause;
import dev.casebook.search.query.Query;
import dev.casebook.search.query.Query.Condition;
import dev.casebook.search.query.Rounding;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns words into terms, and remembers what became of each. */
final class WordPlanner {
    static final int MAX_TERMS = 64;

    /** Lines of more words are not mended, completed or put in other words. */
    static final int MAX_MENDED = 16;

    static final float IN_IDENTIFIER = 0.5f;
    static final float WEAK = 0.5f;
    static final float COMPLETED = 0.7f;
    static final float CORRECTED = 0.8f;
    static final float SYNONYM = 0.7f;
    static final float IDENTIFIED = 100;

    private static final int MOST_UNKNOWN = 3;

    private final Lexicon lexicon;
    private final boolean mending;
    private final StringSet looked = new StringSet();
    private final StringSet words = new StringSet();
    private final StringSet ignored = new StringSet();
    /** Of which words it is known what became of them. */
    private final StringSet told = new StringSet();

    private final List<Change> changes = new ArrayList<>();
    private final List<Change> unknown = new ArrayList<>();
    private final StringMap<String> meanings = new StringMap<>();

    WordPlanner(Lexicon lexicon, boolean mending) {
        this.lexicon = lexicon;
        this.mending = mending;
    }

    Plan toPlan(Query query) {
        List<String> left = new ArrayList<>();
        for (int i = 0; i < ignored.size(); i++) {
            if (!words.contains(ignored.get(i))) {
                left.add(ignored.get(i));
            }
        }
        return new Plan(query, words.toList(), left, changes, unknown, meanings);
    }

    void unknown(String word, List<String> nearest) {
        if (told.add(word)) {
            unknown.add(new Change(Reason.CORRECTED, word, nearest));
        }
    }

    /** Adds what words side by side look for, with what says the same as some of them; the run is empty then. */
    void addRun(List<Clause.Words> run, List<Query> queries) throws IOException {
        for (int at = 0; at < run.size(); ) {
            int length = mending ? Math.min(Synonyms.MAX_TERMS, run.size() - at) : 0;
            List<String> others = others(run, at, length);
            while (length > 0 && others.isEmpty()) {
                others = others(run, at, --length);
            }
            if (others.isEmpty()) {
                queries.add(query(run.get(at++), false));
                continue;
            }
            String typed = typed(run, at, length);
            List<Query> said = new ArrayList<>();
            while (length-- > 0) {
                said.add(query(run.get(at++), false, false));
            }
            queries.add(withSynonyms(typed, Query.or(said), others));
        }
        run.clear();
    }

    /** Other ways to say so many words, the first and last of which are no function words; only those that some document may use. */
    private List<String> others(List<Clause.Words> run, int at, int length) throws IOException {
        List<String> used = new ArrayList<>();
        if (length > 0
                && !Synonyms.terms(typed(run, at, 1)).isEmpty()
                && !Synonyms.terms(typed(run, at + length - 1, 1)).isEmpty()) {
            String typed = Synonyms.terms(typed(run, at, length));
            for (String other : lexicon.synonyms().others(typed)) {
                String term = Synonyms.terms(other);
                boolean isUsed = Synonyms.isWay(term)
                        ? lexicon.frequency(term, Synonyms.first(typed)) > 0
                        : !term.isEmpty() && lexicon.frequency(term) != 0;
                if (isUsed) {
                    used.add(other);
                }
            }
        }
        return used;
    }

    private static String typed(List<Clause.Words> run, int at, int length) {
        StringBuilder typed = new StringBuilder();
        for (int i = at; i < at + length; i++) {
            typed.append(i == at ? "" : " ").append(run.get(i).text());
        }
        return typed.toString();
    }

    private Query withSynonyms(String typed, Query said, List<String> others) {
        List<Query> best = new ArrayList<>();
        best.add(said);
        List<String> terms = new ArrayList<>();
        List<String> shown = new ArrayList<>();
        for (String other : others) {
            terms.add(Synonyms.terms(other));
            if (!TextAnalyzer.fold(other).equals(TextAnalyzer.fold(typed))) {
                shown.add(other);
            }
        }
        change(Reason.SYNONYM, typed, shown);
        return Query.best(addAll(best, terms, meaning(typed), SYNONYM));
    }

    /** The words that are said to be looked for where these were typed. */
    private String meaning(String typed) {
        StringBuilder meaning = new StringBuilder();
        for (Token token : TextAnalyzer.analyze(typed)) {
            String word = token.role() == Token.Role.PART ? null : meanings.get(token.term());
            if (word != null) {
                meaning.append(meaning.length() == 0 ? "" : " ").append(word);
            }
        }
        return meaning.length() == 0 ? typed : meaning.toString();
    }

    private void change(Reason reason, String word, List<String> others) {
        if (!others.isEmpty() && told.add(word)) {
            changes.add(new Change(reason, word, others));
        }
    }

    /** What words without a space between them look for; where they are required, what is whole in them has to be there. */
    Query query(Clause.Words typed, boolean required) throws IOException {
        return query(typed, required, mending);
    }

    private Query query(Clause.Words typed, boolean required, boolean mended) throws IOException {
        String text = typed.text();
        List<Token> tokens = TextAnalyzer.analyze(text);
        List<Query> wholes = new ArrayList<>();
        List<Query> parts = new ArrayList<>();
        if (tokens.isEmpty()) {
            ignore(text);
        }
        boolean numbered = false;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            String word = text.substring(token.start(), token.end());
            boolean last = token.end() == tokens.get(tokens.size() - 1).end();
            if (looked.size() >= MAX_TERMS && !looked.contains(token.term())) {
                ignore(word);
                continue;
            }
            looked.add(token.term());
            String meaning = meanings.putIfAbsent(token.term(), word);
            boolean part = token.role() == Token.Role.PART;
            if (!part) {
                words.addWords(meaning);
                numbered |= hasDigit(word);
            }
            Query query = alternatives(token, word, typed.unfinished() && last, mended);
            if (!query.isNothing()) {
                (part ? parts : wholes).add(query);
            }
        }
        if (numbered && lexicon.frequency(FieldKey.id(text)) != 0) {
            parts.add(new Query.Constant(FieldKey.id(text), IDENTIFIED));
        }
        if (required && !wholes.isEmpty()) {
            return Query.preferring(Query.and(wholes), Query.or(parts));
        }
        wholes.addAll(parts);
        return Query.or(wholes);
    }

    /** A term, with what it may become or was meant to be. */
    private Query alternatives(Token token, String word, boolean unfinished, boolean mended) throws IOException {
        String folded = TextAnalyzer.fold(word);
        float weight = token.role() != Token.Role.WORD ? IN_IDENTIFIER : WeakWords.contains(folded) ? WEAK : 1;
        if (unfinished && folded.length() < 2) {
            return Query.nothing();
        }
        Query plain = new Query.Term(token.term(), weight);
        int frequency = lexicon.frequency(token.term());
        List<Query> best = new ArrayList<>();
        best.add(plain);
        if (unfinished
                && folded.length() >= Completion.SHORTEST
                && !Completion.isFinished(frequency, lexicon.documents())) {
            StringSet completions = Completion.of(folded, lexicon);
            if (completions.size() > 0) {
                return Query.best(addAll(best, completions.toList(), word, Rounding.round(weight * COMPLETED)));
            }
        }
        boolean begun = unfinished && folded.length() < Completion.SHORTEST;
        if (!mended || begun || frequency != 0 || token.role() == Token.Role.WHOLE || !isLetters(folded)) {
            return plain;
        }
        WordList known = lexicon.words();
        if (known == null) {
            return plain;
        }
        List<String> nearest = Spelling.nearest(folded, known);
        if (nearest.isEmpty()) {
            if (unknown.size() < MOST_UNKNOWN) {
                unknown(word, Spelling.nearest(folded, known, Math.min(3, folded.length() / 2)));
            }
            return plain;
        }
        change(Reason.CORRECTED, word, nearest);
        List<String> terms = new ArrayList<>();
        for (String near : nearest) {
            terms.add(TextAnalyzer.term(near));
        }
        return Query.best(addAll(best, terms, word, Rounding.round(weight * CORRECTED)));
    }

    private List<Query> addAll(List<Query> best, List<String> terms, String word, float weight) {
        for (String term : terms) {
            String known = meanings.get(term);
            meanings.put(term, known == null ? word : known + " " + word);
            best.add(new Query.Term(term, weight));
        }
        return best;
    }

    /** The terms of a phrase and their distances from the first; null where only function words are said. */
    Condition.@Nullable Phrase phrase(String text) {
        List<String> terms = new ArrayList<>();
        List<Integer> offsets = new ArrayList<>();
        int first = -1;
        for (Token token : TextAnalyzer.analyze(text)) {
            if (token.role() != Token.Role.WHOLE && terms.size() < MAX_TERMS) {
                first = first < 0 ? token.position() : first;
                terms.add(token.term());
                offsets.add(token.position() - first);
                meanings.putIfAbsent(token.term(), text.substring(token.start(), token.end()));
            }
        }
        if (terms.isEmpty()) {
            ignore(text);
            return null;
        }
        words.add(text);
        return new Condition.Phrase(terms, offsets);
    }

    /** What must not be there; nothing is mended. */
    Query excluded(String text) {
        List<Query> terms = new ArrayList<>();
        for (Token token : TextAnalyzer.analyze(text)) {
            if (token.role() != Token.Role.PART) {
                terms.add(new Query.Term(token.term(), 1));
            }
        }
        return Query.and(terms);
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

    private static boolean isPunctuation(char c) {
        int small = c | 0x20;
        return c < 0x80 && (c < '0' || c > '9') && (small < 'a' || small > 'z');
    }

    private static boolean hasDigit(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) >= '0' && word.charAt(i) <= '9') {
                return true;
            }
        }
        return false;
    }

    private static boolean isLetters(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) < 'a' || word.charAt(i) > 'z') {
                return false;
            }
        }
        return !word.isEmpty();
    }
}

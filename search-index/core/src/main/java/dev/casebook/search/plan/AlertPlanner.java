package dev.casebook.search.plan;

import dev.casebook.search.analysis.StringMap;
import dev.casebook.search.analysis.StringSet;
import dev.casebook.search.analysis.TextAnalyzer;
import dev.casebook.search.analysis.Token;
import dev.casebook.search.format.FieldKey;
import dev.casebook.search.format.WordList;
import dev.casebook.search.query.Query;
import dev.casebook.search.query.Rounding;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reduces a pasted alert, log or stack trace to its telling terms.
 *
 * <p>Left out are times, counts, hexadecimal and random ids, and words that say little. Of the rest, up to {@value #CANDIDATES} are looked
 * up: names of things before words, rare words before frequent ones, what is said often before what is said once. Of those that the
 * archive knows the {@value #TERMS} most telling are searched for, each at 1 for being said once, {@value #AT_MOST} at most; documents
 * of a service that is named are preferred by {@value #SERVICE}.
 */
public final class AlertPlanner {
    /** The most of a text that is read, in UTF-16 units. */
    public static final int MAX_TEXT = 65_536;

    static final int CANDIDATES = 48;
    static final int TERMS = 20;
    static final float AT_MOST = 2;
    static final float SERVICE = 2;

    private static final int LONGEST = 40;

    /** Up to so many letters and digits {@code ec2} is a name, though it could be a number. */
    private static final int SHORT_NAME = 3;

    private static final int MOST_NAMES = 16;
    private static final String SEPARATORS = "/:@#";
    private static final int UNLISTED = 4;

    private final Lexicon lexicon;
    private final StringMap<Candidate> candidates = new StringMap<>();
    private final StringSet names = new StringSet();

    private AlertPlanner(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** A term of the text. */
    private static final class Candidate {
        final String term;
        final String word;
        final boolean name;
        int said;
        double weight;

        Candidate(String term, String word, boolean name) {
            this.term = term;
            this.word = word;
            this.name = name;
        }
    }

    /** Plans a search by a text; while something of the lexicon is not known yet, the plan is not final. */
    public static Plan plan(String text, Lexicon lexicon) throws IOException {
        AlertPlanner planner = new AlertPlanner(lexicon);
        planner.read(text.substring(0, Math.min(MAX_TEXT, text.length())));
        return planner.toPlan();
    }

    private void read(String text) {
        for (Token token : TextAnalyzer.analyze(text)) {
            String word = text.substring(token.start(), token.end());
            boolean name = token.role() == Token.Role.WHOLE;
            if (name) {
                addNames(word);
            }
            if (isNoise(TextAnalyzer.fold(word))) {
                continue;
            }
            Candidate candidate = candidates.get(token.term());
            if (candidate == null) {
                candidate = new Candidate(token.term(), word, name);
                candidates.put(token.term(), candidate);
            }
            candidate.said++;
        }
    }

    /** Adds what may name a service: {@code checkout} in {@code pod/checkout-7d9f8} and in {@code registry/team/checkout@sha256}. */
    private void addNames(String word) {
        int start = 0;
        for (int end = 0; end <= word.length() && names.size() < MOST_NAMES; end++) {
            if (end == word.length() || SEPARATORS.indexOf(word.charAt(end)) >= 0) {
                if (start < end) {
                    names.add(word.substring(start, end));
                }
                start = end + 1;
            }
        }
    }

    /** Whether a word is a number other than a status such as 503, an id, or one that says little. */
    private static boolean isNoise(String word) {
        int digits = 0;
        int turns = 0;
        int others = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            digits += digit ? 1 : 0;
            others += !digit && (c < 'a' || c > 'f') ? 1 : 0;
            turns += i > 0 && digit != (word.charAt(i - 1) >= '0' && word.charAt(i - 1) <= '9') ? 1 : 0;
        }
        boolean status = word.length() == 3 && digits == 3 && (word.charAt(0) == '4' || word.charAt(0) == '5');
        boolean hexadecimal = digits > 0 && others == 0 && (digits == word.length() || word.length() > SHORT_NAME);
        boolean random = turns > 2 || digits > 3 || word.startsWith("0x");
        return !status
                && (word.length() < 3 || word.length() > LONGEST || hexadecimal || random || WeakWords.contains(word));
    }

    private Plan toPlan() throws IOException {
        List<Query> terms = new ArrayList<>();
        List<String> words = new ArrayList<>();
        StringMap<String> meanings = new StringMap<>();
        List<Candidate> all = candidates();
        for (Candidate candidate : best(all, CANDIDATES, false)) {
            candidate.weight = weight(candidate, lexicon.frequency(candidate.term));
        }
        for (Candidate candidate : best(all, TERMS, true)) {
            terms.add(new Query.Term(candidate.term, said(candidate)));
            words.add(candidate.word);
            meanings.put(candidate.term, candidate.word);
            names.add(candidate.word);
        }
        StringSet keys = new StringSet();
        List<Query> services = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String key = service(TextAnalyzer.slug(names.get(i)));
            if (!key.isEmpty() && keys.add(key)) {
                services.add(new Query.Constant(key, SERVICE));
            }
        }
        Query query = terms.isEmpty() ? Query.or(services) : Query.preferring(Query.or(terms), Query.or(services));
        return new Plan(query, words, List.of(), List.of(), List.of(), meanings);
    }

    private List<Candidate> candidates() throws IOException {
        List<Candidate> all = new ArrayList<>();
        WordList known = lexicon.words();
        StringMap<Integer> frequencies = new StringMap<>();
        for (int i = 0; known != null && i < known.size(); i++) {
            frequencies.put(TextAnalyzer.term(known.word(i)), known.frequency(i));
        }
        for (int i = 0; i < candidates.size(); i++) {
            Candidate candidate = candidates.value(i);
            Integer frequency = frequencies.get(candidate.term);
            candidate.weight = weight(candidate, frequency == null ? UNLISTED : frequency);
            all.add(candidate);
        }
        return all;
    }

    /** How telling a term is that so many documents have; less than nothing if none has. */
    private double weight(Candidate candidate, int frequency) {
        return frequency <= 0
                ? -1
                : said(candidate) * Math.log(1 + lexicon.documents() / (double) frequency) * (candidate.name ? 2 : 1);
    }

    private static float said(Candidate candidate) {
        return Rounding.round(Math.min(AT_MOST, 1 + (candidate.said - 1) * 0.25));
    }

    /** The weightiest, the earlier of equals; all others weigh nothing from now on. */
    private static List<Candidate> best(List<Candidate> candidates, int most, boolean known) {
        List<Candidate> best = new ArrayList<>();
        for (Candidate candidate : candidates) {
            int place = best.size();
            while (place > 0 && best.get(place - 1).weight < candidate.weight) {
                place--;
            }
            if (place < most && candidate.weight > 0) {
                best.add(place, candidate);
                if (best.size() > most) {
                    best.get(most).weight = -1;
                    best.remove(most);
                }
            } else if (!known) {
                candidate.weight = -1;
            }
        }
        return best;
    }

    /** The key of the service whose name a name is or begins with, as those of its instances do; or nothing. */
    private String service(String name) throws IOException {
        for (int end = name.length(); end > 0; end = name.lastIndexOf('-', end - 1)) {
            String key = FieldKey.exact("service", name.substring(0, end));
            if (lexicon.frequency(key) > 0) {
                return key;
            }
        }
        return "";
    }
}

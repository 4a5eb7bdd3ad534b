package dev.casebook.search.plan;

import dev.casebook.search.analysis.Lists;
import dev.casebook.search.analysis.StringMap;
import dev.casebook.search.analysis.StringSet;
import dev.casebook.search.analysis.TextAnalyzer;
import dev.casebook.search.format.FieldKey;
import dev.casebook.search.format.WordList;
import dev.casebook.search.query.Query;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reduces a pasted alert, log or stack trace to its telling terms.
 *
 * <p>Left out is what {@link AlertReader} finds to be form: names of values, frames of libraries and all but the topmost others, times, ids and words that say little. Of the rest, up to {@value #CANDIDATES} are looked
 * up: names of things before words, rare words before frequent ones, what is said often before what is said once. Of those that the
 * archive knows the {@value #TERMS} most telling are searched for, each at 1 for being said once, {@value AlertReader#AT_MOST} at most; documents
 * of a service that is named are preferred by {@value #SERVICE}.
 */
public final class AlertPlanner {
    /** The most of a text that is read, in UTF-16 units. */
    public static final int MAX_TEXT = 65_536;

    static final int CANDIDATES = 48;
    static final int TERMS = 20;
    static final float SERVICE = 2;

    private static final int UNLISTED = 4;

    private final Lexicon lexicon;
    private final StringMap<AlertReader.Said> candidates;
    private final StringSet names;

    private AlertPlanner(Lexicon lexicon, AlertReader reader) {
        this.lexicon = lexicon;
        candidates = reader.said;
        names = reader.names;
    }

    /** Plans a search by a text; while something of the lexicon is not known yet, the plan is not final. */
    public static Plan plan(String text, Lexicon lexicon) throws IOException {
        AlertReader reader = new AlertReader(text.substring(0, Math.min(MAX_TEXT, text.length())));
        return new AlertPlanner(lexicon, reader).toPlan();
    }

    private Plan toPlan() throws IOException {
        List<Query> terms = new ArrayList<>();
        List<String> words = new ArrayList<>();
        StringMap<String> meanings = new StringMap<>();
        List<AlertReader.Said> all = candidates();
        for (AlertReader.Said candidate : best(all, CANDIDATES, false)) {
            candidate.weight = weight(candidate, lexicon.frequency(candidate.term));
        }
        for (AlertReader.Said candidate : best(all, TERMS, true)) {
            terms.add(new Query.Term(candidate.term, candidate.count()));
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
        return new Plan(query, words, Lists.of(), Lists.of(), Lists.of(), meanings);
    }

    private List<AlertReader.Said> candidates() throws IOException {
        List<AlertReader.Said> all = new ArrayList<>();
        WordList known = lexicon.words();
        StringMap<Integer> frequencies = new StringMap<>();
        for (int i = 0; known != null && i < known.size(); i++) {
            frequencies.put(TextAnalyzer.term(known.word(i)), known.frequency(i));
        }
        for (int i = 0; i < candidates.size(); i++) {
            AlertReader.Said candidate = candidates.value(i);
            Integer frequency = frequencies.get(candidate.term);
            candidate.weight = weight(candidate, frequency == null ? UNLISTED : frequency);
            all.add(candidate);
        }
        return all;
    }

    /** How telling a term is that so many documents have; less than nothing if none has. */
    private double weight(AlertReader.Said candidate, int frequency) {
        return frequency <= 0
                ? -1
                : candidate.count() * Math.log(1 + lexicon.documents() / (double) frequency) * (candidate.name ? 2 : 1);
    }

    /** The weightiest, the earlier of equals; all others weigh nothing from now on. */
    private static List<AlertReader.Said> best(List<AlertReader.Said> candidates, int most, boolean known) {
        List<AlertReader.Said> best = new ArrayList<>();
        for (AlertReader.Said candidate : candidates) {
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

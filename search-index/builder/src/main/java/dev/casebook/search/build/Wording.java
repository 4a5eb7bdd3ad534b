package dev.casebook.search.build;

import dev.casebook.search.build.Occurrences.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How a document writes its telling terms, alone and in pairs. */
final class Wording {
    private static final int MAX_SHOWN = 5;
    private static final Comparator<Phrase> MOST_TELLING = Comparator.comparingDouble(Phrase::weight)
            .reversed()
            .thenComparing(Phrase::first)
            .thenComparing(Phrase::second);

    /** For each phrase its spellings, and how often each occurs. */
    private final Map<Phrase, Map<String, Integer>> spellings = new LinkedHashMap<>();

    /** One term, or two that follow each other; of one the second is empty. */
    private record Phrase(String first, String second, float weight) {
        boolean isIn(Occurrences other) {
            return second.isEmpty() ? other.has(first) : other.hasPair(first, second);
        }
    }

    /**
     * Reads the spellings from the text where the terms occur.
     *
     * @param weights how telling each term is
     */
    Wording(StoredDocument document, Occurrences occurrences, Map<String, Float> weights) {
        Map<IndexField, String> texts = new EnumMap<>(IndexField.class);
        for (IndexField field : IndexField.PROSE) {
            texts.put(field, document.prose(field));
        }
        List<Word> words = words(occurrences, weights);
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            count(new Phrase(word.term(), "", word.weight()), word.place(), word.place(), texts);
            for (int j = i + 1; j < words.size() && words.get(j).at() <= word.at() + 1; j++) {
                Word next = words.get(j);
                if (word.isFollowedBy(next)) {
                    Phrase pair = new Phrase(word.term(), next.term(), word.weight() + next.weight());
                    count(pair, word.place(), next.place(), texts);
                }
            }
        }
    }

    /** An occurrence of a term, by the number of words before it. */
    private record Word(int at, Place place, String term, float weight) {
        /** Whether another term follows with a single character between them. */
        boolean isFollowedBy(Word next) {
            return next.at == at + 1 && next.place.start() == place.end() + 1 && !next.term.equals(term);
        }
    }

    /** The occurrences of all terms in the order of the text. */
    private static List<Word> words(Occurrences occurrences, Map<String, Float> weights) {
        List<Word> words = new ArrayList<>();
        weights.forEach((term, weight) ->
                occurrences.places(term).forEach((at, place) -> words.add(new Word(at, place, term, weight))));
        words.sort(Comparator.comparingInt(Word::at));
        return words;
    }

    private void count(Phrase phrase, Place from, Place to, Map<IndexField, String> texts) {
        String text = texts.getOrDefault(from.field(), "");
        String spelling = text.substring(from.start(), to.end()).replace('\n', ' ');
        spellings.computeIfAbsent(phrase, any -> new LinkedHashMap<>()).merge(spelling, 1, Integer::sum);
    }

    /** The document's words and pairs that another has too, most telling first; no word that a pair before it contains. */
    List<String> sharedWith(Occurrences other) {
        List<Phrase> phrases = new ArrayList<>();
        for (Phrase phrase : spellings.keySet()) {
            if (phrase.isIn(other)) {
                phrases.add(phrase);
            }
        }
        phrases.sort(MOST_TELLING);
        List<String> shown = new ArrayList<>();
        for (Phrase phrase : phrases) {
            String spelling = spelling(phrase);
            if (shown.size() < MAX_SHOWN && shown.stream().noneMatch(before -> contains(before, spelling))) {
                shown.add(spelling);
            }
        }
        return shown;
    }

    /** The most frequent spelling; of equals the first. */
    private String spelling(Phrase phrase) {
        String best = "";
        int most = 0;
        for (Map.Entry<String, Integer> spelling :
                spellings.getOrDefault(phrase, Map.of()).entrySet()) {
            if (spelling.getValue() > most) {
                best = spelling.getKey();
                most = spelling.getValue();
            }
        }
        return best;
    }

    private static boolean contains(String longer, String shorter) {
        return longer.toLowerCase(Locale.ROOT).contains(shorter.toLowerCase(Locale.ROOT));
    }
}

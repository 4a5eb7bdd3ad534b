package dev.casebook.search.build;

import dev.casebook.search.build.Occurrences.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How a document writes its telling terms, alone and in pairs. */
final class Wording {
    private static final int MAX_SHOWN = 5;
    private static final Comparator<Phrase> MOST_TELLING = Comparator.comparingDouble((Phrase phrase) -> phrase.weight)
            .reversed()
            .thenComparing(phrase -> phrase.first)
            .thenComparing(phrase -> phrase.second);

    /** Most telling first. */
    private final List<Phrase> phrases;

    /** One term, or two that follow each other; of one the second is empty. */
    private static final class Phrase {
        private final String first;
        private final String second;
        private final float weight;

        /** How often each spelling occurs, in the order of the text. */
        private final Map<String, Integer> spellings = new LinkedHashMap<>();

        Phrase(String first, String second, float weight) {
            this.first = first;
            this.second = second;
            this.weight = weight;
        }

        boolean isIn(Occurrences other) {
            return second.isEmpty() ? other.has(first) : other.hasPair(first, second);
        }

        /** The most frequent spelling; of equals the first. */
        String spelling() {
            String best = "";
            int most = 0;
            for (Map.Entry<String, Integer> spelling : spellings.entrySet()) {
                if (spelling.getValue() > most) {
                    best = spelling.getKey();
                    most = spelling.getValue();
                }
            }
            return best;
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
        Map<String, Phrase> byTerms = new HashMap<>();
        List<Word> words = words(occurrences, weights);
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            Phrase alone = byTerms.computeIfAbsent(word.term(), term -> new Phrase(term, "", word.weight()));
            count(alone, word.place(), word.place(), texts);
            for (int j = i + 1; j < words.size() && words.get(j).at() <= word.at() + 1; j++) {
                Word next = words.get(j);
                if (word.isFollowedBy(next)) {
                    Phrase pair = byTerms.computeIfAbsent(
                            word.term() + " " + next.term(),
                            both -> new Phrase(word.term(), next.term(), word.weight() + next.weight()));
                    count(pair, word.place(), next.place(), texts);
                }
            }
        }
        phrases = new ArrayList<>(byTerms.values());
        phrases.sort(MOST_TELLING);
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

    private static void count(Phrase phrase, Place from, Place to, Map<IndexField, String> texts) {
        String text = texts.getOrDefault(from.field(), "");
        String spelling = text.substring(from.start(), to.end()).replace('\n', ' ');
        phrase.spellings.merge(spelling, 1, Integer::sum);
    }

    /** The document's words and pairs that another has too, most telling first; no word that a pair before it contains. */
    List<String> sharedWith(Occurrences other) {
        List<String> shown = new ArrayList<>();
        for (int i = 0; i < phrases.size() && shown.size() < MAX_SHOWN; i++) {
            if (phrases.get(i).isIn(other)) {
                String spelling = phrases.get(i).spelling();
                if (shown.stream().noneMatch(before -> contains(before, spelling))) {
                    shown.add(spelling);
                }
            }
        }
        return shown;
    }

    private static boolean contains(String longer, String shorter) {
        return longer.toLowerCase(Locale.ROOT).contains(shorter.toLowerCase(Locale.ROOT));
    }
}

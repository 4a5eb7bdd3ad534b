package dev.casebook.search.build;

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
            .thenComparingInt(phrase -> phrase.first)
            .thenComparingInt(phrase -> phrase.second);

    /** In place of the second term where there is but one; before all terms. */
    private static final int NONE = -1;

    /** Most telling first. */
    private final List<Phrase> phrases;

    /** The number of one term, or those of two that follow each other. */
    private static final class Phrase {
        private final int first;
        private final int second;
        private final float weight;

        /** How often each spelling occurs, in the order of the text. */
        private final Map<String, Integer> spellings = new LinkedHashMap<>();

        Phrase(int first, int second, float weight) {
            this.first = first;
            this.second = second;
            this.weight = weight;
        }

        boolean isIn(Occurrences other) {
            return second == NONE ? other.has(first) : other.hasPair(first, second);
        }

        /** Counts an occurrence, which is a stretch of a text. */
        void count(String text, int start, int end) {
            spellings.merge(text.substring(start, end).replace('\n', ' '), 1, Integer::sum);
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
     * @param weights how telling each term is, by its number
     */
    Wording(SearchDocument document, Occurrences occurrences, Map<Integer, Float> weights) {
        Map<IndexField, String> texts = new EnumMap<>(IndexField.class);
        for (IndexField field : IndexField.PROSE) {
            texts.put(field, String.join("\n", field.values(document)));
        }
        Map<Long, Phrase> byTerms = new HashMap<>();
        List<Word> words = words(occurrences, weights);
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            String text = texts.getOrDefault(word.field(), "");
            phrase(byTerms, word.term(), NONE, word.weight()).count(text, word.start(), word.end());
            for (int j = i + 1; j < words.size() && words.get(j).at() <= word.at() + 1; j++) {
                Word next = words.get(j);
                if (word.isFollowedBy(next)) {
                    phrase(byTerms, word.term(), next.term(), word.weight() + next.weight())
                            .count(text, word.start(), next.end());
                }
            }
        }
        phrases = new ArrayList<>(byTerms.values());
        phrases.sort(MOST_TELLING);
    }

    private static Phrase phrase(Map<Long, Phrase> byTerms, int first, int second, float weight) {
        return byTerms.computeIfAbsent(
                (long) first << Integer.SIZE | (second + 1), both -> new Phrase(first, second, weight));
    }

    /** An occurrence of a term, by the number of words before it. */
    private record Word(int at, int term, float weight, IndexField field, int start, int end) {
        /** Whether another term follows with a single character between them. */
        boolean isFollowedBy(Word next) {
            return next.at == at + 1 && next.start == end + 1 && next.term != term;
        }
    }

    /** The occurrences of all terms in the order of the text. */
    private static List<Word> words(Occurrences occurrences, Map<Integer, Float> weights) {
        List<Word> words = new ArrayList<>();
        weights.forEach((term, weight) -> {
            for (int i = occurrences.first(term); occurrences.isOf(term, i); i++) {
                words.add(new Word(
                        occurrences.place(i),
                        term,
                        weight,
                        occurrences.field(i),
                        occurrences.start(i),
                        occurrences.end(i)));
            }
        });
        words.sort(Comparator.comparingInt(Word::at));
        return words;
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

package dev.casebook.search.build;

import dev.casebook.search.analysis.TextAnalyzer;
import dev.casebook.search.analysis.Token;
import dev.casebook.search.build.SearchDocument.Topic;
import dev.casebook.search.format.WordList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts the words of an archive as they are written, and keeps the most frequent, by which others are completed and mended. */
final class FrequentWords {
    private static final int MOST = 4_096;
    private static final int SHORTEST = 4;

    private final Map<String, Integer> documentsWith = new HashMap<>();
    private final Set<String> terms = new HashSet<>();

    private FrequentWords() {}

    /** The words of {@code documents}. */
    static FrequentWords of(List<SearchDocument> documents) {
        FrequentWords words = new FrequentWords();
        documents.forEach(words::add);
        return words;
    }

    /** Counts the words of a document, each once. */
    private void add(SearchDocument document) {
        Set<String> words = new HashSet<>();
        addWords(document.title(), words);
        addWords(document.summary(), words);
        for (SearchDocument.Section section : document.sections()) {
            addWords(section.heading(), words);
            addWords(section.text(), words);
        }
        for (List<Topic> topics : document.facts().topics().values()) {
            for (Topic topic : topics) {
                addWords(topic.id(), words);
                addWords(topic.name(), words);
                topic.aliases().forEach(alias -> addWords(alias, words));
            }
        }
        words.forEach(word -> documentsWith.merge(word, 1, Integer::sum));
    }

    private void addWords(String text, Set<String> words) {
        for (Token token : TextAnalyzer.analyze(text)) {
            terms.add(token.term());
            String word = TextAnalyzer.fold(text.substring(token.start(), token.end()));
            if (token.role() != Token.Role.WHOLE && word.length() >= SHORTEST && isLetters(word)) {
                words.add(word);
            }
        }
    }

    private static boolean isLetters(String word) {
        return word.chars().allMatch(c -> c >= 'a' && c <= 'z');
    }

    /** The groups of ways of saying the same of which one at least occurs, whole: what somebody types may be another. */
    List<List<String>> useful(List<List<String>> groups) {
        return groups.stream()
                .filter(group -> group.stream().anyMatch(this::occurs))
                .toList();
    }

    private boolean occurs(String way) {
        List<String> leaves = TextAnalyzer.leaves(way);
        return !leaves.isEmpty() && terms.containsAll(leaves);
    }

    /** The most frequent words in order, each with about how many documents have it: a power of two. */
    WordList mostFrequent() {
        List<String> words = new ArrayList<>(documentsWith.keySet());
        words.sort(Comparator.comparing((String word) -> documentsWith.get(word), Comparator.reverseOrder())
                .thenComparing(Comparator.naturalOrder()));
        List<String> kept =
                words.subList(0, Math.min(MOST, words.size())).stream().sorted().toList();
        int[] frequencies = kept.stream()
                .mapToInt(word -> Integer.highestOneBit(documentsWith.getOrDefault(word, 1)))
                .toArray();
        return new WordList(kept.toArray(String[]::new), frequencies);
    }
}

package dev.casebook.search.build;

import dev.casebook.search.analysis.TextAnalyzer;
import dev.casebook.search.build.SearchDocument.Topic;
import dev.casebook.search.format.WordList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Counts the words of an archive as they are written, and keeps the most frequent, by which others are completed and mended. */
final class FrequentWords {
    private static final int MOST = 4_096;
    private static final int SHORTEST = 4;

    private final Map<String, AtomicInteger> documentsWith = new ConcurrentHashMap<>();

    /** Counts the words of a document, each once. Safe for use by several threads. */
    void add(AnalyzedDocument document) {
        SearchDocument source = document.source();
        Set<String> words = new HashSet<>();
        Consumer<String> counter = text -> addWords(text, document.terms(text), words);
        counter.accept(source.title());
        counter.accept(source.summary());
        for (SearchDocument.Section section : source.sections()) {
            counter.accept(section.heading());
            counter.accept(section.text());
        }
        for (List<Topic> topics : source.facts().topics().values()) {
            for (Topic topic : topics) {
                counter.accept(topic.id());
                counter.accept(topic.name());
                topic.aliases().forEach(counter);
            }
        }
        words.forEach(word -> documents(word).incrementAndGet());
    }

    private AtomicInteger documents(String word) {
        AtomicInteger known = documentsWith.get(word);
        return known != null ? known : documentsWith.computeIfAbsent(word, any -> new AtomicInteger());
    }

    private void addWords(String text, AnalyzedText analyzed, Set<String> words) {
        for (int i = 0; i < analyzed.size(); i++) {
            if (!analyzed.isWhole(i)) {
                String written = text.substring(analyzed.start(i), analyzed.end(i));
                String word = isLetters(written) ? written : TextAnalyzer.fold(written);
                if (word.length() >= SHORTEST && isLetters(word)) {
                    words.add(word);
                }
            }
        }
    }

    private static boolean isLetters(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) < 'a' || word.charAt(i) > 'z') {
                return false;
            }
        }
        return true;
    }

    /** The most frequent words in order, each with about how many documents have it: a power of two. */
    WordList mostFrequent() {
        List<String> words = new ArrayList<>(documentsWith.keySet());
        words.sort(Comparator.comparingInt((String word) -> documents(word).get())
                .reversed()
                .thenComparing(Comparator.naturalOrder()));
        List<String> kept =
                words.subList(0, Math.min(MOST, words.size())).stream().sorted().toList();
        int[] frequencies = kept.stream()
                .mapToInt(word -> Integer.highestOneBit(documents(word).get()))
                .toArray();
        return new WordList(kept.toArray(String[]::new), frequencies);
    }
}

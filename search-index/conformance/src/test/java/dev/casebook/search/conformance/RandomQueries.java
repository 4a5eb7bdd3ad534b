package dev.casebook.search.conformance;

import dev.casebook.search.build.SearchDocument;
import dev.casebook.search.build.SearchDocument.Section;
import dev.casebook.search.build.SearchDocument.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Makes query lines of every form over an archive's own words, frequent ones more often than rare ones, with their punctuation; some
 * words are absent, some lines say everything twice.
 */
public final class RandomQueries {
    private final Random random;
    private final List<String> words = new ArrayList<>();

    /** The same lines for the same seed and documents, of which there is one at least. */
    public RandomQueries(long seed, List<SearchDocument> documents) {
        random = new Random(seed);
        documents.forEach(this::addWords);
    }

    private void addWords(SearchDocument document) {
        List<String> texts = new ArrayList<>(List.of(document.id(), document.title(), document.summary()));
        Stream.of(
                        document.facts().services(),
                        document.facts().failureModes(),
                        document.facts().tags())
                .flatMap(List::stream)
                .map(Topic::id)
                .forEach(texts::add);
        document.sections().stream().map(Section::text).forEach(texts::add);
        for (String text : texts) {
            for (String word : text.split("\\s+", -1)) {
                if (!word.isEmpty()) {
                    words.add(word);
                }
            }
        }
    }

    /** So many lines. */
    public List<String> lines(int count) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            lines.add(line());
        }
        return lines;
    }

    private String line() {
        StringBuilder line = new StringBuilder(factor());
        for (int i = random.nextInt(5); i > 0; i--) {
            line.append(joint()).append(factor());
        }
        return random.nextInt(8) == 0 ? line + joint() + line : line.toString();
    }

    private String joint() {
        return switch (random.nextInt(8)) {
            case 0, 1 -> " AND ";
            case 2 -> " OR ";
            case 3 -> " +";
            default -> " ";
        };
    }

    private String factor() {
        return switch (random.nextInt(12)) {
            case 0 -> "(" + word() + " " + word() + ")";
            case 1 -> "(" + word() + " AND " + word() + ")";
            case 2 -> "absent" + random.nextInt(100);
            default -> word();
        };
    }

    private String word() {
        return words.get(random.nextInt(words.size()));
    }
}

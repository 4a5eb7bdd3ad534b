package dev.casebook.search.conformance;

import dev.casebook.search.build.SearchDocument;
import dev.casebook.search.build.SearchDocument.Section;
import dev.casebook.search.build.SearchDocument.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Makes query lines of every form over an archive's own words, frequent ones more often than rare ones, with their punctuation; some
 * words are absent, some lines say everything twice.
 */
public final class RandomQueries {
    private final Random random;
    private final List<String> words = new ArrayList<>();
    private final List<String> filters = new ArrayList<>();

    /** The same lines for the same seed and documents, of which there is one at least. */
    public RandomQueries(long seed, List<SearchDocument> documents) {
        random = new Random(seed);
        documents.forEach(this::addWords);
    }

    private void addWords(SearchDocument document) {
        List<String> texts = new ArrayList<>(List.of(document.id(), document.title(), document.summary()));
        document.facts().topics().forEach((facet, topics) -> {
            for (Topic topic : topics) {
                texts.add(topic.id());
                filters.add(facet.field() + ":" + topic.id());
            }
        });
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
        return switch (random.nextInt(10)) {
            case 0, 1 -> " AND ";
            case 2 -> " OR ";
            case 3 -> " +";
            case 4 -> " -";
            default -> " ";
        };
    }

    private String factor() {
        return switch (random.nextInt(22)) {
            case 0 -> "(" + word() + " " + word() + ")";
            case 1 -> "(" + word() + " AND " + word() + ")";
            case 2 -> "absent" + random.nextInt(100);
            case 3, 4 -> phrase();
            case 5 -> filters.get(random.nextInt(filters.size()));
            case 6 -> "title:" + word();
            case 7 ->
                (random.nextBoolean() ? "after:20" : "before:20") + (20 + random.nextInt(6)) + "-0"
                        + (1 + random.nextInt(9));
            case 8 -> beginning() + "*";
            case 9 -> mistyped();
            case 10 ->
                "(" + filters.get(random.nextInt(filters.size())) + " OR " + filters.get(random.nextInt(filters.size()))
                        + ")";
            default -> word();
        };
    }

    /** Two or three words that follow each other somewhere. */
    private String phrase() {
        int at = random.nextInt(words.size() - 3);
        return '"'
                + String.join(" ", words.subList(at, at + 2 + random.nextInt(2)))
                        .replace("\"", "")
                + '"';
    }

    private String beginning() {
        String word = word();
        return word.substring(0, Math.min(word.length(), 2 + random.nextInt(5)));
    }

    private String mistyped() {
        StringBuilder word = new StringBuilder(word());
        word.insert(random.nextInt(word.length() + 1), (char) ('a' + random.nextInt(26)));
        return word.toString();
    }

    private String word() {
        return words.get(random.nextInt(words.size()));
    }
}

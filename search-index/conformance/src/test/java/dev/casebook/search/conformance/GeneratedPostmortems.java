package dev.casebook.search.conformance;

import dev.casebook.search.build.SearchDocument;
import dev.casebook.search.build.SearchDocument.Facts;
import dev.casebook.search.build.SearchDocument.Section;
import dev.casebook.search.build.SearchDocument.Topic;
import dev.casebook.search.format.Facet;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** Makes archives of believable shape: few words are frequent, most are rare, and identifiers are among them. */
final class GeneratedPostmortems {
    private static final String[] SYLLABLES = {
        "ba", "ce", "di", "fo", "gu", "ka", "le", "mi", "no", "pu", "ra", "se", "ti", "vo", "zu", "tion", "ing", "er",
        "ed", "s"
    };
    private static final String[] SUBJECTS = {
        "checkout", "retry", "budget", "timeout", "database", "failover", "replica", "certificate", "queue", "deploy",
        "rollback", "latency", "cache", "connection", "pool", "memory", "leader", "quorum", "throttle", "alert",
        "the", "was", "of", "and", "to", "in", "service", "incident", "team", "errors"
    };
    private static final String[] UNICODE = {
        "café",
        "Zürich",
        "naïve",
        "Łódź",
        "Straße",
        "Ελλάδα",
        "Москва",
        "東京",
        "データベース",
        "서버",
        "تعطل",
        "ข้อผิดพลาด",
        "🔥",
        "e\u0301tat",
        "\uD835\uDD38\uD835\uDD39"
    };
    private static final String[] MODES = {"retry-storm", "bad-configuration", "expired-credential", "cache-stampede"};
    private static final int VOCABULARY = 4_000;

    private final Random random;
    private final List<String> words = new ArrayList<>();

    GeneratedPostmortems(long seed) {
        random = new Random(seed);
        words.addAll(List.of(SUBJECTS));
        while (words.size() < VOCABULARY) {
            StringBuilder word = new StringBuilder();
            for (int i = 1 + random.nextInt(4); i >= 0; i--) {
                word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
            }
            words.add(word.toString());
        }
    }

    List<SearchDocument> documents(int count) {
        List<SearchDocument> documents = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            documents.add(document(i));
        }
        return documents;
    }

    private SearchDocument document(int number) {
        String date = random.nextInt(20) == 0
                ? ""
                : String.format(
                        Locale.ROOT,
                        "20%02d-%02d-%02d",
                        20 + random.nextInt(6),
                        1 + random.nextInt(12),
                        1 + random.nextInt(28));
        Map<Facet, List<Topic>> topics = new EnumMap<>(Facet.class);
        topics.put(Facet.SERVICE, List.of(topic("checkout-api"), topic(word())));
        topics.put(Facet.FAILURE_MODE, List.of(topic(MODES[random.nextInt(MODES.length)])));
        topics.put(Facet.KIND, List.of(topic(random.nextBoolean() ? "outage" : "near-miss")));
        topics.put(Facet.TAG, random.nextBoolean() ? List.of() : List.of(topic(word())));
        topics.put(
                Facet.SEVERITY, random.nextInt(5) == 0 ? List.of() : List.of(topic("SEV-" + (1 + random.nextInt(4)))));
        topics.put(Facet.YEAR, date.isEmpty() ? List.of() : List.of(topic(date.substring(0, 4))));
        Facts facts = new Facts(date, topics);
        List<Section> sections = new ArrayList<>();
        for (int i = random.nextInt(6); i >= 0; i--) {
            sections.add(new Section("s" + i, i == 0 ? "" : sentence(3), sentence(20 + random.nextInt(160))));
        }
        return new SearchDocument(
                String.format(Locale.ROOT, "postmortems/%05d.md", number),
                String.format(Locale.ROOT, "INC-20%02d-%03d", 20 + number % 6, number),
                String.format(Locale.ROOT, "postmortems/%05d/", number),
                sentence(3 + random.nextInt(6)),
                random.nextInt(10) == 0 ? "" : sentence(10 + random.nextInt(25)),
                facts,
                sections);
    }

    private Topic topic(String id) {
        return new Topic(id, id.replace('-', ' '), random.nextInt(3) == 0 ? List.of(word() + " " + word()) : List.of());
    }

    private String sentence(int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(i == 0 ? "" : random.nextInt(12) == 0 ? ". " : " ").append(token());
        }
        return text.append('.').toString();
    }

    /** A word, now and then an identifier, a number or a word of another script. */
    private String token() {
        return switch (random.nextInt(40)) {
            case 0 -> identifier();
            case 1 -> UNICODE[random.nextInt(UNICODE.length)];
            case 2 -> String.format(Locale.ROOT, "%02d:%02d", random.nextInt(24), random.nextInt(60));
            case 3 -> Integer.toString(500 + random.nextInt(10));
            default -> word();
        };
    }

    private String identifier() {
        return switch (random.nextInt(7)) {
            case 0 -> String.format(Locale.ROOT, "INC-20%02d-%03d", 20 + random.nextInt(6), random.nextInt(1_200));
            case 1 -> "ERR_" + word().toUpperCase(Locale.ROOT) + "_RESET";
            case 2 -> word() + "-api";
            case 3 -> "db.pool." + word() + "_ms";
            case 4 -> capital(word()) + capital(word()) + "Exception";
            case 5 -> "OOMKilled";
            default -> String.format(Locale.ROOT, "10.0.%d.%d", random.nextInt(4), random.nextInt(50));
        };
    }

    /** A word of the vocabulary; the word of rank r comes about 1/r times as often as the first. */
    private String word() {
        double skewed = Math.pow(VOCABULARY, random.nextDouble());
        return words.get(Math.min(VOCABULARY - 1, (int) skewed - 1));
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}

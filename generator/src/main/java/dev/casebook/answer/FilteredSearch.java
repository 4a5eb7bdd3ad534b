package dev.casebook.answer;

import dev.casebook.search.build.LuceneSearcher;
import dev.casebook.search.format.Facet;
import dev.casebook.search.plan.Plan;
import dev.casebook.search.query.Fields;
import dev.casebook.search.query.Query;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Words, and conditions such as {@code severity:SEV-1} that hold whatever the words are.
 *
 * @param filters each a field and its value
 */
public record FilteredSearch(String words, List<String> filters) {
    private static final List<String> OTHER_FIELDS = List.of(Fields.TITLE, Fields.AFTER, Fields.BEFORE);

    /** Copies the list. */
    public FilteredSearch {
        filters = List.copyOf(filters);
    }

    /** What may stand before the colon of a filter. */
    public static List<String> fields() {
        return Stream.concat(Arrays.stream(Facet.values()).map(Facet::field), OTHER_FIELDS.stream())
                .toList();
    }

    /** Whether a filter may begin so. */
    public static boolean isField(String name) {
        return Fields.facet(name) != null || OTHER_FIELDS.contains(name.toLowerCase(Locale.ROOT));
    }

    /** What stands before the colon of {@code filter}, a sign left out; absent where nothing does. */
    public static Optional<String> field(String filter) {
        int colon = filter.indexOf(':');
        return colon < 1
                ? Optional.empty()
                : Optional.of(filter.substring(0, colon).replaceFirst("^[+-]", ""));
    }

    /** What both ask for; they are planned apart, so that no words can turn the conditions into text. */
    public Plan plan(LuceneSearcher searcher) throws IOException {
        String conditions =
                String.join(" ", filters.stream().map(FilteredSearch::quoted).toList());
        if (filters.isEmpty() || words.isBlank()) {
            return searcher.plan(filters.isEmpty() ? words : conditions, false);
        }
        Plan asked = searcher.plan(words, false);
        Plan chosen = searcher.plan(conditions, false);
        return new Plan(
                Query.and(List.of(asked.query(), chosen.query())),
                both(asked.words(), chosen.words()),
                both(asked.ignored(), chosen.ignored()),
                both(asked.changes(), chosen.changes()),
                both(asked.unknown(), chosen.unknown()),
                asked.meanings());
    }

    /** {@code filter} with its value in quotation marks where that has spaces. */
    private static String quoted(String filter) {
        int value = filter.indexOf(':') + 1;
        String text = filter.substring(value).strip();
        boolean whole = text.startsWith("\"") || text.chars().noneMatch(Character::isWhitespace);
        return filter.substring(0, value) + (whole ? text : '"' + text + '"');
    }

    private static <T> List<T> both(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}

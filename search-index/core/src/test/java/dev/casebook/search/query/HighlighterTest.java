package dev.casebook.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.search.analysis.HostileText;
import dev.casebook.search.format.DocumentText;
import dev.casebook.search.format.DocumentText.Section;
import dev.casebook.search.query.Highlight.Span;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HighlighterTest {
    private static final long SEED = Long.getLong("tests.seed", 7L);

    private final Highlighter highlighter =
            new Highlighter(Map.of("retri", 2f, "storm", 3f, "checkoutapi", 5f, "checkout", 1f, "api", 1f));

    @Test
    void marksMatchesInAnyForm() {
        assertThat(marked(highlighter.highlight("Retries, stormy storms: a retrying thing")))
                .isEqualTo("[Retries], stormy [storms]: a [retrying] thing");
    }

    @Test
    void marksAnIdentifierOnce() {
        assertThat(marked(highlighter.highlight("the checkout-api and an api")))
                .isEqualTo("the [checkout-api] and an [api]");
    }

    @Test
    void cutsAnExcerptWhereTheMostTellingTermsMeet() {
        DocumentText text = new DocumentText(
                "A summary about checkout.",
                List.of(
                        new Section("one", "One", "word ".repeat(100) + "retry here " + "word ".repeat(100)),
                        new Section(
                                "two", "Two", "word ".repeat(100) + "a retry storm broke out " + "word ".repeat(100))));
        Excerpt excerpt = highlighter.excerpt(text);
        assertThat(excerpt.anchor()).isEqualTo("two");
        assertThat(excerpt.heading()).isEqualTo("Two");
        assertThat(marked(excerpt.passage()))
                .startsWith("…word ")
                .contains("a [retry] [storm] broke out")
                .endsWith(" word…");
        assertThat(excerpt.passage().text().length()).isBetween(200, 300);
    }

    @Test
    void showsTheBeginningWhereNothingMatches() {
        DocumentText text = new DocumentText("A quiet summary.", List.of(new Section("s", "S", "Some text.")));
        assertThat(highlighter.excerpt(text))
                .isEqualTo(new Excerpt(new Highlight("A quiet summary.", List.of()), "", ""));
        DocumentText bare = new DocumentText("", List.of(new Section("s", "S", "Some\ntext.")));
        assertThat(highlighter.excerpt(bare)).isEqualTo(new Excerpt(new Highlight("Some text.", List.of()), "s", "S"));
    }

    @Test
    void leadsToASectionWhoseHeadingMatches() {
        DocumentText text = new DocumentText("Nothing.", List.of(new Section("s", "The retry storm", "Other words.")));
        assertThat(highlighter.excerpt(text).anchor()).isEqualTo("s");
    }

    @Test
    void cutsTextIntoPartsThatAddUp() {
        Highlight highlight = new Highlight("abcdef", List.of(new Span(0, 2), new Span(4, 6)));
        assertThat(highlight.parts())
                .containsExactly(
                        new Highlight.Part("ab", true),
                        new Highlight.Part("cd", false),
                        new Highlight.Part("ef", true));
    }

    @Test
    void keepsItsPromisesOnHostileText() {
        HostileText texts = new HostileText(SEED);
        for (int i = 0; i < 2_000; i++) {
            String body = texts.next(200) + " storm " + texts.next(200);
            DocumentText text = new DocumentText(texts.next(5), List.of(new Section("a", texts.next(3), body)));
            Highlight passage = highlighter.excerpt(text).passage();
            assertThat(passage.text().length()).as("seed %d, text %d", SEED, i).isLessThanOrEqualTo(400);
            int end = -1;
            for (Span span : passage.matches()) {
                assertThat(span.start()).isGreaterThan(end).isLessThan(span.end());
                end = span.end();
            }
            assertThat(end)
                    .as("seed %d, text %d: %s", SEED, i, marked(passage))
                    .isBetween(1, passage.text().length());
        }
    }

    private static String marked(Highlight highlight) {
        StringBuilder text = new StringBuilder();
        for (Highlight.Part part : highlight.parts()) {
            text.append(part.match() ? "[" + part.text() + "]" : part.text());
        }
        return text.toString();
    }
}

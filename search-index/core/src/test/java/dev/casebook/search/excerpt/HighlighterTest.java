package dev.casebook.search.excerpt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.search.analysis.HostileText;
import dev.casebook.search.analysis.StringMap;
import dev.casebook.search.excerpt.Highlight.Span;
import dev.casebook.search.format.DocumentText;
import dev.casebook.search.format.DocumentText.Section;
import java.util.List;
import org.junit.jupiter.api.Test;

class HighlighterTest {
    private static final long SEED = Long.getLong("tests.seed", 7L);

    private final Highlighter highlighter = new Highlighter(weights());

    private static StringMap<Float> weights() {
        StringMap<Float> weights = new StringMap<>();
        weights.put("retri", 2f);
        weights.put("storm", 3f);
        weights.put("checkoutapi", 5f);
        weights.put("checkout", 1f);
        weights.put("api", 1f);
        return weights;
    }

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
    void marksAWayOfSeveralWordsWhereTheyStandSideBySide() {
        assertThat(marked(way("out memori").highlight("It ran out in time, then out of memory; memory out")))
                .isEqualTo("It ran out in time, then [out of memory]; memory out");
        assertThat(marked(way("time out").highlight("timed-out, TIMED\nOUT, timed a way out, time")))
                .isEqualTo("[timed-out], [TIMED OUT], timed a way out, time");
    }

    private static Highlighter way(String term) {
        StringMap<Float> weights = new StringMap<>();
        weights.put(term, 1f);
        return new Highlighter(weights);
    }

    @Test
    void cutsAnExcerptWhereTheMostTellingTermsMeet() {
        DocumentText text = new DocumentText(
                "A summary about checkout.",
                List.of(
                        new Section("one", "One", "word ".repeat(100) + "retry here " + "word ".repeat(100)),
                        new Section(
                                "two", "Two", "word ".repeat(100) + "a retry storm broke out " + "word ".repeat(100))));
        Excerpt excerpt = best(text);
        assertThat(excerpt.anchor()).isEqualTo("two");
        assertThat(excerpt.heading()).isEqualTo("Two");
        assertThat(marked(excerpt.passage()))
                .startsWith("…word ")
                .contains("a [retry] [storm] broke out")
                .endsWith(" word…");
        assertThat(excerpt.passage().text().length()).isBetween(200, 300);
    }

    @Test
    void putsTheWeightiestPiecesFirstAndTheEarlierOfEquals() {
        DocumentText text = new DocumentText(
                "About checkout.",
                List.of(
                        new Section("a", "", "One retry."),
                        new Section("b", "", "A storm of retries."),
                        new Section("c", "", "Nothing."),
                        new Section("d", "", "Another retry, retried.")));
        assertThat(highlighter.excerpts(text, 3)).extracting(Excerpt::anchor).containsExactly("b", "a", "d");
        assertThat(highlighter.excerpts(text, 9)).extracting(Excerpt::anchor).containsExactly("b", "a", "d", "");
        assertThat(highlighter.excerpts(text, 1)).extracting(Excerpt::anchor).containsExactly("b");
    }

    @Test
    void showsTheBeginningWhereNothingMatches() {
        DocumentText text = new DocumentText("A quiet summary.", List.of(new Section("s", "S", "Some text.")));
        assertThat(highlighter.excerpts(text, 3))
                .containsExactly(new Excerpt(new Highlight("A quiet summary.", List.of()), "", ""));
        DocumentText bare = new DocumentText("", List.of(new Section("s", "S", "Some\ntext.")));
        assertThat(highlighter.excerpts(bare, 3))
                .containsExactly(new Excerpt(new Highlight("Some text.", List.of()), "s", "S"));
        assertThat(highlighter.excerpts(new DocumentText("", List.of()), 3))
                .containsExactly(new Excerpt(new Highlight("", List.of()), "", ""));
        assertThat(new Highlighter(new StringMap<>()).excerpts(text, 3)).hasSize(1);
    }

    @Test
    void leadsToASectionWhoseHeadingMatches() {
        DocumentText text = new DocumentText("Nothing.", List.of(new Section("s", "The retry storm", "Other words.")));
        assertThat(best(text).anchor()).isEqualTo("s");
    }

    private Excerpt best(DocumentText text) {
        return highlighter.excerpts(text, 3).getFirst();
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
            List<Excerpt> excerpts = highlighter.excerpts(text, 3);
            assertThat(excerpts).hasSizeBetween(1, 3);
            assertThat(excerpts.stream()
                            .noneMatch(excerpt -> excerpt.passage().matches().isEmpty()))
                    .as("seed %d, text %d", SEED, i)
                    .isTrue();
            excerpts.forEach(excerpt -> assertKeepsPromises(excerpt.passage()));
        }
    }

    private static void assertKeepsPromises(Highlight passage) {
        String text = passage.text();
        assertThat(text.length()).as("seed %d: %s", SEED, text).isLessThanOrEqualTo(400);
        assertThat(text.chars()).noneMatch(c -> c < ' ');
        int end = -1;
        for (Span span : passage.matches()) {
            assertThat(span.start())
                    .as("seed %d: %s", SEED, text)
                    .isGreaterThan(end)
                    .isLessThan(span.end());
            end = span.end();
        }
        assertThat(end).isLessThanOrEqualTo(text.length());
        assertThat(marked(passage).replaceAll("[\\[\\]]", "")).isEqualTo(text.replaceAll("[\\[\\]]", ""));
    }

    private static String marked(Highlight highlight) {
        StringBuilder text = new StringBuilder();
        for (Highlight.Part part : highlight.parts()) {
            text.append(part.match() ? "[" + part.text() + "]" : part.text());
        }
        return text.toString();
    }
}

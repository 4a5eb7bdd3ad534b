package dev.casebook.retrospect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.archive.ArchiveReading;
import dev.casebook.catalog.Each;
import dev.casebook.catalog.Postmortem;
import dev.casebook.cli.ArchiveFixture;
import dev.casebook.link.LinkedCatalog;
import dev.casebook.link.Linker;
import dev.casebook.link.TextSimilarity;
import dev.casebook.retrospect.Comparison.Change;
import dev.casebook.vocabulary.Axis;
import dev.casebook.vocabulary.Term;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThemeReviewsTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-21");

    @TempDir
    private Path folder;

    private LinkedCatalog catalog(String files) throws IOException {
        ArchiveFixture archive = new ArchiveFixture(folder).with(files);
        return Linker.link(
                        ArchiveReading.read(archive.content(), archive.output(), false)
                                .catalog(),
                        Set.of(),
                        new Unlike(),
                        Each::inTurn)
                .value();
    }

    private ThemeReview quarter(String key, String files) throws IOException {
        LinkedCatalog catalog = catalog(files);
        ReviewPeriod period = new ReviewPeriods(catalog)
                .quarters().stream()
                        .filter(p -> p.key().equals(key))
                        .findFirst()
                        .orElseThrow();
        return new ThemeReviews(catalog, TODAY).of(period);
    }

    private static String titles(List<Postmortem> postmortems) {
        return String.join(" ", postmortems.stream().map(Postmortem::title).toList());
    }

    private static String dated(String... days) {
        return String.join(
                "",
                Stream.of(days)
                        .map(day -> "-- " + day + "-it.md --\n# On-" + day + "\n")
                        .toList());
    }

    @Test
    void reviewsEachQuarterThatHasAPostmortemBesideTheQuarterBefore() throws IOException {
        List<ReviewPeriod> quarters = new ReviewPeriods(
                        catalog(dated("2025-12-31", "2026-01-01", "2026-03-31", "2026-07-01")
                                + "-- undated.md --\n# Undated\n"))
                .quarters();
        assertThat(quarters.stream().map(ReviewPeriod::key)).containsExactly("2026-q3", "2026-q1", "2025-q4");
        assertThat(titles(quarters.get(0).postmortems())).isEqualTo("On-2026-07-01");
        assertThat(quarters.get(0).before()).isEmpty();
        assertThat(quarters.get(0).opening()).isEqualTo("One postmortem. There is none of Q2 2026 to compare with.");
        assertThat(quarters.get(0).caution()).isEmpty();
        assertThat(titles(quarters.get(1).postmortems())).isEqualTo("On-2026-03-31 On-2026-01-01");
        assertThat(titles(quarters.get(1).before())).isEqualTo("On-2025-12-31");
        assertThat(quarters.get(1).title()).isEqualTo("First quarter of 2026");
        assertThat(quarters.get(1).caution()).startsWith("Three postmortems in all are too few");
    }

    @Test
    void reviewsTheNewestBesideThoseBeforeThemOnceThereAreFour() throws IOException {
        assertThat(new ReviewPeriods(catalog(dated("2026-01-01", "2026-01-02", "2026-01-03"))).last(12))
                .isEmpty();
        ReviewPeriods four = new ReviewPeriods(catalog(dated("2026-01-04", "2026-01-05", "2026-01-06")));
        assertThat(four.last(12).orElseThrow().title()).isEqualTo("The last six postmortems");
        assertThat(four.last(12).orElseThrow().before()).isEmpty();
        ReviewPeriod last = four.last(4).orElseThrow();
        assertThat(titles(last.postmortems())).isEqualTo("On-2026-01-06 On-2026-01-05 On-2026-01-04 On-2026-01-03");
        assertThat(titles(last.before())).isEqualTo("On-2026-01-02 On-2026-01-01");
        assertThat(last.opening()).isEqualTo("Four postmortems, beside the two before them.");
    }

    @Test
    void aQuarterIsCompleteOnceItIsOver() throws IOException {
        ReviewPeriods periods = new ReviewPeriods(catalog(dated("2026-02-01", "2026-05-01")));
        assertThat(periods.lastComplete(LocalDate.parse("2026-06-30")).map(ReviewPeriod::key))
                .contains("2026-q1");
        assertThat(periods.lastComplete(LocalDate.parse("2026-07-01")).map(ReviewPeriod::key))
                .contains("2026-q2");
        assertThat(periods.lastComplete(LocalDate.parse("2026-03-31"))).isEmpty();
    }

    private static final String TWO_QUARTERS = """
            -- a.md --
            ---
            title: A
            date: 2026-04-01
            failure_modes: [retry-storm]
            services: [ledger]
            severity: SEV-3
            detected_by: alert
            started: 2026-04-01T10:00:00Z
            detected: 2026-04-01T10:04:00Z
            actions:
              - {title: Budget, type: systemic, status: done, done: 2026-05-01}
              - {title: Breaker, type: systemic, status: open, due: 2026-05-01}
            ---
            Text.
            -- b.md --
            ---
            title: B
            date: 2026-07-01
            failure_modes: [retry-storm, timeout-fault]
            services: [ledger, edge]
            severity: SEV-1
            detected_by: customer
            recurrence_of: a
            started: 2026-07-01T10:00:00Z
            detected: 2026-07-01T11:00:00Z
            went_well: [The drill, The runbook]
            actions:
              - {title: Jitter, type: Short term, status: open, due: 2026-12-01}
              - {title: Page, type: immediate, status: declined, why_declined: One page is enough}
              - {title: Words, status: in-progress, due: 2026-08-01}
            ---
            Text.
            -- c.md --
            ---
            title: C
            date: 2026-08-01
            kind: near-miss
            failure_modes: [retry-storm]
            severity: SEV-3
            started: 2026-08-01T10:00:00Z
            detected: 2026-08-01T10:02:00Z
            got_lucky: [It was Sunday]
            went_well: [The alert]
            ---
            Text.
            -- d.md --
            ---
            title: D
            date: 2026-09-01
            detected_by: chance
            ---
            Text.
            """;

    @Test
    void countsWordsOfBothPeriodsOutOfThoseThatSayAny() throws IOException {
        ThemeReview review = quarter("2026-q3", TWO_QUARTERS);
        Comparison modes = review.comparison(Axis.FAILURE_MODE);
        assertThat(modes.now()).isEqualTo(2);
        assertThat(modes.before()).isEqualTo(1);
        assertThat(modes.remark()).isEqualTo("1 of 3 postmortems does not say.");
        assertThat(modes.rows().stream().map(row -> row.name() + " " + row.now() + " " + row.before()))
                .containsExactly("Retry storm / metastable overload 2 1", "Timeout fault 1 0");
        assertThat(review.comparison(Axis.SEVERITY).rows().stream().map(Comparison.Row::name))
                .as("gravest first, though not the most frequent")
                .containsExactly("SEV-1", "SEV-3");
        assertThat(review.comparisons().getFirst().rows().stream().map(row -> row.name() + " " + row.now()))
                .as("families")
                .containsExactly("Load 2", "Interaction 1");
    }

    @Test
    void tellsWhatIsNewAndWhatCameBack() throws IOException {
        ThemeReview review = quarter("2026-q3", TWO_QUARTERS);
        assertThat(review.firstSeen().stream().map(Term::id)).containsExactly("timeout-fault", "edge");
        assertThat(review.cameBack()).hasSize(1);
        assertThat(review.cameBack().getFirst().statement())
                .isEqualTo("second time; 1 of 2 earlier actions was still open");
        assertThat(review.standsOut())
                .isEqualTo(
                        "Came back: Retry storm / metastable overload, second time; 1 of 2 earlier actions was still open");
        assertThat(quarter("2026-q2", TWO_QUARTERS).firstSeen())
                .as("in the oldest period everything would be")
                .isEmpty();
    }

    @Test
    void whatWasLeftOpenStandsOutBeforeWhatIsNewest() throws IOException {
        ThemeReview review = quarter("2026-q3", TWO_QUARTERS + """
                -- e.md --
                ---
                title: E
                date: 2026-09-20
                failure_modes: [timeout-fault]
                recurrence_of: d
                ---
                Text.
                """);
        assertThat(titles(review.cameBack().stream()
                        .map(ThemeReview.CameBack::postmortem)
                        .toList()))
                .isEqualTo("E B");
        assertThat(review.standsOut()).startsWith("Came back: Retry storm");
    }

    @Test
    void aWordOfAPostmortemWithoutADayMayBeOlder() throws IOException {
        ThemeReview review = quarter("2026-q3", TWO_QUARTERS + """
                -- undated.md --
                ---
                title: Undated
                failure_modes: [timeout-fault]
                ---
                Text.
                """);
        assertThat(review.firstSeen().stream().map(Term::id)).containsExactly("edge");
    }

    @Test
    void countsActionsByHowDeepTheyGo() throws IOException {
        Decided decided = quarter("2026-q3", TWO_QUARTERS).decided();
        assertThat(decided.byType().stream()
                        .map(of -> of.type() + " " + of.done() + of.open() + of.overdue() + of.declined()))
                .containsExactly("immediate 0001", "short-term 0100", "without a type 0110");
        assertThat(decided.standing())
                .isEqualTo("3 actions decided: 0 done, 2 open and 1 declined. One of the open ones is overdue.");
        assertThat(decided.overdue().getFirst().action().title()).isEqualTo("Words");
        assertThat(quarter("2026-q2", TWO_QUARTERS).decided().tally("systemic"))
                .isEqualTo(new Decided.Tally("systemic", 1, 1, 1, 0));
    }

    @Test
    void tellsOfDetectionAndLessons() throws IOException {
        ThemeReview review = quarter("2026-q3", TWO_QUARTERS);
        assertThat(titles(review.detection().byOthers())).isEqualTo("D B");
        assertThat(review.detection().known()).isEqualTo(2);
        assertThat(review.detection().slowest().getFirst().length()).isEqualTo(Duration.ofHours(1));
        assertThat(titles(review.learnt().nearMisses())).isEqualTo("C");
        assertThat(review.learnt().wentWell().stream().map(ThemeReview.Remark::text))
                .as("the first of each, then the second")
                .containsExactly("The alert", "The drill", "The runbook");
    }

    @Test
    void asksWhatTheDataBearsOut() throws IOException {
        assertThat(quarter("2026-q3", TWO_QUARTERS).questions().stream().map(Question::text))
                .containsExactly(
                        "Retry storm / metastable overload struck for the second time while 1 of 2 earlier actions was still"
                                + " open: what kept it open?",
                        "Both incidents with a known way of detection were noticed by chance and by customers first: which"
                                + " signals come earlier?",
                        "\u201cB\u201d went unnoticed for 1 h: where did it show first, and what watches there now?",
                        "Retry storm / metastable overload stands in both postmortems that name any: what do they have"
                                + " in common beside the name?",
                        "One of three actions decided is overdue: what is in its way, and is it still worth doing?",
                        "What made it possible to notice \u201cC\u201d within 2 min, and where is that missing?",
                        "None of the three actions decided is systemic: which change would make the next such incident"
                                + " impossible?",
                        "Luck limited one incident: what would make certain what held by chance?");
    }

    @Test
    void asksNeverWhoNorWhyNot() throws IOException {
        LinkedCatalog catalog = catalog(TWO_QUARTERS);
        ThemeReviews reviews = new ThemeReviews(catalog, TODAY);
        for (ReviewPeriod period : new ReviewPeriods(catalog).all()) {
            for (Question question : reviews.of(period).questions()) {
                assertThat(question.text().toLowerCase(Locale.ROOT))
                        .doesNotContain("who ", "whose", "why", "should")
                        .endsWith("?");
            }
        }
    }

    @Test
    void tellsLittleOfPostmortemsThatSayLittle() throws IOException {
        ThemeReview review = quarter("2026-q1", dated("2026-01-01"));
        assertThat(review.comparisons()).isEmpty();
        assertThat(review.timings()).isEmpty();
        assertThat(review.decided().standing()).isEmpty();
        assertThat(review.questions()).isEmpty();
        assertThat(review.standsOut()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'', not known, n = 0",
        "5, too few, '5 min, n = 1'",
        "5 9, too few, '5 min to 9 min, n = 2'",
        "9 5 70, 9 min, '5 min to 1 h 10 min, n = 3'",
        "1 10 20 60, 15 min, '1 min to 1 h, n = 4'",
    })
    void medianAndRange(String minutes, String middle, String ends) {
        Spread spread = Spread.of(Stream.of(minutes.split(" "))
                .filter(text -> !text.isEmpty())
                .map(text -> Duration.ofMinutes(Long.parseLong(text)))
                .toList());
        assertThat(spread.middle()).isEqualTo(middle);
        assertThat(spread.ends().replace('\u00a0', ' ')).isEqualTo(ends);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, 0, NONE",
        "9, 9, 0, 9, NONE", // eighteen in all are few, however different
        "12, 12, 0, 12, MORE",
        "0, 12, 12, 12, LESS",
        "9, 12, 4, 12, NONE", // z = 2.05: one word in twenty-five differs so by chance
        "4, 100, 0, 100, NONE", // two are expected in each: too few for the formula
        "30, 100, 10, 100, MORE", // z = 3.54
        "10, 100, 30, 100, LESS",
        "100, 100, 100, 100, NONE",
    })
    void namesADifferenceOnlyWhereChanceHardlyExplainsIt(int now, int ofNow, int before, int ofBefore, Change change) {
        assertThat(Change.of(now, ofNow, before, ofBefore)).isEqualTo(change);
    }

    /** Nothing is alike. */
    private static final class Unlike implements TextSimilarity {
        @Override
        public List<Neighbour> nearest(Postmortem postmortem) {
            return List.of();
        }

        @Override
        public List<List<String>> shared(Postmortem postmortem, List<Postmortem> others) {
            return others.stream().map(other -> List.<String>of()).toList();
        }
    }
}

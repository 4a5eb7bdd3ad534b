package dev.casebook.answer;

import dev.casebook.answer.ReviewReport.Case;
import dev.casebook.answer.ReviewReport.Cell;
import dev.casebook.answer.ReviewReport.Column;
import dev.casebook.answer.ReviewReport.Item;
import dev.casebook.answer.ReviewReport.Row;
import dev.casebook.answer.ReviewReport.Section;
import dev.casebook.answer.ReviewReport.Table;
import dev.casebook.archive.Archive;
import dev.casebook.archive.ArchiveReading;
import dev.casebook.archive.CheckOptions;
import dev.casebook.archive.PublishedAssets;
import dev.casebook.catalog.Each;
import dev.casebook.catalog.Postmortem;
import dev.casebook.link.LinkedCatalog;
import dev.casebook.link.Linker;
import dev.casebook.link.TextSimilarity;
import dev.casebook.retrospect.Comparison;
import dev.casebook.retrospect.Decided;
import dev.casebook.retrospect.English;
import dev.casebook.retrospect.ReviewPeriod;
import dev.casebook.retrospect.ReviewPeriods;
import dev.casebook.retrospect.Spread;
import dev.casebook.retrospect.ThemeReview;
import dev.casebook.retrospect.ThemeReviews;
import dev.casebook.site.SitePlan;
import dev.casebook.vocabulary.Term;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** The theme reviews of an archive, as plain values. Drafts are in none. */
public final class ThemeReports {
    private final ReviewPeriods periods;
    private final ThemeReviews reviews;
    private final LocalDate today;
    private final String baseUrl;

    private ThemeReports(LinkedCatalog catalog, LocalDate today, String baseUrl) {
        this.periods = new ReviewPeriods(catalog);
        this.reviews = new ThemeReviews(catalog, today);
        this.today = today;
        this.baseUrl = baseUrl;
    }

    /**
     * Those of the archive in {@code folder}.
     *
     * @param today the day on which a quarter is over and an action overdue, or not
     */
    public static ThemeReports of(Path folder, LocalDate today) throws IOException {
        Archive archive = ArchiveReading.read(folder, folder.resolve("site"), new CheckOptions(false, true, today));
        LinkedCatalog linked = Linker.link(
                        archive.catalog().withoutDrafts(),
                        PublishedAssets.of(archive.tree()).paths(),
                        new Unlike(),
                        Each::inTurn)
                .value();
        return new ThemeReports(linked, today, archive.settings().site().baseUrl());
    }

    /** A review tells nothing of likeness. */
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

    /** The quarters that can be reviewed, newest first, such as {@code 2026-Q3}. */
    public List<String> quarters() {
        return periods.quarters().stream()
                .map(period -> period.key().toUpperCase(Locale.ROOT))
                .toList();
    }

    /** The review of a quarter named as {@link #quarters} does; none when it has no postmortem. */
    public Optional<ReviewReport> quarter(String name) {
        return periods.quarters().stream()
                .filter(period -> period.key().equalsIgnoreCase(name))
                .findFirst()
                .map(this::report);
    }

    /** The review of the newest {@code count}; none when there are hardly any. */
    public Optional<ReviewReport> last(int count) {
        return periods.last(count).map(this::report);
    }

    /** The review of the last quarter that is over; that of the newest dozen when none is. */
    public Optional<ReviewReport> latest() {
        return periods.lastComplete(today)
                .or(() -> periods.last(ReviewPeriods.DOZEN))
                .map(this::report);
    }

    /** The fewest that {@link #last} takes. */
    public static int fewest() {
        return ReviewPeriods.FEWEST;
    }

    private ReviewReport report(ReviewPeriod period) {
        ThemeReview review = reviews.of(period);
        List<Section> sections = new ArrayList<>();
        list(
                sections,
                "questions",
                "Questions to talk about",
                review.questions(),
                question -> new Item(question.text(), "", cases(question.about()), question.named()));
        list(sections, "incidents", "Incidents", period.postmortems(), of -> item(of, ""));
        list(sections, "came-back", "Came back", review.cameBack(), back -> item(back.postmortem(), back.statement()));
        list(
                sections,
                "first-time",
                "First time here",
                review.firstSeen(),
                term -> new Item(term.name(), "", List.of(), false));
        tables(
                sections,
                "counts",
                "What, counted",
                "",
                review.comparisons().stream()
                        .map(comparison -> counts(comparison, period))
                        .toList());
        tables(sections, "times", "How long it took", "", times(review));
        detection(sections, review.detection());
        actions(sections, review.decided());
        list(sections, "near-misses", "Near misses", review.learnt().nearMisses(), of -> item(of, ""));
        list(sections, "went-well", "What went well", review.learnt().wentWell(), this::item);
        list(sections, "got-lucky", "Where there was luck", review.learnt().gotLucky(), this::item);
        return new ReviewReport(period.key(), period.title(), period.opening(), period.caution(), sections);
    }

    private static <T> void list(
            List<Section> sections, String key, String title, List<T> all, Function<T, Item> item) {
        if (!all.isEmpty()) {
            sections.add(new Section(key, title, "", all.stream().map(item).toList(), List.of()));
        }
    }

    private static void tables(List<Section> sections, String key, String title, String remark, List<Table> tables) {
        if (!tables.isEmpty()) {
            sections.add(new Section(key, title, remark, List.of(), tables));
        }
    }

    private Item item(Postmortem postmortem, String note) {
        return new Item("", note, cases(List.of(postmortem)), false);
    }

    private Item item(ThemeReview.Remark remark) {
        return new Item(remark.text(), "", cases(List.of(remark.postmortem())), false);
    }

    private List<Case> cases(List<Postmortem> postmortems) {
        return postmortems.stream()
                .map(postmortem -> new Case(
                        postmortem.title(),
                        String.valueOf(postmortem.day()),
                        postmortem.document().file().path(),
                        baseUrl.isEmpty() ? "" : baseUrl + SitePlan.path(postmortem)))
                .toList();
    }

    private static Table counts(Comparison comparison, ReviewPeriod period) {
        List<Column> columns = new ArrayList<>(List.of(new Column("now", period.name(), comparison.now())));
        if (comparison.before() > 0) {
            columns.add(new Column("before", period.nameBefore(), comparison.before()));
        }
        return new Table(
                comparison.key(),
                comparison.title(),
                comparison.remark(),
                columns,
                comparison.rows().stream()
                        .map(row -> new Row(
                                Optional.ofNullable(row.term()).map(Term::id).orElse(""),
                                row.name(),
                                List.of(Cell.of(row.now()), Cell.of(row.before()))
                                        .subList(0, columns.size()),
                                row.change().label()))
                        .toList());
    }

    private static List<Table> times(ThemeReview review) {
        List<Table> tables = new ArrayList<>();
        if (!review.timings().isEmpty()) {
            tables.add(times(review, "now", review.period().name(), ThemeReview.Timing::now));
            if (!review.period().before().isEmpty()) {
                tables.add(times(review, "before", review.period().nameBefore(), ThemeReview.Timing::before));
            }
        }
        return tables;
    }

    private static Table times(
            ThemeReview review, String key, String title, Function<ThemeReview.Timing, Spread> spread) {
        return new Table(
                key,
                title,
                "",
                List.of(
                        new Column("postmortems", "Postmortems", 0),
                        new Column("median_minutes", "Median", 0),
                        new Column("shortest_minutes", "Shortest", 0),
                        new Column("longest_minutes", "Longest", 0)),
                review.timings().stream()
                        .map(timing -> new Row(timing.key(), timing.label(), cells(spread.apply(timing)), ""))
                        .toList());
    }

    private static List<Cell> cells(Spread spread) {
        Cell median = spread.isEnough() ? length(spread.median()) : new Cell(-1, spread.middle());
        return spread.count() == 0
                ? List.of(Cell.of(0), median, new Cell(-1, ""), new Cell(-1, ""))
                : List.of(Cell.of(spread.count()), median, length(spread.shortest()), length(spread.longest()));
    }

    private static Cell length(Duration length) {
        return new Cell(Math.round(length.toSeconds() / 60.0), English.length(length));
    }

    private void detection(List<Section> sections, ThemeReview.Detection detection) {
        list(
                sections,
                "noticed-late",
                "Noticed by customers or by chance: " + detection.byOthers().size() + " of " + detection.known(),
                detection.byOthers(),
                of -> item(of, ""));
        list(
                sections,
                "unnoticed",
                "Unnoticed the longest",
                detection.slowest(),
                of -> item(of.postmortem(), English.length(of.length())));
    }

    private void actions(List<Section> sections, Decided decided) {
        if (decided.all().isEmpty()) {
            return;
        }
        List<Column> columns = List.of(
                new Column("done", "Done", 0),
                new Column("open", "Open", 0),
                new Column("overdue", "Overdue", 0),
                new Column("declined", "Declined", 0));
        List<Row> rows = decided.byType().stream()
                .map(of -> new Row(
                        "",
                        of.type(),
                        List.of(Cell.of(of.done()), Cell.of(of.open()), Cell.of(of.overdue()), Cell.of(of.declined())),
                        ""))
                .toList();
        tables(
                sections,
                "actions",
                "Actions decided",
                decided.standing(),
                List.of(new Table("types", "", "", columns, rows)));
        list(
                sections,
                "overdue",
                "Overdue",
                decided.overdue(),
                of -> new Item(
                        of.action().title(), "due " + of.action().due(), cases(List.of(of.postmortem())), false));
        list(
                sections,
                "declined",
                "Declined",
                decided.declined(),
                of -> new Item(of.action().title(), of.action().whyDeclined(), cases(List.of(of.postmortem())), false));
    }
}

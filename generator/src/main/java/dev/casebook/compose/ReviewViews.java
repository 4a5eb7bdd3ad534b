package dev.casebook.compose;

import dev.casebook.catalog.Postmortem;
import dev.casebook.link.LinkedCatalog;
import dev.casebook.retrospect.Comparison;
import dev.casebook.retrospect.Decided;
import dev.casebook.retrospect.English;
import dev.casebook.retrospect.Question;
import dev.casebook.retrospect.ReviewPeriod;
import dev.casebook.retrospect.ThemeReview;
import dev.casebook.retrospect.ThemeReview.CameBack;
import dev.casebook.retrospect.ThemeReviews;
import dev.casebook.site.Page;
import dev.casebook.site.SitePlan;
import dev.casebook.view.Frame;
import dev.casebook.view.PageView;
import dev.casebook.view.Part.Link;
import dev.casebook.view.Part.Reasoned;
import dev.casebook.view.Sheet;
import dev.casebook.vocabulary.Term;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** Makes the pages of the theme reviews; every list on them has an end. */
final class ReviewViews {
    private static final int SHOWN = 8;
    private static final int SHOWN_INCIDENTS = 12;
    private static final int SHOWN_SLOWEST = 3;
    private static final int SHOWN_ABOUT = 3;

    private final SitePlan plan;
    private final Linking linking;
    private final ThemeReviews reviews;
    /** Each is shown on its own page and told of in the list. */
    private final Map<String, ThemeReview> made = new ConcurrentHashMap<>();

    ReviewViews(LinkedCatalog catalog, SitePlan plan, Linking linking, LocalDate today) {
        this.plan = plan;
        this.linking = linking;
        this.reviews = new ThemeReviews(catalog, today);
    }

    PageView index(Frame frame, Page.Reviews page) {
        Map<String, List<Sheet.Summary>> shelves = new LinkedHashMap<>();
        for (Page.OfReview of : page.reviews()) {
            String shelf = of.period().isQuarter() ? "" + of.period().last().getYear() : "Newest";
            shelves.computeIfAbsent(shelf, title -> new ArrayList<>()).add(summary(of));
        }
        return new PageView.Reviews(
                frame,
                "Theme reviews",
                "What the postmortems of a quarter, and the newest dozen, say together.",
                shelves.entrySet().stream()
                        .map(shelf -> new Sheet.Shelf(shelf.getKey(), shelf.getValue()))
                        .toList());
    }

    private Sheet.Summary summary(Page.OfReview page) {
        ReviewPeriod period = page.period();
        return new Sheet.Summary(
                link(page),
                Wording.count(period.postmortems().size(), "postmortem", "postmortems"),
                of(period).standsOut());
    }

    private ThemeReview of(ReviewPeriod period) {
        return made.computeIfAbsent(period.key(), key -> reviews.of(period));
    }

    private static Link link(Page.OfReview page) {
        return Link.to(page.period().title(), page.path().value());
    }

    PageView review(Frame frame, Page.OfReview page) {
        ReviewPeriod period = page.period();
        ThemeReview review = of(period);
        return new PageView.Review(
                frame,
                period.title(),
                marks(period),
                period.opening(),
                period.caution(),
                review.questions().stream().map(this::question).toList(),
                incidents(period),
                cases("Came back", review.cameBack(), CameBack::postmortem, CameBack::statement),
                linking.to(review.firstSeen().stream().limit(2L * SHOWN).toList()),
                review.comparisons().stream().map(of -> table(of, period)).toList(),
                times(review),
                detection(review.detection()),
                actions(review.decided()),
                Stream.of(
                                deeds(
                                        "Overdue",
                                        review.decided().overdue(),
                                        of -> "due "
                                                + Wording.day(of.action().due()).text()),
                                deeds(
                                        "Declined",
                                        review.decided().declined(),
                                        of -> of.action().whyDeclined()),
                                remarks("What went well", review.learnt().wentWell()),
                                remarks("Where there was luck", review.learnt().gotLucky()))
                        .filter(notes -> !notes.notes().isEmpty())
                        .toList(),
                cases("Near misses", review.learnt().nearMisses(), Function.identity(), of -> ""),
                neighbour(page, 1),
                neighbour(page, -1));
    }

    private static List<String> marks(ReviewPeriod period) {
        String first = Wording.day(period.first()).text();
        String last = Wording.day(period.last()).text();
        return first.equals(last)
                ? List.of("Theme review", first)
                : List.of("Theme review", "from " + first, "to " + last);
    }

    private Sheet.Question question(Question question) {
        String text = question.text();
        if (question.named()) {
            Postmortem about = question.about().getFirst();
            String title = English.quoted(about.title());
            int at = text.indexOf(title);
            return new Sheet.Question(
                    text.substring(0, at),
                    Link.to(title, linking.to(about).url()),
                    text.substring(at + title.length()),
                    List.of(),
                    Link.NONE);
        }
        return new Sheet.Question(
                text,
                Link.NONE,
                "",
                question.about().stream().limit(SHOWN_ABOUT).map(linking::to).toList(),
                more(question.about().size(), SHOWN_ABOUT));
    }

    /** What is left out stands in the year's list. */
    private Sheet.Cases incidents(ReviewPeriod period) {
        List<Postmortem> all = period.postmortems();
        Link more = more(all.size(), SHOWN_INCIDENTS);
        int year = period.first().getYear();
        return new Sheet.Cases(
                "Incidents",
                all.stream()
                        .limit(SHOWN_INCIDENTS)
                        .map(of -> new Reasoned(linking.entry(of), ""))
                        .toList(),
                plan.all(Page.OfYear.class).stream()
                        .filter(page -> page.year() == year && all.size() > SHOWN_INCIDENTS)
                        .findFirst()
                        .map(page -> Link.to(more.text(), page.path().value()))
                        .orElse(more));
    }

    private <T> Sheet.Cases cases(
            String title, List<T> all, Function<T, Postmortem> postmortem, Function<T, String> told) {
        return new Sheet.Cases(
                title,
                all.stream()
                        .limit(SHOWN)
                        .map(one ->
                                new Reasoned(linking.entry(postmortem.apply(one)), Wording.capital(told.apply(one))))
                        .toList(),
                more(all.size(), SHOWN));
    }

    private static Link more(int all, int shown) {
        return all <= shown ? Link.NONE : Link.plain("and " + (all - shown) + " more");
    }

    private Sheet.Table table(Comparison comparison, ReviewPeriod period) {
        List<Sheet.Pair> rows = comparison.rows().stream()
                .limit(SHOWN)
                .map(row -> new Sheet.Pair(
                        link(row), row.now(), row.before(), row.change().label()))
                .toList();
        Link more = more(comparison.rows().size(), SHOWN);
        return new Sheet.Table(
                comparison.title(),
                period.name(),
                comparison.now(),
                period.nameBefore(),
                comparison.before(),
                rows,
                rows.stream()
                        .mapToInt(row -> Math.max(row.now(), row.before()))
                        .max()
                        .orElse(0),
                comparison.remark(),
                comparison
                        .axis()
                        .filter(axis -> !more.text().isEmpty())
                        .flatMap(plan::of)
                        .map(path -> Link.to(more.text(), path.value()))
                        .orElse(more));
    }

    private Link link(Comparison.Row row) {
        Term term = row.term();
        return term == null ? Link.plain(row.name()) : linking.to(term);
    }

    private static Sheet.Times times(ThemeReview review) {
        boolean compared = !review.period().before().isEmpty();
        return new Sheet.Times(
                review.period().name(),
                compared ? review.period().nameBefore() : "",
                review.timings().stream()
                        .map(timing -> new Sheet.Time(
                                timing.label(),
                                timing.now().middle(),
                                timing.now().ends(),
                                timing.before().middle(),
                                timing.before().ends()))
                        .toList());
    }

    private List<Sheet.Cases> detection(ThemeReview.Detection detection) {
        Sheet.Cases late = cases(
                "Noticed by customers or by chance: " + detection.byOthers().size() + " of " + detection.known(),
                detection.byOthers(),
                Function.identity(),
                of -> "");
        Sheet.Cases slowest = new Sheet.Cases(
                "Unnoticed the longest",
                detection.slowest().stream()
                        .limit(SHOWN_SLOWEST)
                        .map(one -> new Reasoned(
                                linking.entry(one.postmortem()), "Unnoticed for " + Wording.length(one.length())))
                        .toList(),
                Link.NONE);
        return Stream.of(late, slowest)
                .filter(cases -> !cases.cases().isEmpty())
                .toList();
    }

    private static Sheet.Actions actions(Decided decided) {
        return new Sheet.Actions(
                decided.standing(),
                decided.byType().stream()
                        .map(of -> new Sheet.Tally(of.type(), of.done(), of.open(), of.overdue(), of.declined()))
                        .toList());
    }

    private Sheet.Notes deeds(String title, List<Decided.Of> actions, Function<Decided.Of, String> note) {
        return new Sheet.Notes(
                title,
                actions.stream()
                        .limit(SHOWN)
                        .map(of -> new Sheet.Note(of.action().title(), note.apply(of), linking.to(of.postmortem())))
                        .toList(),
                more(actions.size(), SHOWN));
    }

    private Sheet.Notes remarks(String title, List<ThemeReview.Remark> remarks) {
        return new Sheet.Notes(
                title,
                remarks.stream()
                        .limit(SHOWN)
                        .map(remark -> new Sheet.Note(remark.text(), "", linking.to(remark.postmortem())))
                        .toList(),
                more(remarks.size(), SHOWN));
    }

    /** The quarter {@code steps} further back; the newest dozen has no neighbour. */
    private Link neighbour(Page.OfReview page, int steps) {
        List<Page.OfReview> quarters = plan.all(Page.OfReview.class).stream()
                .filter(other -> other.period().isQuarter())
                .toList();
        int at = quarters.indexOf(page) + steps;
        return page.period().isQuarter() && at >= 0 && at < quarters.size() ? link(quarters.get(at)) : Link.NONE;
    }
}

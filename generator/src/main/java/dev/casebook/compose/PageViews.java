package dev.casebook.compose;

import dev.casebook.catalog.FreePage;
import dev.casebook.catalog.Postmortem;
import dev.casebook.insight.ReadingStart;
import dev.casebook.link.Group;
import dev.casebook.link.LinkedCatalog;
import dev.casebook.site.Page;
import dev.casebook.site.SitePlan;
import dev.casebook.source.SourcePath;
import dev.casebook.view.PageView;
import dev.casebook.view.Part.Chapter;
import dev.casebook.view.Part.Count;
import dev.casebook.view.Part.Link;
import dev.casebook.view.Part.Ranking;
import dev.casebook.view.Part.Reasoned;
import dev.casebook.view.Part.Share;
import dev.casebook.vocabulary.Axis;
import dev.casebook.vocabulary.FailureMode;
import dev.casebook.vocabulary.Term;
import dev.casebook.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Makes the view of every page: what its template shows, in the order it shows it. */
public final class PageViews {
    private static final int BARS = 7;
    private static final int NEWEST = 5;
    private static final int STOPS = 3;

    private final LinkedCatalog catalog;
    private final Vocabulary vocabulary;
    private final SitePlan plan;
    private final Linking linking;
    private final Texts texts;
    private final PostmortemViews postmortems;
    private final ActionViews actions;
    private final TermViews terms;
    private final RouteViews routes;
    private final ReviewViews reviews;
    private final Frames frames;
    private final LocalDate today;

    /**
     * Views of the pages of {@code plan}.
     *
     * @param frames what surrounds each page
     * @param today the day on which actions are overdue or not
     * @param changed the day on which each file last changed, as far as known
     */
    public PageViews(
            LinkedCatalog catalog, SitePlan plan, Frames frames, LocalDate today, Map<SourcePath, LocalDate> changed) {
        this.catalog = catalog;
        this.vocabulary = catalog.catalog().vocabulary();
        this.plan = plan;
        this.frames = frames;
        this.today = today;
        this.linking = new Linking(catalog, plan);
        this.texts = new Texts(linking);
        this.routes = new RouteViews(catalog, plan, linking, frames);
        this.reviews = new ReviewViews(catalog, plan, linking, today);
        this.actions = new ActionViews(catalog, plan, linking, frames, today);
        this.postmortems = new PostmortemViews(catalog, linking, texts, actions, changed);
        this.terms = new TermViews(catalog, plan, linking, texts, actions, frames);
    }

    /** The view of {@code page}. */
    public PageView view(Page page) {
        return switch (page) {
            case Page.Home home -> home(home);
            case Page.OfPostmortem of -> postmortems.view(frames.of(of), of.postmortem(), of.path());
            case Page.OfAxis of -> axis(of);
            case Page.OfTerm of -> terms.view(of);
            case Page.OfYears of -> years(of);
            case Page.OfYear of -> year(of);
            case Page.Start start -> routes.start(start);
            case Page.OfRoute of -> routes.route(of);
            case Page.OfMatrix of -> new MatrixViews(linking).view(frames.of(of), of);
            case Page.OfLearnt of -> new LearntViews(plan, linking).view(frames.of(of), of);
            case Page.Reviews of -> reviews.index(frames.of(of), of);
            case Page.OfReview of -> reviews.review(frames.of(of), of);
            case Page.OfActions of -> actions.view(of);
            case Page.OfIdeas of -> actions.view(of);
            case Page.Quality quality -> new QualityViews(catalog, plan).view(frames.of(quality), quality.owed());
            case Page.Search search -> new PageView.Search(frames.of(search), browse());
            case Page.OfFreePage of -> freePage(of);
            case Page.Moved moved ->
                new PageView.Moved(frames.of(moved), "This page has moved", linking.to(moved.postmortem()));
            case Page.Shortened of ->
                new PageView.Moved(
                        frames.of(of),
                        "There is no list at this address",
                        Link.to(frames.title(of.to()), of.to().path().value()));
            case Page.NotFound missing -> new PageView.NotFound(frames.of(missing), browse());
        };
    }

    private PageView home(Page.Home page) {
        List<Postmortem> all = catalog.catalog().postmortems();
        List<Ranking> rankings = new ArrayList<>();
        ranking(rankings, "What fails here most", Axis.FAILURE_MODE);
        ranking(rankings, "Where it fails", Axis.SERVICE);
        if (rankings.isEmpty()) {
            rankings.add(new Ranking("By year", "postmortems", yearCounts(), Link.NONE));
        }
        return new PageView.Home(
                frames.of(page),
                figures(all),
                rankings,
                linking.entries(all.stream().limit(NEWEST).toList()),
                thisWeek(all),
                linking.entries(
                        all.stream().filter(PageViews::isNearMiss).limit(3).toList()),
                ReadingStart.of(catalog, STOPS).stream()
                        .map(choice -> new Reasoned(linking.entry(choice.postmortem()), RouteViews.shows(choice)))
                        .toList(),
                plan.all(Page.Start.class).stream()
                        .findFirst()
                        .map(start -> Link.to("More to start with", start.path().value()))
                        .orElse(Link.NONE));
    }

    private void ranking(List<Ranking> rankings, String title, Axis axis) {
        List<Group> groups = catalog.groups().of(axis);
        if (!groups.isEmpty()) {
            rankings.add(linking.ranking(title, "postmortems", groups, BARS, axis));
        }
    }

    private static boolean isNearMiss(Postmortem postmortem) {
        return postmortem.terms(Axis.KIND).stream().anyMatch(kind -> kind.id().equals("near-miss"));
    }

    /** What the archive holds, each leading to its list. */
    private List<Link> figures(List<Postmortem> all) {
        List<Link> figures = new ArrayList<>();
        plan.all(Page.OfYears.class)
                .forEach(page -> figures.add(Link.to(
                        Wording.count(all.size(), "postmortem", "postmortems") + span(all),
                        page.path().value())));
        figure(figures, Axis.FAILURE_MODE, "failure mode", "failure modes");
        figure(figures, Axis.SYMPTOM, "symptom", "symptoms");
        figure(figures, Axis.SERVICE, "service", "services");
        plan.all(Page.OfMatrix.class)
                .forEach(page -> figures.add(
                        Link.to("Failure modes by service", page.path().value())));
        plan.all(Page.OfLearnt.class)
                .forEach(page -> figures.add(
                        Link.to(LearntViews.title(page.learnt()), page.path().value())));
        return figures;
    }

    /** The years covered, such as {@code , 2023–2026}. */
    private static String span(List<Postmortem> all) {
        List<Integer> years = all.stream()
                .map(Postmortem::day)
                .filter(Objects::nonNull)
                .map(LocalDate::getYear)
                .sorted()
                .toList();
        if (years.isEmpty()) {
            return "";
        }
        int first = years.getFirst();
        int last = years.getLast();
        return ", " + (first == last ? "" + first : first + "\u2013" + last);
    }

    private void figure(List<Link> figures, Axis axis, String one, String many) {
        int count = catalog.groups().of(axis).size();
        plan.of(axis)
                .filter(path -> count > 0)
                .ifPresent(path -> figures.add(Link.to(Wording.count(count, one, many), path.value())));
    }

    private List<Reasoned> thisWeek(List<Postmortem> all) {
        List<Reasoned> found = new ArrayList<>();
        for (Postmortem postmortem : all) {
            LocalDate day = postmortem.day();
            if (day != null && day.getYear() < today.getYear()) {
                LocalDate thisYear = day.withYear(today.getYear());
                if (Math.abs(ChronoUnit.DAYS.between(thisYear, today)) <= 3) {
                    int years = today.getYear() - day.getYear();
                    found.add(new Reasoned(
                            linking.entry(postmortem), years == 1 ? "one year ago" : years + " years ago"));
                }
            }
        }
        return found.stream().limit(3).toList();
    }

    private PageView axis(Page.OfAxis page) {
        List<Group> groups = plan.all(Page.OfTerm.class).stream()
                .map(Page.OfTerm::group)
                .filter(group -> group.term().axis() == page.axis())
                .sorted(Group.LARGEST_FIRST)
                .toList();
        List<Group> seen = groups.stream().filter(group -> group.size() > 0).toList();
        List<Count> unseen = new ArrayList<>(groups.stream()
                .filter(group -> group.size() == 0)
                .map(linking::count)
                .toList());
        String title = Wording.capital(page.axis().folder().replace('-', ' '));
        boolean families = page.axis() == Axis.FAILURE_MODE;
        return new PageView.Index(
                frames.of(page),
                title,
                intro(page.axis()),
                families
                        ? byFamily(seen)
                        : List.of(new Ranking(
                                "", "", seen.stream().map(linking::count).toList(), Link.NONE)),
                unseen);
    }

    private static String intro(Axis axis) {
        return switch (axis) {
            case FAILURE_MODE -> "What in the system failed, and why it could.";
            case SERVICE -> "What was affected, and how often.";
            case SYMPTOM -> "What was seen. One symptom has many causes.";
            case TRIGGER -> "What set incidents off. A trigger is not the cause.";
            case CONTRIBUTING_FACTOR -> "What made incidents likelier, longer or worse.";
            case TEAM -> "Who looks after what was affected.";
            case SEVERITY -> "How grave incidents were.";
            case KIND, DETECTED_BY, TAG -> "";
        };
    }

    private List<Ranking> byFamily(List<Group> groups) {
        Map<String, List<Count>> byFamily = new LinkedHashMap<>();
        vocabulary.families().forEach(family -> byFamily.put(family.id(), new ArrayList<>()));
        for (Group group : groups) {
            String family = vocabulary.failureMode(group.term()).family();
            byFamily.computeIfAbsent(family, f -> new ArrayList<>()).add(linking.count(group));
        }
        List<Ranking> rankings = new ArrayList<>();
        byFamily.forEach((family, counts) -> {
            if (!counts.isEmpty()) {
                Optional<FailureMode.Family> known = vocabulary.families().stream()
                        .filter(f -> f.id().equals(family))
                        .findFirst();
                rankings.add(new Ranking(
                        known.map(FailureMode.Family::name).orElse(rankings.isEmpty() ? "" : "Other"),
                        known.map(FailureMode.Family::definition).orElse(""),
                        counts,
                        Link.NONE));
            }
        });
        return rankings;
    }

    private PageView years(Page.OfYears page) {
        return new PageView.Index(
                frames.of(page), "Years", "", List.of(new Ranking("", "", yearCounts(), Link.NONE)), List.of());
    }

    private List<Count> yearCounts() {
        return plan.all(Page.OfYear.class).stream()
                .map(year -> new Count(
                        Link.to(yearName(year.year()), year.path().value()),
                        year.postmortems().size(),
                        ""))
                .toList();
    }

    private static String yearName(int year) {
        return year == 0 ? "Undated" : "" + year;
    }

    private PageView year(Page.OfYear page) {
        Map<String, List<Postmortem>> byMonth = new LinkedHashMap<>();
        for (Postmortem postmortem : page.postmortems()) {
            LocalDate day = postmortem.day();
            byMonth.computeIfAbsent(day == null ? "" : Wording.month(day), m -> new ArrayList<>())
                    .add(postmortem);
        }
        List<Page.OfYear> years = plan.all(Page.OfYear.class);
        int here = years.indexOf(page);
        Group all = new Group(Term.used(Axis.TAG, yearName(page.year())), page.postmortems());
        return new PageView.Listing(
                frames.of(page),
                "Year",
                yearName(page.year()),
                "",
                new Share(
                        page.postmortems().size(),
                        catalog.catalog().postmortems().size()),
                List.of(),
                byMonth.entrySet().stream()
                        .map(e -> new Chapter(e.getKey(), linking.entries(e.getValue())))
                        .toList(),
                terms.among(all, Axis.FAILURE_MODE, Axis.SERVICE),
                here + 1 < years.size() ? yearLink(years.get(here + 1)) : Link.NONE,
                here > 0 ? yearLink(years.get(here - 1)) : Link.NONE);
    }

    private static Link yearLink(Page.OfYear year) {
        return Link.to(yearName(year.year()), year.path().value());
    }

    private PageView freePage(Page.OfFreePage page) {
        FreePage free = page.page();
        return new PageView.FreePage(
                frames.of(page),
                free.title(),
                texts.text(free.document(), free.title(), page.path()),
                linking.backlinks(free));
    }

    private List<Count> browse() {
        List<Count> ways = new ArrayList<>();
        for (Page.OfAxis axis : plan.all(Page.OfAxis.class)) {
            int words = (int) plan.all(Page.OfTerm.class).stream()
                    .filter(term -> term.group().term().axis() == axis.axis())
                    .count();
            ways.add(new Count(
                    Link.to(
                            Wording.capital(axis.axis().folder().replace('-', ' ')),
                            axis.path().value()),
                    words,
                    intro(axis.axis())));
        }
        plan.all(Page.OfYears.class)
                .forEach(years -> ways.add(new Count(
                        Link.to("Years", years.path().value()),
                        plan.all(Page.OfYear.class).size(),
                        "")));
        return ways;
    }
}

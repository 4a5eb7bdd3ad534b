package dev.casebook.compose;

import dev.casebook.catalog.FreePage;
import dev.casebook.catalog.Postmortem;
import dev.casebook.catalog.PostmortemId;
import dev.casebook.settings.Settings;
import dev.casebook.site.Page;
import dev.casebook.site.SitePath;
import dev.casebook.site.SitePlan;
import dev.casebook.view.Frame;
import dev.casebook.view.Part.Link;
import dev.casebook.vocabulary.Axis;
import dev.casebook.vocabulary.Term;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Makes what surrounds each page. */
public final class Frames {
    private final Settings.Site settings;
    private final Frame.Site site;
    private final boolean noindex;
    /** The title of each postmortem's page, unlike any other's. */
    private final Map<PostmortemId, String> titles;

    /**
     * Frames for the pages of {@code plan}.
     *
     * @param assets the theme's files under their published names
     * @param search what the search in the browser needs
     * @param noindex whether search engines are asked to leave the site out
     * @param version this program's version
     */
    public Frames(
            Settings.Site settings,
            SitePlan plan,
            Frame.Assets assets,
            Frame.Search search,
            boolean noindex,
            String version) {
        this.settings = settings;
        this.noindex = noindex;
        this.titles = distinct(plan);
        this.site = new Frame.Site(
                settings.title(),
                settings.description(),
                settings.language(),
                navigation(plan),
                Stream.concat(
                                plan.all(Page.OfFreePage.class).stream()
                                        .map(page -> Link.to(
                                                page.page().title(), page.path().value()))
                                        .limit(8),
                                plan.all(Page.Quality.class).stream()
                                        .map(page -> Link.to(
                                                "What is owed", page.path().value())))
                        .toList(),
                assets,
                search,
                "Casebook " + version);
    }

    /** Postmortems of one title are told apart by their day, and those of one day by their address. */
    private static Map<PostmortemId, String> distinct(SitePlan plan) {
        Map<String, List<Postmortem>> byTitle = new TreeMap<>();
        for (Page.OfPostmortem page : plan.all(Page.OfPostmortem.class)) {
            byTitle.computeIfAbsent(page.postmortem().title(), title -> new ArrayList<>())
                    .add(page.postmortem());
        }
        Map<PostmortemId, String> titles = new TreeMap<>();
        byTitle.forEach((title, same) -> {
            long days = same.stream().map(Postmortem::day).distinct().count();
            for (Postmortem postmortem : same) {
                boolean byDay = days == same.size() && postmortem.day() != null;
                String mark = byDay ? Wording.day(postmortem.day()).text() : postmortem.slug();
                titles.put(postmortem.id(), same.size() == 1 ? title : title + " (" + mark + ")");
            }
        });
        return titles;
    }

    private static List<Frame.NavigationItem> navigation(SitePlan plan) {
        List<Frame.NavigationItem> items = new ArrayList<>();
        plan.all(Page.Start.class).forEach(start -> items.add(item("start", "Start here", start.path())));
        for (Axis axis : List.of(Axis.FAILURE_MODE, Axis.SYMPTOM, Axis.SERVICE)) {
            plan.of(axis)
                    .ifPresent(path -> items.add(
                            item(axis.folder(), Wording.capital(axis.folder().replace('-', ' ')), path)));
        }
        plan.all(Page.OfActions.class).stream()
                .limit(1)
                .forEach(actions -> items.add(item("actions", "Actions", actions.path())));
        plan.all(Page.Reviews.class).forEach(reviews -> items.add(item("reviews", "Reviews", reviews.path())));
        plan.all(Page.OfYears.class).forEach(years -> items.add(item("years", "Years", years.path())));
        return items;
    }

    private static Frame.NavigationItem item(String key, String text, SitePath path) {
        return new Frame.NavigationItem(key, Link.to(text, path.value()));
    }

    /** The address of the feed of the page at {@code page}. */
    public static SitePath feed(SitePath page) {
        return new SitePath(page + "feed.xml");
    }

    /** The feed that fits {@code page} best: its own where it lists postmortems. */
    private static SitePath feed(Page page) {
        boolean own = switch (page) {
            case Page.OfTerm of -> of.group().size() > 0;
            case Page.OfYear of -> of.year() > 0;
            default -> false;
        };
        return feed(own ? page.path() : SitePath.HOME);
    }

    /** The frame of {@code page}. */
    Frame of(Page page) {
        return switch (page) {
            case Page.Home home -> frame(home, "", homeDescription(), "home", "");
            case Page.OfPostmortem of -> postmortem(of, of.postmortem());
            case Page.OfAxis of -> {
                String name = Wording.capital(of.axis().folder().replace('-', ' '));
                yield frame(
                        of, name, name + " in " + settings.title(), of.axis().folder(), "");
            }
            case Page.OfTerm of -> {
                Term term = of.group().term();
                String what = Wording.capital(term.axis().label()) + ": " + term.name();
                String count = Wording.count(of.group().size(), "postmortem", "postmortems");
                yield frame(
                        of,
                        what,
                        term.definition().isEmpty()
                                ? what + ", " + count
                                : what + ", " + count + ". " + term.definition(),
                        term.axis().folder(),
                        "");
            }
            case Page.OfYears of -> frame(of, "Years", "Postmortems by year in " + settings.title(), "years", "");
            case Page.OfYear of -> {
                String year = of.year() == 0 ? "Undated" : "" + of.year();
                yield frame(of, year, "Postmortems of " + year + " in " + settings.title(), "years", "");
            }
            case Page.Start start ->
                frame(start, "Start here", "What to read first in " + settings.title(), "start", "");
            case Page.OfRoute of -> {
                String summary = of.route().summary().isEmpty()
                        ? "A reading path through " + settings.title()
                        : of.route().summary();
                yield frame(of, of.route().title(), of.route().title() + ". " + summary, "start", "");
            }
            case Page.OfMatrix matrix ->
                frame(
                        matrix,
                        "Failure modes by service",
                        "Which failure mode struck which service in " + settings.title(),
                        "failure-modes",
                        "");
            case Page.OfLearnt of -> frame(of, LearntViews.title(of.learnt()), LearntViews.intro(of.learnt()), "", "");
            case Page.Reviews reviews ->
                frame(
                        reviews,
                        "Theme reviews",
                        "What postmortems of " + settings.title() + " say together",
                        "reviews",
                        "");
            case Page.OfReview of -> {
                String title = "Theme review: " + of.period().title();
                yield frame(of, title, title + ". " + of.period().opening(), "reviews", "");
            }
            case Page.OfActions of -> {
                String title = ActionViews.title(of);
                yield frame(of, title, title + " in " + settings.title(), "actions", "");
            }
            case Page.OfIdeas of ->
                frame(
                        of,
                        "Ideas decided again and again",
                        "Actions that several postmortems of " + settings.title() + " came to",
                        "actions",
                        "");
            case Page.Quality quality ->
                frame(quality, "What is owed", "What the postmortems of " + settings.title() + " owe", "", "");
            case Page.Search search -> frame(search, "Search", "Search " + settings.title(), "search", "");
            case Page.OfFreePage of -> freePage(of, of.page());
            case Page.Moved moved -> moved(moved);
            case Page.Shortened of -> {
                String title = "On to " + title(of.to()) + " from " + of.path();
                yield leadingOn(of.path(), of.to().path(), title);
            }
            case Page.NotFound missing ->
                new Frame(site, rootOfSite(), "Not found", "There is no such page", "", true, "", "", "");
        };
    }

    private String homeDescription() {
        return settings.description().isEmpty() ? settings.title() : settings.description();
    }

    private Frame postmortem(Page page, Postmortem postmortem) {
        String description =
                postmortem.summary().isEmpty() ? "Postmortem: " + postmortem.title() : postmortem.summary();
        return frame(
                page,
                titles.getOrDefault(postmortem.id(), postmortem.title()),
                description,
                "",
                edit(postmortem.document().file().path().value()));
    }

    /** An old address names the new one as the one that counts. */
    private Frame moved(Page.Moved page) {
        String title = page.postmortem().title() + " (moved from " + page.path() + ")";
        return leadingOn(page.path(), SitePlan.path(page.postmortem()), title);
    }

    /** What {@code page} is called; the site's own title for the home page. */
    String title(Page page) {
        String title = of(page).title();
        return title.isEmpty() ? settings.title() : title;
    }

    private Frame leadingOn(SitePath from, SitePath to, String title) {
        String canonical = settings.baseUrl().isEmpty() ? "" : settings.baseUrl() + to.value();
        String root = from.toRoot();
        return new Frame(site, root.isEmpty() ? "./" : root, title, title, canonical, true, "", "", "");
    }

    private Frame freePage(Page page, FreePage free) {
        String description = free.summary().isEmpty() ? free.title() + " \u2013 " + settings.title() : free.summary();
        return frame(
                page,
                free.title(),
                description,
                "",
                edit(free.document().file().path().value()));
    }

    private Frame frame(Page page, String title, String description, String current, String edit) {
        String root = page.path().toRoot();
        String canonical = settings.baseUrl().isEmpty()
                ? ""
                : settings.baseUrl() + page.path().value();
        return new Frame(
                site,
                root.isEmpty() ? "./" : root,
                title,
                clipped(description),
                canonical,
                noindex,
                current,
                feed(page).value(),
                edit);
    }

    private String edit(String path) {
        return settings.editUrl().isEmpty() ? "" : settings.editUrl().replace("{path}", Linking.encoded(path));
    }

    /** Descriptions are cut where result lists cut them, at about 300 characters. */
    private static String clipped(String text) {
        String line = text.replace('\n', ' ');
        return line.length() <= 300
                ? line
                : line.substring(0, line.lastIndexOf(' ', 297) > 200 ? line.lastIndexOf(' ', 297) : 297) + "\u2026";
    }

    /** The page for wrong addresses does not know where it stands, so it starts from the site's path on its host. */
    private String rootOfSite() {
        if (settings.baseUrl().isEmpty()) {
            return "/";
        }
        try {
            String path = URI.create(settings.baseUrl()).getPath();
            return path == null || path.isEmpty() ? "/" : path;
        } catch (IllegalArgumentException e) {
            return "/";
        }
    }
}

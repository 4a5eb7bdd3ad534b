package dev.casebook.render;

import dev.casebook.view.Frame;
import dev.casebook.view.PageView;
import dev.casebook.view.Part;
import dev.casebook.view.Part.Action;
import dev.casebook.view.Part.BaseRate;
import dev.casebook.view.Part.Chapter;
import dev.casebook.view.Part.Connections;
import dev.casebook.view.Part.Count;
import dev.casebook.view.Part.Course;
import dev.casebook.view.Part.Entry;
import dev.casebook.view.Part.Fact;
import dev.casebook.view.Part.Heading;
import dev.casebook.view.Part.Html;
import dev.casebook.view.Part.Level;
import dev.casebook.view.Part.Link;
import dev.casebook.view.Part.Moment;
import dev.casebook.view.Part.Phase;
import dev.casebook.view.Part.Ranking;
import dev.casebook.view.Part.Reasoned;
import dev.casebook.view.Part.Recurrence;
import dev.casebook.view.Part.Row;
import dev.casebook.view.Part.Share;
import dev.casebook.view.Part.State;
import dev.casebook.view.Part.Step;
import dev.casebook.view.Part.Text;
import dev.casebook.view.Part.When;
import dev.casebook.view.Sheet;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** One believable page of every type, by the address it stands at: a rich archive, and one with hardly any metadata. */
final class SampleViews {
    private final Frame.Assets assets;

    SampleViews(Theme theme) {
        this(theme, new byte[0]);
    }

    SampleViews(Theme theme, byte[] searchClient) {
        this.assets = ThemeAssets.of(theme, searchClient).shared();
    }

    /** The page of the rich archive at {@code path}. */
    PageView rich(String path) {
        return Objects.requireNonNull(rich().get(path), path);
    }

    /** The page of the poor archive at {@code path}. */
    PageView poor(String path) {
        return Objects.requireNonNull(poor().get(path), path);
    }

    /** Pages of an archive whose authors filled in everything. */
    Map<String, PageView> rich() {
        Map<String, PageView> pages = new TreeMap<>();
        pages.put("index.html", home());
        pages.put("postmortems/dns/index.html", postmortem());
        pages.put("failure-modes/index.html", failureModes());
        pages.put("failure-modes/retry-storm/index.html", failureMode());
        pages.put("services/index.html", services());
        pages.put("services/edge/index.html", service());
        pages.put("years/2024/index.html", year());
        pages.put("tags/negative-caching/index.html", tag());
        pages.put("pages/about/index.html", about());
        pages.put("symptoms/elevated-errors/index.html", symptom());
        pages.put("start/index.html", start());
        pages.put("services/edge/start/index.html", route());
        pages.put("matrix/index.html", matrix());
        pages.put("lessons/luck/index.html", learnt());
        pages.put("reviews/index.html", reviews());
        pages.put("reviews/2026-q3/index.html", review());
        pages.put("actions/index.html", register());
        pages.put("actions/teams/platform/index.html", ofTeam());
        pages.put("actions/ideas/index.html", ideas());
        pages.put("search/index.html", new PageView.Search(frame("../", "Search", "search"), ways()));
        pages.put("404.html", new PageView.NotFound(frame("/", "Not found", ""), ways()));
        pages.put("old/index.html", new PageView.Moved(frame("../", "Moved", ""), "This page has moved", DNS.link()));
        pages.put("feed.xml", feed());
        pages.put(
                "sitemap.xml",
                new PageView.Sitemap(List.of(
                        new PageView.SitemapEntry("https://casebook.skerry.example/", "2026-11-20"),
                        new PageView.SitemapEntry("https://casebook.skerry.example/search/", ""))));
        return pages;
    }

    /** Pages of a folder of plain texts: a title each, a date where one could be found, and nothing else. */
    Map<String, PageView> poor() {
        Entry plain = bare("Node pool ran out of addresses", "postmortems/addresses/", When.NEVER);
        Entry dated = bare("Grafana unreachable", "postmortems/grafana/", new When("2018-03-26", "26 March 2018"));
        Map<String, PageView> pages = new TreeMap<>();
        pages.put(
                "index.html",
                new PageView.Home(
                        poorFrame("./", ""),
                        List.of(Link.plain("2 postmortems")),
                        List.of(new Ranking("By year", "", List.of(count("2018", "years/2018/", 1)), Link.NONE)),
                        List.of(dated, plain),
                        List.of(),
                        List.of(),
                        List.of(),
                        Link.NONE));
        pages.put("postmortems/addresses/index.html", plainPostmortem(plain, false));
        pages.put("postmortems/grafana/index.html", plainPostmortem(dated, true));
        pages.put(
                "years/index.html",
                new PageView.Index(
                        poorFrame("../", "Years"),
                        "Years",
                        "",
                        List.of(new Ranking("", "", List.of(count("2018", "years/2018/", 1)), Link.NONE)),
                        List.of()));
        pages.put(
                "years/2018/index.html",
                new PageView.Listing(
                        poorFrame("../../", "2018"),
                        "Year",
                        "2018",
                        "",
                        new Share(2, 27),
                        List.of(),
                        List.of(new Chapter("", List.of(dated))),
                        List.of(),
                        Link.NONE,
                        Link.NONE));
        pages.put("reviews/index.html", poorReviews());
        pages.put("reviews/2018-q1/index.html", poorReview(dated));
        pages.put("search/index.html", new PageView.Search(poorFrame("../", "Search"), List.of()));
        pages.put("404.html", new PageView.NotFound(poorFrame("/", "Not found"), List.of()));
        return pages;
    }

    private PageView poorReviews() {
        return new PageView.Reviews(
                poorFrame("../", "Theme reviews"),
                "Theme reviews",
                "",
                List.of(new Sheet.Shelf(
                        "2018",
                        List.of(new Sheet.Summary(
                                Link.to("First quarter of 2018", "reviews/2018-q1/"), "1 postmortem", "")))));
    }

    private PageView poorReview(Entry only) {
        return new PageView.Review(
                poorFrame("../../", "First quarter of 2018"),
                "First quarter of 2018",
                List.of("Theme review"),
                "One postmortem. There is none of Q4 2017 to compare with.",
                "",
                List.of(),
                new Sheet.Cases("Incidents", List.of(new Reasoned(only, "")), Link.NONE),
                new Sheet.Cases("Came back", List.of(), Link.NONE),
                List.of(),
                List.of(new Sheet.Table(
                        "Severities",
                        "Q1 2018",
                        1,
                        "Q4 2017",
                        0,
                        List.of(new Sheet.Pair(Link.plain("SEV-2"), 1, 0, "")),
                        1,
                        "",
                        Link.NONE)),
                new Sheet.Times("Q1 2018", "", List.of()),
                List.of(),
                new Sheet.Actions("", List.of()),
                List.of(),
                new Sheet.Cases("Near misses", List.of(), Link.NONE),
                Link.NONE,
                Link.NONE);
    }

    private PageView plainPostmortem(Entry entry, boolean inferred) {
        return new PageView.Postmortem(
                poorFrame("../../", entry.link().text()),
                entry,
                entry.summary(),
                inferred,
                List.of(),
                List.of(),
                Course.NONE,
                new Text(new Html("<p>The whole text is one paragraph.</p>"), List.of()),
                List.of(),
                List.of(),
                new Connections(Recurrence.NONE, List.of(), List.of(), List.of(), Link.NONE, Link.NONE),
                List.of(),
                "notes/" + entry.link().text() + ".md");
    }

    private Frame poorFrame(String root, String title) {
        Frame.Site site = new Frame.Site(
                "Postmortems",
                "",
                "en",
                List.of(nav("years", "Years", "years/")),
                List.of(),
                assets,
                search(),
                "Casebook 0.1");
        return new Frame(site, root, title, "", "", true, "", "", "");
    }

    private Frame frame(String root, String title, String current) {
        Frame.Site site = new Frame.Site(
                "Skerry Casebook",
                "What failed at Skerry, why it could, and what was changed",
                "en",
                List.of(
                        nav("failure-modes", "Failure modes", "failure-modes/"),
                        nav("services", "Services", "services/"),
                        nav("actions", "Actions", "actions/"),
                        nav("years", "Years", "years/2024/"),
                        nav("browse", "Browse", "tags/negative-caching/")),
                List.of(Link.to("About this archive", "pages/about/")),
                assets,
                search(),
                "Casebook 0.1");
        return new Frame(
                site,
                root,
                title,
                "A sentence about the page called " + (title.isEmpty() ? "Home" : title) + ".",
                "https://casebook.skerry.example/" + title.replace(' ', '-'),
                false,
                current,
                "feed.xml",
                "https://git.skerry.example/casebook/edit/main/content");
    }

    private static Frame.Search search() {
        return new Frame.Search("search/", "assets/search/search-worker.js", "search/root.cbx", "assets/index/", true);
    }

    private static Frame.NavigationItem nav(String key, String text, String url) {
        return new Frame.NavigationItem(key, Link.to(text, url));
    }

    private static Entry bare(String title, String url, When date) {
        return new Entry(Link.to(title, url), "", date, Level.NONE, "", "", "", List.of(), List.of(), 0);
    }

    private static Count count(String text, String url, int count) {
        return new Count(Link.to(text, url), count, "");
    }

    private static Count mode(String text, int count, String definition) {
        return new Count(Link.to(text, "failure-modes/retry-storm/"), count, definition);
    }

    private static Link service(String name) {
        return Link.to(name, "services/edge/");
    }

    private static Entry entry(
            String id,
            String title,
            When date,
            int rank,
            String kind,
            String status,
            String summary,
            List<Link> services) {
        return new Entry(
                Link.to(title, "postmortems/dns/"),
                id,
                date,
                new Level("SEV-" + rank, rank, false),
                kind,
                status,
                summary,
                services,
                List.of(Link.to(rank > 2 ? "Retry storm" : "DNS failure", "failure-modes/retry-storm/")),
                5);
    }

    private static final Entry DNS = entry(
            "INC-2024-009",
            "DNS reconciler deleted the records of both regions; negative caching held the outage open",
            new When("2024-11-08", "8 Nov 2024"),
            2,
            "outage",
            "",
            "A node-label change made the DNS reconciler believe first west, then north, had no ingress left, and it deleted"
                    + " their records. Web and app were unreachable for most customers for 51 minutes. Records were back"
                    + " after 27, but resolvers may remember a missing name for an hour.",
            List.of(service("edge"), service("web")));

    private static final Entry STORM = entry(
            "INC-2026-006",
            "Batch settlement retried without a budget and slowed the ledger for eleven minutes",
            new When("2026-10-14", "14 Oct 2026"),
            3,
            "degradation",
            "in review",
            "The retry budget added last year covers interactive calls only. A nightly batch found the path without it.",
            List.of(service("ledger"), service("payments")));

    private static final Entry NAMESPACES = entry(
            "INC-2024-005",
            "A clean-up script's selector matched the production namespaces; a deletion quota stopped it",
            new When("2024-06-11", "11 Jun 2024"),
            4,
            "near miss",
            "",
            "Nothing was lost, because one guard stood that nobody had thought of as one.",
            List.of(service("launchpad")));

    private static final Entry CERTIFICATE = entry(
            "INC-2023-002",
            "An expired wildcard certificate sent the gates of fourteen ports back to paper",
            new When("2023-12-27", "27 Dec 2023"),
            1,
            "outage",
            "",
            "The certificate was renewed on time and never deployed: two systems each took the other to be in charge.",
            List.of(service("boarding"), service("strongbox")));

    private static final Entry RETRIES = entry(
            "INC-2023-001",
            "Retries kept the operator gateway overloaded after a forty-second blip",
            new When("2023-11-14", "14 Nov 2023"),
            2,
            "degradation",
            "",
            "An operator's system paused for 40 seconds; our retries made it 34 minutes.",
            List.of(service("booking-api"), service("operator-gateway")));

    private PageView home() {
        List<Count> modes = List.of(
                mode("Bad configuration", 4, ""),
                mode("Retry storm", 3, ""),
                mode("Expired credential", 2, ""),
                mode("Hidden limit", 2, ""),
                mode("Cascading failure", 2, ""),
                mode("Time fault", 2, ""),
                mode("Race condition", 1, ""),
                mode("Circular dependency", 1, ""));
        return new PageView.Home(
                frame("./", "", ""),
                List.of(Link.to("27 postmortems, 2023–2026", "years/2024/"), Link.to("18 services", "services/")),
                List.of(new Ranking(
                        "What fails here most", "", modes, Link.to("All 21 failure modes", "failure-modes/"))),
                List.of(STORM, DNS, NAMESPACES, CERTIFICATE, RETRIES),
                List.of(new Reasoned(RETRIES, "three years ago, 14 November"), new Reasoned(DNS, "two years ago")),
                List.of(NAMESPACES),
                List.of(
                        new Reasoned(RETRIES, "The clearest account of how recovery work keeps an overload alive."),
                        new Reasoned(CERTIFICATE, "Two owners, none in charge: eight minutes that explain strongbox.")),
                Link.to("More to start with", "start/"));
    }

    private PageView postmortem() {
        When start = new When("2024-11-08T09:26:00Z", "09:26");
        return new PageView.Postmortem(
                frame("../../", "DNS reconciler deleted the records of both regions", "years"),
                DNS,
                DNS.summary(),
                true,
                List.of(
                        fact("services", "Services", service("edge"), service("web")),
                        fact(
                                "failure-modes",
                                "Failure modes",
                                Link.to("DNS failure", "failure-modes/retry-storm/"),
                                Link.to("Unsafe automation", "failure-modes/retry-storm/")),
                        fact("trigger", "Trigger", Link.plain("configuration push")),
                        fact("symptoms", "Seen as", Link.plain("unavailability")),
                        new Fact(
                                "factors",
                                "Contributing factors",
                                List.of(
                                        Link.plain("missing guardrail"),
                                        Link.plain("rollout plan gap"),
                                        Link.plain("hidden coupling")),
                                true),
                        fact("detected-by", "Detected by", Link.plain("synthetic test")),
                        fact("teams", "Teams", Link.plain("Platform"), Link.plain("Storefront"))),
                List.of(
                        new Row("Users", "about 70 % of visitors at the worst hour, all countries"),
                        new Row("Duration", "51 min, tail to 87 min"),
                        new Row(
                                "Bookings",
                                "about 1,250 fewer than the Friday before; two thirds made later that day")),
                new Course(
                        List.of(
                                new Moment("Started", start, false),
                                new Moment("Detected", new When("2024-11-08T09:31:00Z", "09:31"), false),
                                new Moment("Mitigated", new When("2024-11-08T10:17:00Z", "10:17"), false),
                                new Moment("Resolved", new When("2024-11-08T10:53:00Z", "10:53 UTC"), true)),
                        List.of(
                                new Phase("undetected", "Undetected", "5 min", 300),
                                new Phase("diagnosing", "Diagnosing", "46 min", 2760),
                                new Phase("recovering", "Recovering", "36 min", 2160)),
                        "1 h 27 min"),
                new Text(new Html(body()), contents()),
                List.of(new Part.Lessons("_got-lucky", "Where we got lucky", List.of("It was a <quiet> evening"))),
                actions(),
                new Connections(
                        new Recurrence(
                                "Third time. Two of five earlier actions were still open when it came back.",
                                List.of(
                                        new Step(RETRIES, false, "Five actions; two were open when it came back."),
                                        new Step(CERTIFICATE, false, "All four actions done."),
                                        new Step(DNS, true, ""))),
                        List.of(
                                new Reasoned(CERTIFICATE, "same symptom, another cause: unavailability"),
                                new Reasoned(STORM, "same failure mode and service: DNS failure in edge"),
                                new Reasoned(NAMESPACES, "similar text: selector, reconcile, delete")),
                        List.of(CERTIFICATE.link()),
                        List.of(STORM.link(), Link.to("How we write postmortems", "pages/about/")),
                        Link.to(NAMESPACES.link().text(), "postmortems/dns/"),
                        Link.to(STORM.link().text(), "postmortems/dns/")),
                List.of(
                        fact("authors", "Written by", Link.plain("Platform on-call"), Link.plain("Storefront on-call")),
                        fact("facilitator", "Review led by", Link.plain("Data engineering lead")),
                        fact("published", "Published", Link.plain("10 November 2024")),
                        fact("sources", "Sources", Link.to("RFC 2308", "https://www.rfc-editor.org/rfc/rfc2308")),
                        fact(
                                "tags",
                                "Tags",
                                Link.to("dns", "tags/negative-caching/"),
                                Link.to("negative-caching", "tags/negative-caching/"))),
                "postmortems/2024/2024-11-08-dns-reconciler-removes-regions.md");
    }

    private static List<Action> actions() {
        return List.of(
                new Action(
                        "Lower SOA minimum and SOA TTL of skerry.example from 3600 s to 60 s",
                        "immediate",
                        Link.to("Platform", "actions/teams/platform/"),
                        new State("done", "done", new When("2024-11-08", "8 Nov 2024"), false, "", true),
                        new When("2024-11-11", "11 Nov 2024"),
                        Link.to("PLAT-702", "https://tickets.skerry.example/PLAT-702"),
                        ""),
                new Action(
                        "Resolve every public name from three outside resolvers between two regions of a rollout and halt"
                                + " on NXDOMAIN",
                        "short-term",
                        Link.to("Platform", "actions/teams/platform/"),
                        new State("open", "open", When.NEVER, true, "overdue by 21 months", false),
                        new When("2025-01-31", "31 Jan 2025"),
                        Link.plain("PLAT-705"),
                        ""),
                new Action(
                        "Give the standby region a trickle of real traffic",
                        "systemic",
                        Link.to("Platform", "actions/teams/platform/"),
                        new State("declined", "declined", When.NEVER, false, "", false),
                        When.NEVER,
                        Link.NONE,
                        "Declined: operators bill by connection, so a trickle would cost a second contract."),
                new Action(
                        "Split the DNS reconciler into one instance a region",
                        "systemic",
                        Link.to("Platform", "actions/teams/platform/"),
                        new State("in-progress", "in progress", When.NEVER, false, "open for 2 years", false),
                        new When("2027-09-30", "30 Sep 2027"),
                        Link.plain("PLAT-709"),
                        ""));
    }

    private static Fact fact(String key, String label, Link... values) {
        return new Fact(key, label, List.of(values), false);
    }

    private static List<Heading> contents() {
        return List.of(
                new Heading("impact", "Impact", 2),
                new Heading("timeline", "Timeline", 2),
                new Heading("root-cause", "Root cause", 2),
                new Heading("what-the-reconciler-saw", "What the reconciler saw", 3),
                new Heading("what-went-well", "What went well", 2),
                new Heading("lessons", "Lessons", 2));
    }

    private static String body() {
        try (InputStream in = Objects.requireNonNull(SampleViews.class.getResourceAsStream("body.html"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private PageView failureModes() {
        return new PageView.Index(
                frame("../", "Failure modes", "failure-modes"),
                "Failure modes",
                "What in the system failed, and why it could: 27 postmortems under 21 of 34 modes.",
                List.of(
                        new Ranking(
                                "Change",
                                "Something was changed, and the change did it.",
                                List.of(
                                        mode(
                                                "Bad configuration",
                                                4,
                                                "A setting outside what the system can take went live."),
                                        mode(
                                                "Failed migration",
                                                1,
                                                "Moving data, schema or platform left a broken in-between."),
                                        mode(
                                                "Unsafe automation",
                                                1,
                                                "Automation did the wrong thing at full speed or scale.")),
                                Link.NONE),
                        new Ranking(
                                "Load",
                                "",
                                List.of(
                                        mode("Retry storm", 3, "Recovery work kept the overload alive."),
                                        mode("Traffic surge", 1, "Demand outran what could be absorbed.")),
                                Link.NONE),
                        new Ranking(
                                "Security",
                                "",
                                List.of(mode(
                                        "Security compromise", 1, "An attacker or malicious dependency caused it.")),
                                Link.NONE)),
                List.of(
                        new Count(
                                Link.to("Facility failure", "failure-modes/retry-storm/"),
                                0,
                                "Power, cooling or a site was lost."),
                        new Count(
                                Link.to("Hardware fault", "failure-modes/retry-storm/"),
                                0,
                                "A disk, host or core failed, or worked wrongly.")));
    }

    private PageView failureMode() {
        return new PageView.FailureMode(
                frame("../../", "Retry storm", "failure-modes"),
                "Retry storm",
                "Recovery work kept the overload alive after what set it off had gone.",
                List.of(
                        fact("family", "Family", Link.to("Load", "failure-modes/")),
                        fact(
                                "aliases",
                                "Also called",
                                Link.plain("metastable overload"),
                                Link.plain("thundering herd"))),
                new Html(
                        "<p>At Skerry a retry storm has always begun with a pause of less than two minutes. Look at the"
                                + " ratio of <code>attempts_total</code> to <code>requests_total</code> first.</p>"),
                new Share(3, 27),
                List.of(
                        new BaseRate(
                                Link.to("Li et al. 2022", "https://github.example/intelligent-dds"),
                                7.9,
                                "28 of 356 public cloud incidents",
                                "“Payload flood”, the nearest label."),
                        new BaseRate(
                                Link.plain("Gunawi et al. 2016"),
                                9,
                                "597 outages of 32 services, 2009–2015",
                                "All of load.")),
                List.of(new Part.Column("2024 Q1", 1), new Part.Column("2024 Q2", 0), new Part.Column("2024 Q3", 2)),
                List.of(new Reasoned(STORM, "5 other postmortems refer to it"), new Reasoned(RETRIES, "The latest")),
                List.of(STORM, RETRIES),
                List.of(new Part.Said(STORM, List.of("Attempts set to one by flag"))),
                new Part.Fixes(3, 1, 6, List.of(new Part.Owed(actions().getFirst(), STORM.link()))),
                List.of(
                        new Ranking(
                                "Where",
                                "",
                                List.of(
                                        count("ledger", "services/edge/", 1),
                                        count("booking-api", "services/edge/", 2)),
                                Link.NONE),
                        new Ranking("Together with", "", List.of(mode("Timeout fault", 1, "")), Link.NONE)),
                List.of(Link.to("How we write postmortems", "pages/about/")));
    }

    private PageView symptom() {
        return new PageView.Symptom(
                frame("../../", "Symptom: Elevated errors", "symptoms"),
                "Elevated errors",
                "A larger share of requests than usual ended in an error.",
                new Ranking(
                        "",
                        "postmortems",
                        List.of(
                                count("Retry storm", "symptoms/elevated-errors/#_retry-storm", 2),
                                count("DNS failure", "failure-modes/retry-storm/", 1)),
                        Link.NONE),
                List.of(new Part.Cause(
                        "_retry-storm",
                        Link.to("Retry storm", "failure-modes/retry-storm/"),
                        3,
                        List.of(fact("triggers", "Set off by", Link.plain("Maintenance (2 of 3)"))),
                        List.of(new Part.Case(STORM, new Html("<p>Attempts rose, customers did not.</p>"))),
                        List.of(RETRIES))),
                List.of(DNS),
                List.of(Link.to("How we write postmortems", "pages/about/")));
    }

    private PageView start() {
        return new PageView.Start(
                frame("../", "Start here", "start"),
                "2 of 9 families of failure",
                9,
                List.of(new Reasoned(STORM, "Shows Retry storm"), new Reasoned(DNS, "")),
                List.of(new Count(Link.to("Before you join edge", "services/edge/start/"), 3, "For newcomers.")),
                List.of(count("edge", "services/edge/start/", 3)));
    }

    private PageView route() {
        return new PageView.Route(
                frame("../../../", "Before you join edge", "start"),
                "Before you join edge",
                "Its own past failures.",
                6,
                List.of(new Reasoned(STORM, "Who asks again?"), new Reasoned(DNS, "")),
                service("edge"));
    }

    private PageView matrix() {
        return new PageView.Matrix(
                frame("../", "Failure modes by service", "failure-modes"),
                List.of(service("edge"), service("web")),
                List.of(new Part.MatrixRow(
                        Link.to("Retry storm", "failure-modes/retry-storm/"),
                        3,
                        List.of(
                                new Part.MatrixCell(
                                        Link.to("7", "matrix/#_retry-storm--edge"),
                                        "Retry storm in edge: 7 postmortems",
                                        4),
                                new Part.MatrixCell(Link.NONE, "", 0)),
                        List.of(new Part.Meeting(
                                "_retry-storm--edge", service("edge"), List.of(STORM.link(), DNS.link()), 5)))),
                "Shown are the 16 most frequent of 18 services.");
    }

    private PageView learnt() {
        return new PageView.Learnt(
                frame("../../", "Where we got lucky", ""),
                "Where we got lucky",
                "What kept incidents small by chance.",
                List.of(count("About", "pages/about/", 2)),
                List.of(new Part.Said(STORM, List.of("It was a quiet <evening>", "Nobody was waiting"))),
                "The newest 150 of 200 postmortems.");
    }

    private PageView register() {
        return new PageView.Actions(
                frame("../", "Actions", "actions"),
                "Actions",
                "2 of 4 actions remain to be done, 1 of them overdue.",
                List.of(
                        new Part.Choice(
                                "State",
                                List.of(new Count(Link.plain("open"), 2, ""), count("ideas", "actions/ideas/", 1))),
                        new Part.Choice("Team", List.of(count("Platform", "actions/teams/platform/", 4)))),
                List.of(Link.to("CSV", "actions/actions.csv"), Link.to("calendar of due days", "actions/due.ics")),
                owed(),
                "",
                List.of(),
                "From the postmortem to done: median 32 days, range 0 to 748 days, over 165 actions with a day.",
                List.of(new Part.Tally(
                        "By team",
                        "Team",
                        List.of(
                                new Part.Completed(Link.to("Platform", "actions/teams/platform/"), 1, 1, 2, 1),
                                new Part.Completed(Link.plain("other owners"), 0, 0, 0, 0)))),
                true);
    }

    private PageView ofTeam() {
        return new PageView.Actions(
                frame("../../../", "Actions of Platform", "actions"),
                "Actions of Platform",
                "1 of 4 done.",
                List.of(new Part.Choice("State", List.of(count("open", "actions/", 2)))),
                List.of(Link.to("CSV", "actions/actions.csv")),
                owed(),
                "These are the first 500 of 1,234 actions.",
                List.of(count("2024", "actions/teams/platform/", 700)),
                "From the postmortem to done: median 32 days.",
                List.of(),
                false);
    }

    private PageView ideas() {
        return new PageView.Ideas(
                frame("../../", "Ideas decided again and again", "actions"),
                List.of(new Part.Choice("Ideas", List.of(new Count(Link.plain("decided again and again"), 1, "")))),
                List.of(new Part.Idea("Retry, budget", "3 postmortems: 1 of 3 done", owed(), 430)),
                "These are the 60 of most postmortems, of 70 ideas.");
    }

    private static List<Part.Owed> owed() {
        return actions().stream()
                .map(action -> new Part.Owed(action, STORM.link()))
                .toList();
    }

    private PageView services() {
        return new PageView.Index(
                frame("../", "Services", "services"),
                "Services",
                "",
                List.of(
                        new Ranking(
                                "Platform",
                                "",
                                List.of(
                                        new Count(service("edge"), 5, "CDN, ingress, DNS"),
                                        new Count(service("identity"), 3, "accounts, sessions, service tokens")),
                                Link.NONE),
                        new Ranking(
                                "Payments",
                                "",
                                List.of(new Count(service("ledger"), 1, "double-entry record of money")),
                                Link.NONE)),
                List.of());
    }

    private PageView service() {
        return new PageView.Service(
                frame("../../", "edge", "services"),
                "edge",
                "CDN, ingress and DNS: the way in for every customer and every operator.",
                List.of(
                        fact("team", "Team", Link.plain("Platform")),
                        fact("tier", "Tier", Link.plain("1")),
                        fact("depends-on", "Depends on", service("strongbox"), service("launchpad"))),
                Link.to("Before you join edge", "services/edge/start/"),
                List.of(new Part.Column("2024 Q1", 1), new Part.Column("2024 Q2", 2)),
                List.of(DNS, CERTIFICATE),
                List.of(new Ranking(
                        "What failed",
                        "",
                        List.of(mode("DNS failure", 2, ""), mode("Bad configuration", 1, "")),
                        Link.NONE)),
                List.of());
    }

    private PageView year() {
        return new PageView.Listing(
                frame("../../", "2024", "years"),
                "Year",
                "2024",
                "Ten postmortems, two of them near misses.",
                new Share(10, 27),
                List.of(new BaseRate(Link.plain("Gunawi et al. 2016"), 9, "597 outages", "")),
                List.of(
                        new Chapter("November", List.of(DNS)),
                        new Chapter("June", List.of(NAMESPACES)),
                        new Chapter("January", List.of(STORM))),
                List.of(new Ranking(
                        "What failed",
                        "",
                        List.of(mode("DNS failure", 2, ""), mode("Bad configuration", 1, "")),
                        Link.NONE)),
                Link.to("2023", "years/2024/"),
                Link.to("2025", "years/2024/"));
    }

    private PageView reviews() {
        Sheet.Summary quarter = new Sheet.Summary(
                Link.to("Third quarter of 2026", "reviews/2026-q3/"),
                "3 postmortems",
                "Came back: Retry storm, third time; 2 of 9 earlier actions were still open");
        return new PageView.Reviews(
                frame("../", "Theme reviews", "reviews"),
                "Theme reviews",
                "What the postmortems of a quarter, and the newest dozen, say together.",
                List.of(new Sheet.Shelf("2026", List.of(quarter, quarter)), new Sheet.Shelf("2025", List.of(quarter))));
    }

    private PageView review() {
        Link mode = Link.to("Retry storm", "failure-modes/retry-storm/");
        Sheet.Notes notes = new Sheet.Notes(
                "Overdue",
                List.of(new Sheet.Note(
                        "Extend the retry budget to all batch paths", "due 31 March 2026", STORM.link())),
                Link.plain("and 2 more"));
        return new PageView.Review(
                frame("../../", "Theme review: Third quarter of 2026", "reviews"),
                "Third quarter of 2026",
                List.of("Theme review", "from 4 July 2026", "to 12 September 2026"),
                "Three postmortems, beside the two of Q2 2026.",
                "Five postmortems in all are too few to tell a change from chance.",
                List.of(
                        new Sheet.Question(
                                "Retry storm stands in two of three postmortems: what do they have in common?",
                                Link.NONE,
                                "",
                                List.of(STORM.link(), RETRIES.link()),
                                Link.plain("and 1 more")),
                        new Sheet.Question(
                                "What made it possible to notice ", DNS.link(), " at once?", List.of(), Link.NONE)),
                new Sheet.Cases(
                        "Incidents",
                        List.of(new Reasoned(STORM, ""), new Reasoned(DNS, "")),
                        Link.to("and 14 more", "years/2024/")),
                new Sheet.Cases(
                        "Came back",
                        List.of(new Reasoned(STORM, "Third time; 2 of 9 earlier actions were still open")),
                        Link.NONE),
                List.of(mode, service("edge")),
                List.of(
                        new Sheet.Table(
                                "Failure modes",
                                "Q3 2026",
                                3,
                                "Q2 2026",
                                2,
                                List.of(
                                        new Sheet.Pair(mode, 2, 1, "more often than before"),
                                        new Sheet.Pair(Link.plain("DNS failure"), 0, 1, "")),
                                2,
                                "1 of 4 postmortems does not say.",
                                Link.to("and 3 more", "failure-modes/")),
                        new Sheet.Table(
                                "Triggers",
                                "Q3 2026",
                                3,
                                "Q2 2026",
                                0,
                                List.of(new Sheet.Pair(Link.plain("Maintenance"), 1, 0, "")),
                                1,
                                "",
                                Link.NONE)),
                new Sheet.Times(
                        "Q3 2026",
                        "Q2 2026",
                        List.of(new Sheet.Time(
                                "From being noticed to relief",
                                "34 min",
                                "2 min to 8 h, n = 3",
                                "too few",
                                "1 h, n = 1"))),
                List.of(new Sheet.Cases(
                        "Unnoticed the longest", List.of(new Reasoned(DNS, "Unnoticed for 8 h")), Link.NONE)),
                new Sheet.Actions(
                        "9 actions decided: 4 done and 5 open. 2 of the open ones are overdue.",
                        List.of(new Sheet.Tally("systemic", 4, 5, 2, 0))),
                List.of(
                        notes,
                        new Sheet.Notes(
                                "What went well", List.of(new Sheet.Note("The drill", "", DNS.link())), Link.NONE)),
                new Sheet.Cases("Near misses", List.of(new Reasoned(CERTIFICATE, "")), Link.NONE),
                Link.to("Second quarter of 2026", "reviews/2026-q3/"),
                Link.to("Fourth quarter of 2026", "reviews/2026-q3/"));
    }

    private PageView tag() {
        return new PageView.Listing(
                frame("../../", "negative-caching", "browse"),
                "Tag",
                "negative-caching",
                "",
                new Share(2, 27),
                List.of(),
                List.of(new Chapter("", List.of(DNS, RETRIES))),
                List.of(),
                Link.NONE,
                Link.NONE);
    }

    private PageView about() {
        return new PageView.FreePage(
                frame("../../", "How we write postmortems", ""),
                "How we write postmortems",
                new Text(new Html(body()), contents()),
                List.of(DNS.link()));
    }

    private static List<Count> ways() {
        return List.of(
                new Count(Link.to("Failure modes", "failure-modes/"), 21, "what failed, and why it could"),
                new Count(Link.to("Services", "services/"), 18, "where it failed"),
                new Count(Link.to("Years", "years/2024/"), 4, ""));
    }

    private static PageView feed() {
        return new PageView.AtomFeed(
                "tag:casebook.skerry.example,2026:feed",
                "Skerry Casebook",
                "Skerry",
                "https://casebook.skerry.example/feed.xml",
                "https://casebook.skerry.example/",
                "2026-10-16T09:00:00Z",
                List.of(new PageView.AtomEntry(
                        "tag:casebook.skerry.example,2026:INC-2026-006",
                        STORM.link().text(),
                        "https://casebook.skerry.example/postmortems/dns/",
                        "2026-10-16T09:00:00Z",
                        "2026-10-16T09:00:00Z",
                        STORM.summary(),
                        List.of("retry-storm", "ledger"))));
    }
}

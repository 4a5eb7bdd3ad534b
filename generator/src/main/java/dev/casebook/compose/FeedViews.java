package dev.casebook.compose;

import dev.casebook.catalog.Postmortem;
import dev.casebook.link.Group;
import dev.casebook.link.LinkedCatalog;
import dev.casebook.settings.Settings;
import dev.casebook.site.Page;
import dev.casebook.site.SitePath;
import dev.casebook.site.SitePlan;
import dev.casebook.view.PageView;
import dev.casebook.vocabulary.Axis;
import dev.casebook.vocabulary.Term;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Makes the views of the files for machines: the feeds and the sitemap. */
public final class FeedViews {
    private static final int NEWEST = 30;

    private final LinkedCatalog catalog;
    private final SitePlan plan;
    private final Settings.Site site;

    /** Views for the site of {@code plan}. */
    public FeedViews(LinkedCatalog catalog, SitePlan plan, Settings.Site site) {
        this.catalog = catalog;
        this.plan = plan;
        this.site = site;
    }

    /** The newest postmortems of all. */
    public PageView.AtomFeed feed() {
        return feed(SitePath.HOME, "", catalog.catalog().postmortems());
    }

    /** The newest postmortems of each page that lists some, by the feed's address. */
    public Map<SitePath, Supplier<PageView.AtomFeed>> feeds() {
        Map<SitePath, Supplier<PageView.AtomFeed>> feeds = new TreeMap<>();
        for (Page.OfTerm page : plan.all(Page.OfTerm.class)) {
            Group group = page.group();
            if (group.size() > 0) {
                feeds.put(
                        Frames.feed(page.path()),
                        () -> feed(page.path(), group.term().name(), group.postmortems()));
            }
        }
        for (Page.OfYear page : plan.all(Page.OfYear.class)) {
            if (page.year() > 0) {
                feeds.put(
                        Frames.feed(page.path()),
                        () -> feed(page.path(), String.valueOf(page.year()), page.postmortems()));
            }
        }
        return feeds;
    }

    /** Without a base URL the addresses are relative to the feed. */
    private PageView.AtomFeed feed(SitePath page, String name, List<Postmortem> postmortems) {
        String root = site.baseUrl().isEmpty() ? page.toRoot() : site.baseUrl();
        List<PageView.AtomEntry> entries = postmortems.stream()
                .filter(p -> p.day() != null)
                .limit(NEWEST)
                .map(p -> entry(p, root))
                .toList();
        String updated = entries.stream()
                .map(PageView.AtomEntry::updated)
                .max(String::compareTo)
                .orElse("1970-01-01T00:00:00Z");
        String address = site.baseUrl().isEmpty() ? "./" : site.baseUrl() + page.value();
        return new PageView.AtomFeed(
                id("feed of " + site.title() + (page.equals(SitePath.HOME) ? "" : "/" + page)),
                name.isEmpty() ? site.title() : name + " \u00b7 " + site.title(),
                site.title(),
                site.baseUrl() + Frames.feed(page).value(),
                address,
                updated,
                entries);
    }

    private PageView.AtomEntry entry(Postmortem postmortem, String root) {
        LocalDate day = postmortem.day();
        OffsetDateTime published = postmortem.course().published();
        String when = published == null
                ? day + "T00:00:00Z"
                : Wording.moment(published.withOffsetSameInstant(java.time.ZoneOffset.UTC))
                        .iso();
        return new PageView.AtomEntry(
                id(site.title() + "/" + postmortem.id().key()),
                postmortem.title(),
                root + plan.of(postmortem).value(),
                when,
                when,
                postmortem.summary(),
                Stream.of(Axis.FAILURE_MODE, Axis.SERVICE, Axis.TAG)
                        .flatMap(axis -> postmortem.terms(axis).stream())
                        .map(Term::id)
                        .toList());
    }

    /** A stable id that does not depend on where the site is published. */
    private static String id(String name) {
        return "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /** Every page but the one for wrong addresses; needs the site's base URL, since a sitemap holds absolute addresses only. */
    public PageView.Sitemap sitemap() {
        return new PageView.Sitemap(plan.pages().stream()
                .filter(page -> !(page instanceof Page.NotFound)
                        && !(page instanceof Page.Moved)
                        && !(page instanceof Page.Shortened))
                .map(page -> new PageView.SitemapEntry(
                        site.baseUrl() + encoded(page.path().value()), modified(page)))
                .toList());
    }

    /** {@code path} with the letters that an address of a sitemap may not hold as they are. */
    private static String encoded(String path) {
        StringBuilder encoded = new StringBuilder(path.length());
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            encoded.append(
                    b >= 0
                            ? String.valueOf((char) b)
                            : "%" + HexFormat.of().withUpperCase().toHexDigits(b));
        }
        return encoded.toString();
    }

    private static String modified(Page page) {
        if (page instanceof Page.OfPostmortem of) {
            OffsetDateTime published = of.postmortem().course().published();
            LocalDate day = published == null ? of.postmortem().day() : published.toLocalDate();
            return day == null ? "" : day.toString();
        }
        return "";
    }
}

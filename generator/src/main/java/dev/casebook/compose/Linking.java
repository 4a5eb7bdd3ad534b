package dev.casebook.compose;

import dev.casebook.catalog.Field;
import dev.casebook.catalog.FreePage;
import dev.casebook.catalog.Postmortem;
import dev.casebook.link.Destination;
import dev.casebook.link.Group;
import dev.casebook.link.LinkedCatalog;
import dev.casebook.link.Referrer;
import dev.casebook.markdown.MarkdownDocument;
import dev.casebook.site.AssetPaths;
import dev.casebook.site.SitePath;
import dev.casebook.site.SitePlan;
import dev.casebook.source.SourcePath;
import dev.casebook.view.Part.Count;
import dev.casebook.view.Part.Entry;
import dev.casebook.view.Part.Level;
import dev.casebook.view.Part.Link;
import dev.casebook.view.Part.Ranking;
import dev.casebook.vocabulary.Axis;
import dev.casebook.vocabulary.Term;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Everything of the catalogue as something that can be linked to. */
public final class Linking {
    private final LinkedCatalog catalog;
    private final SitePlan plan;
    private final Map<String, Entry> entries = new ConcurrentHashMap<>();

    /** Links to the pages of {@code plan}. */
    public Linking(LinkedCatalog catalog, SitePlan plan) {
        this.catalog = catalog;
        this.plan = plan;
    }

    Link to(Postmortem postmortem) {
        return Link.to(postmortem.title(), plan.of(postmortem).value());
    }

    Link to(Term term) {
        return plan.of(term).map(path -> Link.to(term.name(), path.value())).orElseGet(() -> Link.plain(term.name()));
    }

    Link to(FreePage page) {
        return Link.to(page.title(), plan.of(page).value());
    }

    /** The way to {@code postmortem} from the page at {@code page}. */
    String address(Postmortem postmortem, SitePath page) {
        return page.to(plan.of(postmortem));
    }

    /** The pages that refer to {@code term}. */
    List<Link> backlinks(Term term) {
        return links(catalog.backlinks().to(term));
    }

    /** The pages that refer to {@code page}. */
    List<Link> backlinks(FreePage page) {
        return links(catalog.backlinks().to(page));
    }

    /** The pages that refer to {@code postmortem}. */
    List<Link> backlinks(Postmortem postmortem) {
        return links(catalog.backlinks().to(postmortem));
    }

    private List<Link> links(List<Referrer> referrers) {
        return referrers.stream()
                .map(referrer -> switch (referrer) {
                    case Referrer.OfPostmortem of -> to(of.postmortem());
                    case Referrer.OfPage of -> to(of.page());
                    case Referrer.OfTerm of -> to(of.term());
                })
                .filter(Link::linked)
                .toList();
    }

    List<Link> to(List<Term> terms) {
        return terms.stream().map(this::to).toList();
    }

    /** The postmortem as lists show it, made once: it stands in a dozen lists. */
    Entry entry(Postmortem postmortem) {
        return entries.computeIfAbsent(postmortem.id().key(), key -> newEntry(postmortem));
    }

    private Entry newEntry(Postmortem postmortem) {
        return new Entry(
                to(postmortem),
                postmortem.origins().of(Field.ID).isPresent() ? postmortem.id().value() : "",
                Wording.day(postmortem.day()),
                level(postmortem),
                postmortem.term(Axis.KIND).map(Term::name).orElse(""),
                switch (postmortem.status()) {
                    case DRAFT, IN_REVIEW -> postmortem.status().label();
                    case FINAL -> "";
                },
                postmortem.summary(),
                to(postmortem.terms(Axis.SERVICE)),
                to(postmortem.terms(Axis.FAILURE_MODE)),
                Wording.minutes(postmortem.document().words()));
    }

    List<Entry> entries(List<Postmortem> postmortems) {
        return postmortems.stream().map(this::entry).toList();
    }

    private Level level(Postmortem postmortem) {
        boolean inferred = postmortem.origins().inferred().contains(Field.SEVERITY);
        return postmortem
                .severity()
                .map(term ->
                        new Level(term.name(), catalog.catalog().vocabulary().rank(term), inferred))
                .orElse(Level.NONE);
    }

    Count count(Group group) {
        return new Count(to(group.term()), group.size(), group.term().definition());
    }

    /** The largest of {@code groups} as bars; {@code more} leads to all of them. */
    Ranking ranking(String title, String note, List<Group> groups, int shown, Axis axis) {
        List<Count> counts = groups.stream()
                .limit(shown)
                .map(group -> new Count(to(group.term()), group.size(), ""))
                .toList();
        Link more = groups.size() <= shown
                ? Link.NONE
                : plan.of(axis)
                        .map(path -> Link.to("All " + groups.size(), path.value()))
                        .orElse(Link.NONE);
        return new Ranking(title, note, counts, more);
    }

    /** Links of the document at {@code source} as seen from the page at {@code page}. */
    public MarkdownDocument.LinkTargets targets(SourcePath source, SitePath page) {
        return link -> resolved(catalog.links().resolve(source, link), link, page);
    }

    /** A path as an address: spaces and the characters that mean something in an address, escaped. */
    static String encoded(String path) {
        return path.replace("%", "%25").replace(" ", "%20").replace("#", "%23").replace("?", "%3F");
    }

    private MarkdownDocument.Resolved resolved(Destination destination, MarkdownDocument.Link link, SitePath page) {
        return switch (destination) {
            case Destination.Elsewhere to -> new MarkdownDocument.Resolved(to.address(), link.text());
            case Destination.ToPostmortem to ->
                new MarkdownDocument.Resolved(
                        page.to(plan.of(to.postmortem())) + to.fragment(),
                        to.postmortem().title());
            case Destination.ToPage to ->
                new MarkdownDocument.Resolved(
                        page.to(plan.of(to.page())) + to.fragment(), to.page().title());
            case Destination.ToTerm to ->
                new MarkdownDocument.Resolved(
                        plan.of(to.term()).map(page::to).orElse(""), to.term().name());
            case Destination.ToAsset to ->
                new MarkdownDocument.Resolved(encoded(page.to(AssetPaths.of(to.asset()))), link.text());
            case Destination.Nowhere nowhere ->
                new MarkdownDocument.Resolved("", link.text().isEmpty() ? link.target() : link.text());
        };
    }
}

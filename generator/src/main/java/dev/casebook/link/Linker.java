package dev.casebook.link;

import dev.casebook.catalog.Catalog;
import dev.casebook.catalog.Each;
import dev.casebook.catalog.Postmortem;
import dev.casebook.catalog.PostmortemId;
import dev.casebook.catalog.ReadingPath;
import dev.casebook.diagnostic.Checked;
import dev.casebook.diagnostic.Diagnostic;
import dev.casebook.diagnostic.Diagnostics;
import dev.casebook.diagnostic.Rule;
import dev.casebook.diagnostic.Suggestion;
import dev.casebook.markdown.MarkdownDocument;
import dev.casebook.parse.ParsedDocument;
import dev.casebook.source.SourceFile;
import dev.casebook.source.SourcePath;
import dev.casebook.vocabulary.Axis;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds what stands between the documents of a catalogue, and reports references that lead nowhere. */
public final class Linker {
    private static final int SUGGESTIONS = 100;
    private static final String NAMES = "use the `id` of a postmortem, or the name of a failure mode, service or page";

    private final Catalog catalog;
    private final LinkResolver links;
    private final Map<PostmortemId, Postmortem> byId = new TreeMap<>();
    private final Backlinks backlinks = new Backlinks();
    private final Map<SourcePath, Set<String>> anchors = new TreeMap<>();
    private final Set<SourcePath> unused = new TreeSet<>();
    private final List<Diagnostic> findings = new ArrayList<>();
    private int suggested;

    private Linker(Catalog catalog, Set<SourcePath> assets) {
        this.catalog = catalog;
        this.links = new LinkResolver(catalog, assets);
        catalog.postmortems().forEach(p -> byId.put(p.id(), p));
        assets.stream().filter(asset -> asset.value().startsWith("assets/")).forEach(unused::add);
    }

    /**
     * The catalogue, linked.
     *
     * @param assets files that are published as they are
     * @param text likeness by words
     * @param each how postmortems are compared one by one, which may be by several threads
     */
    public static Checked<LinkedCatalog> link(Catalog catalog, Set<SourcePath> assets, TextSimilarity text, Each each) {
        Linker linker = new Linker(catalog, assets);
        return new Checked<>(linker.link(text, each), Diagnostics.of(linker.findings));
    }

    /** What {@link #link} reports, without what else it finds. */
    public static Diagnostics check(Catalog catalog, Set<SourcePath> assets) {
        Linker linker = new Linker(catalog, assets);
        linker.follow();
        return Diagnostics.of(linker.findings);
    }

    private LinkedCatalog link(TextSimilarity text, Each each) {
        Groups groups = new Groups(catalog.postmortems());
        Map<PostmortemId, List<Similar>> similar = new TreeMap<>();
        List<Postmortem> all = catalog.postmortems();
        SimilarFinder finder = new SimilarFinder(all, text);
        List<Integer> numbers = IntStream.range(0, all.size()).boxed().toList();
        List<List<Similar>> found = each.map(numbers, finder::of);
        for (int i = 0; i < all.size(); i++) {
            similar.put(all.get(i).id(), found.get(i));
        }
        follow();
        return new LinkedCatalog(
                catalog, groups, links, similar, Recurrences.of(catalog.postmortems(), links), backlinks);
    }

    /** Follows every link and reference. */
    private void follow() {
        catalog.postmortems().forEach(this::follow);
        catalog.pages().forEach(page -> follow(new Referrer.OfPage(page), page.document()));
        catalog.ownWords()
                .forEach((mode, words) -> catalog.vocabulary()
                        .find(Axis.FAILURE_MODE, mode)
                        .ifPresent(term -> follow(new Referrer.OfTerm(term), words)));
        catalog.paths().stream()
                .flatMap(path -> path.stops().stream())
                .map(ReadingPath.Stop::postmortem)
                .filter(reference -> links.postmortem(reference.id()).isEmpty())
                .forEach(this::reportUnknownId);
        unused.forEach(this::reportOrphan);
    }

    private void follow(Postmortem postmortem) {
        Referrer from = new Referrer.OfPostmortem(postmortem);
        follow(from, postmortem.document());
        Postmortem.References references = postmortem.references();
        Stream.of(references.related(), references.recurrenceOf(), references.supersedes())
                .flatMap(List::stream)
                .forEach(reference -> links.postmortem(reference.id())
                        .ifPresentOrElse(
                                found -> backlinks.add(from, new Destination.ToPostmortem(found, "")),
                                () -> reportUnknownId(reference)));
    }

    private void follow(Referrer from, ParsedDocument document) {
        for (MarkdownDocument.Link link : document.body().links()) {
            Destination destination = links.resolve(document.file().path(), link);
            backlinks.add(from, destination);
            if (destination instanceof Destination.ToAsset to) {
                unused.remove(to.asset());
            }
            checkAnchor(document, link, destination);
            checkAlternative(link);
            if (destination instanceof Destination.Nowhere) {
                boolean reference = link.kind() == MarkdownDocument.LinkKind.REFERENCE;
                findings.add(
                        reference
                                ? Diagnostic.of(
                                        Rule.LINK__DEAD_REFERENCE,
                                        link.span(),
                                        "`[[" + link.target() + "]]` names nothing in this archive",
                                        suggestion(link.target(), this::names, NAMES))
                                : deadLink(document.file().path(), link));
            }
        }
    }

    /** A file that a mistyped path may mean is not told to be of no use as well. */
    private Diagnostic deadLink(SourcePath from, MarkdownDocument.Link link) {
        Optional<SourcePath> meant = ++suggested > SUGGESTIONS ? Optional.empty() : links.meant(from, link.target());
        meant.ifPresent(unused::remove);
        return Diagnostic.of(
                Rule.LINK__DEAD_LINK,
                link.span(),
                "`" + link.target() + "` leads to no page or published file of this archive",
                meant.map(from::to)
                        .map(Suggestion::question)
                        .orElse("mend the path, or write a full address; the page shows the text without a link"));
    }

    /** Anchors of headings, and ids that the author's own HTML gives. */
    private void checkAnchor(ParsedDocument from, MarkdownDocument.Link link, Destination destination) {
        ParsedDocument to = switch (destination) {
            case Destination.ToPostmortem postmortem -> postmortem.postmortem().document();
            case Destination.ToPage page -> page.page().document();
            case Destination.Elsewhere elsewhere when elsewhere.address().startsWith("#") -> from;
            default -> null;
        };
        String target = link.kind() == MarkdownDocument.LinkKind.REFERENCE ? fragment(destination) : link.target();
        int hash = target.indexOf('#');
        if (to == null || hash < 0 || hash + 1 == target.length()) {
            return;
        }
        String anchor = target.substring(hash + 1);
        Set<String> known = anchors.computeIfAbsent(
                to.file().path(),
                path -> to.body()
                        .headingsAsWritten()
                        .map(MarkdownDocument.Heading::anchor)
                        .collect(Collectors.toCollection(TreeSet::new)));
        if (known.contains(anchor.toLowerCase(Locale.ROOT)) || known.contains(anchor) || isNamed(to, anchor)) {
            return;
        }
        findings.add(Diagnostic.of(
                Rule.LINK__DEAD_ANCHOR,
                link.span(),
                "no heading there has the anchor `" + anchor + "`",
                suggestion(
                        anchor, () -> List.copyOf(known), "use the heading's words in lower case, joined by hyphens")));
    }

    private static String fragment(Destination destination) {
        return switch (destination) {
            case Destination.ToPostmortem to -> to.fragment();
            case Destination.ToPage to -> to.fragment();
            case Destination.Elsewhere to -> to.address();
            default -> "";
        };
    }

    private static boolean isNamed(ParsedDocument document, String anchor) {
        String text = document.file().text();
        int at = text.indexOf(anchor);
        while (at > 0) {
            char before = text.charAt(at - 1);
            if (before == '"'
                    || before == '\''
                    || before == '='
                    || (before == '#' && text.charAt(Math.max(0, at - 2)) == '{')) {
                return true;
            }
            at = text.indexOf(anchor, at + 1);
        }
        return anchor.contains("%") || anchor.startsWith("fn") || anchor.startsWith(":~:") || anchor.equals("top");
    }

    /** Only of Markdown's own images: an empty alternative in HTML says that a picture is an ornament. */
    private void checkAlternative(MarkdownDocument.Link link) {
        boolean image =
                link.kind() == MarkdownDocument.LinkKind.IMAGE && link.text().isBlank();
        String written = link.span().text();
        if (image && written.startsWith("!")) {
            String example = link.isByName()
                    ? "after a bar what it shows, such as `![[errors.png|Error rate from 14:00 to 15:00]]`"
                    : "between the brackets what it shows, such as `![Error rate from 14:00 to 15:00](errors.png)`";
            findings.add(Diagnostic.of(
                    Rule.LINK__NO_ALTERNATIVE, link.span(), "this picture has no text in its place", "say " + example));
        }
    }

    private void reportOrphan(SourcePath asset) {
        findings.add(Diagnostic.of(
                Rule.LINK__ORPHAN_ASSET,
                new SourceFile(asset, "").span(0, 0),
                "no document refers to this file",
                "link to it where it belongs, or delete it"));
    }

    private void reportUnknownId(Postmortem.Reference reference) {
        findings.add(Diagnostic.of(
                Rule.LINK__DEAD_REFERENCE,
                reference.span(),
                "no postmortem has the id `" + reference.id() + "`",
                suggestion(reference.id().value(), this::ids, "use the `id` of a postmortem, or its file's name")));
    }

    /** Beyond the first hundred the cost would grow with the square of the archive, and nobody reads on. */
    private String suggestion(String written, Supplier<List<String>> known, String otherwise) {
        Optional<String> nearest =
                ++suggested > SUGGESTIONS ? Optional.empty() : Suggestion.nearest(written, known.get());
        return nearest.map(Suggestion::question).orElse(otherwise);
    }

    private List<String> ids() {
        return byId.keySet().stream().map(PostmortemId::value).toList();
    }

    /** What may stand in double brackets. */
    private List<String> names() {
        List<String> names = new ArrayList<>(ids());
        catalog.pages().forEach(page -> names.add(page.slug()));
        LinkResolver.NAMED.forEach(axis -> names.addAll(catalog.vocabulary().declared(axis)));
        return names;
    }
}

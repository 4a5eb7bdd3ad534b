package dev.casebook.archive;

import dev.casebook.catalog.FreePage;
import dev.casebook.catalog.Postmortem;
import dev.casebook.diagnostic.Diagnostic;
import dev.casebook.diagnostic.Diagnostics;
import dev.casebook.diagnostic.Rule;
import dev.casebook.link.Destination;
import dev.casebook.link.LinkedCatalog;
import dev.casebook.markdown.MarkdownDocument;
import dev.casebook.parse.ParsedDocument;
import dev.casebook.site.AssetPaths;
import dev.casebook.source.SourceFile;
import dev.casebook.source.SourcePath;
import dev.casebook.source.SourceSpan;
import dev.casebook.source.SourceTree;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The archive's pictures and other files that may be published: of kinds that no browser runs, and only those a document refers to or
 * that stand in {@code assets/}. An SVG may be run; those that hold something to run are left out.
 */
public final class PublishedAssets {
    private static final Set<String> KINDS = Set.of(
            "png", "jpg", "jpeg", "gif", "webp", "avif", "svg", "ico", "pdf", "txt", "log", "csv", "tsv", "json",
            "yaml", "yml", "mp4", "webm", "mp3", "ogg", "zip", "gz", "pcap", "har", "ods", "odt", "xlsx", "docx",
            "pptx", "drawio", "puml", "mmd", "dot");

    private static final long LARGEST_SVG = 16 << 20;
    /** A file is held in memory while it is published. */
    private static final long LARGEST = 100L << 20;

    private static final String TOO_MUCH = "more than 100 MiB";

    private final Map<SourcePath, Path> files;
    /** What those hold that are left out: an SVG what a browser runs, any file more than can be published. */
    private final Map<SourcePath, String> active;

    private PublishedAssets(Map<SourcePath, Path> files, Map<SourcePath, String> active) {
        this.files = files;
        this.active = active;
    }

    public static PublishedAssets of(SourceTree tree) {
        Map<SourcePath, Path> files = new TreeMap<>();
        Map<SourcePath, String> active = new TreeMap<>();
        for (SourceTree.Asset asset : tree.assets()) {
            if (isHarmless(asset.path()) && AssetPaths.canHold(asset.path())) {
                activity(asset)
                        .ifPresentOrElse(
                                what -> active.put(asset.path(), what), () -> files.put(asset.path(), asset.file()));
            }
        }
        return new PublishedAssets(files, active);
    }

    private static Optional<String> activity(SourceTree.Asset asset) {
        if (asset.size() > LARGEST) {
            return Optional.of(TOO_MUCH);
        }
        if (!asset.path().name().toLowerCase(Locale.ROOT).endsWith(".svg")) {
            return Optional.empty();
        }
        return asset.content(LARGEST_SVG).map(ActiveSvg::in).orElse(Optional.of("more than can be looked through"));
    }

    /**
     * {@code linked}, the findings about links, with the reason where one leads to a file that is left out, and with those that are left out of
     * {@code assets/}.
     */
    public Diagnostics explained(Diagnostics linked) {
        Set<SourcePath> told = new TreeSet<>();
        List<Diagnostic> findings = new ArrayList<>();
        for (Diagnostic finding : linked.list()) {
            Optional<SourcePath> picture = finding.rule() == Rule.LINK__DEAD_LINK
                    ? active.keySet().stream()
                            .filter(path -> isNamed(path, finding.message()))
                            .findFirst()
                    : Optional.empty();
            picture.ifPresent(told::add);
            findings.add(picture.map(path -> leftOut(path, finding.span(), Rule.LINK__DEAD_LINK))
                    .orElse(finding));
        }
        active.keySet().stream()
                .filter(path -> isForAll(path) && !told.contains(path))
                .forEach(path ->
                        findings.add(leftOut(path, new SourceFile(path, "").span(0, 0), Rule.SOURCE__TOO_LARGE)));
        return Diagnostics.of(findings);
    }

    private static boolean isNamed(SourcePath path, String message) {
        return message.contains("/" + path.name()) || message.contains("`" + path.name());
    }

    private Diagnostic leftOut(SourcePath path, SourceSpan span, Rule ofLarge) {
        if (TOO_MUCH.equals(active.get(path))) {
            return Diagnostic.of(
                    ofLarge,
                    span,
                    "`" + path.name() + "` is not published: it holds " + TOO_MUCH,
                    "keep it where large files are kept, and link to its address there");
        }
        return Diagnostic.of(
                Rule.SOURCE__ACTIVE_PICTURE,
                span,
                "`" + path.name() + "` is not published: it holds " + active.get(path),
                "save it as a plain SVG, without scripts and what it takes from elsewhere, or as PNG");
    }

    private static boolean isForAll(SourcePath path) {
        return path.value().startsWith("assets/");
    }

    private static boolean isHarmless(SourcePath path) {
        String name = path.name().toLowerCase(Locale.ROOT);
        int dot = name.lastIndexOf('.');
        return dot > 0 && KINDS.contains(name.substring(dot + 1));
    }

    /** The files that may be referred to. */
    public Set<SourcePath> paths() {
        return files.keySet();
    }

    /** The files that {@code catalog} refers to, and all in {@code assets/}. */
    public SortedMap<SourcePath, Path> referredToIn(LinkedCatalog catalog) {
        Set<SourcePath> wanted = new TreeSet<>();
        files.keySet().stream().filter(PublishedAssets::isForAll).forEach(wanted::add);
        documents(catalog).forEach(document -> addReferenced(catalog, document, wanted));
        SortedMap<SourcePath, Path> referred = new TreeMap<>(files);
        referred.keySet().retainAll(wanted);
        return referred;
    }

    private static List<ParsedDocument> documents(LinkedCatalog catalog) {
        return Stream.of(
                        catalog.catalog().postmortems().stream().map(Postmortem::document),
                        catalog.catalog().pages().stream().map(FreePage::document),
                        catalog.catalog().ownWords().values().stream())
                .flatMap(stream -> stream)
                .toList();
    }

    private static void addReferenced(LinkedCatalog catalog, ParsedDocument document, Set<SourcePath> wanted) {
        for (MarkdownDocument.Link link : document.body().links()) {
            if (catalog.links().resolve(document.file().path(), link) instanceof Destination.ToAsset to) {
                wanted.add(to.asset());
            }
        }
    }
}

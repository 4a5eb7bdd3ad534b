package dev.casebook.archive;

import dev.casebook.catalog.FreePage;
import dev.casebook.catalog.Postmortem;
import dev.casebook.link.Destination;
import dev.casebook.link.LinkedCatalog;
import dev.casebook.markdown.MarkdownDocument;
import dev.casebook.parse.ParsedDocument;
import dev.casebook.site.AssetPaths;
import dev.casebook.source.SourcePath;
import dev.casebook.source.SourceTree;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The archive's pictures and other files that may be published: of kinds that no browser runs, and only those a document refers to or
 * that stand in {@code assets/}.
 */
public final class PublishedAssets {
    private static final Set<String> KINDS = Set.of(
            "png", "jpg", "jpeg", "gif", "webp", "avif", "svg", "ico", "pdf", "txt", "log", "csv", "tsv", "json",
            "yaml", "yml", "mp4", "webm", "mp3", "ogg", "zip", "gz", "pcap", "har", "ods", "odt", "xlsx", "docx",
            "pptx", "drawio", "puml", "mmd", "dot");

    private final Map<SourcePath, Path> files;

    private PublishedAssets(Map<SourcePath, Path> files) {
        this.files = files;
    }

    public static PublishedAssets of(SourceTree tree) {
        Map<SourcePath, Path> files = new TreeMap<>();
        tree.assets().stream()
                .filter(asset -> isHarmless(asset.path()) && AssetPaths.canHold(asset.path()))
                .forEach(asset -> files.put(asset.path(), asset.file()));
        return new PublishedAssets(files);
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
        files.keySet().stream()
                .filter(path -> path.value().startsWith("assets/"))
                .forEach(wanted::add);
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

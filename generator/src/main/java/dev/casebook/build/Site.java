package dev.casebook.build;

import dev.casebook.archive.Archive;
import dev.casebook.catalog.CatalogReader;
import dev.casebook.catalog.FreePage;
import dev.casebook.catalog.Postmortem;
import dev.casebook.diagnostic.Checked;
import dev.casebook.diagnostic.Diagnostics;
import dev.casebook.diagnostic.Severity;
import dev.casebook.parse.DocumentParser;
import dev.casebook.parse.ParsedDocument;
import dev.casebook.render.ThemeException;
import dev.casebook.site.Page;
import dev.casebook.source.SourceFile;
import dev.casebook.source.SourcePath;
import dev.casebook.vocabulary.Axis;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A site that is read, linked and planned: every file of it can be made. Safe for use by many threads. */
public final class Site {
    private final Archive archive;
    private final PlannedSite planned;
    private final Diagnostics found;
    private final SiteFiles.Listed listed;
    private final Map<String, SiteFile> byFile;
    /** Files that stand in place of those listed. */
    private final Map<String, SiteFile> instead;

    private final Map<String, SourcePath> sources;
    private final Map<SourcePath, Page> pages;

    private Site(
            Archive archive,
            PlannedSite planned,
            Diagnostics found,
            SiteFiles.Listed listed,
            Map<String, SiteFile> byFile,
            Map<String, SiteFile> instead,
            Map<String, SourcePath> sources,
            Map<SourcePath, Page> pages) {
        this.archive = archive;
        this.planned = planned;
        this.found = found;
        this.listed = listed;
        this.byFile = byFile;
        this.instead = instead;
        this.sources = sources;
        this.pages = pages;
    }

    /**
     * A site.
     *
     * @param linked what was found since the archive was read
     */
    static Site of(Archive archive, PlannedSite planned, Diagnostics linked, SiteFiles.Listed listed) {
        Map<String, SourcePath> sources = new HashMap<>();
        Map<SourcePath, Page> pages = new HashMap<>();
        for (Page page : planned.plan().pages()) {
            document(page, planned).map(document -> document.file().path()).ifPresent(source -> {
                sources.put(page.path().file(), source);
                pages.put(source, page);
            });
        }
        return new Site(
                archive,
                planned,
                archive.diagnostics().and(linked),
                listed,
                byFile(listed.files()),
                Map.of(),
                sources,
                pages);
    }

    private static Map<String, SiteFile> byFile(List<SiteFile> files) {
        Map<String, SiteFile> byFile = new HashMap<>();
        files.forEach(file -> byFile.put(file.path().file(), file));
        return byFile;
    }

    /** The document that {@code page} shows. */
    private static Optional<ParsedDocument> document(Page page, PlannedSite planned) {
        return switch (page) {
            case Page.OfPostmortem of -> Optional.of(of.postmortem().document());
            case Page.OfFreePage of -> Optional.of(of.page().document());
            case Page.OfTerm of
            when of.group().term().axis() == Axis.FAILURE_MODE ->
                Optional.ofNullable(planned.catalog()
                        .catalog()
                        .ownWords()
                        .get(of.group().term().id()));
            default -> Optional.empty();
        };
    }

    /** Everything found. */
    public Diagnostics diagnostics() {
        return found;
    }

    /** How many files were read as documents. */
    public int documents() {
        return archive.tree().documents().size();
    }

    /** How many postmortems it shows. */
    public int postmortems() {
        return planned.catalog().catalog().postmortems().size();
    }

    /** How many drafts of the archive it does not show. */
    public int drafts() {
        return archive.catalog().postmortems().size() - postmortems();
    }

    /** Why git does not tell when its documents last changed, as a clause; empty where it does, or where there is no repository. */
    public String refusal() {
        return planned.changed().refusal();
    }

    /** Whether its address is known, so that it has a sitemap. */
    public boolean hasSitemap() {
        return byFile.containsKey("sitemap.xml");
    }

    /** Where its stylesheets stand. */
    public List<String> styles() {
        return listed.styles();
    }

    /** The document that the page in {@code file} shows; absent for pages that show what stands between documents. */
    public Optional<SourcePath> source(String file) {
        return Optional.ofNullable(sources.get(file));
    }

    /** Whether the archive has a document at {@code path}, be it shown or left out. */
    public boolean hasDocument(SourcePath path) {
        return archive.tree().documents().stream()
                .anyMatch(document -> document.path().equals(path));
    }

    /**
     * The content of {@code file}, such as {@code postmortems/dns/index.html}, made now; absent when there is no such file.
     *
     * @throws ThemeException if a template fails
     */
    public Optional<byte[]> make(String file) throws IOException, ThemeException {
        SiteFile found = instead.containsKey(file) ? instead.get(file) : byFile.get(file);
        return found == null ? Optional.empty() : Optional.of(found.content().make());
    }

    List<SiteFile> files() {
        return listed.files();
    }

    PlannedSite planned() {
        return planned;
    }

    /** The same site of other files. */
    Site with(SiteFiles.Listed others) {
        return new Site(archive, planned, found, others, byFile(others.files()), Map.of(), sources, pages);
    }

    /** The same site but for these files, when files are asked for by name. */
    Site with(List<SiteFile> others) {
        Map<String, SiteFile> replaced = new HashMap<>(instead);
        replaced.putAll(byFile(others));
        return new Site(archive, planned, found, listed, byFile, replaced, sources, pages);
    }

    /** Whether a page shows the document at {@code path}. */
    boolean hasPageOf(SourcePath path) {
        return pages.containsKey(path);
    }

    /** The page of the document in {@code file} as that reads now; absent when it has none or is at fault. */
    Optional<SiteFile> pageOf(SourceFile file) {
        Page page = pages.get(file.path());
        if (page == null || file.text().isBlank()) {
            return Optional.empty();
        }
        Checked<ParsedDocument> parsed = DocumentParser.ofPages().parse(file);
        return isAtFault(parsed.diagnostics())
                ? Optional.empty()
                : again(page, parsed.value()).map(listed.pages()::of);
    }

    private Optional<Page> again(Page page, ParsedDocument document) {
        return switch (page) {
            case Page.OfPostmortem of -> {
                Checked<Postmortem> read = CatalogReader.again(
                        of.postmortem(),
                        document,
                        planned.settings(),
                        planned.catalog().catalog().vocabulary());
                yield isAtFault(read.diagnostics())
                        ? Optional.empty()
                        : Optional.of(new Page.OfPostmortem(of.path(), read.value()));
            }
            case Page.OfFreePage of -> {
                FreePage before = of.page();
                yield Optional.of(new Page.OfFreePage(
                        of.path(), new FreePage(before.slug(), before.title(), before.summary(), document)));
            }
            default -> Optional.empty();
        };
    }

    private static boolean isAtFault(Diagnostics found) {
        return found.count(Severity.ERROR) > 0;
    }
}

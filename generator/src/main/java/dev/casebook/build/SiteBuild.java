package dev.casebook.build;

import dev.casebook.archive.Archive;
import dev.casebook.archive.ArchiveReading;
import dev.casebook.archive.BuildMemory;
import dev.casebook.archive.CheckOptions;
import dev.casebook.archive.InParallel;
import dev.casebook.archive.PublishedAssets;
import dev.casebook.archive.SiteCheck;
import dev.casebook.catalog.Catalog;
import dev.casebook.diagnostic.Checked;
import dev.casebook.diagnostic.Diagnostics;
import dev.casebook.index.IndexSimilarity;
import dev.casebook.index.SearchDocuments;
import dev.casebook.link.LinkedCatalog;
import dev.casebook.link.Linker;
import dev.casebook.packed.ScratchFile;
import dev.casebook.publish.NamedFailure;
import dev.casebook.publish.OutputRefusedException;
import dev.casebook.publish.Publisher;
import dev.casebook.render.RenderedHtmlCheck;
import dev.casebook.render.Theme;
import dev.casebook.render.ThemeException;
import dev.casebook.render.ThemeReader;
import dev.casebook.search.build.IndexExporter;
import dev.casebook.search.build.InvertedIndex;
import dev.casebook.search.build.Scratch;
import dev.casebook.settings.Settings;
import dev.casebook.site.SitePlan;
import dev.casebook.site.SitePlanner;
import dev.casebook.source.GitDates;
import dev.casebook.source.History;
import dev.casebook.source.Limits;
import dev.casebook.source.SourceFile;
import dev.casebook.source.SourcePath;
import dev.casebook.source.SourceReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.IntConsumer;

/** Builds a site. */
public final class SiteBuild {
    /** So many postmortems leave hundreds of megabytes behind. */
    private static final int MANY = 3_000;

    private final BuildOptions options;
    private final Progress progress;

    /** A build with these options, which tells {@code progress} how far it is. */
    public SiteBuild(BuildOptions options, Progress progress) {
        this.options = options;
        this.progress = progress;
    }

    /**
     * Builds and publishes into the output folder. Findings never stop it; a document that carries an error is left out.
     *
     * @throws OutputRefusedException if the output folder is somebody else's
     * @throws ThemeException if the archive's own theme is at fault
     */
    public BuildResult publish() throws IOException, OutputRefusedException, ThemeException {
        try (Publisher publisher = Publisher.open(options.output(), options.content())) {
            ScratchFile scratch = ScratchFile.at(publisher.scratch());
            try {
                return publish(publisher, scratch);
            } catch (UncheckedIOException e) {
                throw NamedFailure.of(Objects.requireNonNull(e.getCause()), options.output());
            }
        }
    }

    private BuildResult publish(Publisher publisher, ScratchFile scratch)
            throws IOException, OutputRefusedException, ThemeException {
        Site site = site(BuildMemory.none(scratch), scratch::put, SiteBuild::tidy);
        tidy(site.postmortems());
        progress.begin(Progress.Stage.WRITE, site.files().size());
        RenderedHtmlCheck pages = new RenderedHtmlCheck();
        SiteWriter.write(site.files(), (path, content) -> {
            if (options.checkPages()) {
                pages.add(path, content);
            }
            publisher.put(path, content);
            progress.step();
        });
        progress.begin(Progress.Stage.PUBLISH, 0);
        return new BuildResult(
                site.diagnostics(),
                site.documents(),
                site.postmortems(),
                site.drafts(),
                site.files().size(),
                publisher.publish(),
                pages.problems(),
                site.hasSitemap(),
                site.refusal(),
                scratch);
    }

    /**
     * The site of the archive as it stands now, its files yet to be made.
     *
     * @param memory what came out of the last build of the same archive, which is not done again where the same would come out
     */
    public Site site(BuildMemory memory) throws IOException, ThemeException {
        return site(memory, Scratch.inMemory(), postmortems -> {});
    }

    /**
     * Collects what is of no use any more, at the end of a stage that leaves much behind: a virtual machine that has room lets its heap grow
     * instead, by a quarter in an archive of 10,000, where this takes half a second.
     */
    private static void tidy(int postmortems) {
        if (postmortems >= MANY) {
            System.gc();
        }
    }

    /**
     * The same.
     *
     * @param scratch where it is put aside what the search's files are made of, and they themselves
     * @param indexed is told how many postmortems there are when all are indexed, and before anything is linked
     */
    private Site site(BuildMemory memory, Scratch scratch, IntConsumer indexed) throws IOException, ThemeException {
        CompletableFuture<History> changed =
                CompletableFuture.supplyAsync(() -> GitDates.lastCommitted(options.content()));
        Theme theme = theme();
        progress.begin(Progress.Stage.READ, 0);
        Archive archive = ArchiveReading.read(
                options.content(), options.output(), new CheckOptions(options.strict(), true, options.today()), memory);
        Settings settings = options.baseUrl().isEmpty()
                ? archive.settings()
                : archive.settings().publishedAt(options.baseUrl());
        Catalog catalog =
                options.drafts() ? archive.catalog() : archive.catalog().withoutDrafts();
        PublishedAssets assets = PublishedAssets.of(archive.tree());
        progress.begin(Progress.Stage.INDEX, 0);
        Linked linked =
                link(catalog, assets, InvertedIndex.of(SearchDocuments.of(catalog, settings), scratch), indexed);
        LinkedCatalog together = linked.catalog().value();
        Diagnostics found = archive.judgement()
                .judge(SiteCheck.withoutOrphans(
                        assets.explained(linked.catalog().diagnostics())));
        SitePlan plan = SitePlanner.plan(together, owed(archive, catalog, found), options.today());
        PlannedSite planned =
                new PlannedSite(settings, together, plan, joined(linked.searchIndex()), assets, changed.join());
        return Site.of(archive, planned, found, SiteFiles.of(options, planned, theme));
    }

    /**
     * What an index of all texts is for.
     *
     * @param searchIndex the search's files, soon
     */
    private record Linked(Checked<LinkedCatalog> catalog, CompletableFuture<IndexExporter.Export> searchIndex) {}

    /** Links; nothing holds the index longer than that takes. */
    private Linked link(Catalog catalog, PublishedAssets assets, InvertedIndex index, IntConsumer indexed) {
        indexed.accept(catalog.postmortems().size());
        progress.begin(Progress.Stage.LINK, 0);
        CompletableFuture<IndexExporter.Export> searchIndex = CompletableFuture.supplyAsync(() -> export(index));
        return new Linked(
                Linker.link(catalog, assets.paths(), new IndexSimilarity(catalog, index), InParallel::map),
                searchIndex);
    }

    /** What {@code soon} comes to, or a failure to read or write as it was met. */
    private static <T> T joined(CompletableFuture<T> soon) {
        try {
            return soon.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof UncheckedIOException failure) {
                throw failure;
            }
            throw e;
        }
    }

    /** {@code site} in the theme as it stands now. */
    public Site themed(Site site) throws IOException, ThemeException {
        return site.with(SiteFiles.of(options, site.planned(), theme()));
    }

    /**
     * {@code site}, but for the pages of the {@code changed} documents, which show what those say now: for looking at while the whole is built
     * anew. Absent when none of them has a page or can be read without errors.
     */
    public Optional<Site> ahead(Site site, Set<SourcePath> changed) {
        List<SiteFile> pages = changed.stream()
                .filter(site::hasPageOf)
                .flatMap(path -> SourceReader.read(options.content(), path, Limits.STANDARD).stream())
                .flatMap(file -> site.pageOf(file).stream())
                .toList();
        return pages.isEmpty() ? Optional.empty() : Optional.of(site.with(pages));
    }

    private Theme theme() throws IOException, ThemeException {
        Path own = options.themeFolder();
        boolean asked = !options.theme().isEmpty();
        return asked || Files.isDirectory(own) ? new ThemeReader().read(own) : new ThemeReader().readDefault();
    }

    private static IndexExporter.Export export(InvertedIndex index) {
        try {
            return new IndexExporter().export(index);
        } catch (IOException e) {
            throw new UncheckedIOException("the index in memory cannot be read", e);
        }
    }

    /** What is found in the postmortems of {@code catalog}, what the baseline holds back included. */
    private static Diagnostics owed(Archive archive, Catalog catalog, Diagnostics found) {
        Set<SourceFile> files = new HashSet<>();
        catalog.postmortems().forEach(p -> files.add(p.document().file()));
        return archive.diagnostics()
                .and(found)
                .and(archive.judgement().standing())
                .only(d -> files.contains(d.span().file()));
    }
}

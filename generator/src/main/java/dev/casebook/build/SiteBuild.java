package dev.casebook.build;

import dev.casebook.catalog.Catalog;
import dev.casebook.diagnostic.Checked;
import dev.casebook.diagnostic.Diagnostics;
import dev.casebook.link.LinkedCatalog;
import dev.casebook.link.Linker;
import dev.casebook.publish.OutputFiles;
import dev.casebook.publish.OutputRefusedException;
import dev.casebook.publish.Publisher;
import dev.casebook.render.RenderedHtmlCheck;
import dev.casebook.render.ThemeException;
import dev.casebook.search.build.IndexExporter;
import dev.casebook.search.build.LuceneIndex;
import dev.casebook.search.build.LuceneIndexer;
import dev.casebook.settings.Settings;
import dev.casebook.site.SitePlan;
import dev.casebook.site.SitePlanner;
import dev.casebook.source.GitDates;
import dev.casebook.source.SourceFile;
import dev.casebook.source.SourcePath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/** Builds a site. */
public final class SiteBuild {
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
            BuildResult result = into(publisher);
            progress.begin(Progress.Stage.PUBLISH, 0);
            return new BuildResult(
                    result.diagnostics(),
                    result.documents(),
                    result.postmortems(),
                    result.files(),
                    publisher.publish(),
                    result.pageProblems(),
                    result.hasSitemap());
        }
    }

    /** Builds into {@code files}; all of them count as changed. */
    public BuildResult into(OutputFiles files) throws IOException, ThemeException {
        CompletableFuture<Map<SourcePath, LocalDate>> changed =
                CompletableFuture.supplyAsync(() -> GitDates.lastCommitted(options.content()));
        progress.begin(Progress.Stage.READ, 0);
        Archive archive = ArchiveReading.read(
                options.content(), options.output(), new CheckOptions(options.strict(), true, options.today()));
        Settings settings = options.baseUrl().isEmpty()
                ? archive.settings()
                : archive.settings().publishedAt(options.baseUrl());
        Catalog catalog =
                options.drafts() ? archive.catalog() : archive.catalog().withoutDrafts();
        progress.begin(Progress.Stage.INDEX, 0);
        try (LuceneIndex index = new LuceneIndexer().index(SearchDocuments.of(catalog, settings))) {
            progress.begin(Progress.Stage.LINK, 0);
            CompletableFuture<IndexExporter.Export> exported = CompletableFuture.supplyAsync(() -> export(index));
            PublishedAssets assets = PublishedAssets.of(archive.tree());
            Checked<LinkedCatalog> linked =
                    Linker.link(catalog, assets.paths(), new IndexSimilarity(catalog, index), InParallel::map);
            Diagnostics found = archive.judgement().judge(SiteCheck.withoutOrphans(linked.diagnostics()));
            SitePlan plan = SitePlanner.plan(linked.value(), owed(archive, catalog, found), options.today());
            IndexExporter.Export searchIndex = exported.join();
            AtomicInteger count = new AtomicInteger();
            RenderedHtmlCheck pages = new RenderedHtmlCheck();
            OutputFiles counted = (path, content) -> {
                count.incrementAndGet();
                if (options.checkPages()) {
                    pages.add(path, content);
                }
                files.put(path, content);
            };
            progress.begin(Progress.Stage.WRITE, plan.pages().size());
            new SiteWriter(options, settings, linked.value(), plan, searchIndex, changed.join())
                    .write(counted, progress);
            assets.copyReferenced(linked.value(), counted);
            return new BuildResult(
                    archive.diagnostics().and(found),
                    archive.tree().documents().size(),
                    catalog.postmortems().size(),
                    count.get(),
                    count.get(),
                    pages.problems(),
                    !settings.site().baseUrl().isEmpty());
        }
    }

    private static IndexExporter.Export export(LuceneIndex index) {
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

package dev.casebook.build;

import dev.casebook.catalog.Postmortem;
import dev.casebook.link.LinkedCatalog;
import dev.casebook.machine.ActionsCsv;
import dev.casebook.machine.ActionsJson;
import dev.casebook.machine.DueCalendar;
import dev.casebook.machine.LlmsText;
import dev.casebook.machine.MarkdownTwin;
import dev.casebook.machine.PostmortemJson;
import dev.casebook.publish.OutputFiles;
import dev.casebook.register.ActionRegister;
import dev.casebook.register.Idea;
import dev.casebook.render.PageRenderer;
import dev.casebook.render.Theme;
import dev.casebook.render.ThemeAssets;
import dev.casebook.render.ThemeException;
import dev.casebook.render.ThemeReader;
import dev.casebook.search.browser.BrowserFiles;
import dev.casebook.search.build.IndexExporter;
import dev.casebook.settings.Settings;
import dev.casebook.site.Page;
import dev.casebook.site.SitePath;
import dev.casebook.site.SitePlan;
import dev.casebook.source.SourcePath;
import dev.casebook.view.FeedViews;
import dev.casebook.view.Frame;
import dev.casebook.view.Frames;
import dev.casebook.view.PageView;
import dev.casebook.view.PageViews;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** Writes every file of a planned site. */
final class SiteWriter {
    private static final String INDEX = "assets/index/";

    private final BuildOptions options;
    private final Settings settings;
    private final LinkedCatalog catalog;
    private final SitePlan plan;
    private final IndexExporter.Export searchIndex;
    private final Map<SourcePath, LocalDate> changed;

    SiteWriter(
            BuildOptions options,
            Settings settings,
            LinkedCatalog catalog,
            SitePlan plan,
            IndexExporter.Export searchIndex,
            Map<SourcePath, LocalDate> changed) {
        this.options = options;
        this.settings = settings;
        this.catalog = catalog;
        this.plan = plan;
        this.searchIndex = searchIndex;
        this.changed = changed;
    }

    void write(OutputFiles output, Progress progress) throws IOException, ThemeException {
        Theme theme = theme();
        ThemeAssets assets = ThemeAssets.of(theme);
        writeAll(assets.files(), "", output);
        writeAll(searchIndex.files(), INDEX, output);
        Frame.Search search = search(output);
        Frames frames =
                new Frames(settings.site(), plan, assets.shared(), search, options.noindex(), options.version());
        PageRenderer renderer = new PageRenderer(theme);
        pages(renderer, new PageViews(catalog, plan, frames, options.today(), changed), output, progress);
        FeedViews feeds = new FeedViews(catalog, plan, settings.site());
        put(output, Frames.feed(SitePath.HOME), renderer.render(feeds.feed()));
        for (Map.Entry<SitePath, PageView.AtomFeed> feed : feeds.feeds().entrySet()) {
            put(output, feed.getKey(), renderer.render(feed.getValue()));
        }
        machines(output);
        boolean addressed = !settings.site().baseUrl().isEmpty();
        if (addressed) {
            put(output, new SitePath("sitemap.xml"), renderer.render(feeds.sitemap()));
        }
        put(output, new SitePath("robots.txt"), robots(addressed));
        for (Map.Entry<String, String> schema :
                EditorSchemas.of(settings, catalog.catalog().vocabulary()).entrySet()) {
            put(output, new SitePath("schema/" + schema.getKey() + ".json"), schema.getValue());
        }
    }

    private void machines(OutputFiles output) throws IOException {
        PostmortemJson json = new PostmortemJson(catalog, plan, settings.site().baseUrl());
        MarkdownTwin twin = new MarkdownTwin(catalog, plan);
        for (Postmortem postmortem : catalog.catalog().postmortems()) {
            SitePath page = plan.of(postmortem);
            put(output, new SitePath(page + "index.json"), json.of(postmortem));
            put(output, new SitePath(page + "index.md"), twin.of(postmortem));
        }
        actions(output);
        put(output, new SitePath("postmortems.json"), json.all(settings.site().title()));
        put(output, new SitePath("llms.txt"), LlmsText.of(catalog, plan, settings.site()));
    }

    /** The register of actions for other programs. */
    private void actions(OutputFiles output) throws IOException {
        ActionRegister register = ActionRegister.of(catalog.catalog(), options.today());
        if (register.actions().isEmpty()) {
            return;
        }
        Settings.Site site = settings.site();
        List<Idea> ideas = plan.all(Page.OfIdeas.class).stream()
                .flatMap(page -> page.ideas().stream())
                .toList();
        put(output, new SitePath("actions/actions.csv"), ActionsCsv.of(register.actions(), site.baseUrl()));
        put(
                output,
                new SitePath("actions/actions.json"),
                ActionsJson.of(register.actions(), ideas, options.today(), site.baseUrl()));
        if (!register.due().isEmpty()) {
            put(
                    output,
                    new SitePath("actions/due.ics"),
                    DueCalendar.of(register.due(), "Actions of " + site.title(), site.baseUrl()));
        }
    }

    private Theme theme() throws IOException, ThemeException {
        Path own = options.theme().isEmpty() ? options.content().resolve("theme") : Path.of(options.theme());
        boolean asked = !options.theme().isEmpty();
        return asked || Files.isDirectory(own) ? new ThemeReader().read(own) : new ThemeReader().readDefault();
    }

    private Frame.Search search(OutputFiles output) throws IOException {
        String page = plan.all(Page.Search.class).get(0).path().value();
        return new Frame.Search(
                page,
                script(BrowserFiles.CLIENT, output),
                script(BrowserFiles.WORKER, output),
                INDEX + searchIndex.rootName());
    }

    private static String script(BrowserFiles file, OutputFiles output) throws IOException {
        byte[] content = file.bytes();
        String address = ThemeAssets.address(file.fileName(), content);
        output.put(new SitePath(address), content);
        return address;
    }

    private void pages(PageRenderer renderer, PageViews views, OutputFiles output, Progress progress)
            throws IOException, ThemeException {
        try {
            InParallel.map(plan.pages(), page -> {
                page(renderer, views.view(page), page.path(), output);
                progress.step();
                return page.path();
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (PageFailure failure) {
            throw failure.fault;
        }
    }

    private static void page(PageRenderer renderer, PageView view, SitePath path, OutputFiles output) {
        try {
            put(output, path, renderer.render(view));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ThemeException e) {
            throw new PageFailure(e);
        }
    }

    private static void put(OutputFiles output, SitePath path, String text) throws IOException {
        output.put(path, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void writeAll(SortedMap<String, byte[]> files, String folder, OutputFiles output)
            throws IOException {
        for (var file : files.entrySet()) {
            output.put(new SitePath(folder + file.getKey()), file.getValue());
        }
    }

    private String robots(boolean addressed) {
        if (options.noindex()) {
            return "User-agent: *\nDisallow: /\n";
        }
        return "User-agent: *\nAllow: /\n"
                + (addressed ? "Sitemap: " + settings.site().baseUrl() + "sitemap.xml\n" : "");
    }

    /** Carries a theme's fault out of the threads that render. */
    private static final class PageFailure extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient ThemeException fault;

        PageFailure(ThemeException fault) {
            super(fault);
            this.fault = fault;
        }
    }
}

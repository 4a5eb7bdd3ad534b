package dev.casebook.build;

import dev.casebook.compose.FeedViews;
import dev.casebook.compose.Frames;
import dev.casebook.compose.PageViews;
import dev.casebook.link.LinkedCatalog;
import dev.casebook.machine.ActionsCsv;
import dev.casebook.machine.ActionsJson;
import dev.casebook.machine.DueCalendar;
import dev.casebook.machine.LlmsText;
import dev.casebook.machine.MarkdownTwin;
import dev.casebook.machine.PostmortemJson;
import dev.casebook.register.ActionRegister;
import dev.casebook.register.Idea;
import dev.casebook.render.PageRenderer;
import dev.casebook.render.Theme;
import dev.casebook.render.ThemeAssets;
import dev.casebook.schema.ArchiveSchemas;
import dev.casebook.search.browser.BrowserFiles;
import dev.casebook.search.build.Gzip;
import dev.casebook.search.build.IndexExporter;
import dev.casebook.settings.Settings;
import dev.casebook.site.AssetPaths;
import dev.casebook.site.Page;
import dev.casebook.site.SitePath;
import dev.casebook.site.SitePlan;
import dev.casebook.view.Frame;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/** Lists every file of a planned site, with what makes each. */
final class SiteFiles {
    /** Where the search's files stand, whose names change with their content. */
    private static final String INDEX = "assets/index/";
    /** Where the first of them stands, which leads to all others: pages that name it stay as they are when the index changes. */
    private static final String ROOT = "root.cbx";

    private final BuildOptions options;
    private final Settings settings;
    private final LinkedCatalog catalog;
    private final SitePlan plan;
    private final List<SiteFile> files = new ArrayList<>();

    private SiteFiles(BuildOptions options, PlannedSite site) {
        this.options = options;
        this.settings = site.settings();
        this.catalog = site.catalog();
        this.plan = site.plan();
    }

    /** The files of {@code site} in {@code theme}. */
    static Listed of(BuildOptions options, PlannedSite site, Theme theme) {
        SiteFiles files = new SiteFiles(options, site);
        ThemeAssets assets = ThemeAssets.of(theme, BrowserFiles.CLIENT.bytes());
        files.addAll(assets.files(), "");
        files.addIndex(site.searchIndex());
        Frames frames = new Frames(
                site.settings().site(),
                site.plan(),
                assets.shared(),
                files.search(site.searchIndex()),
                options.noindex(),
                options.version());
        PageMaker pages = new PageMaker(
                new PageRenderer(theme),
                new PageViews(
                        site.catalog(),
                        site.plan(),
                        frames,
                        options.today(),
                        site.changed().days()));
        files.addPages(pages);
        files.addFeeds(pages);
        files.addMachines();
        files.addSchemas();
        files.addAssets(site);
        return new Listed(files.files, pages, assets.styles());
    }

    /**
     * The files of a site.
     *
     * @param files in the order to make them
     * @param pages makes pages of the same site anew
     * @param styles where its stylesheets stand
     */
    record Listed(List<SiteFile> files, PageMaker pages, List<String> styles) {
        Listed {
            files = List.copyOf(files);
            styles = List.copyOf(styles);
        }
    }

    /** Each page, and for each postmortem at once all else that its text is made into: it may have to be fetched for that. */
    private void addPages(PageMaker pages) {
        PostmortemJson json = new PostmortemJson(catalog, settings.site().baseUrl());
        MarkdownTwin twin = new MarkdownTwin(catalog, plan);
        for (Page page : plan.pages()) {
            files.add(pages.of(page));
            if (page instanceof Page.OfPostmortem of) {
                add(page.path() + "index.json", () -> json.of(of.postmortem()));
                add(page.path() + "index.md", () -> twin.of(of.postmortem()));
            }
        }
        add("postmortems.json", () -> json.all(settings.site().title()));
    }

    private void addFeeds(PageMaker pages) {
        FeedViews feeds = new FeedViews(catalog, plan, settings.site());
        files.add(pages.of(Frames.feed(SitePath.HOME), feeds::feed));
        feeds.feeds().forEach((path, feed) -> files.add(pages.of(path, feed)));
        boolean addressed = !settings.site().baseUrl().isEmpty();
        if (addressed) {
            files.add(pages.of(new SitePath("sitemap.xml"), feeds::sitemap));
        }
        add("robots.txt", () -> robots(addressed));
    }

    private void addMachines() {
        addActions();
        add("llms.txt", () -> LlmsText.of(catalog, plan, settings.site()));
    }

    /** The register of actions for other programs. */
    private void addActions() {
        ActionRegister register = plan.register();
        if (register.actions().isEmpty()) {
            return;
        }
        Settings.Site site = settings.site();
        List<Idea> ideas = plan.all(Page.OfIdeas.class).stream()
                .flatMap(page -> page.ideas().stream())
                .toList();
        add("actions/actions.csv", () -> ActionsCsv.of(register.actions(), site.baseUrl()));
        add("actions/actions.json", () -> ActionsJson.of(register.actions(), ideas, options.today(), site.baseUrl()));
        if (!register.due().isEmpty()) {
            add("actions/due.ics", () -> DueCalendar.of(register.due(), "Actions of " + site.title(), site.baseUrl()));
        }
    }

    private void addSchemas() {
        ArchiveSchemas.of(settings, catalog.catalog().vocabulary())
                .forEach((name, schema) -> add("schema/" + name + ".json", () -> schema));
    }

    private void addAssets(PlannedSite site) {
        site.assets()
                .referredToIn(catalog)
                .forEach((path, file) -> files.add(new SiteFile(AssetPaths.of(path), () -> Files.readAllBytes(file))));
    }

    private void addIndex(IndexExporter.Export index) {
        index.files().forEach((name, content) -> {
            String path = name.equals(index.rootName()) ? searchPage() + ROOT : INDEX + name;
            files.add(new SiteFile(new SitePath(path), content::get));
        });
    }

    private String searchPage() {
        return plan.all(Page.Search.class).get(0).path().value();
    }

    private Frame.Search search(IndexExporter.Export index) {
        String page = searchPage();
        return new Frame.Search(page, worker(), page + ROOT, INDEX, index.isParted());
    }

    /** The worker, and beside it the packed copy that the client looks for first: many servers send scripts unpacked. */
    private String worker() {
        byte[] content = BrowserFiles.WORKER.bytes();
        String address = ThemeAssets.address(BrowserFiles.WORKER.fileName(), content);
        files.add(new SiteFile(new SitePath(address), () -> content));
        files.add(new SiteFile(new SitePath(address + ".gz"), () -> Gzip.pack(content)));
        return address;
    }

    private void add(String path, SiteFile.Text text) {
        files.add(SiteFile.of(new SitePath(path), text));
    }

    private void addAll(SortedMap<String, byte[]> contents, String folder) {
        contents.forEach((name, content) -> files.add(new SiteFile(new SitePath(folder + name), () -> content)));
    }

    private String robots(boolean addressed) {
        if (options.noindex()) {
            return "User-agent: *\nDisallow: /\n";
        }
        return "User-agent: *\nAllow: /\n"
                + (addressed ? "Sitemap: " + settings.site().baseUrl() + "sitemap.xml\n" : "");
    }
}

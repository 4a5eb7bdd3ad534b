package dev.casebook.cli;

import dev.casebook.build.BuildOptions;
import dev.casebook.diagnostic.Diagnostics;
import dev.casebook.report.Summary;
import dev.casebook.serve.LiveSite;
import dev.casebook.serve.SiteServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;

/** {@code casebook serve}. */
@CommandLine.Command(
        name = "serve",
        description = "Show the site in a browser while it is written; drafts are shown too.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class)
final class ServeCommand implements Callable<Integer> {
    private static final int SHOWN_PER_RULE = 5;

    @CommandLine.Spec
    private CommandLine.Model.@org.jspecify.annotations.Nullable CommandSpec spec;

    @CommandLine.Mixin
    private ArchiveOption archive = new ArchiveOption();

    @CommandLine.Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8000",
            description = "The port on this machine; 0 takes any free one (default: ${DEFAULT-VALUE}).")
    private int port = 8000;

    @CommandLine.Option(
            names = "--theme",
            paramLabel = "DIR",
            defaultValue = "",
            description = "A folder whose files replace those of the default theme.")
    private String theme = "";

    @CommandLine.Mixin
    private TodayOption today = new TodayOption();

    private @org.jspecify.annotations.Nullable Diagnostics known;

    @Override
    public Integer call() throws IOException, UnusableException {
        LuceneLog.quieten();
        Terminal terminal = Terminal.of(spec);
        Folders.requireArchive(archive.folder());
        if (port < 0 || port > 65535) {
            throw new UnusableException("--port takes a number from 0 to 65535");
        }
        BuildOptions options =
                BuildOptions.preview(archive.folder(), Path.of("site"), theme, today.day(), Main.Version.text());
        LiveSite site = new LiveSite(options);
        LiveSite.State first = site.rebuild();
        if (first instanceof LiveSite.State.Broken broken) {
            throw new UnusableException(broken.sentence());
        }
        show(terminal, first);
        try (SiteServer server = SiteServer.start(site, port)) {
            terminal.out().println("Serving at " + server.address() + " (Ctrl+C ends it)");
            terminal.out().flush();
            site.watch(state -> show(terminal, state));
        } catch (java.net.BindException taken) {
            throw new UnusableException("port " + port + " is taken: name another with --port N");
        }
        return ExitCode.FINE;
    }

    /** All findings of the first build, and of a later one those that are new. */
    private synchronized void show(Terminal terminal, LiveSite.State state) {
        switch (state) {
            case LiveSite.State.Built built -> {
                Diagnostics found = built.site().diagnostics();
                String postmortems = Summary.counted(built.site().postmortems(), "postmortem");
                if (known == null) {
                    terminal.report(found, built.site().documents(), SHOWN_PER_RULE, archive);
                    terminal.out().println("Built " + postmortems + ".");
                } else {
                    Diagnostics fresh = found.beyond(known);
                    long files = fresh.list().stream()
                            .map(finding -> finding.span().file().path())
                            .distinct()
                            .count();
                    if (!fresh.isEmpty()) {
                        terminal.report(fresh, (int) files, SHOWN_PER_RULE, archive);
                    }
                    terminal.out()
                            .println("Built " + postmortems + ": "
                                    + Summary.counted(fresh.list().size(), "new finding") + ", "
                                    + known.beyond(found).list().size() + " mended.");
                }
                known = found;
            }
            case LiveSite.State.Broken broken -> terminal.out().println("casebook: " + broken.sentence());
        }
        terminal.out().flush();
    }
}

package dev.casebook.cli;

import dev.casebook.build.BuildOptions;
import dev.casebook.build.BuildResult;
import dev.casebook.build.SiteBuild;
import dev.casebook.diagnostic.Severity;
import dev.casebook.report.Summary;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;

/** {@code casebook build}. */
@CommandLine.Command(
        name = "build",
        description = "Build the archive into a static site.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class)
final class BuildCommand implements Callable<Integer> {
    /** Findings of one rule that a build shows; {@code check} shows all. */
    private static final int SHOWN_PER_RULE = 3;

    @CommandLine.Spec
    private CommandLine.Model.@org.jspecify.annotations.Nullable CommandSpec spec;

    @CommandLine.Mixin
    private ArchiveOption archive = new ArchiveOption();

    @CommandLine.Option(
            names = "--output",
            paramLabel = "DIR",
            defaultValue = "site",
            description = "Where the site goes (default: ${DEFAULT-VALUE}).")
    private Path output = Path.of("site");

    @CommandLine.Option(
            names = "--theme",
            paramLabel = "DIR",
            defaultValue = "",
            description = "A folder whose files replace those of the default theme.")
    private String theme = "";

    @CommandLine.Option(
            names = "--base-url",
            paramLabel = "URL",
            defaultValue = "",
            description = "The address the site is published at.")
    private String baseUrl = "";

    @CommandLine.Option(names = "--drafts", description = "Publish drafts too.")
    private boolean drafts;

    @CommandLine.Option(names = "--noindex", description = "Ask search engines to leave the site out.")
    private boolean noindex;

    @CommandLine.Option(names = "--strict", description = "Treat warnings as errors.")
    private boolean strict;

    @CommandLine.Option(
            names = "--check-pages",
            description =
                    "Read every finished page again and report dead links and unsafe markup; for makers of themes.")
    private boolean checkPages;

    @CommandLine.Option(names = "--timings", description = "Say what each stage took.")
    private boolean timings;

    @CommandLine.Mixin
    private TodayOption today = new TodayOption();

    @Override
    public Integer call() throws IOException, UnusableException {
        LuceneLog.quieten();
        Terminal terminal = Terminal.of(spec);
        Folders.requireArchive(archive.folder());
        if (!baseUrl.isEmpty() && !BuildOptions.isAddress(baseUrl)) {
            throw new UnusableException("`" + baseUrl
                    + "` is no address of a site: write it whole, such as --base-url https://incidents.example.org/");
        }
        BuildOptions options = new BuildOptions(
                archive.folder(),
                output,
                theme,
                baseUrl,
                drafts,
                noindex,
                strict,
                checkPages,
                today.day(),
                Main.Version.text());
        BuildProgress progress = new BuildProgress(terminal.err(), BuildProgress.Reader.present());
        try (BuildResult result = Folders.usable(() -> new SiteBuild(options, progress).publish())) {
            progress.end();
            return report(result, progress, terminal);
        }
    }

    private int report(BuildResult result, BuildProgress progress, Terminal terminal) {
        terminal.report(result.diagnostics(), result.documents(), SHOWN_PER_RULE, archive);
        summary(terminal.out(), result);
        result.pageProblems().forEach(problem -> terminal.out().println(problem.file() + ": " + problem.message()));
        if (timings) {
            progress.table(terminal.out());
        }
        terminal.out().flush();
        boolean found = result.diagnostics().count(Severity.ERROR) > 0
                || !result.pageProblems().isEmpty();
        return found ? ExitCode.FINDINGS : ExitCode.FINE;
    }

    private void summary(PrintWriter out, BuildResult result) {
        String named =
                archive.folder().equals(Path.of("content")) ? "" : " --content " + Folders.typed(archive.folder());
        out.println("Built " + Summary.counted(result.postmortems(), "postmortem") + " into " + output + ": "
                + result.files() + " files, " + result.changed() + " new or changed.");
        if (result.drafts() > 0) {
            out.println(Summary.counted(result.drafts(), "draft")
                    + (result.drafts() == 1
                            ? " is left out; --drafts publishes it."
                            : " are left out; --drafts publishes them."));
        }
        if (!result.hasSitemap()) {
            out.println("No sitemap.xml: it needs the site's address, `site.base_url` in casebook.yaml or --base-url.");
        }
        if (!result.refusal().isEmpty()) {
            out.println("No page says when it last changed: " + result.refusal() + ".");
        }
        if (!result.diagnostics().isEmpty()) {
            out.println("Every finding: " + Main.COMMAND + " check" + named);
        }
        out.println("Look at it: " + Main.COMMAND + " serve" + named);
        out.flush();
    }
}

package dev.casebook.cli;

import dev.casebook.answer.ReviewReport;
import dev.casebook.answer.ThemeReports;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** {@code casebook review}. */
@CommandLine.Command(
        name = "review",
        description = "Tell what the postmortems of a quarter, or the last ones, say together.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class)
final class ReviewCommand implements Callable<Integer> {
    enum Format {
        markdown,
        json
    }

    private static final Pattern QUARTER = Pattern.compile("(\\d{4})-?[qQ]([1-4])");
    private static final int NAMED = 8;

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @CommandLine.Mixin
    private ArchiveOption archive = new ArchiveOption();

    @CommandLine.Option(
            names = "--quarter",
            paramLabel = "QUARTER",
            defaultValue = "",
            description =
                    "The quarter to review, such as 2026-Q3 (default: the last one that is over and has a postmortem).")
    private String quarter = "";

    @CommandLine.Option(
            names = "--last",
            paramLabel = "N",
            description = "Review the last N postmortems instead, beside the N before them.")
    private @Nullable Integer last;

    @CommandLine.Option(
            names = "--format",
            defaultValue = "markdown",
            description = "How the review is written: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Format format = Format.markdown;

    @CommandLine.Mixin
    private TodayOption today = new TodayOption();

    @Override
    public Integer call() throws IOException, UnusableException {
        Folders.requireArchive(archive.folder());
        if (!quarter.isEmpty() && last != null) {
            throw new UnusableException("--quarter and --last exclude each other: name one of them");
        }
        String asked = quarter.isEmpty() ? "" : asked();
        if (last != null && last < ThemeReports.fewest()) {
            throw new UnusableException("--last takes a number from " + ThemeReports.fewest() + " on");
        }
        ReviewReport report = report(ThemeReports.of(archive.folder(), today.day()), asked);
        Terminal terminal = Terminal.of(spec);
        switch (format) {
            case markdown -> new ReviewMarkdown(terminal.out(), archive.prefix()).write(report);
            case json -> ReviewJson.write(report, archive.prefix(), terminal.out());
        }
        terminal.out().flush();
        return ExitCode.FINE;
    }

    private String asked() throws UnusableException {
        Matcher written = QUARTER.matcher(quarter);
        if (!written.matches()) {
            throw new UnusableException("`" + quarter + "` is no quarter: write --quarter 2026-Q3");
        }
        return written.group(1) + "-Q" + written.group(2);
    }

    private ReviewReport report(ThemeReports reports, String asked) throws UnusableException {
        Path folder = archive.folder();
        List<String> quarters = reports.quarters();
        if (quarters.isEmpty()) {
            throw new UnusableException("no postmortem in " + folder + " has a day, so there is nothing to review");
        }
        if (!asked.isEmpty()) {
            return reports.quarter(asked)
                    .orElseThrow(() -> new UnusableException(
                            "no postmortem in " + folder + " is of " + asked + ": there are " + listed(quarters)));
        }
        if (last != null) {
            return reports.last(last).orElseThrow(() -> tooFew(folder, quarters));
        }
        return reports.latest().orElseThrow(() -> tooFew(folder, quarters));
    }

    private static UnusableException tooFew(Path folder, List<String> quarters) {
        return new UnusableException("fewer than " + ThemeReports.fewest() + " postmortems in " + folder
                + " have a day: name a quarter, such as --quarter " + quarters.getFirst());
    }

    private static String listed(List<String> quarters) {
        String named = String.join(", ", quarters.stream().limit(NAMED).toList());
        return quarters.size() <= NAMED
                ? named
                : String.format(Locale.ENGLISH, "%s and %d older ones", named, quarters.size() - NAMED);
    }
}

package dev.casebook.cli;

import dev.casebook.build.Archive;
import dev.casebook.build.SiteCheck;
import dev.casebook.diagnostic.Severity;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine;

/** {@code casebook check}. */
@CommandLine.Command(
        name = "check",
        description = "Judge the archive and show every finding.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class)
final class CheckCommand implements Callable<Integer> {
    @CommandLine.Spec
    private CommandLine.Model.@org.jspecify.annotations.Nullable CommandSpec spec;

    @CommandLine.Mixin
    private ArchiveOption archive = new ArchiveOption();

    @CommandLine.Option(
            names = "--format",
            defaultValue = "text",
            description = "How findings are written: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Terminal.Format format = Terminal.Format.text;

    @CommandLine.Option(names = "--strict", description = "Treat warnings as errors.")
    private boolean strict;

    @CommandLine.Option(
            names = "--today",
            paramLabel = "DAY",
            defaultValue = "",
            description = "The day that counts as today, such as 2026-03-05 (default: the real one).")
    private String today = "";

    @Override
    public Integer call() throws IOException, UnusableException {
        Folders.requireArchive(archive.folder());
        Archive checked = SiteCheck.check(archive.folder(), strict, Today.of(today));
        Terminal.of(spec)
                .report(checked.diagnostics(), checked.tree().documents().size(), format, archive.prefix());
        return checked.diagnostics().count(Severity.ERROR) > 0 ? ExitCode.FINDINGS : ExitCode.FINE;
    }
}

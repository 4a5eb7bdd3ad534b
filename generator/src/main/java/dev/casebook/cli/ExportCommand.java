package dev.casebook.cli;

import dev.casebook.answer.ArchiveExport;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** {@code casebook export}. */
@CommandLine.Command(
        name = "export",
        description = "Write the postmortems for other programs: spreadsheets, databases, notebooks.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class)
final class ExportCommand implements Callable<Integer> {
    enum Format {
        jsonl,
        csv
    }

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @CommandLine.Mixin
    private ArchiveOption archive = new ArchiveOption();

    @CommandLine.Option(
            names = "--format",
            defaultValue = "jsonl",
            description =
                    "How they are written: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}, a JSON object a line, with its text).")
    private Format format = Format.jsonl;

    @Override
    public Integer call() throws IOException, UnusableException {
        Folders.requireArchive(archive.folder());
        ArchiveExport export = ArchiveExport.of(archive.folder());
        Terminal terminal = Terminal.of(spec);
        PrintWriter out = terminal.out();
        switch (format) {
            case jsonl -> export.jsonLines(out);
            case csv -> export.csv(out);
        }
        out.flush();
        long leftOut = export.leftOut();
        if (leftOut == 0) {
            return ExitCode.FINE;
        }
        terminal.err()
                .println("casebook: " + (leftOut == 1 ? "1 document is" : leftOut + " documents are")
                        + " left out for an error: " + Main.COMMAND + " check tells which");
        return ExitCode.FINDINGS;
    }
}

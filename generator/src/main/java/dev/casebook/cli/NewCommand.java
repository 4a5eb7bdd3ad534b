package dev.casebook.cli;

import dev.casebook.authoring.Draft;
import dev.casebook.build.NewFiles;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;

/** {@code casebook new}. */
@CommandLine.Command(
        name = "new",
        description = "Begin a postmortem from the template of its kind.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class)
final class NewCommand implements Callable<Integer> {
    @CommandLine.Spec
    private CommandLine.Model.@org.jspecify.annotations.Nullable CommandSpec spec;

    @CommandLine.Mixin
    private ArchiveOption archive = new ArchiveOption();

    @CommandLine.Parameters(
            arity = "0..1",
            paramLabel = "TITLE",
            defaultValue = "",
            description = "What failed, in one line.")
    private String title = "";

    @CommandLine.Option(
            names = "--kind",
            paramLabel = "KIND",
            defaultValue = "",
            description = "outage, degradation, data-loss, security or near-miss (default: outage).")
    private String kind = "";

    @CommandLine.Option(names = "--severity", paramLabel = "LEVEL", defaultValue = "", description = "Such as SEV-2.")
    private String severity = "";

    @CommandLine.Option(
            names = "--date",
            paramLabel = "DAY",
            defaultValue = "",
            description = "The day of the incident (default: today).")
    private String date = "";

    @CommandLine.Option(names = "--service", paramLabel = "NAME", split = ",", description = "What was affected.")
    private List<String> services = List.of();

    @CommandLine.Option(
            names = "--failure-mode",
            paramLabel = "ID",
            split = ",",
            description = "What failed, if it is known.")
    private List<String> failureModes = List.of();

    @CommandLine.Option(names = "--no-input", description = "Ask nothing, even on a terminal.")
    private boolean noInput;

    @CommandLine.Option(
            names = "--today",
            paramLabel = "DAY",
            defaultValue = "",
            description = "The day that counts as today, such as 2026-03-05.")
    private String today = "";

    @Override
    public Integer call() throws IOException, UnusableException {
        Terminal terminal = Terminal.of(spec);
        Folders.requireArchive(archive.folder());
        ask(terminal.out());
        if (title.isBlank()) {
            throw new UnusableException("the postmortem needs a title: " + Main.COMMAND + " new \"What failed\"");
        }
        Draft draft = new Draft(
                title.strip(),
                kind.isBlank() ? "outage" : kind.strip(),
                severity.strip(),
                day(),
                services,
                failureModes);
        try {
            Path written = NewFiles.write(archive.folder(), draft);
            terminal.out().println("Wrote " + written + ", a draft. Replace each line that begins `<!-- guide:`,");
            terminal.out()
                    .println("then ask what is missing: " + Main.COMMAND + " check --content " + archive.folder() + " "
                            + draft.path());
        } catch (FileAlreadyExistsException there) {
            throw new UnusableException(
                    "there is a file " + there.getFile() + " already: take another title or --date");
        }
        terminal.out().flush();
        return ExitCode.FINE;
    }

    private LocalDate day() throws UnusableException {
        try {
            return date.isBlank() ? Today.of(today) : LocalDate.parse(date.strip());
        } catch (DateTimeException e) {
            throw new UnusableException("`" + date + "` is not a day: write --date 2026-03-05");
        }
    }

    /** Asks a person for what the command line left out. */
    private void ask(PrintWriter out) throws IOException {
        if (noInput || !CommandLine.Help.Ansi.AUTO.enabled()) {
            return;
        }
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        title = title.isBlank() ? answer(in, out, "What failed, in one line? ") : title;
        kind = kind.isBlank()
                ? answer(in, out, "Kind: outage, degradation, data-loss, security, near-miss [outage]? ")
                : kind;
        severity = severity.isBlank() ? answer(in, out, "Severity, such as SEV-2 [not yet known]? ") : severity;
        date = date.isBlank() ? answer(in, out, "Day of the incident [today]? ") : date;
        if (services.isEmpty()) {
            services = Arrays.stream(
                            answer(in, out, "Services, separated by commas? ").split(",", 50))
                    .map(String::strip)
                    .filter(name -> !name.isEmpty())
                    .toList();
        }
    }

    private static String answer(BufferedReader in, PrintWriter out, String question) throws IOException {
        out.print(question);
        out.flush();
        String answer = in.readLine();
        return answer == null ? "" : answer.strip();
    }
}

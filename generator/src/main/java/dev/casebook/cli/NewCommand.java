package dev.casebook.cli;

import dev.casebook.authoring.Draft;
import dev.casebook.authoring.DraftWords;
import dev.casebook.edit.NewFiles;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine;

/** {@code casebook new}. */
@CommandLine.Command(
        name = "new",
        description = "Begin a postmortem from the template of its kind.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class)
final class NewCommand implements Callable<Integer> {
    private static final String USUAL = "outage";

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
            description = "outage, degradation, data-loss, security, near-miss or maintenance (default: outage).")
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
            description = "What failed, if it is known: words of `explain failure-modes`.")
    private List<String> failureModes = List.of();

    @CommandLine.Option(names = "--ask", description = "Ask for what is left out, even where this is no terminal.")
    private boolean ask;

    @CommandLine.Option(names = "--no-input", description = "Ask nothing, even on a terminal.")
    private boolean noInput;

    @CommandLine.Mixin
    private TodayOption today = new TodayOption();

    @Override
    public Integer call() throws IOException, UnusableException {
        Terminal terminal = Terminal.of(spec);
        Folders.requireArchive(archive.folder());
        DraftWords words = NewFiles.words(archive.folder());
        LocalDate last = today.day();
        if (!noInput && (ask || CommandLine.Help.Ansi.AUTO.enabled())) {
            ask(new Prompts(System.in, terminal.out()), words, last);
        }
        if (title.isBlank()) {
            throw new UnusableException("the postmortem needs a title: " + Main.COMMAND + " new \"What failed\"");
        }
        kind = kind.isBlank() ? USUAL : kind.strip();
        severity = severity.strip();
        date = date.strip();
        services = names(String.join(",", services));
        failureModes = names(String.join(",", failureModes));
        refuse(words.kindFault(kind));
        refuse(words.levelFault(severity));
        refuse(words.dayFault(date, last));
        refuse(words.failureModesFault(failureModes));
        Draft draft = words.spelled(new Draft(
                title.strip(), kind, severity, date.isEmpty() ? last : LocalDate.parse(date), services, failureModes));
        try {
            Path written = NewFiles.write(archive.folder(), draft);
            terminal.out().println("Wrote " + written + ", a draft. Replace each line that begins `<!-- guide:`,");
            terminal.out()
                    .println("then ask what is missing: " + Main.COMMAND + " check --content "
                            + Folders.typed(archive.folder()) + " "
                            + Folders.typed(archive.folder().relativize(written)));
        } catch (FileAlreadyExistsException there) {
            throw new UnusableException(
                    "there is a file " + there.getFile() + " already: take another title or --date");
        }
        terminal.out().flush();
        return ExitCode.FINE;
    }

    private static void refuse(Optional<String> fault) throws UnusableException {
        if (fault.isPresent()) {
            throw new UnusableException(fault.get());
        }
    }

    /** Asks a person for what the command line left out. */
    private void ask(Prompts prompts, DraftWords words, LocalDate last) throws IOException, UnusableException {
        if (title.isBlank()) {
            title = prompts.ask("What failed, in one line?", words::titleFault);
        }
        if (kind.isBlank()) {
            kind = prompts.ask(
                    "Kind: " + String.join(", ", words.kinds()) + " [" + USUAL + "]?",
                    answer -> words.kindFault(answer.isEmpty() ? USUAL : answer));
        }
        if (severity.isBlank()) {
            severity = prompts.ask(
                    "Severity: " + String.join(", ", words.levels()) + " [not yet known]?", words::levelFault);
        }
        if (date.isBlank()) {
            date = prompts.ask("Day of the incident [" + last + "]?", answer -> words.dayFault(answer, last));
        }
        if (services.isEmpty()) {
            services = names(prompts.ask("Services, separated by commas [not yet known]?", new Insisted(words)));
        }
    }

    private static List<String> names(String answer) {
        return Arrays.stream(answer.split(",", 50))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** Services that nobody listed yet are asked for twice: the same answer again stands. */
    private static final class Insisted implements Function<String, Optional<String>> {
        private final DraftWords words;
        private String before = "";

        Insisted(DraftWords words) {
            this.words = words;
        }

        @Override
        public Optional<String> apply(String answer) {
            Optional<String> fault = answer.equals(before) ? Optional.empty() : words.servicesFault(names(answer));
            before = answer;
            return fault.map(told -> told + " The same answer again stands");
        }
    }
}

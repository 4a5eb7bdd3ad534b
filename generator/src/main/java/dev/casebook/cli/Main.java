package dev.casebook.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine;

/** The command line's entry. */
@CommandLine.Command(
        name = "casebook",
        description =
                "Turns a folder of blameless postmortems into a searchable site that an organisation learns from.",
        versionProvider = Main.Version.class,
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0: fine",
            "1: findings to mend",
            "2: the command line, or a folder it names, cannot be used",
            "3: from the launcher: no JDK 21 or newer, or building Casebook failed",
            "70: a mistake of Casebook's own"
        })
public final class Main {
    /** How the user calls this program; the launcher says it. */
    static final String COMMAND = System.getProperty("casebook.command", "casebook");

    /** Every command, in the order in which they are listed. */
    private static final List<Class<?>> COMMANDS = List.of(
            BuildCommand.class,
            ServeCommand.class,
            CheckCommand.class,
            SearchCommand.class,
            SimilarCommand.class,
            McpCommand.class,
            ReviewCommand.class,
            ActionsCommand.class,
            ExportCommand.class,
            ExplainCommand.class,
            InitCommand.class,
            NewCommand.class,
            AdoptCommand.class,
            SchemaCommand.class);

    private Main() {}

    /** Runs one command and exits with its code. */
    public static void main(String[] args) {
        Locale.setDefault(Locale.ROOT);
        Output output = new Output(new FileOutputStream(FileDescriptor.out));
        PrintWriter out = new PrintWriter(output, false, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int code = run(out, err, args);
        out.flush();
        String lost = output.lost().orElse("");
        if (!lost.isEmpty()) {
            err.println("casebook: cannot write the output: " + lost);
        }
        err.flush();
        System.exit(lost.isEmpty() ? code : ExitCode.USAGE);
    }

    /** Runs one command, writing to {@code out} and {@code err}; answers its exit code. */
    static int run(PrintWriter out, PrintWriter err, String... args) {
        CommandLine line = new CommandLine(new Main());
        subcommands(args).forEach(line::addSubcommand);
        line.setOut(out);
        line.setErr(err);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler((wrong, words) -> misused(wrong, err));
        line.setExecutionExceptionHandler((failure, command, parsed) -> failed(failure, err));
        if (args.length == 0) {
            line.usage(out);
            return ExitCode.USAGE;
        }
        try {
            return line.execute(args);
        } catch (Error fault) {
            return ours(fault, err);
        }
    }

    /** The command that is called, or all of them where another may be meant: to describe one takes picocli a while. */
    private static List<Class<?>> subcommands(String... args) {
        List<Class<?>> called = COMMANDS.stream()
                .filter(command -> args.length > 0
                        && args[0].equals(
                                command.getAnnotation(CommandLine.Command.class).name()))
                .toList();
        return called.isEmpty() ? COMMANDS : called;
    }

    private static int misused(CommandLine.ParameterException wrong, PrintWriter err) {
        String name = wrong.getCommandLine().getCommandSpec().qualifiedName();
        boolean noCommand = wrong instanceof CommandLine.UnmatchedArgumentException && name.equals("casebook");
        String message = noCommand
                ? "there is no command or option `"
                        + ((CommandLine.UnmatchedArgumentException) wrong)
                                .getUnmatched()
                                .get(0) + "`"
                : surplus(wrong).orElse(String.valueOf(wrong.getMessage()));
        err.println("casebook: " + message + " (`" + name + " --help` tells how it is used)");
        CommandLine.UnmatchedArgumentException.printSuggestions(wrong, err);
        return ExitCode.USAGE;
    }

    /** A word too many, which is one that was not put in quotes as a rule. */
    private static Optional<String> surplus(CommandLine.ParameterException wrong) {
        if (!(wrong instanceof CommandLine.UnmatchedArgumentException words) || words.isUnknownOption()) {
            return Optional.empty();
        }
        String word = "`" + words.getUnmatched().getFirst() + "`";
        return Optional.of(wrong.getCommandLine().getCommandSpec().positionalParameters().stream()
                .findFirst()
                .map(place -> word + " is a word too many: " + place.paramLabel()
                        + " is one, so put quotes around what has blanks in it")
                .orElse(word + " is a word too many: only options are taken"));
    }

    private static int failed(Exception failure, PrintWriter err) {
        return switch (failure) {
            case UnusableException unusable -> {
                err.println("casebook: " + unusable.getMessage());
                yield ExitCode.USAGE;
            }
            case java.nio.file.AccessDeniedException denied -> {
                err.println("casebook: no permission to use " + denied.getFile());
                yield ExitCode.USAGE;
            }
            case java.io.IOException broken -> {
                err.println("casebook: " + sentence(broken));
                yield ExitCode.USAGE;
            }
            case InvalidPathException unnameable -> {
                err.println("casebook: this machine cannot name a file `" + unnameable.getInput()
                        + "`: set LC_ALL=C.UTF-8 where the locale knows other letters than that");
                yield ExitCode.USAGE;
            }
            default -> ours(failure, err);
        };
    }

    /** What nobody foresaw, or more work than the memory holds; a virtual machine left to itself would end with the code for findings. */
    static int ours(Throwable failure, PrintWriter err) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OutOfMemoryError) {
                err.println("casebook: the memory is not enough: allow more, such as CASEBOOK_JAVA_OPTS=-Xmx4g");
                return ExitCode.OUR_FAULT;
            }
        }
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        err.println("casebook: this is a mistake in Casebook itself; please report it with what follows");
        err.println(trace);
        return ExitCode.OUR_FAULT;
    }

    private static String sentence(java.io.IOException broken) {
        String message = broken.getMessage() == null ? broken.getClass().getSimpleName() : broken.getMessage();
        return broken instanceof java.nio.file.FileSystemException
                        && !(broken instanceof java.nio.file.NoSuchFileException)
                ? "cannot use " + message
                : broken instanceof java.nio.file.NoSuchFileException ? "there is no " + message : message;
    }

    /** What this program calls itself. */
    static final class Version implements CommandLine.IVersionProvider {
        /** The version in the jar's manifest; {@code development} outside a jar. */
        static String text() {
            String version = Main.class.getPackage().getImplementationVersion();
            return version == null ? "development" : version;
        }

        /** The version, and which build of it: two builds of one version may differ in what they keep. */
        static String build() {
            try {
                Path program = Path.of(Main.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI());
                return text() + " " + Files.size(program) + " " + Files.getLastModifiedTime(program);
            } catch (IOException | URISyntaxException unknown) {
                return text();
            }
        }

        @Override
        public String[] getVersion() {
            return new String[] {"casebook " + text()};
        }
    }
}

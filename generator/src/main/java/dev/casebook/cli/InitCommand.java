package dev.casebook.cli;

import dev.casebook.edit.FolderSurvey;
import dev.casebook.edit.NewFiles;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine;

/** {@code casebook init}. */
@CommandLine.Command(
        name = "init",
        description = "Begin an archive, or make one of an existing folder with --from.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class)
final class InitCommand implements Callable<Integer> {
    @CommandLine.Spec
    private CommandLine.Model.@org.jspecify.annotations.Nullable CommandSpec spec;

    @CommandLine.Parameters(
            arity = "0..1",
            paramLabel = "DIR",
            defaultValue = ".",
            description = "Where a new archive begins: the repository's folder (default: the current one).")
    private Path folder = Path.of(".");

    @CommandLine.Option(
            names = "--title",
            paramLabel = "TEXT",
            defaultValue = "Casebook",
            description = "The new site's name (default: ${DEFAULT-VALUE}).")
    private String title = "Casebook";

    @CommandLine.Option(
            names = "--from",
            paramLabel = "DIR",
            defaultValue = "",
            description =
                    "Look at this folder of postmortems and write a casebook.yaml for it; no other file is touched.")
    private String from = "";

    @CommandLine.Option(names = "--print", description = "With --from: only show what would be written.")
    private boolean print;

    @Override
    public Integer call() throws IOException, UnusableException {
        PrintWriter out = Terminal.of(spec).out();
        boolean survey = parsed().hasMatchedOption("--from");
        if (print && !survey) {
            throw new UnusableException("--print shows what --from would write: name the folder with --from DIR");
        }
        if (survey) {
            refuse("DIR", parsed().hasMatchedPositional(0));
            refuse("--title", parsed().hasMatchedOption("--title"));
            survey(Path.of(from), out);
        } else {
            List<String> written = NewFiles.start(folder, title);
            written.forEach(file -> out.println("Wrote " + folder.resolve(file).normalize()));
            if (written.stream().anyMatch(file -> file.startsWith(".github/") || file.equals("netlify.toml"))) {
                out.println("Checks on GitHub and publishing need Casebook's own checkout in the repository:");
                out.println("  git submodule add ADDRESS-OF-CASEBOOK tools/casebook");
            }
            out.println(
                    written.isEmpty()
                            ? "Everything is there already; nothing was changed."
                            : "Write the first postmortem: " + Main.COMMAND + " new \"What failed\" --content "
                                    + Folders.typed(folder.resolve("content").normalize()));
        }
        out.flush();
        return ExitCode.FINE;
    }

    private CommandLine.ParseResult parsed() {
        return Objects.requireNonNull(spec, "a command that was parsed")
                .commandLine()
                .getParseResult();
    }

    private static void refuse(String word, boolean given) throws UnusableException {
        if (given) {
            throw new UnusableException(
                    word + " is for a new archive, and --from makes one of the folder it names: leave one of them out");
        }
    }

    private void survey(Path archive, PrintWriter out) throws IOException, UnusableException {
        Folders.requireArchive(archive, "--from");
        boolean there = Files.exists(archive.resolve("casebook.yaml")) || Files.exists(archive.resolve("casebook.yml"));
        if (there && !print) {
            throw new UnusableException(
                    "there is a casebook.yaml in " + archive + " already: --print shows what would be proposed");
        }
        FolderSurvey survey = FolderSurvey.of(archive);
        out.println("Understood:");
        survey.understood().forEach(line -> out.println("  " + line));
        if (!survey.open().isEmpty()) {
            out.println("Not understood; map them in casebook.yaml, or leave them:");
            survey.open().forEach(line -> out.println("  " + line));
        }
        if (print) {
            out.println("--- casebook.yaml");
            out.print(survey.settings());
            if (!survey.services().isEmpty()) {
                out.println("--- services.yaml");
                out.print(survey.services());
            }
        } else {
            out.println("Wrote "
                    + survey.write(archive).stream()
                            .map(file -> archive.resolve(file).normalize().toString())
                            .collect(Collectors.joining(" and "))
                    + ".");
            out.println("Look at it: " + Main.COMMAND + " serve --content " + Folders.typed(archive));
        }
    }
}

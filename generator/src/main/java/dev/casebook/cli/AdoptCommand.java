package dev.casebook.cli;

import dev.casebook.authoring.Adoption;
import dev.casebook.edit.Adoptions;
import dev.casebook.report.Summary;
import dev.casebook.report.Visible;
import dev.casebook.source.SourcePath;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine;

/** {@code casebook adopt}. */
@CommandLine.Command(
        name = "adopt",
        description = "Suggest front matter read from the texts, as a diff; --apply writes it.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class)
final class AdoptCommand implements Callable<Integer> {
    private static final Pattern BETWEEN_TABS = Pattern.compile("[^\\t\\r\\n]+|\\r(?!\\n)");

    @CommandLine.Spec
    private CommandLine.Model.@org.jspecify.annotations.Nullable CommandSpec spec;

    @CommandLine.Mixin
    private ArchiveOption archive = new ArchiveOption();

    @CommandLine.Parameters(arity = "0..*", paramLabel = "FILE", description = "Only these files of the archive.")
    private List<Path> files = List.of();

    @CommandLine.Option(names = "--apply", description = "Write what is suggested; the text below stays as it is.")
    private boolean apply;

    @Override
    public Integer call() throws IOException, UnusableException {
        PrintWriter out = Terminal.of(spec).out();
        Folders.requireArchive(archive.folder());
        Adoptions adoptions = Adoptions.of(archive.folder(), Folders.inArchive(archive.folder(), files));
        int count = adoptions.suggested().size();
        if (apply) {
            List<SourcePath> changed = adoptions.apply(archive.folder());
            left(adoptions, out);
            changed.forEach(file -> out.println("Left " + archive.prefix() + Visible.of(String.valueOf(file))
                    + " as it is: it changed meanwhile."));
            out.println("Wrote front matter into " + Summary.counted(count - changed.size(), "file") + ".");
        } else {
            adoptions.suggested().forEach(adoption -> show(adoption, out));
            left(adoptions, out);
            out.println(
                    count > 0
                            ? "Suggestions for " + Summary.counted(count, "file")
                                    + "; --apply writes them, all or those of the files named."
                            : adoptions.left().isEmpty()
                                    ? "There is nothing to suggest: the front matter says all that the texts do."
                                    : "There is nothing else to suggest.");
        }
        out.flush();
        return ExitCode.FINE;
    }

    private void left(Adoptions adoptions, PrintWriter out) {
        adoptions
                .left()
                .forEach((file, why) -> out.println(
                        "Left " + archive.prefix() + Visible.of(String.valueOf(file)) + " as it is: it " + why + "."));
    }

    private void show(Adoption adoption, PrintWriter out) {
        for (Adoption.Suggestion suggestion : adoption.suggestions()) {
            out.println("# " + suggestion.key() + ": " + Visible.of(suggestion.evidence()));
        }
        out.println(shown(adoption.diff(archive.prefix() + adoption.file())));
    }

    /** A diff without what steers a terminal; tabs and the ends of lines stay, so that tools can apply it. */
    private static String shown(String diff) {
        return BETWEEN_TABS.matcher(diff).replaceAll(part -> Matcher.quoteReplacement(Visible.of(part.group())));
    }
}

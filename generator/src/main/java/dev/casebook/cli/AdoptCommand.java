package dev.casebook.cli;

import dev.casebook.authoring.Adoption;
import dev.casebook.edit.Adoptions;
import dev.casebook.report.Summary;
import dev.casebook.report.Visible;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;

/** {@code casebook adopt}. */
@CommandLine.Command(
        name = "adopt",
        description = "Suggest front matter read from the texts, as a diff; --apply writes it.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class)
final class AdoptCommand implements Callable<Integer> {
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
        List<Adoption> adoptions = Adoptions.of(archive.folder(), Folders.inArchive(archive.folder(), files));
        if (apply) {
            List<Adoption> left = Adoptions.apply(archive.folder(), adoptions);
            left.forEach(one -> out.println("Left " + archive.prefix() + one.file()
                    + " as it is: it is not plain UTF-8, or changed meanwhile."));
            int written = adoptions.size() - left.size();
            out.println("Wrote front matter into " + Summary.counted(written, "file") + ".");
        } else {
            adoptions.forEach(adoption -> show(adoption, out));
            out.println(
                    adoptions.isEmpty()
                            ? "There is nothing to suggest: the front matter says all that the texts do."
                            : "Suggestions for " + Summary.counted(adoptions.size(), "file")
                                    + "; --apply writes them, all or those of the files named.");
        }
        out.flush();
        return ExitCode.FINE;
    }

    private void show(Adoption adoption, PrintWriter out) {
        for (Adoption.Suggestion suggestion : adoption.suggestions()) {
            out.println("# " + suggestion.key() + ": " + Visible.of(suggestion.evidence()));
        }
        adoption.diff(archive.prefix() + adoption.file())
                .lines()
                .map(Visible::of)
                .forEach(out::println);
    }
}

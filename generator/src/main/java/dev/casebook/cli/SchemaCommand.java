package dev.casebook.cli;

import dev.casebook.edit.EditorSchemas;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine;

/** {@code casebook schema}. */
@CommandLine.Command(
        name = "schema",
        description = "Write the JSON Schemas that editors complete and check this archive's files by.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class)
final class SchemaCommand implements Callable<Integer> {
    @CommandLine.Spec
    private CommandLine.Model.@org.jspecify.annotations.Nullable CommandSpec spec;

    @CommandLine.Mixin
    private ArchiveOption archive = new ArchiveOption();

    @Override
    public Integer call() throws IOException, UnusableException {
        Folders.requireArchive(archive.folder());
        PrintWriter out = Terminal.of(spec).out();
        EditorSchemas.write(archive.folder()).forEach(file -> out.println("Wrote " + archive.prefix() + file));
        out.flush();
        return ExitCode.FINE;
    }
}

package dev.casebook.cli;

import dev.casebook.mcp.ArchiveTools;
import dev.casebook.mcp.McpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** {@code casebook mcp}. */
@CommandLine.Command(
        name = "mcp",
        description =
                "Answer an assistant's questions about the archive: the Model Context Protocol over standard input and output.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class)
final class McpCommand implements Callable<Integer> {
    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @CommandLine.Mixin
    private ArchiveOption archive = new ArchiveOption();

    @CommandLine.Mixin
    private CacheOption cache = new CacheOption();

    @Override
    public Integer call() throws IOException, UnusableException {
        Folders.requireArchive(archive.folder());
        ArchiveTools tools = new ArchiveTools(cache.search(archive.folder()));
        new McpServer(tools, Main.Version.text())
                .serve(
                        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)),
                        Terminal.of(spec).out());
        return ExitCode.FINE;
    }
}

package dev.casebook.cli;

import java.nio.file.Path;
import picocli.CommandLine;

/** The option that names the archive. */
final class ArchiveOption {
    @CommandLine.Option(
            names = "--content",
            paramLabel = "DIR",
            defaultValue = "content",
            description = "The archive's folder (default: ${DEFAULT-VALUE}).")
    private Path content = Path.of("content");

    Path folder() {
        return content;
    }

    /** What stands before an archive's paths as seen from the current folder, such as {@code content/}. */
    String prefix() {
        String path = content.normalize().toString().replace('\\', '/');
        return path.isEmpty() || path.equals(".") ? "" : path + "/";
    }
}

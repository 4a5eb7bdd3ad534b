package dev.casebook.cli;

import dev.casebook.source.Repository;
import java.io.IOException;
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

    /** The folder as seen from the current one, with slashes; {@code .} for that itself. */
    String seenFromHere() {
        String prefix = prefix();
        return prefix.isEmpty() ? "." : prefix.substring(0, prefix.length() - 1);
    }

    /** What stands before an archive's paths as seen from the current folder, such as {@code content/}. */
    String prefix() {
        return prefix(content.normalize());
    }

    /**
     * What stands before an archive's paths as seen from the top of its repository. Without one, from the current folder; where the archive lies
     * elsewhere, its paths stand for themselves.
     */
    String inRepository() throws IOException {
        Path real = content.toRealPath();
        Path here = Path.of("").toRealPath();
        Path top = Repository.top(content).orElse(here);
        return real.startsWith(top) ? prefix(top.relativize(real)) : "";
    }

    private static String prefix(Path folder) {
        String path = folder.toString().replace('\\', '/');
        return path.isEmpty() || path.equals(".") ? "" : path + "/";
    }
}

package dev.casebook.cli;

import dev.casebook.publish.OutputRefusedException;
import dev.casebook.render.ThemeException;
import dev.casebook.source.FileNames;
import dev.casebook.source.SourcePath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What a command needs of the folders it is given, said in one sentence when it is not so. */
final class Folders {
    private Folders() {}

    static void requireArchive(Path folder) throws UnusableException {
        requireArchive(folder, "--content");
    }

    /** That {@code folder}, which {@code option} names, can be read. */
    static void requireArchive(Path folder, String option) throws UnusableException {
        if (folder.toString().isEmpty()) {
            throw new UnusableException(option + " names no folder; the present one is " + option + " .");
        }
        if (!Files.exists(folder)) {
            throw new UnusableException("there is no folder " + folder + ": name the archive with " + option + " DIR");
        }
        if (!Files.isDirectory(folder)) {
            throw new UnusableException(
                    folder + " is a file, not a folder: name the archive's folder with " + option + " DIR");
        }
        if (!Files.isReadable(folder)) {
            throw new UnusableException("no permission to read " + folder);
        }
    }

    /** The files named, as paths in the archive; they may be named from the current folder or from the archive's. */
    static Set<SourcePath> inArchive(Path archive, List<Path> files) throws IOException, UnusableException {
        Set<SourcePath> chosen = new TreeSet<>();
        Path folder = archive.toRealPath();
        for (Path named : files) {
            Path here = FileNames.onDisk(named);
            Path file = Files.exists(here) ? here : FileNames.onDisk(archive.resolve(named));
            if (!Files.isRegularFile(file) || !file.toRealPath().startsWith(folder)) {
                throw new UnusableException(
                        named + " is no file of the archive " + archive + ": name the archive with --content DIR");
            }
            chosen.add(FileNames.inArchive(folder, file.toRealPath()));
        }
        return chosen;
    }

    /** {@code path} as it is to be typed in a command. */
    static String typed(Path path) {
        String name = path.toString();
        boolean plain = !name.isEmpty()
                && name.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || "/\\.:_-+@,~".indexOf(c) >= 0);
        return plain ? name : "'" + name.replace("'", "'\\''") + "'";
    }

    /** Does {@code work}; what the user can mend becomes one sentence. */
    static <T> T usable(Work<T> work) throws IOException, UnusableException {
        try {
            return work.run();
        } catch (OutputRefusedException refused) {
            throw new UnusableException(String.valueOf(refused.getMessage()));
        } catch (ThemeException fault) {
            String place = fault.file() + (fault.line() > 0 ? ":" + fault.line() : "");
            throw new UnusableException("the theme cannot be used: " + place + ": " + fault.getMessage());
        }
    }

    /** Work that may find a folder or theme unusable. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws IOException, OutputRefusedException, ThemeException;
    }
}

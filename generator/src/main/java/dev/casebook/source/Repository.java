package dev.casebook.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The git repository that a folder lies in, as its files tell; git is not asked. */
public final class Repository {
    private Repository() {}

    /** The top folder of its files: the nearest that holds {@code .git}. Absent where none does. */
    public static Optional<Path> top(Path folder) {
        for (Path place = real(folder); place != null; place = place.getParent()) {
            if (Files.exists(place.resolve(".git"))) {
                return Optional.of(place);
            }
        }
        return Optional.empty();
    }

    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException e) {
            return folder.toAbsolutePath().normalize();
        }
    }
}

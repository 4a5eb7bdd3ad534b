package dev.casebook.edit;

import dev.casebook.publish.NamedFailure;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Objects;

/** Replaces a file in one step: a reader finds the old content or the new, never half of it. */
final class AtomicFile {
    private AtomicFile() {}

    /** Puts {@code content} where {@code file} is, or is to be; through a link into what it leads to, permissions kept. */
    static void write(Path file, byte[] content) throws IOException {
        Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        Path folder = Objects.requireNonNull(target.getParent(), "a file stands in a folder");
        Files.createDirectories(folder);
        Path fresh = folder.resolve("." + target.getFileName() + ".casebook-new");
        try {
            Files.write(fresh, content);
            PosixFileAttributeView view = Files.getFileAttributeView(target, PosixFileAttributeView.class);
            if (Files.exists(target) && view != null) {
                Files.setPosixFilePermissions(fresh, view.readAttributes().permissions());
            }
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AccessDeniedException denied) {
            throw (AccessDeniedException) new AccessDeniedException(target.toString()).initCause(denied);
        } catch (IOException failure) {
            throw NamedFailure.of(failure, target);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }
}

package dev.casebook.archive;

import dev.casebook.packed.Digest;
import dev.casebook.packed.PackedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/**
 * Where it is kept between two commands what documents say.
 *
 * @param folder with a file for each archive; empty where nothing is kept
 * @param program tells the program that reads and writes them from every other; empty where that is not known
 */
public record DocumentStores(String folder, String program) {
    /** Those that the properties {@code casebook.store} and {@code casebook.program} name. */
    static DocumentStores given() {
        return new DocumentStores(System.getProperty("casebook.store", ""), System.getProperty("casebook.program", ""));
    }

    /** The store of the archive in {@code archive}. */
    DocumentStore of(Path archive) {
        if (folder.isEmpty() || program.isEmpty()) {
            return DocumentStore.none();
        }
        try {
            Path stores = privateFolder(Path.of(folder));
            Digest digest = Digest.of(List.of(archive.toRealPath().toString()));
            return new DocumentStore(PackedFile.open(stores.resolve(digest + ".documents"), "documents " + program));
        } catch (IOException unusable) {
            return DocumentStore.none();
        }
    }

    /** What postmortems say concerns nobody else on this machine. */
    private static Path privateFolder(Path folder) throws IOException {
        Files.createDirectories(folder);
        PosixFileAttributeView access = Files.getFileAttributeView(folder, PosixFileAttributeView.class);
        if (access != null) {
            access.setPermissions(PosixFilePermissions.fromString("rwx------"));
        }
        return folder;
    }
}

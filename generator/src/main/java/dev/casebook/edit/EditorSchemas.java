package dev.casebook.edit;

import dev.casebook.archive.Archive;
import dev.casebook.archive.ArchiveReading;
import dev.casebook.schema.ArchiveSchemas;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The JSON Schemas of an archive as they lie beside its files for editors without a network. */
public final class EditorSchemas {
    /** A hidden folder, so that it is no part of the archive. */
    private static final String FOLDER = ".casebook";

    private EditorSchemas() {}

    /** Writes the schemas of the archive in {@code folder} into it, anew; answers their paths there. */
    public static List<String> write(Path folder) throws IOException {
        return write(folder, true);
    }

    /** Writes those that are not there, and with {@code anew} the others too. */
    static List<String> write(Path folder, boolean anew) throws IOException {
        Archive archive = ArchiveReading.read(folder, folder.resolve("site"), false);
        List<String> written = new ArrayList<>();
        for (Map.Entry<String, String> schema : ArchiveSchemas.of(
                        archive.settings(), archive.catalog().vocabulary())
                .entrySet()) {
            String path = FOLDER + "/" + schema.getKey() + ".schema.json";
            Path file = folder.resolve(path);
            if (anew || !Files.exists(file)) {
                AtomicFile.write(file, schema.getValue().getBytes(StandardCharsets.UTF_8));
                written.add(path);
            }
        }
        return written;
    }
}

package dev.casebook.edit;

import dev.casebook.archive.ArchiveReading;
import dev.casebook.authoring.Draft;
import dev.casebook.authoring.DraftWords;
import dev.casebook.authoring.Starter;
import dev.casebook.source.ArchiveUnreadableException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Writes files that are not there yet, and never over one that is. */
public final class NewFiles {
    private static final Pattern YEAR = Pattern.compile("(?<=^|/)(?:19|20)[0-9]{2}$");

    private NewFiles() {}

    /** The words for a draft in the archive in {@code folder}. */
    public static DraftWords words(Path folder) throws IOException {
        return new DraftWords(ArchiveReading.vocabulary(folder));
    }

    /**
     * Writes {@code draft} into the archive in {@code folder}.
     *
     * @throws FileAlreadyExistsException if there is such a file
     */
    public static Path write(Path folder, Draft draft) throws IOException {
        Path file = folder.resolve(home(folder, draft)).resolve(draft.fileName());
        if (Files.exists(file)) {
            throw new FileAlreadyExistsException(file.toString());
        }
        AtomicFile.write(file, draft.text().getBytes(StandardCharsets.UTF_8));
        return file;
    }

    /** Beside the newest postmortem where those lie anywhere else than in {@code postmortems/}: with such a folder they would lie outside. */
    private static String home(Path folder, Draft draft) throws IOException {
        if (Files.isDirectory(folder.resolve("postmortems"))) {
            return draft.folder();
        }
        try {
            return ArchiveReading.read(folder, folder.resolve("site"), false).catalog().postmortems().stream()
                    .findFirst()
                    .map(newest -> ofYear(newest.home(), draft.day().getYear()))
                    .orElse(draft.folder());
        } catch (ArchiveUnreadableException nothingYet) {
            return draft.folder();
        }
    }

    private static String ofYear(String folder, int year) {
        return YEAR.matcher(folder).replaceFirst(Integer.toString(year));
    }

    /** Writes the files of a new archive below {@code folder}; answers those written, and leaves alone those that are there. */
    public static List<String> start(Path folder, String title) throws IOException {
        List<String> written = new ArrayList<>();
        for (Map.Entry<String, String> file : Starter.files(title).entrySet()) {
            Path place = folder.resolve(file.getKey());
            boolean there = Files.exists(place)
                    || Files.exists(folder.resolve(file.getKey().replaceFirst("[.]yaml$", ".yml")));
            if (!there) {
                AtomicFile.write(place, file.getValue().getBytes(StandardCharsets.UTF_8));
                written.add(file.getKey());
            }
        }
        EditorSchemas.write(folder.resolve("content"), false).forEach(schema -> written.add("content/" + schema));
        return written;
    }
}

package dev.casebook.edit;

import dev.casebook.archive.Archive;
import dev.casebook.archive.ArchiveReading;
import dev.casebook.authoring.Adoption;
import dev.casebook.source.SourcePath;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Front matter for an archive that has none, or too little. */
public final class Adoptions {
    private Adoptions() {}

    /** What is suggested for the archive in {@code folder}, by path; only for {@code chosen}, if there are any. */
    public static List<Adoption> of(Path folder, Set<SourcePath> chosen) throws IOException {
        Archive archive = ArchiveReading.read(folder, folder.resolve("site"), false);
        return archive.catalog().postmortems().stream()
                .filter(p ->
                        chosen.isEmpty() || chosen.contains(p.document().file().path()))
                .flatMap(p -> Adoption.of(p, archive.catalog().vocabulary()).stream())
                .sorted(Comparator.comparing(adoption -> adoption.file().path()))
                .toList();
    }

    /** Writes {@code adoptions}; answers those that could not be, since the file is not plain UTF-8 or changed meanwhile. */
    public static List<Adoption> apply(Path folder, List<Adoption> adoptions) throws IOException {
        List<Adoption> left = new ArrayList<>();
        for (Adoption adoption : adoptions) {
            if (!SourceEdits.apply(folder, adoption.file(), List.of(adoption.edit()))) {
                left.add(adoption);
            }
        }
        return left;
    }
}

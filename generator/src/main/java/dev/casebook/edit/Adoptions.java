package dev.casebook.edit;

import dev.casebook.archive.Archive;
import dev.casebook.archive.ArchiveReading;
import dev.casebook.authoring.Adoption;
import dev.casebook.catalog.Postmortem;
import dev.casebook.source.SourceFile;
import dev.casebook.source.SourcePath;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Front matter for an archive that has none, or too little.
 *
 * @param suggested what can be written, by path
 * @param left files that nothing is suggested for, each with the reason, in a sentence without its subject
 */
public record Adoptions(List<Adoption> suggested, Map<SourcePath, String> left) {
    /** Copies the collections. */
    public Adoptions {
        suggested = List.copyOf(suggested);
        left = Collections.unmodifiableMap(new TreeMap<>(left));
    }

    /** What is suggested for the archive in {@code folder}; only for {@code chosen}, if there are any. */
    public static Adoptions of(Path folder, Set<SourcePath> chosen) throws IOException {
        Archive archive = ArchiveReading.read(folder, folder.resolve("site"), false);
        Set<SourceFile> broken = archive.diagnostics().filesAtFault();
        Map<SourcePath, Postmortem> postmortems = archive.catalog().postmortems().stream()
                .collect(Collectors.toMap(p -> p.document().file().path(), p -> p));
        List<Adoption> suggested = new ArrayList<>();
        Map<SourcePath, String> left = new TreeMap<>();
        for (SourceFile file : archive.tree().documents()) {
            Postmortem postmortem = postmortems.get(file.path());
            if (!chosen.isEmpty() && !chosen.contains(file.path())) {
                continue;
            }
            if (broken.contains(file)) {
                left.put(file.path(), "has an error: mend what `casebook check` says of it first");
            } else if (postmortem == null && !chosen.isEmpty()) {
                left.put(file.path(), "is no postmortem");
            } else if (postmortem != null) {
                Optional<Adoption> adoption =
                        Adoption.of(postmortem, archive.catalog().vocabulary());
                if (adoption.isPresent() && SourceEdits.mark(folder, file).isEmpty()) {
                    left.put(file.path(), "is not plain UTF-8: save it so first");
                } else {
                    adoption.ifPresent(suggested::add);
                }
            }
        }
        suggested.sort(Comparator.comparing(adoption -> adoption.file().path()));
        return new Adoptions(suggested, left);
    }

    /** Writes what is suggested into the archive in {@code folder}; answers the files that could not be, since they changed meanwhile. */
    public List<SourcePath> apply(Path folder) throws IOException {
        List<SourcePath> changed = new ArrayList<>();
        for (Adoption adoption : suggested) {
            if (!SourceEdits.apply(folder, adoption.file(), List.of(adoption.edit()))) {
                changed.add(adoption.file().path());
            }
        }
        return changed;
    }
}

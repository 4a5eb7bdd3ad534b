package dev.casebook.answer;

import dev.casebook.archive.Archive;
import dev.casebook.archive.ArchiveReading;
import dev.casebook.catalog.Postmortem;
import dev.casebook.link.LinkedCatalog;
import dev.casebook.link.Similar;
import dev.casebook.source.SourcePath;
import dev.casebook.vocabulary.Term;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A postmortem and earlier ones that resemble it.
 *
 * @param path the postmortem's file
 * @param title its title
 * @param others those that resemble it, most alike first
 */
public record SimilarPast(SourcePath path, String title, List<Other> others) {
    private static final int MOST = 3;

    /** Copies the list. */
    public SimilarPast {
        others = List.copyOf(others);
    }

    /**
     * One that resembles it.
     *
     * @param path its file
     * @param title its title
     * @param day its day; empty when not known
     * @param reason what the two share
     */
    public record Other(SourcePath path, String title, String day, String reason) {}

    /** What resembles each postmortem of the archive in {@code folder} that stands at one of {@code paths}, drafts included. */
    public static List<SimilarPast> of(Path folder, Set<SourcePath> paths) throws IOException {
        Archive archive = ArchiveReading.read(folder, folder.resolve("site"), false);
        boolean any = archive.catalog().postmortems().stream()
                .anyMatch(p -> paths.contains(p.document().file().path()));
        if (!any) {
            return List.of();
        }
        LinkedCatalog linked = LinkedArchive.of(archive, archive.catalog());
        List<SimilarPast> found = new ArrayList<>();
        for (Postmortem postmortem : archive.catalog().postmortems()) {
            if (paths.contains(postmortem.document().file().path())) {
                found.add(of(linked, postmortem));
            }
        }
        return found;
    }

    private static SimilarPast of(LinkedCatalog linked, Postmortem postmortem) {
        List<Other> others = linked.similarTo(postmortem).stream()
                .limit(MOST)
                .map(similar -> {
                    Postmortem other = similar.postmortem();
                    return new Other(
                            other.document().file().path(),
                            other.title(),
                            other.day() == null ? "" : String.valueOf(other.day()),
                            reason(similar));
                })
                .toList();
        return new SimilarPast(postmortem.document().file().path(), postmortem.title(), others);
    }

    private static String reason(Similar similar) {
        List<String> parts = new ArrayList<>();
        add(parts, "same failure mode: ", similar.failureModes());
        add(parts, "same service: ", similar.services());
        add(parts, similar.isLookAlike() ? "looked alike, another cause: " : "same symptom: ", similar.symptoms());
        if (parts.isEmpty() && !similar.words().isEmpty()) {
            parts.add("same words: " + String.join(", ", similar.words()));
        }
        return String.join("; ", parts);
    }

    private static void add(List<String> parts, String label, List<Term> shared) {
        if (!shared.isEmpty()) {
            parts.add(label + String.join(", ", shared.stream().map(Term::name).toList()));
        }
    }
}

package dev.casebook.edit;

import dev.casebook.archive.Archive;
import dev.casebook.archive.ArchiveReading;
import dev.casebook.authoring.IncidentFolders;
import dev.casebook.authoring.Proposal;
import dev.casebook.catalog.Catalog;
import dev.casebook.catalog.Field;
import dev.casebook.catalog.Postmortem;
import dev.casebook.settings.Settings;
import dev.casebook.vocabulary.Axis;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * A folder that was written for something else, and the settings that would make an archive of it.
 *
 * @param settings the proposed {@code casebook.yaml}
 * @param services the proposed {@code services.yaml}; empty when there is one, or no service is named
 * @param understood what the files say with these settings, one sentence each
 * @param open what is left to tell, one sentence each
 */
public record FolderSurvey(String settings, String services, List<String> understood, List<String> open) {
    /** Copies the lists. */
    public FolderSurvey {
        understood = List.copyOf(understood);
        open = List.copyOf(open);
    }

    /** Looks at {@code folder}: first at its keys, then, with those mapped, at its words. */
    public static FolderSurvey of(Path folder) throws IOException {
        Archive archive = ArchiveReading.read(folder, folder.resolve("site"), false);
        IncidentFolders incidents = IncidentFolders.in(archive.tree());
        String selection = incidents.settingsText();
        Catalog found = selection.isEmpty()
                ? archive.catalog()
                : ArchiveReading.reread(folder, archive, ArchiveReading.settings(folder, selection));
        Map<String, String> fields = Proposal.fields(found);
        String title = ArchiveReading.nameOf(folder);
        Settings mapped = ArchiveReading.settings(
                folder,
                new Proposal(fields, Map.of(), List.of(), Map.of(), Map.of(), List.of()).settingsText(title)
                        + selection);
        Proposal proposal = Proposal.of(fields, ArchiveReading.reread(folder, archive, mapped), mapped);
        String text = proposal.settingsText(title) + selection;
        Catalog catalog = ArchiveReading.reread(folder, archive, ArchiveReading.settings(folder, text))
                .without(archive.diagnostics().filesAtFault());
        boolean listed = archive.tree().setting("services.yaml").isPresent()
                || archive.tree().setting("services.yml").isPresent();
        List<String> open = new ArrayList<>();
        proposal.unknownKeys().entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .filter(key -> key.getValue() > 1)
                .limit(20)
                .forEach(key -> open.add("key or label `" + key.getKey() + "` (" + key.getValue() + " times)"));
        open.addAll(proposal.unknownWords().stream().limit(30).toList());
        String leftOut = selection.isEmpty()
                ? leftOut(archive, catalog)
                : "incidents in " + String.join(", ", incidents.folders()) + "; the rest of the "
                        + archive.tree().documents().size() + " Markdown files is left out";
        return new FolderSurvey(text, listed ? "" : proposal.servicesText(), understood(catalog, leftOut), open);
    }

    private static String leftOut(Archive archive, Catalog catalog) {
        int all = archive.tree().documents().size();
        int outside = all
                - catalog.postmortems().size()
                - catalog.pages().size()
                - catalog.ownWords().size();
        String are = outside == 1 ? " is" : " are";
        return outside <= 0
                ? ""
                : outside + " of the " + all + " Markdown files" + are + " left out; `casebook check` says why";
    }

    private static List<String> understood(Catalog catalog, String leftOut) {
        List<String> said = new ArrayList<>();
        said.add(counted(catalog.postmortems().size(), "postmortem") + ", "
                + counted(catalog.pages().size(), "page"));
        if (!leftOut.isEmpty()) {
            said.add(leftOut);
        }
        count(said, catalog, Field.TITLE, "a title", p -> !p.title().isEmpty());
        count(said, catalog, Field.DATE, "a date", p -> p.day() != null);
        count(said, catalog, Field.SEVERITY, "a severity", p -> p.severity().isPresent());
        count(
                said,
                catalog,
                Field.SERVICES,
                "services",
                p -> !p.terms(Axis.SERVICE).isEmpty());
        count(
                said,
                catalog,
                Field.FAILURE_MODES,
                "failure modes",
                p -> !p.terms(Axis.FAILURE_MODE).isEmpty());
        count(said, catalog, Field.STARTED, "a start", p -> p.course().started() != null);
        count(said, catalog, Field.RESOLVED, "an end", p -> p.course().resolved() != null);
        return said;
    }

    private static String counted(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    private static void count(List<String> said, Catalog catalog, Field field, String what, Predicate<Postmortem> has) {
        List<Postmortem> having = catalog.postmortems().stream().filter(has).toList();
        long inferred = having.stream()
                .filter(p -> p.origins().inferred().contains(field))
                .count();
        said.add(having.size() + " with " + what
                + (inferred > 0 ? ", " + inferred + " of them read from the text" : ""));
    }

    /** Writes the proposal into {@code folder}; answers the names of the files written. */
    public List<String> write(Path folder) throws IOException {
        List<String> written = new ArrayList<>(List.of("casebook.yaml"));
        AtomicFile.write(folder.resolve("casebook.yaml"), settings.getBytes(StandardCharsets.UTF_8));
        if (!services.isEmpty() && !Files.exists(folder.resolve("services.yaml"))) {
            AtomicFile.write(folder.resolve("services.yaml"), services.getBytes(StandardCharsets.UTF_8));
            written.add("services.yaml");
        }
        return written;
    }
}

package dev.casebook.answer;

import dev.casebook.archive.Archive;
import dev.casebook.archive.ArchiveReading;
import dev.casebook.catalog.Catalog;
import dev.casebook.catalog.Postmortem;
import dev.casebook.machine.PostmortemJson;
import dev.casebook.machine.PostmortemsCsv;
import dev.casebook.source.SourceFile;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Set;

/** The postmortems of an archive for other programs, newest first, without building its site. Drafts are left out. */
public final class ArchiveExport {
    private final Archive archive;
    private final Catalog catalog;
    private final String baseUrl;

    private ArchiveExport(Archive archive) {
        this.archive = archive;
        this.catalog = archive.catalog().withoutDrafts();
        this.baseUrl = archive.settings().site().baseUrl();
    }

    /** Those of the archive in {@code folder}. */
    public static ArchiveExport of(Path folder) throws IOException {
        return new ArchiveExport(ArchiveReading.read(folder, folder.resolve("site"), false));
    }

    /** How many documents are left out for the errors they carry. */
    public long leftOut() {
        Set<SourceFile> atFault = archive.diagnostics().filesAtFault();
        return archive.tree().documents().stream().filter(atFault::contains).count();
    }

    /** A line of JSON for each: what the site publishes beside its page, and {@code text}, its body as written. */
    public void jsonLines(Writer out) throws IOException {
        PostmortemJson json = new PostmortemJson(LinkedArchive.of(archive, catalog), baseUrl);
        for (Postmortem postmortem : catalog.postmortems()) {
            out.write(json.withText(postmortem));
        }
    }

    /** A record for each, below one that names the columns. */
    public void csv(Writer out) throws IOException {
        out.write(PostmortemsCsv.columns());
        for (Postmortem postmortem : catalog.postmortems()) {
            out.write(PostmortemsCsv.of(postmortem, baseUrl));
        }
    }
}

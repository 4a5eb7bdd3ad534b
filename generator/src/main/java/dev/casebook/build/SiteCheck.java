package dev.casebook.build;

import dev.casebook.diagnostic.Checked;
import dev.casebook.diagnostic.Diagnostics;
import dev.casebook.link.LinkedCatalog;
import dev.casebook.link.Linker;
import dev.casebook.link.TextSimilarity;
import java.io.IOException;
import java.nio.file.Path;

/** Judges an archive as a build would, without building. */
public final class SiteCheck {
    private SiteCheck() {}

    /**
     * The archive in {@code folder} with every finding.
     *
     * @param strict whether warnings are errors
     */
    public static Archive check(Path folder, boolean strict) throws IOException {
        return check(folder, CheckOptions.of(strict));
    }

    /** The same, judged as {@code options} say. */
    public static Archive check(Path folder, CheckOptions options) throws IOException {
        Archive archive = ArchiveReading.read(folder, folder.resolve("site"), options);
        Checked<LinkedCatalog> linked = Linker.link(
                archive.catalog(), PublishedAssets.of(archive.tree()).paths(), TextSimilarity.NONE);
        Diagnostics found = archive.diagnostics().and(archive.judgement().judge(linked.diagnostics()));
        return new Archive(
                archive.tree(),
                archive.settings(),
                archive.catalog(),
                found.and(archive.judgement().leftOver(ArchiveReading.withErrors(archive.diagnostics()))),
                archive.judgement());
    }
}

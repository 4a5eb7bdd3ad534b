package dev.casebook.build;

import dev.casebook.diagnostic.Checked;
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
        Archive archive = ArchiveReading.read(folder, folder.resolve("site"), strict);
        Checked<LinkedCatalog> linked = Linker.link(
                archive.catalog(), PublishedAssets.of(archive.tree()).paths(), TextSimilarity.NONE);
        return new Archive(
                archive.tree(),
                archive.settings(),
                archive.catalog(),
                archive.diagnostics().and(ArchiveReading.judge(archive.settings(), linked.diagnostics(), strict)));
    }
}

package dev.casebook.build;

import dev.casebook.diagnostic.Checked;
import dev.casebook.diagnostic.Diagnostics;
import dev.casebook.diagnostic.Rule;
import dev.casebook.diagnostic.Severity;
import dev.casebook.link.LinkedCatalog;
import dev.casebook.link.Linker;
import dev.casebook.link.TextSimilarity;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;

/** Judges an archive as a build would, without building. */
public final class SiteCheck {
    private SiteCheck() {}

    /**
     * The archive in {@code folder} with every finding.
     *
     * @param strict whether warnings are errors
     */
    public static Archive check(Path folder, boolean strict) throws IOException {
        return check(folder, strict, LocalDate.MIN);
    }

    /** The same as judged on {@code today}: without a day, nothing is overdue. */
    public static Archive check(Path folder, boolean strict, LocalDate today) throws IOException {
        Archive archive = ArchiveReading.read(folder, folder.resolve("site"), strict, today);
        Checked<LinkedCatalog> linked = Linker.link(
                archive.catalog(), PublishedAssets.of(archive.tree()).paths(), TextSimilarity.NONE);
        Diagnostics found = ArchiveReading.judge(archive.settings(), linked.diagnostics(), strict);
        return new Archive(
                archive.tree(),
                archive.settings(),
                archive.catalog(),
                archive.diagnostics().and(isWhole(archive) ? found : withoutOrphans(found)));
    }

    private static boolean isWhole(Archive archive) {
        return archive.diagnostics().count(Severity.ERROR) == 0;
    }

    /** A document that is left out, such as a draft, may refer to what seems an orphan. */
    static Diagnostics withoutOrphans(Diagnostics found) {
        return Diagnostics.of(found.list().stream()
                .filter(d -> d.rule() != Rule.LINK__ORPHAN_ASSET)
                .toList());
    }
}

package dev.casebook.archive;

import dev.casebook.diagnostic.Diagnostics;
import dev.casebook.diagnostic.Rule;
import dev.casebook.diagnostic.Severity;
import dev.casebook.link.Linker;
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
        PublishedAssets assets = PublishedAssets.of(archive.tree());
        Diagnostics linked = assets.explained(Linker.check(archive.catalog(), assets.paths()));
        Diagnostics found = archive.diagnostics()
                .and(archive.judgement().judge(isWhole(archive) ? linked : withoutOrphans(linked)));
        return new Archive(
                archive.tree(),
                archive.settings(),
                archive.catalog(),
                found.and(archive.judgement().leftOver(archive.diagnostics().filesAtFault())),
                archive.judgement());
    }

    private static boolean isWhole(Archive archive) {
        return archive.diagnostics().count(Severity.ERROR) == 0;
    }

    /** A document that is left out, such as a draft, may refer to what seems an orphan. */
    public static Diagnostics withoutOrphans(Diagnostics found) {
        return found.only(d -> d.rule() != Rule.LINK__ORPHAN_ASSET);
    }
}

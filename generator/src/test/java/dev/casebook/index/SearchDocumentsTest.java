package dev.casebook.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.casebook.archive.Archive;
import dev.casebook.archive.ArchiveReading;
import dev.casebook.cli.ArchiveFixture;
import dev.casebook.search.build.SearchDocument;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchDocumentsTest {
    @Test
    void namesNoSectionByTheTitleOfWhichThePageHasNoHeadingInItsText(@TempDir Path folder) throws Exception {
        ArchiveFixture fixture = new ArchiveFixture(folder).with("""
                -- 2024-03-05-checkout.md --
                ---
                title: Checkout refused cards
                ---
                # Checkout refused cards

                Nobody could pay.

                ## Impact

                Every order failed.
                """);
        Archive archive = ArchiveReading.read(fixture.content(), folder.resolve("site"), false);

        assertThat(SearchDocuments.of(archive.catalog(), archive.settings())
                        .documents()
                        .getFirst()
                        .sections())
                .extracting(SearchDocument.Section::anchor, SearchDocument.Section::heading)
                .containsExactly(tuple("", ""), tuple("impact", "Impact"));
    }
}

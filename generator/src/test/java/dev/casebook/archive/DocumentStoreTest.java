package dev.casebook.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.diagnostic.Checked;
import dev.casebook.markdown.MarkdownDocument;
import dev.casebook.packed.ScratchFile;
import dev.casebook.parse.DocumentParser;
import dev.casebook.parse.ParsedDocument;
import dev.casebook.source.Limits;
import dev.casebook.source.SourceFile;
import dev.casebook.source.SourcePath;
import dev.casebook.source.SourceReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentStoreTest {
    private static final String ODD = """
            ---
            title: "Everything \u2013 at once"
            tags: [a, {b: c}]
            date: 2024-3-5
            ---
            # Everything \u2013 at once

            **Impact:** none &amp; all
            **Detected:** 2024-03-05 09:14 UTC

            ## Timeline

            - 09:14 the *queue* filled \ud83d\ude00
            - 2024-03-06 a [link](other.md "titled"), ![picture](a.png), [[reference|name]] and <b>HTML</b>[^1]

            | Action | Owner | Due |
            | --- | --- | --- |
            | Limit retries | [ops](mailto:ops@example.com) | 2024-09-01 |

            <!-- a comment -->

            ```java
            int x = 1;
            ```

            [^1]: a note
            """;

    @TempDir
    private Path folder;

    @Test
    void knowsEachDocumentOfTheDemoAsItWasParsed() throws Exception {
        Path demo = Path.of("").toAbsolutePath().resolveSibling("content");
        List<SourceFile> documents =
                new ArrayList<>(SourceReader.read(demo, Limits.STANDARD).documents());
        documents.add(new SourceFile(new SourcePath("odd.md"), ODD));
        documents.add(new SourceFile(new SourcePath("empty.md"), ""));
        DocumentParser parser = DocumentParser.ofPages();
        try (DocumentStore store = store("now")) {
            documents.forEach(it -> store.parsed(it, true, () -> parser.parse(it)));
        }
        try (DocumentStore store = store("now")) {
            for (SourceFile document : documents) {
                Checked<ParsedDocument> fresh = parser.parse(document);
                assertThat(all(store.parsed(document, true, DocumentStoreTest::unknown)))
                        .isEqualTo(all(fresh));
                assertThat(all(store.parsed(document, false, DocumentStoreTest::unknown)))
                        .isEqualTo(all(fresh));
            }
        }
    }

    @Test
    void saysTheSameOfADocumentThatWasPutAside() throws Exception {
        DocumentParser parser = DocumentParser.ofPages();
        try (ScratchFile scratch = ScratchFile.at(folder.resolve("scratch"))) {
            BuildMemory memory = BuildMemory.none(scratch, 0);
            for (String text : List.of(ODD, "", "A text.")) {
                SourceFile document = memory.file(new SourceFile(new SourcePath("odd.md"), text));
                assertThat(all(memory.parsed(document, DocumentStore.none()))).isEqualTo(all(parser.parse(document)));
            }
        }
    }

    @Test
    void makesTheHtmlOfADocumentThatWasKeptWithoutWhenItIsAskedFor() {
        SourceFile document = new SourceFile(new SourcePath("odd.md"), ODD);
        try (DocumentStore store = store("now")) {
            store.parsed(document, false, () -> new DocumentParser().parse(document));
        }
        try (DocumentStore store = store("now")) {
            assertThat(all(store.parsed(document, false, DocumentStoreTest::unknown)))
                    .isEqualTo(all(DocumentParser.ofPages().parse(document)));
            assertThat(isKnown(store, document, true)).isFalse();
        }
    }

    @Test
    void knowsNothingOfAnotherTextPlaceOrProgram() {
        SourceFile document = new SourceFile(new SourcePath("a.md"), "A text.");
        try (DocumentStore store = store("now")) {
            store.parsed(document, true, () -> DocumentParser.ofPages().parse(document));
            assertThat(isKnown(store, document, true)).isTrue();
            assertThat(isKnown(store, new SourceFile(new SourcePath("a.md"), "A test."), true))
                    .isFalse();
            assertThat(isKnown(store, new SourceFile(new SourcePath("b.md"), "A text."), true))
                    .isFalse();
        }
        try (DocumentStore store = store("then")) {
            assertThat(isKnown(store, document, true)).isFalse();
        }
    }

    @Test
    void keepsNothingWhereNoPlaceOrProgramIsNamed() throws Exception {
        SourceFile document = new SourceFile(new SourcePath("a.md"), "A text.");
        List<DocumentStores> unnamed = List.of(
                new DocumentStores("", "now"),
                new DocumentStores(folder.resolve("stores").toString(), ""));
        for (DocumentStores stores : unnamed) {
            try (DocumentStore store = stores.of(folder)) {
                store.parsed(document, true, () -> DocumentParser.ofPages().parse(document));
                assertThat(isKnown(store, document, true)).isFalse();
            }
        }
        assertThat(Files.exists(folder.resolve("stores"))).isFalse();
    }

    private static Checked<ParsedDocument> unknown() {
        throw new AssertionError("this is not known");
    }

    private DocumentStore store(String program) {
        return new DocumentStores(folder.resolve("stores").toString(), program).of(folder);
    }

    private static boolean isKnown(DocumentStore store, SourceFile document, boolean html) {
        boolean[] known = {true};
        store.parsed(document, html, () -> {
            known[0] = false;
            return DocumentParser.ofPages().parse(document);
        });
        return known[0];
    }

    /** All that can be asked of a document. */
    private static List<Object> all(Checked<ParsedDocument> checked) {
        ParsedDocument document = checked.value();
        MarkdownDocument body = document.body();
        MarkdownDocument.LinkTargets targets = link -> new MarkdownDocument.Resolved(link.target(), "name");
        List<Object> all = new ArrayList<>(List.of(
                checked.diagnostics().list(),
                document.file(),
                document.frontMatter(),
                document.facts(),
                document.actions(),
                document.timeline(),
                body.sections(),
                body.title(),
                body.headings(true),
                body.links(),
                body.prose(),
                body.comments(),
                body.words(),
                body.html(targets, true),
                body.html(targets, false)));
        body.sections().stream()
                .flatMap(section -> section.heading().stream())
                .forEach(heading -> all.add(body.excerpt(heading, targets, "home/")));
        return all;
    }
}

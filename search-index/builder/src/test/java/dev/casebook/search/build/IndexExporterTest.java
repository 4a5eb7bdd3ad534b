package dev.casebook.search.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.search.analysis.TextAnalyzer;
import dev.casebook.search.format.DocumentRecord;
import dev.casebook.search.format.Facet;
import dev.casebook.search.format.FieldKey;
import dev.casebook.search.format.IndexRoot;
import dev.casebook.search.format.Label;
import dev.casebook.search.format.Part;
import dev.casebook.search.format.Postings;
import dev.casebook.search.format.SearchIndex;
import dev.casebook.search.rank.Found;
import dev.casebook.search.rank.SearchEngine;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class IndexExporterTest {
    @Test
    void exportsTheSameBytesWhateverTheOrderOfDocuments() throws IOException {
        IndexExporter.Export first = export(Archive.DOCUMENTS);
        List<SearchDocument> shuffled = new ArrayList<>(Archive.DOCUMENTS);
        Collections.shuffle(shuffled, new Random(7));
        IndexExporter.Export second = export(shuffled);
        assertThat(second.files().keySet()).isEqualTo(first.files().keySet());
        first.files()
                .forEach((name, bytes) -> assertThat(
                                Objects.requireNonNull(second.files().get(name)).get())
                        .as(name)
                        .isEqualTo(bytes.get()));
        assertThat(first.rootName()).matches("r-[0-9a-f]{10}\\.cbx");
        assertThat(export(Archive.DOCUMENTS.subList(0, 3)).rootName()).isNotEqualTo(first.rootName());
    }

    @Test
    void numbersDocumentsFromTheNewest() throws IOException {
        SearchIndex index = open(export(Archive.DOCUMENTS));
        List<String> urls = new ArrayList<>();
        for (int i = 0; i < index.documents(); i++) {
            urls.add(record(index, i).card().url());
        }
        assertThat(urls).containsExactly("2024/search/", "2024/checkout/", "2023/certificate/", "2022/disk/");
        assertThat(record(index, 0).card().failureModes()).containsExactly("Retry storm");
        assertThat(record(index, 0).text().sections()).hasSize(2);
        assertThat(Objects.requireNonNull(index.column(Facet.FAILURE_MODE)).values())
                .contains(new Label("retry-storm", "Retry storm"));
        assertThat(index.lacks()).as("a small archive is one file").isFalse();
    }

    @Test
    void countsEachFieldByItsWeight() throws IOException {
        SearchIndex index = open(export(Archive.DOCUMENTS));
        Postings storm = postings(index, "storm");
        assertThat(storm.size()).isEqualTo(2);
        assertThat(storm.documentFrequency()).as("greatest of any field").isEqualTo(2);
        assertThat(storm.frequency(0)).as("twice in the failure mode").isEqualTo(4);
        assertThat(storm.frequency(1)).as("and once in the title").isEqualTo(7);
        Postings service = postings(index, FieldKey.word("service", "checkout"));
        assertThat(service.size()).isEqualTo(4);
    }

    @Test
    void leavesMostFilesAsTheyAreWhenADocumentIsAdded() throws IOException {
        List<SearchDocument> documents = many(900);
        Set<String> before = export(documents).files().keySet();
        Set<String> after = new TreeSet<>(export(many(901)).files().keySet());
        assertThat(before).hasSizeGreaterThan(900);
        int all = after.size();
        after.removeAll(before);
        assertThat(after.size() * 4).as("of %d files", all).isLessThan(all);
    }

    @Test
    void keepsWhatSaysTheSameInSeveralWordsBesideTheFirstWordOfEachOtherWay() throws IOException {
        List<SearchDocument> documents = new ArrayList<>(many(600));
        documents.add(document("An alpha channel, a key signal", List.of()));
        documents.add(document("b", "A zebra crossing, and a channel of alpha", List.of()));
        SearchArchive archive = new SearchArchive(
                documents, List.of(List.of("zebra crossing", "alpha channel"), List.of("matte", "key signal")));
        IndexExporter.Export export = new IndexExporter().export(InvertedIndex.of(archive));

        assertThat(pathsFound("zebra crossing", export)).containsExactly("b/", "a/");
        assertThat(pathsFound("alpha channel", export)).containsExactly("a/", "b/");
        assertThat(pathsFound("matte", export)).containsExactly("a/");
    }

    /** What is found for words of which all that is said in several words stands in the shards of their own terms. */
    private static List<String> pathsFound(String words, IndexExporter.Export export) throws IOException {
        SearchIndex index = open(export);
        SearchEngine engine = new SearchEngine(index);
        Set<String> shards = new TreeSet<>();
        for (String word : words.split(" ", -1)) {
            shards.add(
                    index.root().fileName(new Part(Part.Kind.TERMS, index.root().shardOf(TextAnalyzer.term(word)))));
        }
        Set<String> fetched = new TreeSet<>();
        Found found = engine.search(words, false, 10);
        while (found == null) {
            for (String name : index.takeMissing()) {
                fetched.add(name);
                index.add(
                        name,
                        Gzip.unpack(Objects.requireNonNull(export.files().get(name), name)
                                .get()));
            }
            found = engine.search(words, false, 10);
        }
        fetched.removeIf(name -> !name.startsWith("t-"));
        assertThat(fetched).isEqualTo(shards);
        return found.hits().stream().map(hit -> hit.record().card().url()).toList();
    }

    @Test
    void exportsTextWithMarksOfFullWidth() throws IOException {
        SearchIndex index = open(export(List.of(document("a：b ｓｖｃ：ａｐｉ a～b", List.of()))));
        assertThat(postings(index, "svcapi").size()).isEqualTo(1);
    }

    @Test
    void countsWhatIsSaidTwiceInOneFieldOnce() throws IOException {
        SearchDocument.Topic topic = new SearchDocument.Topic("api", "API", List.of());
        SearchIndex index = open(export(List.of(document("text", List.of(topic, topic)))));
        assertThat(Objects.requireNonNull(index.column(Facet.SERVICE)).of(0)).containsExactly(0);
    }

    @Test
    void exportsAnEmptyArchiveAsOneFile() throws IOException {
        assertThat(export(List.of()).files()).hasSize(1);
    }

    private static SearchDocument document(String text, List<SearchDocument.Topic> services) {
        return document("a", text, services);
    }

    private static SearchDocument document(String name, String text, List<SearchDocument.Topic> services) {
        return new SearchDocument(
                name + ".md",
                "",
                name + "/",
                "A",
                "",
                new SearchDocument.Facts("", Map.of(Facet.SERVICE, services)),
                List.of(new SearchDocument.Section("", "", text)));
    }

    private static List<SearchDocument> many(int count) {
        List<SearchDocument> documents = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Random random = new Random(i);
            StringBuilder text = new StringBuilder();
            for (int j = 0; j < 60; j++) {
                text.append("word")
                        .append((int) Math.pow(3_000, random.nextDouble()))
                        .append(' ');
            }
            documents.add(new SearchDocument(
                    "p/" + i + ".md",
                    "",
                    "p/" + i + "/",
                    "Document " + i,
                    "",
                    new SearchDocument.Facts(String.format(Locale.ROOT, "%04d-01-01", 1000 + i), Map.of()),
                    List.of(new SearchDocument.Section("", "", text.toString()))));
        }
        return documents;
    }

    private static Postings postings(SearchIndex index, String term) throws IOException {
        return Objects.requireNonNull(
                Objects.requireNonNull(index.terms(index.root().shardOf(term))).postings(term));
    }

    private static DocumentRecord record(SearchIndex index, int document) throws IOException {
        return Objects.requireNonNull(index.document(document));
    }

    private static SearchIndex open(IndexExporter.Export export) throws IOException {
        return new SearchIndex(IndexRoot.read(Gzip.unpack(export.root())));
    }

    private static IndexExporter.Export export(List<SearchDocument> documents) throws IOException {
        return new IndexExporter().export(InvertedIndex.of(SearchArchive.of(documents)));
    }
}

package dev.casebook.search.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.SingleInstanceLockFactory;

/** Builds Lucene indexes: one segment, documents in {@link SearchDocument#ORDER}. */
public final class LuceneIndexer {
    private static final double BUFFER_MEGABYTES = 128;

    /**
     * Indexes the documents in memory.
     *
     * @throws IllegalArgumentException if two have the same path or address
     */
    public LuceneIndex index(List<SearchDocument> documents) throws IOException {
        Directory directory = new ByteBuffersDirectory(
                new SingleInstanceLockFactory(), ByteBuffersDataOutput::new, ByteBuffersDirectory.OUTPUT_AS_BYTE_ARRAY);
        write(documents, directory);
        return LuceneIndex.open(directory);
    }

    /**
     * Indexes the documents into the folder, replacing an index that is there.
     *
     * @throws IllegalArgumentException if two have the same path or address
     */
    public LuceneIndex index(List<SearchDocument> documents, Path folder) throws IOException {
        Files.createDirectories(folder);
        try (Directory directory = FSDirectory.open(folder)) {
            write(documents, directory);
        }
        return LuceneIndex.open(folder);
    }

    private static void write(List<SearchDocument> documents, Directory directory) throws IOException {
        checkUnique(documents);
        List<SearchDocument> ordered = new ArrayList<>(documents);
        ordered.sort(SearchDocument.ORDER);
        try (SharedAnalyzer analyzer = new SharedAnalyzer();
                IndexWriter writer = new IndexWriter(directory, configuration(analyzer))) {
            for (SearchDocument document : ordered) {
                writer.addDocument(StoredDocument.toLucene(document));
            }
            writer.forceMerge(1);
            writer.setLiveCommitData(Map.of(LuceneIndex.VERSION_KEY, Integer.toString(LuceneIndex.VERSION))
                    .entrySet());
            writer.commit();
        }
    }

    /** Merges only neighbours, so that documents keep their order. */
    private static IndexWriterConfig configuration(SharedAnalyzer analyzer) {
        return new IndexWriterConfig(analyzer)
                .setOpenMode(IndexWriterConfig.OpenMode.CREATE)
                .setMergePolicy(new LogDocMergePolicy())
                .setMergeScheduler(new SerialMergeScheduler())
                .setRAMBufferSizeMB(BUFFER_MEGABYTES);
    }

    private static void checkUnique(List<SearchDocument> documents) {
        Set<String> seen = new HashSet<>();
        for (SearchDocument document : documents) {
            if (!seen.add("path " + document.path()) || !seen.add("url " + document.url())) {
                throw new IllegalArgumentException(
                        "two documents with the path or address of " + document.path() + ", " + document.url());
            }
        }
    }
}

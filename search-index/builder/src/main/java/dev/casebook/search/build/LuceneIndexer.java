package dev.casebook.search.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
     * Indexes an archive in memory.
     *
     * @throws IllegalArgumentException if two documents have the same path or address
     */
    public LuceneIndex index(SearchArchive archive) throws IOException {
        Directory directory = new ByteBuffersDirectory(
                new SingleInstanceLockFactory(), ByteBuffersDataOutput::new, ByteBuffersDirectory.OUTPUT_AS_BYTE_ARRAY);
        write(archive, directory);
        return LuceneIndex.open(directory);
    }

    /**
     * Indexes an archive into the folder, replacing an index that is there.
     *
     * @throws IllegalArgumentException if two documents have the same path or address
     */
    public LuceneIndex index(SearchArchive archive, Path folder) throws IOException {
        Files.createDirectories(folder);
        try (Directory directory = FSDirectory.open(folder)) {
            write(archive, directory);
        }
        return LuceneIndex.open(folder);
    }

    private static void write(SearchArchive archive, Directory directory) throws IOException {
        List<AnalyzedArchive.Entry> documents = new ArrayList<>();
        AnalyzedArchive analyzed = new AnalyzedArchive(archive, new TermNumbers(), documents::add);
        try (SharedAnalyzer analyzer = new SharedAnalyzer();
                IndexWriter writer = new IndexWriter(directory, configuration(analyzer))) {
            InOrder.each(
                    documents.size(),
                    i -> StoredDocument.toLucene(documents.get(i), analyzed.related(i)),
                    writer::addDocument);
            writer.forceMerge(1);
            writer.setLiveCommitData(analyzed.data().toMap().entrySet());
            writer.commit();
        }
    }

    /** Merges only neighbours, so that documents keep their order; what is written at once is not merged into another form. */
    private static IndexWriterConfig configuration(SharedAnalyzer analyzer) {
        return new IndexWriterConfig(analyzer)
                .setOpenMode(IndexWriterConfig.OpenMode.CREATE)
                .setMergePolicy(new LogDocMergePolicy())
                .setMergeScheduler(new SerialMergeScheduler())
                .setUseCompoundFile(false)
                .setRAMBufferSizeMB(BUFFER_MEGABYTES);
    }
}

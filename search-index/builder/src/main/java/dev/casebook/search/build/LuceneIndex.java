package dev.casebook.search.build;

import dev.casebook.search.format.CorruptIndexException;
import dev.casebook.search.format.CorruptIndexException.Reason;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/** An opened, read-only Lucene index of an archive. Safe for use by several threads. */
public final class LuceneIndex implements AutoCloseable {
    /** Rises when fields, analysis or ranking change, so that an index of another version is built again. */
    static final int VERSION = 4;

    private final Directory directory;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final CommitData data;

    private LuceneIndex(Directory directory, DirectoryReader reader) throws IOException {
        this.directory = directory;
        this.reader = reader;
        searcher = new IndexSearcher(reader);
        searcher.setQueryCache(null);
        data = CommitData.of(reader.getIndexCommit().getUserData());
    }

    /**
     * Opens the index that {@link LuceneIndexer} wrote to the folder, and checks all of its bytes.
     *
     * @throws CorruptIndexException if there is none, or none that can be used
     */
    public static LuceneIndex open(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new CorruptIndexException(Reason.CORRUPT, "there is no search index in " + folder);
        }
        Directory directory = FSDirectory.open(folder);
        try {
            LuceneIndex index = open(directory);
            index.checkVersion(folder);
            for (LeafReaderContext leaf : index.reader.leaves()) {
                leaf.reader().checkIntegrity();
            }
            return index;
        } catch (IOException | RuntimeException failure) {
            directory.close();
            throw translate(failure, folder);
        }
    }

    /** Opens what was just written; closing the index closes the directory. */
    static LuceneIndex open(Directory directory) throws IOException {
        return new LuceneIndex(directory, DirectoryReader.open(directory));
    }

    private void checkVersion(Path folder) throws CorruptIndexException {
        if (data.version() != VERSION) {
            throw new CorruptIndexException(
                    Reason.TOO_OLD, "the search index in " + folder + " was built by another version");
        }
    }

    private static IOException translate(Exception failure, Path folder) {
        return switch (failure) {
            case CorruptIndexException ours -> ours;
            case IndexFormatTooOldException old -> corrupt(Reason.TOO_OLD, folder, "is too old", old);
            case IndexFormatTooNewException recent -> corrupt(Reason.TOO_NEW, folder, "is too new", recent);
            case IndexNotFoundException none -> corrupt(Reason.CORRUPT, folder, "is missing", none);
            case org.apache.lucene.index.CorruptIndexException bad ->
                corrupt(Reason.CORRUPT, folder, "is damaged", bad);
            case EOFException shortened -> corrupt(Reason.CORRUPT, folder, "is cut short", shortened);
            case NoSuchFileException gone -> corrupt(Reason.CORRUPT, folder, "has lost a file", gone);
            case IOException broken -> broken;
            default -> corrupt(Reason.CORRUPT, folder, "is damaged", failure);
        };
    }

    private static CorruptIndexException corrupt(Reason reason, Path folder, String what, Exception cause) {
        CorruptIndexException corrupt = new CorruptIndexException(reason, "the search index in " + folder + " " + what);
        corrupt.initCause(cause);
        return corrupt;
    }

    /** How many documents there are. */
    public int documents() {
        return reader.maxDoc();
    }

    /** What is known of the archive as a whole. */
    CommitData data() {
        return data;
    }

    DirectoryReader reader() {
        return reader;
    }

    /** The only segment. An archive without documents has none. */
    LeafReader segment() {
        return reader.leaves().getFirst().reader();
    }

    IndexSearcher searcher() {
        return searcher;
    }

    StoredDocument document(int number) throws IOException {
        return StoredDocument.of(reader.storedFields().document(number));
    }

    /** Releases memory and files. */
    @Override
    public void close() throws IOException {
        reader.close();
        directory.close();
    }
}

package dev.casebook.search.format;

import dev.casebook.search.analysis.StringMap;
import dev.casebook.search.analysis.StringSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An index as far as it has been fetched. What is asked for and not there yet is noted as {@linkplain #missing missing}, and the answer is
 * null; the host fetches those files, {@linkplain #add adds} them, and asks again.
 */
public final class SearchIndex {
    private final IndexRoot root;
    private final StringMap<Part> wanted = new StringMap<>();
    private final StringMap<Object> parts = new StringMap<>();
    private final StringMap<TermShard> ways = new StringMap<>();
    private StringSet missing = new StringSet();

    /** Opens an index by its root. */
    public SearchIndex(IndexRoot root) {
        this.root = root;
    }

    /** The root. */
    public IndexRoot root() {
        return root;
    }

    /** Number of documents. */
    public int documents() {
        return root.contents().documents();
    }

    /** Names of the files that were asked for since the last call and are not there. */
    public List<String> takeMissing() {
        List<String> taken = missing.toList();
        missing = new StringSet();
        return taken;
    }

    /** Whether something was asked for that is not there. */
    public boolean lacks() {
        return missing.size() > 0;
    }

    /** Takes the content of a file that was missing, unpacked. Its bytes must not change afterwards. */
    public void add(String fileName, byte[] bytes) throws CorruptIndexException {
        Part part = wanted.get(fileName);
        if (part != null) {
            parts.put(part.key(), read(part, bytes));
        }
    }

    private Object read(Part part, byte[] bytes) throws CorruptIndexException {
        Part.Kind kind = part.kind();
        if (kind == Part.Kind.TERMS) {
            return noteWays(TermShard.read(bytes, documents()));
        }
        if (kind == Part.Kind.DOCUMENT) {
            return DocumentRecord.read(bytes);
        }
        if (kind == Part.Kind.POSITIONS) {
            return PositionShard.read(bytes);
        }
        if (kind == Part.Kind.WORDS) {
            return WordList.read(bytes);
        }
        return part.number() == Part.DAYS ? Days.read(bytes, documents()) : Column.read(bytes, documents());
    }

    private TermShard noteWays(TermShard shard) {
        for (int i = 0; i < shard.size(); i++) {
            if (Synonyms.isWay(shard.term(i))) {
                ways.put(shard.term(i), shard);
            }
        }
        return shard;
    }

    private @Nullable Object part(Part.Kind kind, int number) throws CorruptIndexException {
        Part part = new Part(kind, number);
        Object found = parts.get(part.key());
        if (found == null && root.hasBundled(part)) {
            found = read(part, root.bundled(part));
            parts.put(part.key(), found);
        }
        if (found == null) {
            String name = root.fileName(part);
            wanted.put(name, part);
            missing.add(name);
        }
        return found;
    }

    /** The shard in which a term or a key would stand, and a way of saying something does that was seen beside another. */
    public @Nullable TermShard terms(String term) throws CorruptIndexException {
        TermShard shard = ways.get(term);
        int number = root.shardOf(term);
        return shard != null || number < 0 ? shard : terms(number);
    }

    /** A shard of terms. */
    public @Nullable TermShard terms(int shard) throws CorruptIndexException {
        return (TermShard) part(Part.Kind.TERMS, shard);
    }

    /** The positions of a shard's terms. */
    public @Nullable PositionShard positions(int shard) throws CorruptIndexException {
        return (PositionShard) part(Part.Kind.POSITIONS, shard);
    }

    /** What is kept of a document to show it. */
    public @Nullable DocumentRecord document(int document) throws CorruptIndexException {
        return (DocumentRecord) part(Part.Kind.DOCUMENT, documents() - 1 - document);
    }

    /** The words by which others are completed and mended. */
    public @Nullable WordList words() throws CorruptIndexException {
        return (WordList) part(Part.Kind.WORDS, 0);
    }

    /** The values of a facet. */
    public @Nullable Column column(Facet facet) throws CorruptIndexException {
        return (Column) part(Part.Kind.COLUMN, facet.number());
    }

    /** The days of all documents. */
    public int @Nullable [] days() throws CorruptIndexException {
        return (int[]) part(Part.Kind.COLUMN, Part.DAYS);
    }
}

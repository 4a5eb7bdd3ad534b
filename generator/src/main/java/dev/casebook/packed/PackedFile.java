package dev.casebook.packed;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32C;

/**
 * A file of results, each found by its digest; what is damaged is not found. Safe for use by many threads; of several commands at a time
 * one has it. It never makes a command fail: what cannot be kept is done again.
 *
 * <pre>
 * file   = "casebook " maker "\n" { entry } ;
 * entry  = digest length sum result ;
 * digest = 16 bytes ;
 * length = of the result: 4 bytes, the highest first ;
 * sum    = the CRC-32C of digest, length and result: 4 bytes ;
 * </pre>
 *
 * <p>New entries come last. What follows the last whole one is cut off when the file is opened. A file of which most is of no use is written anew.
 */
public final class PackedFile implements AutoCloseable {
    private static final int LENGTH = 16;
    private static final int SUM = LENGTH + Integer.BYTES;
    private static final int RESULT = SUM + Integer.BYTES;
    /** So many bytes of no use are not worth writing a file anew. */
    private static final long LITTLE = 1 << 20;

    private final Path path;
    private final FileChannel file;
    private final byte[] head;
    private final Map<Digest, Entry> entries = new ConcurrentHashMap<>();
    private final Set<Entry> used = ConcurrentHashMap.newKeySet();
    private long end;

    private record Entry(long start, int size) {}

    private PackedFile(Path path, FileChannel file, String maker) throws IOException {
        this.path = path;
        this.file = file;
        this.head = ("casebook " + maker + "\n").getBytes(StandardCharsets.UTF_8);
        this.end = head.length;
        if (read(0, head.length).equals(ByteBuffer.wrap(head))) {
            findEntries();
            file.truncate(end);
        } else {
            file.truncate(0);
            write(file, ByteBuffer.wrap(head), 0);
        }
    }

    /**
     * The file at {@code path}; absent while another command has it, and where there can be none.
     *
     * @param maker tells what packs results one way from what packs them another way
     */
    public static Optional<PackedFile> open(Path path, String maker) {
        try {
            FileChannel file = FileChannel.open(
                    path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (isOurs(file)) {
                return Optional.of(new PackedFile(path, file, maker));
            }
            file.close();
        } catch (IOException unusable) {
            // The same as none.
        }
        return Optional.empty();
    }

    private static boolean isOurs(FileChannel file) throws IOException {
        try {
            return file.tryLock() != null;
        } catch (OverlappingFileLockException withinThisCommand) {
            return false;
        }
    }

    private void findEntries() throws IOException {
        long size = file.size();
        for (ByteBuffer next = read(end, RESULT); next.remaining() == RESULT; next = read(end, RESULT)) {
            Digest digest = new Digest(next.getLong(), next.getLong());
            Entry entry = new Entry(end, RESULT + next.getInt());
            if (entry.size() < RESULT || entry.size() > size - end) {
                return;
            }
            entries.put(digest, entry);
            end += entry.size();
        }
    }

    /** The result for {@code digest}. */
    public Optional<byte[]> find(Digest digest) {
        Entry entry = entries.get(digest);
        if (entry == null) {
            return Optional.empty();
        }
        try {
            ByteBuffer whole = read(entry.start(), entry.size());
            if (whole.remaining() < entry.size() || whole.getInt(SUM) != sum(whole)) {
                return Optional.empty();
            }
            used.add(entry);
            byte[] result = new byte[entry.size() - RESULT];
            whole.get(RESULT, result);
            return Optional.of(result);
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** Keeps a result. */
    public void add(Digest digest, byte[] result) {
        ByteBuffer whole = ByteBuffer.allocate(RESULT + result.length)
                .putLong(digest.high())
                .putLong(digest.low())
                .putInt(result.length)
                .putInt(0)
                .put(result)
                .flip();
        whole.putInt(SUM, sum(whole));
        append(digest, whole);
    }

    private synchronized void append(Digest digest, ByteBuffer whole) {
        try {
            Entry entry = new Entry(end, whole.remaining());
            write(file, whole, end);
            end += entry.size();
            entries.put(digest, entry);
            used.add(entry);
        } catch (IOException noRoom) {
            // What there is of it is cut off.
        }
    }

    /** Lets others have it. */
    @Override
    public void close() {
        try (file) {
            long useful = used.stream().mapToLong(Entry::size).sum();
            if (end - useful > useful + LITTLE) {
                rewrite();
            }
        } catch (IOException noRoom) {
            // It stays as it is.
        }
    }

    private void rewrite() throws IOException {
        Path aside = path.resolveSibling(path.getFileName() + ".new");
        try (FileChannel fresh = FileChannel.open(
                aside, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            write(fresh, ByteBuffer.wrap(head), 0);
            long at = head.length;
            for (Entry entry : used) {
                write(fresh, read(entry.start(), entry.size()), at);
                at += entry.size();
            }
        }
        Files.move(aside, path, StandardCopyOption.ATOMIC_MOVE);
    }

    /** As many of the bytes at {@code position} as there are. */
    private ByteBuffer read(long position, int size) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(size);
        while (bytes.hasRemaining() && file.read(bytes, position + bytes.position()) >= 0) {
            // Reads on.
        }
        return bytes.flip();
    }

    private static void write(FileChannel file, ByteBuffer bytes, long position) throws IOException {
        long at = position;
        while (bytes.hasRemaining()) {
            at += file.write(bytes, at);
        }
    }

    private static int sum(ByteBuffer whole) {
        CRC32C sum = new CRC32C();
        sum.update(whole.slice(0, SUM));
        sum.update(whole.slice(RESULT, whole.limit() - RESULT));
        return (int) sum.getValue();
    }
}

package dev.casebook.packed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.WeakReference;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What one command puts aside and reads again, so that it need not be held in memory meanwhile: a file that goes when it is closed, or with
 * the command. Fails with an {@link UncheckedIOException} where the disk does. Safe for use by many threads.
 */
public final class ScratchFile implements AutoCloseable {
    private final FileChannel file;
    private final AtomicLong end = new AtomicLong();

    private ScratchFile(FileChannel file) {
        this.file = file;
    }

    /** A file at {@code path}, in place of one that is left there. */
    public static ScratchFile at(Path path) throws IOException {
        return new ScratchFile(FileChannel.open(
                path,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE));
    }

    /** Puts {@code bytes} aside; what is returned reads them. */
    public Supplier<byte[]> put(byte[] bytes) {
        int size = bytes.length;
        long start = end.getAndAdd(size);
        try {
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                file.write(rest, start + rest.position());
            }
        } catch (IOException noRoom) {
            throw new UncheckedIOException(noRoom);
        }
        return () -> read(start, size);
    }

    /** Puts {@code bytes} aside; what is returned gives the value that {@code read} makes of them, the same one for as long as somebody holds it. */
    public <T> Supplier<T> put(byte[] bytes, Function<byte[], T> read) {
        return new Recalled<>(put(bytes), read);
    }

    /** Puts a text of whole characters aside; what is returned gives it back. */
    public Supplier<String> put(String text) {
        return put(text.getBytes(StandardCharsets.UTF_8), bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    private byte[] read(long start, int size) {
        ByteBuffer bytes = ByteBuffer.allocate(size);
        try {
            while (bytes.hasRemaining()) {
                if (file.read(bytes, start + bytes.position()) < 0) {
                    throw new IOException("a file of intermediate results was cut off");
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return bytes.array();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    /** A value that is held by those who look at it, and no longer. */
    private static final class Recalled<T> implements Supplier<T> {
        private final Supplier<byte[]> bytes;
        private final Function<byte[], T> read;
        private volatile WeakReference<T> held = new WeakReference<>(null);

        Recalled(Supplier<byte[]> bytes, Function<byte[], T> read) {
            this.bytes = bytes;
            this.read = read;
        }

        @Override
        public T get() {
            T known = held.get();
            if (known == null) {
                known = read.apply(bytes.get());
                held = new WeakReference<>(known);
            }
            return known;
        }
    }
}

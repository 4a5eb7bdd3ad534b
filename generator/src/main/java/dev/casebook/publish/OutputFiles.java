package dev.casebook.publish;

import dev.casebook.site.SitePath;
import java.io.IOException;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** Receives the site's files one by one, so that no more than one needs to be held in memory. */
@FunctionalInterface
public interface OutputFiles {
    /**
     * Takes the content of one file.
     *
     * @throws IOException if it cannot be written
     */
    void put(SitePath path, byte[] content) throws IOException;

    /** Keeps everything in memory, sorted. */
    final class InMemory implements OutputFiles {
        private final ConcurrentSkipListMap<String, byte[]> byFile = new ConcurrentSkipListMap<>();

        @Override
        public void put(SitePath path, byte[] content) {
            byFile.put(path.file(), content);
        }

        /** The content of the file at {@code path}, such as {@code assets/style.css}; absent when there is none. */
        public Optional<byte[]> file(String path) {
            return Optional.ofNullable(byFile.get(path));
        }

        /** What was put, by file and in order. */
        public SortedMap<String, byte[]> all() {
            return Collections.unmodifiableSortedMap(byFile);
        }
    }
}

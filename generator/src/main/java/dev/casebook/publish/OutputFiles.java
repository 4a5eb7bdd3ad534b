package dev.casebook.publish;

import dev.casebook.site.SitePath;
import java.io.IOException;

/** Receives the site's files one by one, so that no more than one needs to be held in memory. */
@FunctionalInterface
public interface OutputFiles {
    /**
     * Takes the content of one file.
     *
     * @throws IOException if it cannot be written
     */
    void put(SitePath path, byte[] content) throws IOException;
}

package dev.casebook.build;

import dev.casebook.render.ThemeException;
import dev.casebook.site.SitePath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * A file of a site, made when it is asked for.
 *
 * @param path where it stands
 * @param content makes it, the same each time; safe for use by many threads
 */
record SiteFile(SitePath path, Content content) {
    /** Makes bytes. */
    @FunctionalInterface
    interface Content {
        byte[] make() throws IOException, ThemeException;
    }

    /** Makes text. */
    @FunctionalInterface
    interface Text {
        String make() throws IOException, ThemeException;
    }

    static SiteFile of(SitePath path, Text text) {
        return new SiteFile(path, () -> text.make().getBytes(StandardCharsets.UTF_8));
    }
}

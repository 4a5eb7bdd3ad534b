package dev.casebook.serve;

import dev.casebook.build.Site;
import dev.casebook.diagnostic.Diagnostic;
import dev.casebook.diagnostic.Severity;
import dev.casebook.render.ThemeException;
import dev.casebook.source.SourcePath;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * One state of a {@link LiveSite}: a site whose files are made when a browser first asks for them. A page of a document that is at fault by
 * now, and so has none, stays as it was.
 */
final class Shown {
    /** Before the first build. */
    static final Shown NOTHING = new Shown(null, false, "", Map.of());

    private final @Nullable Site site;
    private final boolean settled;
    private final String broken;
    private final Map<String, Page> kept;
    private final Map<String, byte[]> made = new ConcurrentHashMap<>();

    /** A page that was, and the document it is of. */
    private static final class Page {
        private final byte[] content;
        private final SourcePath source;

        Page(byte[] content, SourcePath source) {
            this.content = content;
            this.source = source;
        }
    }

    private Shown(@Nullable Site site, boolean settled, String broken, Map<String, Page> kept) {
        this.site = site;
        this.settled = settled;
        this.broken = broken;
        this.kept = kept;
    }

    /**
     * The state after this.
     *
     * @param site what it shows
     * @param whole whether every page of it is new
     * @param watched the files that browsers show, which are made at once
     * @throws ThemeException if one of these cannot be made
     */
    Shown next(Site site, boolean whole, Set<String> watched) throws IOException, ThemeException {
        Map<String, Page> pages = new TreeMap<>();
        for (String file : watched) {
            Optional<byte[]> content = Optional.ofNullable(made.get(file)).or(() -> kept(file));
            source(file)
                    .filter(site::hasDocument)
                    .ifPresent(source -> content.ifPresent(bytes -> pages.put(file, new Page(bytes, source))));
        }
        Shown next = new Shown(site, whole, "", pages);
        for (String file : watched) {
            next.file(file);
        }
        return next;
    }

    /** The same site, and why there is no newer. */
    Shown broken(String sentence) {
        return new Shown(site, settled, sentence, kept);
    }

    /** The site. */
    Site site() {
        if (site == null) {
            throw new IllegalStateException("the site is watched before it was built");
        }
        return site;
    }

    /** Whether all of it is as the archive has it, as far as is known. */
    boolean settled() {
        return settled;
    }

    /** Why no newer site can be shown; empty when this is the newest. */
    String broken() {
        return broken;
    }

    /**
     * The content of {@code file}, such as {@code index.html}; absent when there is none.
     *
     * @throws ThemeException if it cannot be made
     */
    Optional<byte[]> file(String file) throws IOException, ThemeException {
        byte[] known = made.get(file);
        if (known != null || site == null) {
            return Optional.ofNullable(known);
        }
        Optional<byte[]> content = site.make(file);
        if (content.isPresent()) {
            made.put(file, content.get());
            return content;
        }
        return kept(file);
    }

    private Optional<byte[]> kept(String file) {
        return Optional.ofNullable(kept.get(file)).map(page -> page.content);
    }

    private Optional<SourcePath> source(String file) {
        return site == null
                ? Optional.empty()
                : site.source(file).or(() -> Optional.ofNullable(kept.get(file)).map(page -> page.source));
    }

    /** What the author of the page in {@code file} should know: what was found in its document, and what keeps others out of the site. */
    List<Diagnostic> findings(String file) {
        if (site == null) {
            return List.of();
        }
        Optional<SourcePath> source = source(file);
        return site.diagnostics().list().stream()
                .filter(d -> d.severity() == Severity.ERROR
                        || source.filter(d.span().file().path()::equals).isPresent())
                .toList();
    }
}

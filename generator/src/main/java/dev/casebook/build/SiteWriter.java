package dev.casebook.build;

import dev.casebook.archive.InParallel;
import dev.casebook.publish.OutputFiles;
import dev.casebook.render.ThemeException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Makes the files of a site and hands them out, by all processors. */
final class SiteWriter {
    private SiteWriter() {}

    /**
     * Hands each of {@code files} to {@code output}.
     *
     * @throws ThemeException if a template fails
     */
    static void write(List<SiteFile> files, OutputFiles output) throws IOException, ThemeException {
        try {
            InParallel.map(files, file -> {
                write(file, output);
                return file.path();
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (PageFailure failure) {
            throw failure.fault;
        }
    }

    private static void write(SiteFile file, OutputFiles output) {
        try {
            output.put(file.path(), file.content().make());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ThemeException e) {
            throw new PageFailure(e);
        }
    }

    /** Carries a theme's fault out of the threads that render. */
    private static final class PageFailure extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient ThemeException fault;

        PageFailure(ThemeException fault) {
            super(fault);
            this.fault = fault;
        }
    }
}

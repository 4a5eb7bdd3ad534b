package dev.casebook.build;

import dev.casebook.diagnostic.Diagnostics;
import dev.casebook.packed.ScratchFile;
import dev.casebook.render.RenderedHtmlCheck;
import java.io.IOException;
import java.util.List;

/**
 * What a build came to. Once it is closed, the texts that findings are in cannot be asked for any more.
 *
 * @param diagnostics everything found
 * @param documents how many files were read as documents
 * @param postmortems how many postmortems are published
 * @param drafts how many drafts are left out
 * @param files how many files the site holds
 * @param changed how many of them are new or changed
 * @param pageProblems what is wrong with finished pages; empty unless they were checked
 * @param hasSitemap whether the site's address is known, so that a sitemap could be written
 * @param refusal why git does not tell when documents last changed, as a clause; empty where it does, or where there is no repository
 * @param scratch where what was put aside lies
 */
public record BuildResult(
        Diagnostics diagnostics,
        int documents,
        int postmortems,
        int drafts,
        int files,
        int changed,
        List<RenderedHtmlCheck.Problem> pageProblems,
        boolean hasSitemap,
        String refusal,
        ScratchFile scratch)
        implements AutoCloseable {
    /** Copies the problems. */
    public BuildResult {
        pageProblems = List.copyOf(pageProblems);
    }

    @Override
    public void close() throws IOException {
        scratch.close();
    }
}

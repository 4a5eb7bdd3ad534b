package dev.casebook.build;

import dev.casebook.diagnostic.Diagnostics;
import dev.casebook.render.RenderedHtmlCheck;
import java.util.List;

/**
 * What a build came to.
 *
 * @param diagnostics everything found
 * @param documents how many files were read as documents
 * @param postmortems how many postmortems are published
 * @param files how many files the site holds
 * @param changed how many of them are new or changed
 * @param pageProblems what is wrong with finished pages; empty unless they were checked
 * @param hasSitemap whether the site's address is known, so that a sitemap could be written
 */
public record BuildResult(
        Diagnostics diagnostics,
        int documents,
        int postmortems,
        int files,
        int changed,
        List<RenderedHtmlCheck.Problem> pageProblems,
        boolean hasSitemap) {
    /** Copies the problems. */
    public BuildResult {
        pageProblems = List.copyOf(pageProblems);
    }
}

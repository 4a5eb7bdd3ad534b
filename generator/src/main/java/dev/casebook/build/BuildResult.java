package dev.casebook.build;

import dev.casebook.diagnostic.Diagnostics;

/**
 * What a build came to.
 *
 * @param diagnostics everything found
 * @param documents how many files were read as documents
 * @param postmortems how many postmortems are published
 * @param files how many files the site holds
 * @param changed how many of them are new or changed
 * @param hasSitemap whether the site's address is known, so that a sitemap could be written
 */
public record BuildResult(
        Diagnostics diagnostics, int documents, int postmortems, int files, int changed, boolean hasSitemap) {}

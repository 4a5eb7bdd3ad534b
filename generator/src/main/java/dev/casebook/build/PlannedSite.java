package dev.casebook.build;

import dev.casebook.archive.PublishedAssets;
import dev.casebook.link.LinkedCatalog;
import dev.casebook.search.build.IndexExporter;
import dev.casebook.settings.Settings;
import dev.casebook.site.SitePlan;
import dev.casebook.source.History;

/**
 * All that a site's files are made of but for the theme.
 *
 * @param settings what the archive asks for
 * @param catalog its documents and what stands between them
 * @param plan which pages there are
 * @param searchIndex the search's files
 * @param assets the archive's pictures and other files
 * @param changed the day on which each file of the archive last changed, as far as known
 */
record PlannedSite(
        Settings settings,
        LinkedCatalog catalog,
        SitePlan plan,
        IndexExporter.Export searchIndex,
        PublishedAssets assets,
        History changed) {}

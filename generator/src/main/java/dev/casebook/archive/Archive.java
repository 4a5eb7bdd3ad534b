package dev.casebook.archive;

import dev.casebook.catalog.Catalog;
import dev.casebook.diagnostic.Diagnostics;
import dev.casebook.settings.Settings;
import dev.casebook.source.SourceTree;

/**
 * An archive as read and judged, before anything is linked.
 *
 * @param tree its files
 * @param settings what it asks for
 * @param catalog everything that can be published: documents that carry an error are left out
 * @param diagnostics what was found, severities as the settings want them
 * @param judgement how later findings are judged
 */
public record Archive(
        SourceTree tree, Settings settings, Catalog catalog, Diagnostics diagnostics, Judgement judgement) {
    /** How many older findings the baseline holds back. */
    public int standing() {
        return judgement.standing().list().size();
    }
}

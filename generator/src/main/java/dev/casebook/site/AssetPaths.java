package dev.casebook.site;

import dev.casebook.source.SourcePath;

/** Where the archive's own pictures and files stand in the site. */
public final class AssetPaths {
    private AssetPaths() {}

    /** Whether the site can hold a file of this name. */
    public static boolean canHold(SourcePath asset) {
        return asset.value().indexOf('\\') < 0 && asset.value().chars().noneMatch(c -> c < ' ');
    }

    /** The place of {@code asset}. */
    public static SitePath of(SourcePath asset) {
        return new SitePath("files/" + asset.value());
    }
}

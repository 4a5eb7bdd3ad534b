package dev.casebook.build;

import dev.casebook.settings.Settings;
import java.nio.file.Path;
import java.time.LocalDate;

/**
 * What a build is asked to do.
 *
 * @param content the archive's folder
 * @param output where the site goes
 * @param theme a folder whose files replace those of the shipped theme; the content folder's own {@code theme/} when empty
 * @param baseUrl the address the site is published at; empty for the one in the settings
 * @param drafts whether drafts are published too
 * @param noindex whether search engines are asked to leave the site out
 * @param strict whether warnings are errors
 * @param checkPages whether the finished pages are read again and checked
 * @param today the day on which actions are overdue or not
 * @param version this program's version
 */
public record BuildOptions(
        Path content,
        Path output,
        String theme,
        String baseUrl,
        boolean drafts,
        boolean noindex,
        boolean strict,
        boolean checkPages,
        LocalDate today,
        String version) {
    /** Whether a site can be published at {@code url}. */
    public static boolean isAddress(String url) {
        return Settings.Site.isAddress(url);
    }

    /** What is asked for while an archive is written: drafts too, for no search engine. */
    public static BuildOptions preview(Path content, Path output, String theme, LocalDate today, String version) {
        return new BuildOptions(content, output, theme, "", true, true, false, false, today, version);
    }

    /** Where the archive's own theme is, if it has one. */
    public Path themeFolder() {
        return theme.isEmpty() ? content.resolve("theme") : Path.of(theme);
    }
}

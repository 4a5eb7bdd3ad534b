package dev.casebook.authoring;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The files of a new archive. */
public final class Starter {
    private static final List<String> FILES = List.of(
            "content/casebook.yaml",
            "content/services.yaml",
            "content/pages/how-we-write-postmortems.md",
            ".gitignore",
            "netlify.toml",
            ".github/workflows/postmortems.yml",
            ".github/workflows/publish.yml");

    private Starter() {}

    /** Each file's text by its path, {@code title} being the archive's name. */
    public static Map<String, String> files(String title) {
        Map<String, String> files = new LinkedHashMap<>();
        for (String file : FILES) {
            String resource = "/templates/archive/"
                    + file.substring(file.lastIndexOf('/') + 1).replaceFirst("^[.]", "");
            files.put(file, Draft.read(resource).replace("{title}", YamlOut.quoted(title)));
        }
        return Collections.unmodifiableMap(files);
    }
}

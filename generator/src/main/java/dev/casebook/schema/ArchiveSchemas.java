package dev.casebook.schema;

import dev.casebook.settings.Settings;
import dev.casebook.vocabulary.Vocabulary;
import java.util.Map;
import java.util.TreeMap;

/** The JSON Schemas of an archive. */
public final class ArchiveSchemas {
    private ArchiveSchemas() {}

    /** Each schema by its name. */
    public static Map<String, String> of(Settings settings, Vocabulary vocabulary) {
        return new TreeMap<>(Map.of(
                "casebook", SettingsSchema.of(settings), "postmortem", PostmortemSchema.of(settings, vocabulary)));
    }
}

package dev.casebook.schema;

import dev.casebook.catalog.Field;
import dev.casebook.diagnostic.Rule;
import dev.casebook.diagnostic.Severity;
import dev.casebook.settings.Policy;
import dev.casebook.settings.Profile;
import dev.casebook.settings.Settings;
import dev.casebook.vocabulary.Axis;
import dev.casebook.vocabulary.Term;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** {@code casebook.yaml}: its keys, the rules, and the archive's own levels. */
final class SettingsSchema {
    private SettingsSchema() {}

    /** The schema for an archive with these settings. */
    static String of(Settings settings) {
        Schema field =
                Schema.oneOf(Arrays.stream(Field.values()).map(Field::key).toList());
        return Schema.mapping()
                .key("site", site())
                .key("profile", profile().described("How much a postmortem owes; without it, standard."))
                .key("policy", policy())
                .key(
                        "rules",
                        Schema.defined("rules")
                                .described("Severities of single rules, or with link/* of a whole category."))
                .key("requirements", requirements(settings))
                .key("severities", levels().described("The levels, gravest first; they replace SEV-1 to SEV-4."))
                .key("kinds", levels().described("Kinds of incident beyond the shipped ones."))
                .key(
                        "fields",
                        Schema.mappingOf(Schema.any(), field)
                                .described("Foreign keys of front matter, and the key that each means."))
                .key(
                        "values",
                        Schema.mappingOf(field, Schema.mappingOf(Schema.any(), Schema.text()))
                                .described("By key, foreign words and the word that each means."))
                .key(
                        "include",
                        Schema.list(Schema.text())
                                .described(
                                        "Files and folders that belong to the archive, as in incidents/**; without it, all."))
                .key(
                        "exclude",
                        Schema.list(Schema.text())
                                .described("Files and folders that do not belong to the archive, as in **/drafts."))
                .key(
                        "synonyms",
                        Schema.list(Schema.list(Schema.text()).with("minItems", 2))
                                .described("Groups of words that say the same, for searching."))
                .with("$defs", Map.of("rules", rules()))
                .file("Settings of a Casebook archive");
    }

    private static Schema site() {
        return Schema.mapping()
                .key("title", Schema.text().described("The site's name; without it, the folder's."))
                .key("description", Schema.text().described("One sentence, for search engines and link previews."))
                .key("language", Schema.text().described("Of the texts, as in en or pt-BR."))
                .key("base_url", Schema.text().described("The address the site is published at."))
                .key("timezone", Schema.text().described("For timestamps without an offset, such as Europe/Oslo."))
                .key("edit_url", Schema.text().described("Address of a file's editor; {path} becomes the file's path."))
                .described("The site as a whole.");
    }

    private static Schema policy() {
        Policy usual = Policy.USUAL;
        return Schema.mapping()
                .key(
                        "publish_within_hours",
                        whole("How soon after the end it is to be published.", usual.publishHours()))
                .key("draft_days", whole("How many days it may stay a draft.", usual.draftDays()))
                .key("fewest_actions", whole("How many actions it should have.", usual.fewestActions()))
                .key("most_actions", whole("How many actions it should have at most.", usual.mostActions()))
                .key("action_open_days", whole("How many days an action may stay open.", usual.openDays()))
                .key("summary_words", whole("How many words a summary has at most.", usual.summaryWords()))
                .key(
                        "recurrence_days",
                        whole(
                                "Within how many days the same failure mode in the same service is the same failure.",
                                usual.recurrenceDays()))
                .key(
                        "private_names",
                        Schema.several(Schema.text()).described("Names of customers that are not to be published."))
                .described("The limits that rules measure by.");
    }

    private static Schema whole(String description, int usual) {
        return Schema.any()
                .with("type", "integer")
                .with("minimum", 0)
                .with("default", usual)
                .described(description);
    }

    private static Schema rules() {
        Stream<String> labels = Arrays.stream(Severity.values()).map(Severity::label);
        Schema severity = Schema.oneOf(Stream.concat(labels, Stream.of("off")).toList());
        Map<String, Schema> byName = new TreeMap<>();
        for (Rule rule : Rule.values()) {
            byName.put(rule.category() + "/*", severity);
            byName.put(rule.id(), severity.described(rule.why()));
        }
        return Schema.mapping().with("properties", byName);
    }

    private static Schema requirements(Settings settings) {
        List<String> levels = settings.levels().stream()
                .filter(term -> term.axis() == Axis.SEVERITY)
                .map(Term::id)
                .toList();
        return Schema.list(Schema.mapping()
                        .key("severity", Schema.several(Schema.oneOf(levels)).described("Levels it holds for."))
                        .key("kind", Schema.several(Schema.text()).described("Kinds it holds for."))
                        .key("profile", profile().described("How much those owe."))
                        .key("rules", Schema.defined("rules")))
                .described("What some incidents owe, other than the rest; of several that fit, the last counts.");
    }

    private static Schema levels() {
        Schema level = Schema.mapping()
                .key("name", Schema.text().described("As people read it."))
                .key("definition", Schema.text().described("One sentence."))
                .key("aliases", Schema.several(Schema.text()).described("Other names."));
        Schema byName = Schema.mappingOf(Schema.any(), Schema.anyOf(Schema.text(), level));
        return Schema.anyOf(byName, Schema.several(Schema.anyOf(Schema.text(), byName)));
    }

    private static Schema profile() {
        return Schema.oneOf(Arrays.stream(Profile.values())
                .map(profile -> profile.name().toLowerCase(Locale.ROOT))
                .toList());
    }
}

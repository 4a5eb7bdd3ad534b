package dev.casebook.diagnostic;

import java.util.Locale;

/**
 * Every rule there is. The id is {@code category/name}, taken from the constant: {@code FRONT_MATTER__YAML_ERROR} is
 * {@code front-matter/yaml-error}. Each has a page under {@code rules/} whose examples are run as tests.
 */
public enum Rule {
    /** A file that is not text in UTF-8. */
    SOURCE__NOT_TEXT(Severity.ERROR, "what cannot be read cannot be published or found"),
    /** A file over the size limit. */
    SOURCE__TOO_LARGE(Severity.ERROR, "a postmortem of many megabytes is a log or an accident"),
    /** A file in another encoding, read with a guess. */
    SOURCE__NOT_UTF8(Severity.WARNING, "a guessed encoding can turn letters and signs into others"),
    /** A file that may not be opened. */
    SOURCE__UNREADABLE(Severity.ERROR, "what cannot be read cannot be published or found"),
    /** A file whose name no address can carry. */
    SOURCE__BAD_NAME(Severity.ERROR, "such a name means different files on different machines"),
    /** A text whose nesting no reader of Markdown can follow. */
    SOURCE__NOT_MARKDOWN(Severity.WARNING, "the text is shown as it stands, without headings, lists or links"),
    /** A link that leaves the archive. */
    SOURCE__OUTSIDE_ARCHIVE(Severity.ERROR, "following links out of the archive could publish what nobody meant to"),
    /** A front matter whose closing fence is missing. */
    FRONT_MATTER__UNCLOSED(Severity.ERROR, "without its end, the whole document would be read as metadata"),
    /** YAML that does not parse and has no unmistakable mend. */
    FRONT_MATTER__YAML_ERROR(Severity.ERROR, "metadata that does not parse cannot place the postmortem"),
    /** YAML that does not parse but whose meaning is clear. */
    FRONT_MATTER__YAML_MENDED(Severity.WARNING, "other tools will refuse this front matter"),
    /** A block that holds something else than keys and values. */
    FRONT_MATTER__NOT_A_MAPPING(Severity.ERROR, "metadata is read by its keys"),
    /** TOML that does not parse. */
    FRONT_MATTER__TOML_ERROR(Severity.ERROR, "metadata that does not parse cannot place the postmortem"),
    /** A key that stands twice. */
    FRONT_MATTER__DUPLICATE_KEY(Severity.WARNING, "only one of the two values can count");

    private final Severity severity;
    private final String why;

    Rule(Severity severity, String why) {
        this.severity = severity;
        this.why = why;
    }

    /** The stable id, such as {@code front-matter/yaml-error}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace("__", "/").replace('_', '-');
    }

    /** How grave a finding is unless configured otherwise. */
    public Severity severity() {
        return severity;
    }

    /** Why the rule exists, in one line without a period. */
    public String why() {
        return why;
    }
}

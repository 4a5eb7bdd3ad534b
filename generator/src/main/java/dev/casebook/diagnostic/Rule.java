package dev.casebook.diagnostic;

import java.util.Arrays;
import java.util.List;
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
    FRONT_MATTER__DUPLICATE_KEY(Severity.WARNING, "only one of the two values can count"),
    /** A value of another type than its key takes. */
    FRONT_MATTER__WRONG_TYPE(Severity.WARNING, "a value that cannot be read is left out of the page"),
    /** A key that Casebook does not know. */
    FRONT_MATTER__UNKNOWN_KEY(Severity.WARNING, "a mistyped key loses its value without a sound"),
    /** A date that cannot be read. */
    FRONT_MATTER__BAD_DATE(Severity.WARNING, "an incident without its day stands in no year and no review"),
    /** A timestamp that cannot be read. */
    FRONT_MATTER__BAD_TIMESTAMP(Severity.WARNING, "durations are computed from timestamps"),
    /** A timestamp without an offset from UTC. */
    FRONT_MATTER__MISSING_OFFSET(Severity.WARNING, "a bare time means another moment in another place"),
    /** No date anywhere. */
    FRONT_MATTER__NO_DATE(Severity.WARNING, "an incident without its day stands in no year and no review"),
    /** Two postmortems with one id. */
    FRONT_MATTER__DUPLICATE_ID(Severity.ERROR, "a reference to the id would lead to only one of them"),
    /** Two postmortems that would have one address. */
    FRONT_MATTER__SLUG_COLLISION(Severity.WARNING, "two pages cannot share an address"),
    /** A failure mode nobody defined. */
    VOCABULARY__UNKNOWN_FAILURE_MODE(
            Severity.WARNING, "incidents are linked by failure mode; an unknown one links to nothing"),
    /** A trigger nobody defined. */
    VOCABULARY__UNKNOWN_TRIGGER(Severity.WARNING, "triggers are counted together; a new spelling counts alone"),
    /** A symptom nobody defined. */
    VOCABULARY__UNKNOWN_SYMPTOM(Severity.WARNING, "the differential of a symptom needs one word for it"),
    /** A contributing factor nobody defined. */
    VOCABULARY__UNKNOWN_FACTOR(Severity.NOTE, "free text is fine; a listed factor is counted with its like"),
    /** A service that services.yaml does not name. */
    VOCABULARY__UNKNOWN_SERVICE(Severity.WARNING, "an incident is found from its service's page"),
    /** A team that services.yaml does not name. */
    VOCABULARY__UNKNOWN_TEAM(Severity.WARNING, "actions are followed by team"),
    /** A level that is not configured. */
    VOCABULARY__UNKNOWN_SEVERITY(Severity.WARNING, "levels are compared by their order; an unknown one has none"),
    /** A kind that is not configured. */
    VOCABULARY__UNKNOWN_KIND(Severity.WARNING, "kinds decide what a postmortem owes"),
    /** A way of detection nobody defined. */
    VOCABULARY__UNKNOWN_DETECTION(Severity.WARNING, "how incidents are noticed is counted"),
    /** A status that is none of the three. */
    VOCABULARY__UNKNOWN_STATUS(Severity.WARNING, "a draft is only held back when it says so"),
    /** Moments of the incident that contradict each other. */
    TIMELINE__OUT_OF_ORDER(Severity.WARNING, "durations computed from contradicting moments are wrong"),
    /** A link within the archive that leads nowhere. */
    LINK__DEAD_LINK(Severity.WARNING, "a reader in the middle of an incident meets a missing page"),
    /** A reference to a postmortem, failure mode or service that does not exist. */
    LINK__DEAD_REFERENCE(Severity.WARNING, "a reference that leads nowhere teaches nothing"),
    /** A document with nothing in it. */
    SOURCE__EMPTY(Severity.WARNING, "an empty page is of use to nobody"),
    /** A template or index among the reports. */
    SOURCE__NOT_A_REPORT(Severity.NOTE, "templates and indexes are no incidents and must not be counted as such"),
    /** A file outside the archive's layout. */
    SOURCE__NOT_PLACED(Severity.NOTE, "what is not published would be lost without a sound"),
    /** An ignore comment that holds nothing back. */
    IGNORE__UNUSED(Severity.WARNING, "a comment that ignores nothing today may hide something tomorrow"),
    /** An ignore comment that does not say why. */
    IGNORE__WITHOUT_REASON(Severity.WARNING, "the next reader has to know whether the reason still holds"),
    /** An ignore comment for a rule that does not exist. */
    IGNORE__UNKNOWN_RULE(Severity.WARNING, "a mistyped rule is not ignored"),
    /** A line of the baseline whose finding is gone. */
    BASELINE__MENDED(Severity.NOTE, "a debt that was paid should not be free to come back"),
    /** A line of the baseline that cannot be read. */
    BASELINE__UNREADABLE(Severity.ERROR, "a debt that is not understood counts as new"),
    /** A key of casebook.yaml or services.yaml that Casebook does not know. */
    SETTINGS__UNKNOWN_KEY(Severity.WARNING, "a mistyped setting has no effect"),
    /** A setting whose value cannot be used. */
    SETTINGS__BAD_VALUE(Severity.ERROR, "building with another setting than the one meant surprises");

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

    /** The part of the id before the slash, such as {@code front-matter}. */
    public String category() {
        return id().substring(0, id().indexOf('/'));
    }

    /** How grave a finding is unless configured otherwise. */
    public Severity severity() {
        return severity;
    }

    /** Why the rule exists, in one line without a period. */
    public String why() {
        return why;
    }

    /** The rules that {@code wanted} names: one by its id, or all of a category as in {@code action} or {@code action/*}. */
    public static List<Rule> matching(String wanted) {
        String name = wanted.strip().toLowerCase(Locale.ROOT);
        String category = name.endsWith("/*") ? name.substring(0, name.length() - 2) : name;
        return Arrays.stream(values())
                .filter(rule -> rule.id().equals(name) || rule.category().equals(category))
                .toList();
    }

    /** Every id, sorted. */
    public static List<String> ids() {
        return Arrays.stream(values()).map(Rule::id).sorted().toList();
    }
}

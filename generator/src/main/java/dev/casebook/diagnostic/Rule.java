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
    /** An SVG that a browser would run. */
    SOURCE__ACTIVE_PICTURE(Severity.WARNING, "opened by its address, it could run a script as the site itself"),
    /** A front matter whose closing fence is missing. */
    FRONT_MATTER__UNCLOSED(Severity.ERROR, "without its end, the whole document would be read as metadata"),
    /** YAML that does not parse and has no unmistakable mend. */
    FRONT_MATTER__YAML_ERROR(Severity.ERROR, "what does not parse places no postmortem and settles nothing"),
    /** YAML that does not parse but whose meaning is clear. */
    FRONT_MATTER__YAML_MENDED(Severity.WARNING, "other tools will refuse this YAML"),
    /** A block that holds something else than keys and values. */
    FRONT_MATTER__NOT_A_MAPPING(Severity.ERROR, "metadata is read by its keys"),
    /** TOML that does not parse. */
    FRONT_MATTER__TOML_ERROR(Severity.ERROR, "metadata that does not parse cannot place the postmortem"),
    /** A key that stands twice. */
    FRONT_MATTER__DUPLICATE_KEY(Severity.WARNING, "only one of the two values can count"),
    /** A value that a number sign cuts short. */
    FRONT_MATTER__CUT_SHORT(Severity.WARNING, "the rest is a comment, and stands on no page"),
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
    /** An old address at which no page can stand. */
    FRONT_MATTER__BAD_ALIAS(Severity.WARNING, "who follows an old link meets a missing page"),
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
    /** A moment of the incident that is yet to come. */
    TIMELINE__IN_FUTURE(Severity.WARNING, "a mistyped year puts an incident before all others for years"),
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
    /** No front matter at all. */
    FRONT_MATTER__MISSING(Severity.NOTE, "what is guessed from a text can be guessed wrongly"),
    /** An entry of a timeline that stands before an earlier one. */
    TIMELINE__ENTRY_OUT_OF_ORDER(Severity.WARNING, "what came first is read as what caused the rest"),
    /** An entry of a timeline without a time. */
    TIMELINE__UNTIMED_ENTRY(Severity.NOTE, "without its time, nobody can see how long a step took"),
    /** A timeline in which nothing has a time. */
    TIMELINE__NO_TIMES(Severity.WARNING, "a timeline without times cannot show where the time went"),
    /** An entry of a timeline on a day far from the incident. */
    TIMELINE__OUTSIDE_INCIDENT(Severity.NOTE, "a wrong day makes every duration wrong"),
    /** Nothing says when the incident was detected. */
    TIMELINE__NO_DETECTION(Severity.NOTE, "how long nobody knew is the first thing to shorten"),
    /** Nothing says when users stopped feeling it. */
    TIMELINE__NO_MITIGATION(Severity.NOTE, "how long users felt it is the measure of the response"),
    /** A postmortem published later than the policy asks. */
    TIMELINE__LATE(Severity.NOTE, "memory fades within days, and so does the will to act"),
    /** A draft that stays one. */
    TIMELINE__LONG_DRAFT(Severity.NOTE, "what stays a draft is neither agreed nor read"),
    /** A section that a complete postmortem has. */
    STRUCTURE__MISSING_SECTION(Severity.NOTE, "a reader in the next incident looks for it and finds nothing"),
    /** A heading with nothing below it. */
    STRUCTURE__EMPTY_SECTION(Severity.WARNING, "an empty section looks as if there was nothing to say"),
    /** Text of the template that was to be replaced. */
    STRUCTURE__TEMPLATE_TEXT(Severity.WARNING, "what was never filled in is read as what happened"),
    /** A summary that is none. */
    STRUCTURE__LONG_SUMMARY(Severity.NOTE, "a summary is read by those who read nothing else"),
    /** A cause that stops at a person. */
    ANALYSIS__HUMAN_ERROR(Severity.WARNING, "an error of a person is where the analysis starts"),
    /** No failure mode. */
    ANALYSIS__NO_FAILURE_MODE(Severity.NOTE, "without one, the next incident of its kind does not find it"),
    /** What set it off, given as its cause. */
    ANALYSIS__TRIGGER_AS_CAUSE(Severity.NOTE, "the next trigger will be another; the condition it met stays"),
    /** Nothing on how it was noticed. */
    ANALYSIS__NO_DETECTION(Severity.NOTE, "how it was noticed decides how long it hurts"),
    /** Nothing that went well. */
    ANALYSIS__NOTHING_WENT_WELL(Severity.NOTE, "what worked must be known to be kept"),
    /** No action. */
    ACTION__NONE(Severity.WARNING, "what nobody changes comes back"),
    /** More actions than get done. */
    ACTION__TOO_MANY(Severity.NOTE, "of a long list the easy items get done, not the ones that matter"),
    /** Fewer actions than an incident teaches. */
    ACTION__TOO_FEW(Severity.NOTE, "one action mends the trigger; the conditions want theirs too"),
    /** Actions that nobody owns. */
    ACTION__NO_OWNER(Severity.NOTE, "what everybody owns is done by nobody"),
    /** Actions owned by one named person. */
    ACTION__NAMED_PERSON(Severity.NOTE, "people change teams; a team or role lasts"),
    /** Actions without a day. */
    ACTION__NO_DUE_DATE(Severity.NOTE, "what is due at no time is never overdue"),
    /** Actions without a ticket. */
    ACTION__NO_TICKET(Severity.NOTE, "work is planned from the backlog, not from the archive"),
    /** An action that cannot be finished. */
    ACTION__VAGUE(Severity.WARNING, "what cannot be finished is never done"),
    /** Nothing but training and reminders. */
    ACTION__ONLY_TRAINING(Severity.WARNING, "people forget; only a changed system remembers"),
    /** One more step that a person has to pass. */
    ACTION__MANUAL_GATE(Severity.NOTE, "a gate slows every change and soon passes all of them"),
    /** An action past its day. */
    ACTION__OVERDUE(Severity.WARNING, "the failure may come back before its remedy"),
    /** An action open for long. */
    ACTION__STALE(Severity.NOTE, "what is open for half a year is either not needed or not wanted"),
    /** An action done on no day. */
    ACTION__DONE_WITHOUT_DATE(Severity.NOTE, "whether a remedy came before the next incident cannot be told"),
    /** A failure that came back, and nothing systemic against it. */
    ACTION__NO_SYSTEMIC(Severity.WARNING, "what came back was mended at its surface"),
    /** A person as the failure. */
    LANGUAGE__BLAME(Severity.WARNING, "who is blamed once tells nothing the next time"),
    /** A why that asks a person for a justification. */
    LANGUAGE__ACCUSATORY_WHY(Severity.WARNING, "asked to justify themselves, people defend instead of telling"),
    /** What did not happen, told as a choice. */
    LANGUAGE__COUNTERFACTUAL(Severity.WARNING, "what did not happen explains nothing of what did"),
    /** What is plain only afterwards. */
    LANGUAGE__HINDSIGHT(Severity.NOTE, "what is plain now was not plain then, or it would not have happened"),
    /** Words that make light of what was hard. */
    LANGUAGE__MINIMIZING(Severity.NOTE, "what sounds easy is not looked into"),
    /** An anchor that no heading has. */
    LINK__DEAD_ANCHOR(Severity.WARNING, "the reader lands at the top and has to search"),
    /** A picture without a text in its place. */
    LINK__NO_ALTERNATIVE(Severity.NOTE, "who cannot see the picture learns nothing from it"),
    /** A file that nothing refers to. */
    LINK__ORPHAN_ASSET(Severity.NOTE, "it is published, and nobody will find it"),
    /** A failure that came back unsaid. */
    RECURRENCE__UNLINKED(Severity.NOTE, "that it came back is the most important thing about it"),
    /** Earlier actions that were open when it came back. */
    RECURRENCE__OPEN_ACTIONS(Severity.NOTE, "the remedy was known, and not in place"),
    /** A credential. */
    SECRET__CREDENTIAL(Severity.ERROR, "what is published is known to everybody, for ever"),
    /** A private key. */
    SECRET__PRIVATE_KEY(Severity.ERROR, "what is published is known to everybody, for ever"),
    /** Something that is personal. */
    SECRET__PERSONAL_DATA(Severity.WARNING, "an archive that everybody reads is no place for it"),
    /** The name of a customer that is to stay private. */
    SECRET__PRIVATE_NAME(Severity.WARNING, "customers have not agreed to be part of the story"),
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

    /** Whether it reports what a complete postmortem has and this one lacks. The lenient profile asks for none of it. */
    public boolean isDebt() {
        return switch (this) {
            case FRONT_MATTER__MISSING,
                    TIMELINE__NO_DETECTION,
                    TIMELINE__NO_MITIGATION,
                    TIMELINE__UNTIMED_ENTRY,
                    STRUCTURE__MISSING_SECTION,
                    ANALYSIS__NO_FAILURE_MODE,
                    ANALYSIS__TRIGGER_AS_CAUSE,
                    ANALYSIS__NO_DETECTION,
                    ANALYSIS__NOTHING_WENT_WELL,
                    ACTION__NONE,
                    ACTION__TOO_FEW,
                    ACTION__NO_OWNER,
                    ACTION__NO_DUE_DATE,
                    ACTION__NO_TICKET,
                    ACTION__DONE_WITHOUT_DATE,
                    LINK__ORPHAN_ASSET,
                    RECURRENCE__UNLINKED,
                    RECURRENCE__OPEN_ACTIONS -> true;
            default -> false;
        };
    }

    /** Whether what it points at must not be shown. */
    public boolean isSecret() {
        return name().startsWith("SECRET__");
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

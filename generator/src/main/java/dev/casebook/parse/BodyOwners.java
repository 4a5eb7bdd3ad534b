package dev.casebook.parse;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who will see to an action, as its own words or the line above its list say. */
final class BodyOwners {
    private static final String NAME = "\\p{Lu}[\\p{L}\\d_'-]{0,20}";
    /** A name, and what follows it until it is counted. */
    private static final String SOMEBODY = NAME + "(?: " + NAME + "| team)";

    private static final Pattern OWNER = Pattern.compile(
            "(?i)\\b(?:owners?|assignees?|assigned(?: to)?|dri|responsible)\\s*[:=]\\s*(?<who>[^,;|)\\]\\n]{1,60})|(?<at>(?<![\\w/])@[\\w][\\w/-]*)");
    /** {@code (assigned to payments, due in May)}, {@code Ada Berg will be responsible for it}, {@code — search to pick up}. */
    private static final List<Pattern> IN_CHARGE = List.of(
            Pattern.compile(
                    "[(,;.\u2014\u2013]\\s*(?:[Aa]ssigned|[Oo]wned) (?:to|by) (?:the )?(?<who>[^,;|)\\]\\n.]{1,60})"),
            Pattern.compile(
                    "(?<who>" + SOMEBODY
                            + "{0,4})(?: \\([^)\\n]{0,30}\\))? (?:will be responsible|(?:is|are) responsible for (?:this|these|the (?:action|item|task|work)))\\b"),
            Pattern.compile(
                    "[\u2014\u2013]\\s+(?<who>\\p{L}[\\p{L}\\d_-]{1,30}(?: team)?) to (?:action|do|drive|follow up|lead|own|pick up|take)\\b"));

    /** {@code Ada Berg will keep watching it}. */
    private static final Pattern SOMEBODY_WILL = Pattern.compile(
            "(?<who>\\p{Lu}\\p{Ll}{1,20} \\p{Lu}\\p{Ll}{1,20}) will (?!be\\b|need\\b|have\\b|no\\b|not\\b)\\p{Ll}");
    /** {@code Write it down [Ada]}. */
    private static final Pattern BRACKETED = Pattern.compile("\\[(?<who>[^\\[\\]]{2,40})]\\s*$");

    /** {@code [Payments] Renew it by a timer}. */
    private static final Pattern BRACKETED_BEFORE = Pattern.compile("^\\[(?<who>[^\\[\\]]{2,40})]\\s+\\p{L}");

    /** {@code [Ticket to come] Ada will renew it}. */
    private static final Pattern LABELS = Pattern.compile("^(?:\\[[^\\[\\]]{1,40}]\\s+)+");

    private static final List<Pattern> BRACKETS = List.of(BRACKETED, BRACKETED_BEFORE);

    /** {@code Payments team - renew it by a timer}. */
    private static final Pattern BEFORE_DASH = Pattern.compile(
            "(?i)(?<who>me|us|@[\\w/-]+|[\\w&' ]{0,30}\\b(?:team|squad|sre|(?:dev ?)?ops|engineering|on-?call|maintainers|engineers|admins?))\\s+[\u2014\u2013-]\\s");

    /** {@code Payments & Search teams: renew it by a timer}. */
    private static final Pattern BEFORE_COLON =
            Pattern.compile("(?<who>" + NAME + "(?: (?:&|and|" + NAME + ")){0,4} [Tt]eams?)\\s*:\\s");

    private static final List<Pattern> STARTS = List.of(BEFORE_COLON, SOMEBODY_WILL);

    private static final Pattern TOLD_TO = Pattern.compile(
            "(?:The )?(?<who>\\p{Lu}[\\p{L}\\d_&-]{1,20}(?: (?:\\p{Lu}[\\p{L}\\d_&-]{1,20}|team|group|committee|board)){0,2}(?:(?:, | and | & )\\p{Lu}[\\p{L}\\d_-]{1,20}(?: team)?){0,3}) (?:to|will|(?:plans?|intends?|has agreed|is going) to) (?:acknowledge|add|arrange|ask|assess|audit|build|change|check|clean|collect|come up|complete|configure|contact|continue|coordinate"
                    + "|create|decide|define|delete|deploy|design|destroy|develop|discuss|document|draft|drop|enable|ensure|escalate|establish|evaluate|explore|figure|file|find|finish|fix|follow up|get|implement"
                    + "|improve|introduce|investigate|look|lead|make|migrate|monitor|move|open|order|organi[sz]e|plan|prepare|produce|propose|provide|publish|push|raise|reach|remove|rename|renew"
                    + "|replace|report|respond|research|review|revoke|rewrite|rotate|run|schedule|send|set|share|speak|submit|subscribe|talk|tell|test|train|tune|update|upgrade|validate|verify|work|write)\\b");
    /** What begins such a sentence and is nobody. */
    private static final Set<String> NOBODY =
            Set.of(("need needs try remember plan continue want aim agree decide look going work have how way ways"
                            + " ability option options where when what process script tool tooling alert alerts dashboard job policy"
                            + " ticket task system code pipeline automation mechanism function rule test tests todo action next"
                            + " similar prior due ask reach talk commit we it this they there that changes alerting monitoring"
                            + " bot check cron cronjob hook lambda migrate monitor move probe query refer report service switch trigger webhook"
                            + " workflow worker nothing something anything time more chance")
                    .split(" ", -1));

    private static final Pattern LIST_ABOVE =
            Pattern.compile("(?<who>" + SOMEBODY + "{0,3}) (?:is|are|will be) responsible for\\b[^.]*:$");

    /** {@code The search team will take the following actions} above it. */
    private static final Pattern TEAM_ABOVE = Pattern.compile(
            "\\b(?:[Tt]he|[Oo]ur) (?<who>(?:[\\p{L}\\d_'/&-]{1,20} ){1,4}(?:teams?|squad|group|committee|maintainers|department)) (?:will|is|are|plans?|intends?|agreed|committed)\\b"
                    + "[^.:;]{0,60}\\b(?:following|these) (?:[\\w-]{1,20} ){0,3}(?:actions?|changes|improvements|items|measures|mitigations|steps|tasks|work)\\b");

    private static final Pattern LIST_BELOW = Pattern.compile(
            "^(?:All|These|Both|They)\\b[^.]*\\b(?:are|been|were) assigned to (?:the )?(?<who>" + SOMEBODY + "{0,3})");
    private static final Pattern JOINED = Pattern.compile(", | and | & ");
    /** What is done to others, so that they do something. */
    private static final Set<String> TO_OTHERS = Set.of(
            "allow ask empower enable encourage expect get give help instruct invite notify prepare remind require teach tell train want"
                    .split(" ", -1));

    private static final Pattern WHO = Pattern.compile(
            "\\p{Lu}[\\p{L}'-]{0,20}(?:(?:, | & | and |/| via | )\\p{Lu}[\\p{L}'-]{0,20}){0,4}(?: team)?");
    /** What heads a part of the actions without owning it. */
    private static final Pattern PARTS = Pattern.compile(
            "(?i)^(?:immediate|short|long|medium|near|high|low|critical|urgent|minor|major|process\\w*|technical|monitoring|detection|prevention|prevent"
                    + "|mitigat\\w*|document\\w*|docs|infrastructure|deploy\\w*|test\\w*|communication\\w*|response|people|tool\\w*|alert\\w*|general|other|misc\\w*"
                    + "|done|todo|completed?|open|code|database|network|architecture|changes?|tasks?|priority|phase|week|today|now|next|action\\w*|improve\\w*"
                    + "|follow\\w*|note\\w*|what|how|why|outcome\\w*|fix\\w*|investigat\\w*|recover\\w*|resol\\w*|lessons?|summary|reliability|observability|backups?|logging|remaining|future|optional|tb[acd]|unassigned|nobody)\\b");

    /** How the name of a part ends that tells of its topic: {@code Queue Hardening}, {@code New Stories Required}. */
    private static final Pattern TOPIC = Pattern.compile(
            "(?i)\\b(?:required|needed|updates?|stories|items?|questions?|improvements?|enhancements?|decisions?|ideas|wins?|gaps|steps|risks|fixes|hardening"
                    + "|hygiene|clean-?up|readiness|prevention|detection|validation|testing|alerting|tooling|automation|maintenance|resilience|work)$");

    private static final Pattern PARTS_ONLY = Pattern.compile(
            "(?i)^(?:immediate|short|long|medium|near)\\b|\\b(?:actions?|items?|tasks?|measures|improvements|changes|steps|fixes|priority|term)$");

    /** What else stands in brackets behind an action. */
    private static final Pattern STATE = Pattern.compile(
            "(?i)(?:.*\\bTB[ACD]\\b.*|(?:[A-Z]|P\\d|pending|planned|started|blocked|in progress|wip|ongoing|new|easy|hard|small|large|link|source|citation needed)\\b.*|(?-i:\\p{Lu}{2,}))");

    /** {@code Write it down [KBO]}, {@code [KBO to write it down]}: initials, where they are no state, area or kind of work. */
    private static final Pattern INITIALS = Pattern.compile("\\[(?<who>\\p{Lu}{2,3})(?: to [^\\[\\]]{2,40})?]\\s*$");

    private static final Set<String> NO_INITIALS =
            Set.of(("AI API APP AWS BE BUG CD CDN CI CLI CPU DNS DOC EOL EPC FE GCP GPU HA HR HTTP IAM ID IO K8S LB"
                            + " LOW MED MR NA NEW NO NTH OK OS PR RAM RFC SDK SLA SLO SQL SSH SSL TBA TBC TBD TLS UI URL UX VM VPN WEB WIP XL YES")
                    .split(" ", -1));

    private BodyOwners() {}

    /**
     * {@code Owner: payments}, {@code @payments}, {@code Payments to write it down}.
     *
     * @param written the action as Markdown: a handle that stands there as code is an account or channel that it speaks of
     */
    static Optional<String> of(String title, String all, String written) {
        Matcher owner = OWNER.matcher(all);
        while (owner.find()) {
            String at = owner.group("at");
            if (at == null || !isCode(written, at)) {
                return Optional.of(
                        (at == null ? owner.group("who") : at).strip().replaceFirst("[.]$", ""));
            }
        }
        for (Pattern place : BRACKETS) {
            Matcher bracketed = place.matcher(title);
            if (bracketed.find()
                    && isWho(bracketed.group("who"))
                    && !isCode(written, "[" + bracketed.group("who"))
                    && !STATE.matcher(bracketed.group("who")).matches()) {
                return Optional.of(bracketed.group("who"));
            }
        }
        Matcher initials = INITIALS.matcher(title);
        if (initials.find()
                && !NO_INITIALS.contains(initials.group("who"))
                && !isCode(written, "[" + initials.group("who"))) {
            return Optional.of(initials.group("who"));
        }
        Matcher dashed = BEFORE_DASH.matcher(title);
        if (dashed.lookingAt()) {
            return Optional.of(dashed.group("who").strip());
        }
        for (Pattern charge : IN_CHARGE) {
            Matcher charged = charge.matcher(all);
            if (charged.find() && !isNobody(charged.group("who").strip().toLowerCase(Locale.ROOT))) {
                return Optional.of(charged.group("who").strip());
            }
        }
        String said = LABELS.matcher(title).replaceFirst("");
        for (Pattern start : STARTS) {
            Matcher headed = start.matcher(said);
            if (headed.lookingAt()) {
                return Optional.of(headed.group("who"));
            }
        }
        Matcher told = TOLD_TO.matcher(said);
        return told.lookingAt() && !isNobody(told.group("who").toLowerCase(Locale.ROOT))
                ? Optional.of(told.group("who"))
                : Optional.empty();
    }

    /** Who is told to see to a whole list or table: {@code Ada Berg is responsible for these:} above it, {@code All are assigned to Ada Berg} below. */
    static Optional<String> ofList(String above, String below) {
        Matcher charged = LIST_ABOVE.matcher(above);
        if (charged.find()) {
            return Optional.of(charged.group("who"));
        }
        Matcher team = TEAM_ABOVE.matcher(above);
        if (team.find()) {
            return Optional.of(team.group("who"));
        }
        Matcher assigned = LIST_BELOW.matcher(below);
        return assigned.find() ? Optional.of(assigned.group("who")) : Optional.empty();
    }

    /** {@code Prepare team to respond}: what is done to whom. */
    private static boolean isNobody(String who) {
        int first = who.indexOf(' ');
        return NOBODY.contains(who)
                || JOINED.splitAsStream(who).anyMatch(NOBODY::contains)
                || (first > 0 && TO_OTHERS.contains(who.substring(0, first)));
    }

    /** Whether {@code part} stands within backticks, the first time that it does stand there. */
    private static boolean isCode(String written, String part) {
        int at = written.indexOf(part);
        return at > 0 && written.substring(0, at).chars().filter(c -> c == '`').count() % 2 == 1;
    }

    /** Whether {@code name} heads a part of the actions. */
    static boolean isPart(String name) {
        return PARTS_ONLY.matcher(name).find();
    }

    /** Whether {@code text} is nothing but names of persons or teams. */
    static boolean isWho(String text) {
        return WHO.matcher(text).matches()
                && !PARTS.matcher(text).find()
                && !TOPIC.matcher(text).find();
    }
}

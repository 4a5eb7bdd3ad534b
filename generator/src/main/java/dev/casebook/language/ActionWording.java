package dev.casebook.language;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What an action says will be done: whether that can be finished, and whether it changes the system or asks persons to do better. */
public final class ActionWording {
    private static final String GENERIC =
            "(?:monitoring|alerting|alerts?|alarms?|observability|communications?|documentation|docs|testing|tests?|resilience"
                    + "|resiliency|reliability|robustness|visibility|process(?:es)?|procedures?|performance|stability|tooling|logging|logs|test coverage"
                    + "|coverage|code quality|quality|security|availability|scalability|response|response time|incident response|awareness|training"
                    + "|runbooks?|dashboards?|reviews?|code reviews?|backups?|collaboration|coordination)";
    private static final String ADJECTIVES =
            "(?:our |the |overall |general |internal |deployment |release |system |service |application |platform |team |existing |current |customer )*";
    private static final Pattern IMPROVE = Pattern.compile(
            "(?:(?:we (?:will|should|need to|must) |to |continue to |let's )?(?:improve|enhance|increase|strengthen|better|more|fix|update|expand|review|revisit)) "
                    + ADJECTIVES + GENERIC
                    + "(?: (?:systems?|setup|capabilit(?:y|ies)|infrastructure|practices|strateg(?:y|ies)|mechanisms?|tools?|measures|efforts|stack|process(?:es)?|procedures?))?"
                    + "(?:(?: and| &|,|/) ?" + ADJECTIVES + GENERIC + ")*"
                    + "(?: (?:between|across|among) (?:\\w+ ){0,2}(?:teams?|departments?|groups))?"
                    + "(?: (?:in general|overall|everywhere|where possible|across the board|as needed|further|in the future|going forward))?");
    /** What is made better, with no word on what will be other than before; a number would be one. */
    private static final Pattern BETTER = Pattern.compile("(?:we need to (?:have )?|we should (?:have )?)?(?:"
            + "(?:better|improved) " + ADJECTIVES + GENERIC + "(?: (?:for|in|of|around|on) \\D{1,60})?"
            + "|" + GENERIC + " improvements?(?: (?:for|in|of|to|around) \\D{1,60})?"
            + "|(?:make|making) (?:[\\w-]+ ){1,4}more (?:resilient|robust|reliable|stable|secure|scalable|performant|maintainable)"
            + "|(?:harden|tune|optimi[sz]e|stabili[sz]e|refactor|moderni[sz]e|strengthen) [a-z-]+(?: [a-z-]+){0,2}"
            + "(?: (?:around|for|in) [a-z-]+(?: [a-z-]+)?)?"
            + "|(?:ensure|guarantee|maintain) (?:the )?(?:quality|stability|reliability|availability|security|safety)(?: of \\D{1,40})?"
            + "|(?:enhance|improve|increase|revisit|review|update|fix) \\D{1,50}"
            + " (?:where (?:necessary|needed|appropriate|possible)|as (?:appropriate|needed)|at some point|if possible)"
            + "|(?:address|reduce|pay down) (?:the )?technical debt(?: (?:in|of) \\D{1,40})?)");

    private static final String WE = "(?:we (?:will|should|need to|must) |to |let's )?";
    private static final String LOOK = WE + "(?:investigate|look (?:into|at)|explore)";
    /** What ends when its ticket does. */
    private static final Pattern INVESTIGATION = Pattern.compile(LOOK + "\\b.*");
    /** What no ticket can tell the end of. */
    private static final Pattern INTENT = Pattern.compile(
            WE
                    + "(?:consider|think about|keep an eye on|keep in mind|be aware|try to (?:be|avoid|reduce|improve)|strive|aim to"
                    + "|maybe|possibly|perhaps|be proactive|double down|work (?:closer|more closely)|encourage|foster|establish a culture"
                    + "|align with|take (?:appropriate|necessary|suitable|adequate) (?:measures|steps|actions?)|avoid (?:such|similar)"
                    + "|(?:get|gain) a better understanding|start a (?:conversation|discussion)|(?:monitor|watch|observe) the situation)\\b.*");
    /** An investigation that names what it finds or brings about has an end. */
    private static final Pattern ENDS = Pattern.compile(
            ".*(?:\\b(?:root )?causes?\\b|\\bwhy\\b|\\band (?:then )?(?:fix|implement|add|resolve|create|remove|deploy|set|document|decide|determine|update|write|apply|enable|disable|correct|configure|address|make|mitigate|upgrade|replace|move)\\b|\\(?\\d+ (?:hours?|days?)\\b).*");

    /** What a later sentence says will stand written in the end. */
    private static final Pattern RECORDED = Pattern.compile(
            "(?i)\\b(?:write (?:up |down )?(?:an?|the) (?:adr|rfc|decision|proposal|design)|(?:as|in) an (?:adr|rfc))\\b");

    /** How a later sentence says what will be other than before. */
    private static final Pattern WILL_BE =
            Pattern.compile("(?i)\\b(?:should|will|must|so that|by \\w+ing|in order to|instead of)\\b");

    /** A question that is answered by yes, no or a number. */
    private static final Pattern QUESTION = Pattern.compile(LOOK + " (?:if|whether|which|how (?:many|much|long))\\b.*");

    private static final Pattern EXHORTATION = Pattern.compile(
            "(?:.*\\b)?(?:be (?:more |extra )?(?:careful|diligent|vigilant|mindful|cautious|attentive|thorough)|(?:take|exercise|use) (?:more |extra |greater )?(?:care|caution|diligence)"
                    + "|pay (?:more |closer |better )?attention|(?:raise|increase|improve|build|create) (?:\\w+ )?awareness|double-?check everything|avoid (?:human error|mistakes)"
                    + "|(?:do|communicate|test|plan) better"
                    + "|(?:team|teams|everyone|everybody|developers?|engineers?|reviewers?|authors?|members|staff) (?:is|are|will be) expected to (?:always |be|check|defend|ensure|follow|keep|know|own|pay|read|respect|review|take|test|verify)"
                    + "|(?:make sure|ensure) (?:that )?(?:this|it) (?:does not|doesn't|never|will not|won't|cannot|can't) (?:happens?|recurs?|occurs?)(?: again)?)\\b.*");
    /** What is to be done with more care, and no measure of it. */
    private static final Pattern MORE_CARE = Pattern.compile(
            "\\D{0,100}\\bmore (?:carefully|closely|thoroughly|diligently|rigorously|cautiously|attentively)\\b\\D{0,100}");

    private static final Pattern BARE = Pattern.compile(ADJECTIVES + GENERIC);
    private static final String STAFF =
            "(?:engineers?|developers?|operators?|staff|teams?|employees|everyone|everybody|people|colleagues|authors)";
    /** Persons spoken to, whoever it is done by. */
    private static final Pattern SPOKEN_TO = Pattern.compile("(?:.*\\b)?(?:"
            + "(?:workshop|lunch talk|brown[- ]bag|knowledge[- ]sharing(?: meeting| session)?|e-learning|refresher|trainings?) (?:on|for|about|with|between)"
            + "|(?:inform|notify|e-?mail|talk to|write to|send (?:an? )?(?:e-?mail|message|mail) to) (?:all |the |our |every )?(?:\\w+ )?"
            + STAFF
            + "|announce (?:in|on|to) \\S+ that (?:nobody|everyone|everybody|people)|stress that"
            + "|circulate (?:the|our) [^.]{1,60}|(?:make|have) (?:every|all|each) " + STAFF + " (?:re-?read|read)"
            + "|(?:warns?|telling|tells|asking|asks|reminding|warning) (?:all )?" + STAFF + " (?:to|not|about|never|of)"
            + "|" + STAFF + " (?:need to|must|should) (?:pay attention|be careful|be aware))\\b.*");

    private static final Pattern TRAINING = Pattern.compile(
            "(?:" + WE
                    + "(?:remind|re-?train|train|educate|coach|re-?brief|refresh|(?:(?:admins|administrators|developers|engineers|operators|everyone|everybody|staff|the team|teams?) (?:should |must |need to |needs to |to )?)?(?:re-?)?familiari[sz]e (?:themselves|ourselves|itself|everyone|the team)|instruct (?:all |the |our )?(?:\\w+ )?(?:engineers|developers|staff|teams?|employees|everyone|everybody|operators|people))\\b.*"
                    + "|(?:.*\\b)?(?:training (?:session|for|on)|(?:conduct|provide|give|organi[sz]e|hold|schedule|arrange|run|deliver|do) (?:\\w+ ){0,3}training|awareness (?:session|training|campaign)"
                    + "|(?:everyone|everybody|all \\w+|developers|engineers|the team|staff) (?:is |are |was |were |to be )?made aware"
                    + "|(?:send|post|issue) (?:\\w+ ){0,2}reminders?"
                    + "|(?:run|hold|host|give|schedule|organi[sz]e|arrange) (?:[\\w-]+ ){0,3}(?:workshops?|brown[- ]bags?|refreshers?|knowledge[- ]sharing)"
                    + "|refresher (?:course|session|training)|share (?:the |our |these )?(?:lessons|learnings)"
                    + "|tell (?:all |the |our )?(?:\\w+ )?(?:engineers|developers|staff|teams?|everyone|everybody|operators|people) (?:not )?to"
                    + "|(?:make sure|ensure) (?:that )?(?:everyone|everybody|(?:all |our )?(?:operators|employees|teams)|all engineers|all developers|developers|engineers|the team|staff) (?:knows?|understands?|(?:is|are) aware)"
                    + "|communicate (?:[\\w-]+ ){1,6}to (?:all |the )?(?:\\w+ )?(?:engineers|developers|staff|teams?|everyone|everybody|operators))\\b.*)");
    private static final Pattern NOT_PEOPLE = Pattern.compile(
            ".*\\b(?:train (?:a|the|an|new|on|our) ?(?:\\w+ )?(?:model|classifier)|refresh (?:the|our|all|a)|reminder (?:job|bot)|automat\\w*)\\b.*");
    private static final Pattern GATE = Pattern.compile(
            "(?:.*\\b)?(?:add|extend|requires?|introduce|needs?|mandate|enforce|create|implement|institute|establish|formali[sz]e|insist on|always (?:get|have|ask)|get|have|include|make)\\b(?: [\\w'/-]+){0,7} "
                    + "(?:approvals?|sign-?offs?|change advisory board|cab|manual (?:\\w+ )?(?:checks?|reviews?|steps?|verification|confirmation|gates?|approvals?|tests?|testing)"
                    + "|(?:written|explicit|prior) permission|second pair of eyes|two[- ]person|four[- ]eyes|change freeze|checklists?|check-?lists?)\\b.*");
    private static final Pattern GATE_PLAIN = Pattern.compile(
            "(?:.*\\b)?(?:manual (?:approval|sign-?off|verification|check) (?:step|gate|before|for|of)|(?:approvals?|sign-?offs?) (?:is|are|will be|must be|should be) (?:required|needed|obtained)"
                    + "|must be (?:approved|signed off) by|checklists? (?:for|before)"
                    + "|(?:\\d|two|three) (?:reviewers?|approvers?|approvals?) (?:as a minimum|at (?:a minimum|least)|minimum|required|before|per|for each|on (?:each|every|all))"
                    + "|at least (?:\\d|two|three) (?:reviewers?|approvers?|approvals?)"
                    + "|(?:ask|have|get) (?:[\\w-]+ ){1,4}(?:to )?(?:approve|sign off|review) (?:each|every|any|all)"
                    + "|(?:double-?check|check|verify|confirm) (?:[\\w'/-]+ ){1,6}by hand"
                    + "|(?:needs?|has|have|are|is) to be (?:reviewed|approved|signed(?: off)?|confirmed|countersigned) by"
                    + "|(?:has|have|needs?|must|should) (?:to )?(?:approve|countersign|sign off)"
                    + "|(?:go|goes) through \\D{1,40} for approval|only with (?:the )?(?:permission|approval|consent)"
                    + "|no (?:release|deploy|deployment|change|rollout|migration|merge) without (?:[\\w-]+ ){0,2}(?:ok|approval|sign-?off|permission|consent)"
                    + "|(?:approval|sign-?off|permission) (?:before|ahead of|prior to)|go/no-go (?:meeting|call)|review (?:committee|board)"
                    + "|(?:four|4)-eyes|over the shoulder|to countersign|signs (?:each|every|any|all)|tick off (?:a|an|the)"
                    + "|to be authori[sz]ed by|manual confirmation|manually (?:verify|confirm|approve|sign))\\b.*");
    /** A person in the midst of what runs by itself. */
    private static final Pattern BY_HAND = Pattern.compile(
            "(?!.*\\b(?:no longer|without|instead of|having to|have to|remove|removing|need(?:ing)? to|eliminate|avoid)\\b).*\\bto manually (?:approve|sign off|confirm)\\b.*");

    private static final Pattern NOT_GATE = Pattern.compile(
            ".*\\b(?:automat\\w*|script\\w*|get rid of|remove|removing|replace|instead of|without|eliminate|drop|reduce|avoid|no longer|ci|pipeline|bot|lint\\w*|runbooks?|recovery|restarts?|troubleshooting|incident response|(?:on|off)boarding|joiners?|leavers?|leaving|(?:approvals?|checklists?) (?:bug|errors?|page|service|api))\\b.*");
    private static final Set<String> VERBS = Set.of(
            "monitor",
            "test",
            "document",
            "automate",
            "refactor",
            "investigate",
            "communicate",
            "improve",
            "review",
            "discuss",
            "train",
            "fix",
            "update",
            "upgrade",
            "research");
    /** What is to be done about, and not said. */
    private static final Set<String> TOPICS =
            Set.of("capacity planning", "alert fatigue", "technical debt", "alert noise");

    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern TAIL = Pattern.compile(
            "(?:\\s*(?:[(\\[][^)\\]]*[)\\]]|[-\u2013\u2014:]\\s*(?:#\\d+|https?://\\S+|[A-Z][A-Z0-9]+-\\d+|@[\\w-]+|DONE|done|TODO|todo)|https?://\\S+|#\\d+|@[\\w-]+)[.]?)+$");
    private static final Pattern HEAD = Pattern.compile(
            "^(?:\\[[^\\]]{0,20}]|\\([^)]{0,20}\\)|[A-Z][A-Z0-9]*-?\\d+[:.)]|(?:todo|done|action|ai|p\\d)\\s*[:.)-]|\\d+[.)])\\s*",
            Pattern.CASE_INSENSITIVE);
    private static final int LONGEST = 400;

    private ActionWording() {}

    /**
     * What makes {@code title} an action that cannot be finished; empty when it is specific enough.
     *
     * @param ticketed whether a ticket is given beside it; then an investigation has its end there
     * @param ended whether what shows that it is done is given beside it
     */
    public static Optional<String> vague(String title, boolean ticketed, boolean ended) {
        String said = plain(title);
        if (said.isEmpty()) {
            return Optional.empty();
        }
        boolean exhorts =
                EXHORTATION.matcher(said).matches() || MORE_CARE.matcher(said).matches();
        if (exhorts && said.length() < 120) {
            return Optional.of("asks persons to do better, and never ends");
        }
        boolean better = IMPROVE.matcher(said).matches() || BETTER.matcher(said).matches();
        if (better && !isExplained(title)) {
            return Optional.of("does not say what will be different");
        }
        boolean endless = INTENT.matcher(said).matches()
                || (!ticketed
                        && INVESTIGATION.matcher(said).matches()
                        && !QUESTION.matcher(said).matches());
        if (endless
                && !ended
                && !ENDS.matcher(said).matches()
                && !RECORDED.matcher(title).find()) {
            return Optional.of("has no end: nothing tells when it is done");
        }
        return BARE.matcher(said).matches() || VERBS.contains(said) || TOPICS.contains(said)
                ? Optional.of("does not say what is to be done to what")
                : Optional.empty();
    }

    /** Whether a sentence behind the first says what will be different. */
    private static boolean isExplained(String title) {
        int stop = title.indexOf(". ");
        int broken = title.indexOf(".\n");
        int end = stop < 0 ? broken : broken < 0 ? stop : Math.min(stop, broken);
        return end > 0 && WILL_BE.matcher(title.substring(end)).find();
    }

    /** Whether the action trains or reminds persons. */
    public static boolean isTraining(String title) {
        String said = plain(title);
        boolean spoken =
                TRAINING.matcher(said).matches() || SPOKEN_TO.matcher(said).matches();
        return spoken && !NOT_PEOPLE.matcher(said).matches();
    }

    /** Whether the action adds a step that a person has to pass. */
    public static boolean isManualGate(String title) {
        String said = plain(title);
        return BY_HAND.matcher(said).matches()
                || ((GATE.matcher(said).matches() || GATE_PLAIN.matcher(said).matches())
                        && !NOT_GATE.matcher(said).matches());
    }

    /** The action's first sentence in lower case, without numbers, tickets, names and marks around it. */
    private static String plain(String title) {
        String text = title.length() > LONGEST ? title.substring(0, LONGEST) : title;
        String line = text.lines().findFirst().orElse("").strip();
        String tailless = TAIL.matcher(HEAD.matcher(line).replaceFirst("")).replaceFirst("");
        int stop = tailless.indexOf(". ");
        String first = stop > 0 ? tailless.substring(0, stop) : tailless;
        String spaced = SPACES.matcher(first.toLowerCase(Locale.ROOT).replace('\u2019', '\''))
                .replaceAll(" ");
        int end = spaced.length();
        while (end > 0 && " .:;,!".indexOf(spaced.charAt(end - 1)) >= 0) {
            end--;
        }
        return spaced.substring(0, end).strip();
    }
}

package dev.casebook.review;

import dev.casebook.catalog.Field;
import dev.casebook.catalog.Postmortem;
import dev.casebook.diagnostic.Diagnostic;
import dev.casebook.diagnostic.Rule;
import dev.casebook.language.ActionWording;
import dev.casebook.language.Wordings;
import dev.casebook.markdown.MarkdownDocument;
import dev.casebook.parse.ParsedDocument;
import dev.casebook.settings.Policy;
import dev.casebook.source.SourceSpan;
import dev.casebook.vocabulary.Axis;
import dev.casebook.vocabulary.Vocabulary;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Actions can be finished, change the system, and are followed: from the front matter, else from the body. */
final class Actions implements Check {
    /** What a text says that tells its actions in sentences. */
    private static final Pattern TOLD = Pattern.compile(
            "(?i)\\b(?:we(?:'ll| will|'re going to| are going to| plan| intend| have (?:since|now|already|added|updated|changed)|'ve)|will be|follow[ -]?ups?|next steps?|going forward"
                    + "|action|actions|in (?:the )?future|to prevent|to avoid|to-?dos?|remediation|prevention|corrective|improvements?|recommendations?|has been (?:added|fixed|updated)|the fix|documented|guardrails?|should be|we should (?!have\\b)|(?:up to date|from now on)"
                    + "|(?:was|were|has been|have been|is|are) (?:now )?(?:addressed|fixed|patched|corrected|remedied) (?:in|by|with)"
                    + "|patche[sd]|(?:permanent|long[ -]term|proper) (?:fix|solution)|(?:details of (?:the )?)?fix(?:es)? (?:was|were|is|has been|have been) (?:introduced|released|deployed|merged|included|added|made|applied)"
                    + "|(?:with|includ(?:es|ed|ing)) (?:the |a )?fix(?:es)?)\\b|(?m:^fix(?:es)?:?$)|\\(planned\\)|^(?:(?:the |proposed |recommended )*|details of (?:the )?|how .{0,30})(?:fix|fixes|fixed|solution)\\b");

    private static final String PARTS =
            "[\\w ]{0,20}\\b(?:impact|causes?|context|resolution|timeline|summary|detection|lessons?|background|analysis)\\b";
    /** Headings of what is told as a postmortem, rather than announced. */
    private static final Pattern PART = Pattern.compile("(?i)" + PARTS);
    /** Of these, what tells of an incident rather than of work that was done. */
    private static final Pattern INCIDENT =
            Pattern.compile("(?i)\\b(?:impact|timeline|summary|detection|context|causes?)\\b");
    /** Of these, what any text begins with or goes on to. */
    private static final Pattern FRAME = Pattern.compile("(?i)\\b(?:analysis|background)\\b");
    /** Such a heading in bold, at the beginning of a line. */
    private static final Pattern LABEL = Pattern.compile("(?im)^[ \\t]*\\*\\*" + PARTS);

    private static final String OF_INCIDENT =
            "(?:post-?\\s?mortem|incident|outage|downtime|impact|causes?|timeline|key events|detection|detected|went (?:well|wrong)|what happened|lessons|resolution|resolved|trigger|symptoms?|mitigation|contributing|rca"
                    + "|retrospective|learn(?:ed|t|ings?)|failures?|actionables|corrective|prevent\\w*)";
    /** What names an incident, or a part of what is told of one. */
    private static final Pattern OF_INCIDENTS = Pattern.compile("(?i)\\b" + OF_INCIDENT + "\\b");
    /** What front matter and labels say of incidents only. */
    private static final List<Field> TOLD_BY = List.of(Field.SEVERITY, Field.DETECTED, Field.IMPACT);
    /** A folder of what to do in incidents to come. */
    private static final Pattern MANUALS = Pattern.compile("(?i)(?:playbook|runbook)s?/");
    /** A folder that says as much. */
    private static final Pattern FOLDER = Pattern.compile("(?i)(?:post-?mortem|incident|outage|rca)[^/]*/");
    /** Such a name in bold or before a colon, at the beginning of a line or of an item. */
    private static final Pattern LABEL_OF_INCIDENTS =
            Pattern.compile("(?im)^[ \\t]*(?:[*+-] )?(?:\\*\\*[\\w ]{0,20}|[\\w ]{0,20}?)\\b" + OF_INCIDENT
                    + "\\b[\\w ]{0,12}(?::|\\*\\*)");
    /** What a section tells by its name alone. */
    private static final Pattern REPAIR = Pattern.compile(
            "(?i)\\b(?:fix(?:es)?|(?:permanent|preventi?ve|corrective) controls?)\\s*$|\\bfix(?:es)? (?:implemented|applied|made|released|shipped)\\b");
    /** What names a section on what was done. */
    private static final Pattern REPAIRING = Pattern.compile("(?i)\\b(?:resolutions?|solutions?|fix(?:es|ed)?)\\b");
    /** Something is other than before, and stays so; a restart or a rollback only brings back what was. */
    private static final String CHANGED =
            "(?:^|[.:;,]\\s+|\\b(?:we|i|was|were|been|and|then|also|now)\\s+)(?:added|changed|introduced|implemented|modified|refactored|rewrote|rewritten"
                    + "|redesigned|reworked|unified|hardened|extended|adjusted|relaxed|tightened|corrected|wrapped|enforced|covered|pinned|normali[sz]ed"
                    + "|migrated|switched)\\b";

    private static final Pattern REPAIRED = Pattern.compile(
            "(?im)" + CHANGED
                    + "|^set (?:the )?[^\\n]{1,80}?(?: to |=)|\\b(?:documentation|docs|guidance|guides?|instructions|polic(?:y|ies)|procedures?|runbooks?) (?:was|were|has been|have been) (?:added|extended|updated|written)\\b");
    /** {@code Resolution: changed the path}. */
    private static final Pattern LABELLED =
            Pattern.compile("(?ims)\\b(?:resolutions?|solutions?|fix(?:es)?)(?=:).{0,200}?" + CHANGED);

    /** A task with its box. */
    private static final Pattern TASK = Pattern.compile("(?m)^[ \\t]{0,8}[*+-] \\[[ xX]\\] \\S");

    /** An item of a list that says what to change, or how far that is: {@code - Fix the check of port 80}. */
    private static final Pattern TOLD_IN_LIST = Pattern.compile(
            "(?m)^[ \\t]{0,8}(?:[*+-]|\\d{1,2}[.)]) (?:\\[[^\\]\\n]{1,30}\\] )?(?:Status: \\w|(?:Add|Alert|Automate|Avoid|Consider|Create|Document|Enforce|Ensure|Fix|Implement|Improve"
                    + "|Investigate|Introduce|Make sure|Prevent|Reduce|Replace|Review|Set up|Update|Write)(?:ing)? (?:[a-z]|\\p{Lu}{2})[^:\\n]{9})");

    private static final Pattern PERSON =
            Pattern.compile("\\p{Lu}\\p{Ll}+(?:[ -]\\p{Lu}\\p{Ll}+){1,2}|@[a-z][\\w-]+|[^\\s@]++@[^\\s@]+\\.\\w+");
    private static final Pattern NAMED = Pattern.compile("(\\p{Lu}\\p{Ll}+)(?: \\p{Lu}\\p{Ll}+)?: ");
    private static final Pattern ONE_WORD = Pattern.compile("\\p{Lu}\\p{Ll}+");
    private static final Pattern GROUP = Pattern.compile(
            "(?i).*(?:team|squad|group|guild|crew|ops|sre|platform|infra|engineering|engineers|eng\\b|security|data|support|on-?call|admin|lead|manager|owner|committee|maintainers|department"
                    + "|backend|frontend|network|database|service|product|core|systems?|operations|office|working|steering|release|desk|writ(?:ing|ers)|design|legal|marketing|finance|sales|success|research|analytics|management|development|compliance|quality|qa\\b|docs\\b|documentation|\u62c5\u5f53|\u8d1f\u8d23|\u30c1\u30fc\u30e0|\u56e2\u961f).*");
    private static final int SHORTEST = 80;

    private final Policy policy;
    private final Vocabulary vocabulary;

    Actions(Policy policy, Vocabulary vocabulary) {
        this.policy = policy;
        this.vocabulary = vocabulary;
    }

    @Override
    public void check(Postmortem postmortem, Consumer<Diagnostic> findings) {
        ParsedDocument.Actions body = postmortem.document().actions();
        List<ActionItem> items = ActionItem.of(postmortem, body);
        if (items.isEmpty()) {
            none(postmortem, body, findings);
            return;
        }
        if (postmortem.statedActions().isEmpty() && !tellsOfIncident(postmortem)) {
            return;
        }
        SourceSpan all = postmortem
                .origins()
                .of(Field.ACTIONS)
                .filter(span -> !postmortem.statedActions().isEmpty())
                .map(span -> ActionItem.key(postmortem, span))
                .or(body::name)
                .orElse(items.getFirst().title());
        count(items, all, findings);
        wording(items, findings);
        List<ActionItem> open = items.stream().filter(ActionItem::isToldHere).toList();
        owed(
                open,
                all,
                Rule.ACTION__NO_OWNER,
                i -> i.owner().isEmpty() && !isNamed(i.text()),
                "an owner",
                "name the team or role that will see to it",
                findings);
        owed(
                open,
                all,
                Rule.ACTION__NO_DUE_DATE,
                i -> i.due().isEmpty(),
                "a due date",
                "say by which day it will be done",
                findings);
        owed(
                open,
                all,
                Rule.ACTION__NO_TICKET,
                i -> i.ticket().isEmpty(),
                "a ticket",
                "enter it in the backlog, and link it here",
                findings);
        open.forEach(item -> namedPerson(postmortem, item, findings));
    }

    /** {@code Ada: alert on the queue}. */
    private static boolean isNamed(String text) {
        Matcher named = NAMED.matcher(text);
        return named.lookingAt() && Wordings.isGivenName(named.group(1));
    }

    /** Whether the document has the parts of a postmortem, under whatever names; a notice has not. */
    static boolean isReport(Postmortem postmortem) {
        return parts(postmortem).distinct().limit(2).count() == 2;
    }

    /** Whether anything beside its actions shows that the document tells of an incident; a page of a manual ends in next steps as well. */
    private static boolean tellsOfIncident(Postmortem postmortem) {
        MarkdownDocument body = postmortem.document().body();
        String path = postmortem.document().file().path().value();
        if (MANUALS.matcher(path).find()) {
            return false;
        }
        return TOLD_BY.stream().anyMatch(field -> postmortem.origins().of(field).isPresent())
                || OF_INCIDENTS.matcher(postmortem.title()).find()
                || FOLDER.matcher(path).find()
                || body.headingsAsWritten()
                        .anyMatch(
                                heading -> OF_INCIDENTS.matcher(heading.text()).find())
                || body.prose().stream()
                        .anyMatch(passage -> LABEL_OF_INCIDENTS
                                .matcher(passage.span().text())
                                .find());
    }

    /** The names of those parts, as headings or in bold, in lower case. */
    private static Stream<String> parts(Postmortem postmortem) {
        MarkdownDocument body = postmortem.document().body();
        Stream<String> headings = body.headingsAsWritten()
                .map(MarkdownDocument.Heading::text)
                .map(PART::matcher)
                .filter(Matcher::lookingAt)
                .map(Matcher::group);
        Stream<String> labels = body.prose().stream()
                .flatMap(passage -> LABEL.matcher(passage.span().text()).results())
                .map(MatchResult::group);
        return Stream.concat(headings, labels)
                .map(name -> name.replace("*", "").strip().toLowerCase(Locale.ROOT));
    }

    /** Whether two of those parts tell of something that happened. */
    private static boolean tellsTwoParts(Postmortem postmortem) {
        Stream<String> parts =
                parts(postmortem).filter(part -> !FRAME.matcher(part).find());
        return parts.distinct().limit(2).count() == 2;
    }

    private static void none(Postmortem postmortem, ParsedDocument.Actions body, Consumer<Diagnostic> findings) {
        boolean told = body.name().isPresent()
                || postmortem.document().words() < SHORTEST
                || !tellsTwoParts(postmortem)
                || parts(postmortem).noneMatch(part -> INCIDENT.matcher(part).find())
                || postmortem.document().body().sections().stream().anyMatch(Actions::tellsOfAction);
        if (!postmortem.isDraft() && !told) {
            findings.accept(Diagnostic.of(
                    Rule.ACTION__NONE,
                    postmortem.document().frontMatter().opening(),
                    "no action follows from it",
                    "add three to five `actions`, or a section of that name, or say there why nothing is worth doing"));
        }
    }

    private static boolean tellsOfAction(MarkdownDocument.Section section) {
        String heading = section.heading().map(MarkdownDocument.Heading::text).orElse("");
        return TOLD.matcher(section.text()).find()
                || TOLD.matcher(heading).find()
                || REPAIR.matcher(heading).find()
                || TASK.matcher(section.span().text()).find()
                || TOLD_IN_LIST.matcher(section.span().text()).find()
                || (REPAIRING.matcher(heading).find()
                        && REPAIRED.matcher(section.prose()).find())
                || LABELLED.matcher(section.prose()).find();
    }

    private void count(List<ActionItem> items, SourceSpan all, Consumer<Diagnostic> findings) {
        int count = items.size();
        long open = items.stream().filter(ActionItem::isToldHere).count();
        if (open > policy.mostActions()) {
            findings.accept(Diagnostic.of(
                    Rule.ACTION__TOO_MANY,
                    all,
                    open + " open actions are more than the " + policy.mostActions() + " that get done",
                    "keep those that change the system most, and move the rest to the backlog"));
        } else if (count < policy.fewestActions() && items.stream().noneMatch(ActionItem::done)) {
            findings.accept(Diagnostic.of(
                    Rule.ACTION__TOO_FEW,
                    all,
                    (count == 1 ? "one action is" : count + " actions are") + " fewer than the "
                            + policy.fewestActions() + " that an incident usually teaches",
                    "ask what would have shortened it, what would have kept it small, and what would keep it away"));
        }
    }

    private static void wording(List<ActionItem> items, Consumer<Diagnostic> findings) {
        if (items.stream().allMatch(item -> ActionWording.isTraining(item.text()))) {
            findings.accept(Diagnostic.of(
                    Rule.ACTION__ONLY_TRAINING,
                    items.getFirst().title(),
                    items.size() == 1
                            ? "the only action trains or reminds people"
                            : "all " + items.size() + " actions train or remind people",
                    "add one that makes the mistake impossible, harmless, or seen at once"));
            return;
        }
        for (ActionItem item : items) {
            if (item.done()) {
                continue;
            }
            Optional<String> vague =
                    ActionWording.vague(item.text(), !item.ticket().isEmpty(), item.ended());
            if (vague.isPresent()) {
                findings.accept(Diagnostic.of(
                        Rule.ACTION__VAGUE,
                        item.title(),
                        "this action " + vague.get(),
                        "name the thing to change, and how one will see that it is changed"));
            } else if (ActionWording.isManualGate(item.text())) {
                findings.accept(Diagnostic.of(
                        Rule.ACTION__MANUAL_GATE,
                        item.title(),
                        "this action adds a step that a person has to pass",
                        "let a machine check it, or make the mistake harmless"));
            }
        }
    }

    /** One finding when no action has it, else one for each that lacks it. */
    private static void owed(
            List<ActionItem> items,
            SourceSpan all,
            Rule rule,
            Predicate<ActionItem> lacks,
            String what,
            String help,
            Consumer<Diagnostic> findings) {
        List<ActionItem> lacking = items.stream().filter(lacks).toList();
        if (lacking.size() > 1 && lacking.size() == items.size()) {
            findings.accept(
                    Diagnostic.of(rule, all, "none of the " + items.size() + " open actions has " + what, help));
            return;
        }
        String message = "this action has no" + what.substring(what.indexOf(' '));
        lacking.forEach(item -> findings.accept(Diagnostic.of(rule, item.title(), message, help)));
    }

    private void namedPerson(Postmortem postmortem, ActionItem item, Consumer<Diagnostic> findings) {
        String owner = item.owner();
        boolean known = vocabulary.find(Axis.TEAM, owner).isPresent()
                || vocabulary.find(Axis.SERVICE, owner).isPresent();
        boolean credited = (postmortem.credits().authors().contains(owner)
                        || postmortem.credits().reviewers().contains(owner))
                && !mayBeMany(owner);
        boolean named = (PERSON.matcher(owner).matches() || credited)
                && !GROUP.matcher(owner).matches();
        if (!owner.isEmpty() && !known && item.ownerPlace() != null && named) {
            findings.accept(Diagnostic.of(
                    Rule.ACTION__NAMED_PERSON,
                    item.ownerPlace(),
                    "this action is owned by one person",
                    "name the team or role; the person stands in the ticket"));
        }
    }

    /** An organisation may write as well: one word with a capital that is no given name. */
    private static boolean mayBeMany(String author) {
        return ONE_WORD.matcher(author).matches() && !Wordings.isGivenName(author);
    }
}

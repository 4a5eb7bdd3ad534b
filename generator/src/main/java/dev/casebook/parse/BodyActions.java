package dev.casebook.parse;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListItem;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.util.ast.Node;
import dev.casebook.markdown.FlexmarkDocument;
import dev.casebook.markdown.MarkdownDocument;
import dev.casebook.parse.ParsedDocument.Actions;
import dev.casebook.source.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads what is to be done from the sections named after it: the items of their lists and the rows of their tables. Sentences between
 * them are no actions, and neither are the items that only head a list of their own.
 */
final class BodyActions {
    private static final String PLACED = "[\\w.-]{1,40}+/[\\w.-]{1,100}+#\\d+";
    /** {@code UTF-8} has the form of a ticket. */
    private static final String NO_STANDARD =
            "(?!\\b(?:UTF|SHA|ISO|AES|RSA|GPT|RFC|TLS|SSL|HTTP|CVE|BASE|SEV|IPV|COVID|CP|CRC|ED|X)-\\d)";

    private static final Pattern MENDING = Pattern.compile(
            "(?i)(?:systemic |long[- ]term |future |planned )?(?:mitigations?|preventions?|remediations?|hardening)");
    private static final Pattern TICKET = Pattern.compile("(?<![\\w&])#\\d+\\b|\\b" + PLACED
            + "\\b|" + NO_STANDARD
            + "\\b[A-Z][A-Z0-9]{1,9}-\\d+\\b(?!-\\d)|\\bT\\d{4,}\\b|\\b[Bb]ug \\d{4,}\\b|https?://\\S+"
            + "|\\b(?:[Ii]ssue|[Tt]icket|[Bb]ug|[Tt]ask)s? (?:(?:has|have) been|was|were|is|are) (?:created|opened|filed|raised|logged)\\b"
            + "|\\btracked (?:in|by|via|as|under) [^.;,()\\n]{0,40}\\b(?:[Ii]ssue|[Tt]icket|[Tt]ask)\\b");
    /** What actions are counted by in their own table. */
    private static final Pattern OWN_NUMBER =
            Pattern.compile("(?:AI|AP|ACT|ACTION|ITEM|FU|CA|PA|CAPA|REC|TODO|MASSNAHME)-\\d{1,3}");

    private static final Pattern KEY = Pattern.compile("[A-Z][A-Z0-9]{1,9}-\\d+|" + PLACED);
    /** The name of what is done already, among the actions. */
    private static final Pattern FINISHED = Pattern.compile(
            "(?iu)^(?:already |now )?(?:completed?|done|implemented|finished|shipped)\\b"
                    + "|\\((?:(?:all )?(?:completed?|done)|erledigt|fait(?:e?s)?|terminée?s?|hech[oa]s?|feit[oa]s?|concluíd[oa]s?)\\)$");

    /** What was done in the incident, among the actions. */
    private static final Pattern TAKEN = Pattern.compile("(?i)\\b(?:taken|already done)\\b");
    /** The name of what is still to be done, whatever form its words have: {@code Automated alerts}. */
    private static final Pattern AHEAD = Pattern.compile(
            "(?iu)\\b(?:recommend\\w*|propos\\w+|planned|pending|suggested|still open|remaining|outstanding|upcoming|future|to be done"
                    + "|pendentes|pendientes|geplant|offen(?:e|en)?|à venir|prévues?)\\b");

    /** What stands where an action would, and is none. */
    private static final Pattern NOTHING = Pattern.compile(
            "(?i)n/?a|none(?:\\b.*)?|nothing(?: (?:further|else|to do)\\b.*)?|no (?:further |other |new )?(?:actions?(?: items?)?|follow-?ups?)(?: (?:is|are|was|were)\\b.*)?|.* no (?:separate|further|additional) (?:issue|ticket|action|work)(?: (?:is )?(?:needed|required|planned))?\\.?|(?:\\.{3}|\u2026) ?(?:another|other|more|further)\\b.*|\\(?(?:considered|discussed),? (?:but )?not (?:filed|planned|pursued)\\b.*|tbd|tba|todo|-+|\\{\\{[^{}]{0,20}}}.*|\\{\\{[^}]*|<.*>|\\.{3}|\u2026");

    /** What is to be done about the report itself, as templates ask. */
    private static final Pattern OF_REPORT = Pattern.compile(
            "(?i)(?:all )?(?:the )?(?:\\w+ )?(?:sections|items|fields) above (?:are|have)\\b.*|incident (?:title (?:and .* )?is|has been)\\b.*"
                    + "|(?:to )?(?:complete|draft|fill (?:in|out)|finali[sz]e|finish|publish|send out|share|write(?: up)?) (?:an? |the |this |up (?:an? |the |this )?)?"
                    + "(?:(?:blameless|final|full|internal|public) )*(?:incident |outage )?(?:post-? ?mortem|incident report|incident review|rca|report|retrospective|write-?up)(?: (?:report|document|doc))?\\.?");

    private static final Pattern MEASURES = Pattern.compile("(?i)measure|remediation|prevent|预防措施");
    /** What is called an action is one, though it prevents something. */
    private static final Pattern ACTIONS = Pattern.compile("(?iu)\\bactions?\\b|ações|acciones|azioni|działania");
    /** A cell that says nothing but that it is done, whatever its column is called. */
    private static final Pattern TICK =
            Pattern.compile("(?i)(?:done|completed?|closed|merged|fixed|resolved|shipped)\\b.?|[\u2705\u2714].{0,20}");
    /** What stands instead of a day when it is done. */
    private static final Pattern ENDED_THEN = Pattern.compile("(?:DONE|Done|done)\\b(?! by\\b)");
    /** The state of what is being done. */
    private static final Pattern BEGUN = Pattern.compile(
            "(?iu)\\b(?:in[ -]progress|wip|ongoing|started|under ?way|doing|in (?:arbeit|bearbeitung)|pågår|en cours|in corso|en (?:curso|progreso)|em (?:andamento|curso))\\b"
                    + "|в работе|[\\x{1F504}\\x{1F6A7}\\x{1F7E1}]|进行中|対応中|진행 ?중");

    /** A state that leaves no doubt, whatever else the action tells. */
    private static final Pattern OPEN = Pattern.compile("(?i)(?:open|to ?do|pending|not started)");

    private static final Pattern STRUCK = Pattern.compile("(?i)<(?:s|del|strike)>");
    private static final Pattern NOTED_AS_BEGUN = Pattern.compile("(?i)\\((?:in[ -]progress|wip|ongoing|started)\\)");
    /** What a link to a ticket is called that says no more. */
    private static final Pattern REFERENCE = Pattern.compile(
            "(?i)(?:(?:github|gitlab|jira|linear) )?(?:issues?|pull requests?|prs?|tickets?|tracking issue)");
    /** The state of what is no longer to be done, for whatever reason. */
    private static final Pattern ENDED = Pattern.compile(
            "(?i)\\b(?:failed|abandoned|cancell?ed|rejected|declined|dropped|obsolete|superseded|not needed)\\b");
    /** How an action ends that the list below it goes on with; {@code We will:} heads a list of its own. */
    private static final Pattern GOES_ON = Pattern.compile(
            "(?i).*\\b(?:with|for|like|including|whether|if|of|in|on|as follows|such as|(?:that|which)(?: (?:will|should|must))?"
                    + "|use|using|avoid|implement|add|include|require|verify|check|monitor|ensure|test|track|review|document)\\s*:"
                    + "|(?:add|write|create|introduce|extend|document)\\b.*:");
    /** What stands among actions, and tells of what is to be chosen from, why, or what to see to each time. */
    private static final Pattern NO_PART = Pattern.compile(
            "^[\\d.)\\s]*(?:options?|alternatives?|approach) (?:[a-z\\d]\\b|considered)|\\brationale\\b|\\bchecklist$");
    /** What names a part among the actions that tells of what failed; others may follow it. */
    private static final Pattern PROBLEMS = Pattern.compile("(?i)^[\\d.)\\s]*(?:other |further )?problems?\\b");
    /** What explains the words that actions are sorted by. */
    private static final Pattern LEGEND = Pattern.compile(
            "\\b(?:legend|definitions?|glossary|(?:categor|priorit|severit)(?:y|ies) (?:descriptions?|levels?|explained|key))\\b|の説明|凡例|说明$|설명$");
    /** A thing by its name, as code has it. */
    private static final Pattern IDENTIFIER = Pattern.compile("[a-z_.][\\w.*/-]*|[A-Z0-9]+(?:_[A-Z0-9]+)+|\\w+\\(\\)");
    /** How a sentence goes on that begins with code, and tells what that does. */
    private static final Pattern SAID_OF_CODE = Pattern.compile("\\s+(?:now|is|are|\\p{Ll}{2,}s)\\b");
    /** What is said of an action, and is none. */
    private static final Pattern DETAIL = Pattern.compile(
            "(?i)\\s*(?:owners?|assignees?|assigned to|dri|responsible|due(?: date)?|deadline|eta|target date|priority|severity|effort|estimate|status) *:");
    /** How a sentence ends that a list follows of reasons, of what to choose from, of what something was or does by now, of what to see to at some time, or of how to use something. */
    private static final Pattern REASONS = Pattern.compile(
            "(?i)\\b(?:because|reasons?|(?:one|either|any) of(?: the following| these)?)\\s*:$|^(?:before|when(?:ever)?|if|every time|each time)\\b.*:$|^(?:the|our|this|each|it)\\b.*\\bnow\\b.*:$|^(?!.*\\b(?:actions?|steps?|tasks?|measures?|agreed|decided|planned)\\b).*\\b(?:was|were)\\s*:$"
                    + "|(?:^|, )use\\b.*:$");
    /** An item that says to run a command, and when; or ends in one. A name in code is none. */
    private static final Pattern COMMAND = Pattern.compile(
            "(?:[-*+]|\\d+[.)])\\s+(?:(?i:if|when|once|after|then|run|execute|confirm with|check with|verify with)\\b[^`]*`[^`\\n]+ [^`\\n]+`.*"
                    + "|[^`\\n]*:\\s*`[^`\\n]+ [^`\\n]+`[.)]?$)",
            Pattern.MULTILINE);
    /** How the next thing to try begins, and what hangs on it. */
    private static final Pattern STEP = Pattern.compile(
            "(?i)(?:if|when|once|then|wait|execute|run|re-?run|try|restart|reboot|verify|confirm|check|test|watch)\\b");

    /** How a rule begins that holds from now on, and is never done. */
    private static final Pattern EACH_TIME = Pattern.compile(
            "(?i)(?:if|when(?:ever)?|(?:every|each) time|for (?:(?:all|any|every|each) )?(?:future|later|new)|in (?:the )?future|always|never)\\b");

    private static final Pattern BRANCH = Pattern.compile("(?i)(?:if|once|then|wait)\\b");
    /** How a question begins that a list answers. */
    private static final Pattern ASKS = Pattern.compile("(?:whether|what|how (?:much|many)|who|which) ");

    private static final Pattern COUNTED = Pattern.compile("[0-9]{1,2}[.)] +");
    /** The languages of code that is to be typed in. */
    private static final Pattern SHELL = Pattern.compile("(?i)(?:bash|sh|shell|console|zsh|powershell)\\b");
    /** Within so many blocks steps tell of each other. */
    private static final int NEAR = 100;

    /** A heading of fewer words names a group of actions. */
    private static final int FEWEST_WORDS = 4;

    private static final int MAX_DEPTH = 4;

    private final FlexmarkDocument body;
    private final Sections named = new Sections();
    private final Sections measures = new Sections();
    private Sections current = named;
    private int level;
    /** Who owns the list that follows: {@code **Payments**} above it. */
    private String group = "";
    /** By when the list that follows is to be done: {@code Within a week} above it. */
    private String term = "";
    /** Whether what follows is told to be done. */
    private boolean finished;
    /** Whether what follows is told to be still to come. */
    private boolean ahead;
    /** Whether what follows tells of problems, until the next heading. */
    private boolean aside;
    /** Whether what follows explains the words that actions are sorted by. */
    private boolean legend;
    /** Whether the heading itself is the action, which what follows goes on with. */
    private boolean headed;

    /** What stands below names of one kind. Where actions are listed as such, measures only explain them. */
    private static final class Sections {
        private final List<BodyAction> items = new ArrayList<>();
        private @Nullable SourceSpan name;
    }

    private BodyActions(FlexmarkDocument body) {
        this.body = body;
    }

    /** The actions of {@code body}. */
    static Actions of(FlexmarkDocument body) {
        BodyActions actions = new BodyActions(body);
        for (Node node = body.root().getFirstChild(); node != null; node = node.getNext()) {
            actions.top(node);
        }
        Sections sections =
                actions.named.items.isEmpty() && actions.measures.name != null ? actions.measures : actions.named;
        return new Actions(Optional.ofNullable(sections.name), sections.items);
    }

    private void top(Node node) {
        switch (node) {
            case Heading heading -> {
                if (level > 0 && heading.getLevel() <= level) {
                    level = 0;
                }
                String text = body.inside(heading);
                group = "";
                term = BodyDues.ofGroup(text);
                finished = FINISHED.matcher(text).find();
                ahead = AHEAD.matcher(text).find();
                aside = level > 0 && (PROBLEMS.matcher(text).find() || isStep(heading));
                legend = LEGEND.matcher(text.toLowerCase(Locale.ROOT)).find();
                if (level == 0 && ActionNames.isOne(text)) {
                    begin(text, heading.getLevel(), body.span(heading));
                } else if (level > 0 && !isPartOfActions(text)) {
                    level = 0;
                }
                headed = level > 0 && !aside && (isDetailed(heading) || isCounted(heading, text));
                if (headed) {
                    current.items.add(action(heading, text));
                }
            }
            case Paragraph paragraph
            when isLabel(paragraph) || isGroup(paragraph) -> {
                String text = body.text(paragraph);
                finished = FINISHED.matcher(text).find();
                ahead = AHEAD.matcher(text).find();
                group = isGroup(paragraph) ? groupName(paragraph) : "";
                term = BodyDues.ofGroup(text);
                if (ActionNames.isOne(text)) {
                    begin(text, 7, firstLine(paragraph));
                } else if (level == 7 && group.isEmpty()) {
                    level = 0;
                }
            }
            case ListBlock list when level > 0 && isBesideActions(list) -> {}
            case ListBlock list
            when level > 0 -> {
                String whose = group;
                String when = term;
                String above = beside(list.getPrevious());
                group = BodyOwners.ofList(above, beside(list.getNext())).orElse(group);
                String told = BodyDues.ofGroup(above.substring(above.lastIndexOf(". ") + 1));
                term = above.endsWith(":") && !told.isEmpty() ? told : term;
                list(list, 0);
                group = whose;
                term = when;
            }
            case ListBlock list -> labelled(list);
            case TableBlock table
            when level > 0 -> {
                String whose = group;
                group = BodyOwners.ofList(beside(table.getPrevious()), beside(table.getNext()))
                        .orElse(group);
                table(table);
                group = whose;
            }
            case TableBlock table -> register(table);
            default -> {}
        }
    }

    /** A table of actions and their states that stands below what is to keep it from happening again: {@code ## Mitigation}. */
    private void register(TableBlock table) {
        List<ActionColumn> columns = columns(table);
        Node before = table.getPrevious();
        while (before != null && !(before instanceof Heading)) {
            before = before.getPrevious();
        }
        if (!(before instanceof Heading heading)
                || columns.isEmpty()
                || columns.getFirst() != ActionColumn.TITLE
                || !columns.contains(ActionColumn.STATE)
                || !MENDING.matcher(body.inside(heading)).matches()) {
            return;
        }
        begin(body.inside(heading), heading.getLevel(), body.span(heading));
        table(table);
        level = 0;
    }

    /** Below the name of actions stand groups of them; what went well, what was done at the time and notes are none. */
    private static boolean isPartOfActions(String heading) {
        String name = heading.toLowerCase(Locale.ROOT);
        return !NO_PART.matcher(name).find()
                && !name.contains("went")
                && !name.contains("taken")
                && !name.contains("lesson")
                && !name.contains("timeline")
                && !name.contains("reference")
                && !name.contains("lucky");
    }

    private void begin(String text, int at, SourceSpan span) {
        level = at;
        current = MEASURES.matcher(text).find() && !ACTIONS.matcher(text).find() ? measures : named;
        if (current.name == null) {
            current.name = span;
        }
    }

    /** Names on a line of their own, within actions: whose the list is that follows. */
    private boolean isGroup(Node paragraph) {
        if (level == 0 || !(paragraph.getNext() instanceof ListBlock)) {
            return false;
        }
        boolean headed = isLabel(paragraph)
                || isLabelledLine(paragraph)
                || body.text(paragraph).strip().endsWith(":");
        return headed && BodyOwners.isWho(groupName(paragraph));
    }

    /** The names on such a line, without what is said of them: {@code **Ada - for planning**}. */
    private String groupName(Node paragraph) {
        Node named = isLabelledLine(paragraph) ? Objects.requireNonNull(paragraph.getFirstChild()) : paragraph;
        return body.text(named).strip().replaceFirst("(?:\\s+[\u2014\u2013-]\\s.{1,40}|:)$", "");
    }

    /** A name in bold on the first of more lines. */
    private static boolean isLabelledLine(Node paragraph) {
        return paragraph.getFirstChild() instanceof StrongEmphasis strong && strong.getNext() instanceof SoftLineBreak;
    }

    private boolean isLabel(Node paragraph) {
        return paragraph.getFirstChild() instanceof StrongEmphasis strong
                && (strong.getNext() == null
                        || strong.getNext().getChars().toString().strip().equals(":"));
    }

    /** Whether the list says what the types and priorities of a table are, which follows without a heading between or stands before it. */
    private boolean explainsTable(ListBlock list) {
        if (hasBoxes(list)) {
            return false;
        }
        if (isLegend(list)) {
            return true;
        }
        for (Node node = list.getNext(); node != null && !(node instanceof Heading); node = node.getNext()) {
            if (node instanceof Paragraph paragraph && (isLabel(paragraph) || isGroup(paragraph))) {
                return false;
            }
            if (node instanceof TableBlock table && columns(table).contains(ActionColumn.TITLE)) {
                return true;
            }
        }
        return false;
    }

    /** Whether each item begins with a word in bold that a cell of the table before it consists of. */
    private boolean isLegend(ListBlock list) {
        Node before = list.getPrevious();
        while (before != null && !(before instanceof TableBlock)) {
            before = before.getPrevious();
        }
        if (!(before instanceof TableBlock table)) {
            return false;
        }
        Set<String> cells = Rows.ofBody(table).stream()
                .flatMap(List::stream)
                .map(cell -> body.inside(cell).strip())
                .collect(Collectors.toSet());
        List<Node> items = FlexmarkDocument.children(list);
        return items.size() > 1
                && items.stream().filter(item -> cells.contains(boldHead(item))).count() * 2 > items.size();
    }

    /** The bold beginning of an item, without its colon. */
    private String boldHead(Node item) {
        return item.getFirstChild() instanceof Paragraph paragraph
                        && paragraph.getFirstChild() instanceof StrongEmphasis strong
                ? body.text(strong).strip().replaceFirst("\\s*[:\uff1a]$", "")
                : "";
    }

    /** Whether the line above it says that reasons follow, or what something was. */
    private boolean explains(ListBlock list) {
        return list.getPrevious() instanceof Paragraph before
                && REASONS.matcher(body.text(before).strip()).find();
    }

    /** Whether its items only go on with an action, explain one, or tell of something else. */
    private boolean isBesideActions(ListBlock list) {
        return headed || aside || legend || goesOn(list) || explainsTable(list) || explains(list) || isProcedure(list);
    }

    /** Whether it goes on, without being indented, with the last item of the list before it: {@code 1. Add alerts on:}. */
    private boolean goesOn(ListBlock list) {
        return list.getPrevious() instanceof ListBlock before
                && before.getLastChild() instanceof ListItem last
                && last.getFirstChild() instanceof Paragraph paragraph
                && paragraph.getNext() == null
                && body.text(paragraph).strip().endsWith(":");
    }

    /** The sentences beside a list. */
    private String beside(@Nullable Node node) {
        return node instanceof Paragraph paragraph ? body.text(paragraph).strip() : "";
    }

    /** Whether most of its items only say which command to run, or what to try next and what then; or half of them what to do each time. */
    private boolean isProcedure(ListBlock list) {
        List<Node> items = FlexmarkDocument.children(list);
        if (items.size() < 2 || hasBoxes(list)) {
            return false;
        }
        long commands = items.stream()
                .filter(item ->
                        COMMAND.matcher(item.getChars().toString().strip()).lookingAt())
                .count();
        List<String> texts = items.stream().map(item -> body.text(item).strip()).toList();
        long steps =
                texts.stream().filter(text -> STEP.matcher(text).lookingAt()).count();
        long branches =
                texts.stream().filter(text -> BRANCH.matcher(text).lookingAt()).count();
        long rules = texts.stream()
                .filter(text -> EACH_TIME.matcher(text).lookingAt())
                .count();
        return commands * 2 > items.size()
                || (branches > 1 && steps * 2 > items.size())
                || (rules > 1 && rules * 2 >= items.size());
    }

    /** A list item such as {@code - **Review actions**:} whose items are the actions. */
    private void labelled(ListBlock list) {
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            Node label = item.getFirstChild();
            if (label instanceof Paragraph paragraph
                    && label.getNext() instanceof ListBlock actions
                    && isLabel(paragraph)
                    && ActionNames.isOne(body.text(paragraph))) {
                begin(body.text(paragraph), 0, firstLine(paragraph));
                group = "";
                term = "";
                list(actions, 0);
            }
        }
    }

    private void list(ListBlock list, int depth) {
        if (namesThings(list)) {
            return;
        }
        for (Node node = list.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof ListItem item && item.getFirstChild() instanceof Paragraph first) {
                String title = body.text(first).strip();
                ListBlock nested = nested(first);
                if (nested != null && depth < MAX_DEPTH && heads(item, first, nested) && !details(nested)) {
                    String when = term;
                    boolean over = finished;
                    term = term.isEmpty() ? BodyDues.ofGroup(title) : term;
                    finished |= FINISHED.matcher(title).find()
                            || TAKEN.matcher(title).find();
                    list(nested, depth + 1);
                    term = when;
                    finished = over;
                } else if (!title.isEmpty()
                        && !NOTHING.matcher(title).matches()
                        && !OF_REPORT.matcher(title).matches()
                        && !ASKS.matcher(title).lookingAt()
                        && Moment.at(title, 0).isEmpty()) {
                    current.items.add(action(item, first, title));
                }
            }
        }
    }

    /** Whether the list below is of actions, and does not only go on with this one, as it does below a box unless it has some. */
    private boolean heads(ListItem item, Paragraph first, ListBlock below) {
        String title = body.text(first).strip();
        boolean open = title.endsWith(":")
                && !TICKET.matcher(title).find()
                && (hasBoxes(below) || !(item instanceof TaskListItem));
        return !DoneWords.isPast(title)
                && !GOES_ON.matcher(title).matches()
                && (open || isLabel(first) || isShort(title));
    }

    private static boolean hasBoxes(ListBlock list) {
        return FlexmarkDocument.children(list).stream().anyMatch(TaskListItem.class::isInstance);
    }

    /** Whether the list below says who will see to the action, by when and why, each behind its name. */
    private boolean details(ListBlock list) {
        return FlexmarkDocument.children(list).stream()
                .anyMatch(item -> DETAIL.matcher(body.text(item)).lookingAt());
    }

    /** Whether it lists more than one thing by name, such as queries or hosts, and none of its items says more. */
    private boolean namesThings(ListBlock list) {
        List<Node> items = FlexmarkDocument.children(list);
        return items.size() > 1
                && items.stream()
                        .allMatch(item ->
                                IDENTIFIER.matcher(body.text(item).strip()).matches());
    }

    /** Few words with a list below them name a group. */
    private static boolean isShort(String title) {
        return title.chars().filter(c -> c == ' ').count() < 3;
    }

    /** {@code **Ada Berg** lowered the limit}: whether what follows its bold beginning tells what was done. */
    private boolean isToldOf(Paragraph first, String title) {
        if (!(first.getFirstChild() instanceof StrongEmphasis strong)) {
            return false;
        }
        String head = body.text(strong).strip();
        String rest = title.startsWith(head) ? title.substring(head.length()).strip() : "";
        return DoneWords.isToldBehind(rest);
    }

    /** {@code `imports.sh` scans the rows}: what a thing does by now, unless it is said what shall become of it. */
    private static boolean isSaidOfCode(Paragraph first) {
        return first.getFirstChild() instanceof Code code
                && code.getNext() != null
                && SAID_OF_CODE.matcher(code.getNext().getChars()).lookingAt();
    }

    private static @Nullable ListBlock nested(Node first) {
        for (Node node = first.getNext(); node != null; node = node.getNext()) {
            if (node instanceof ListBlock list) {
                return list;
            }
        }
        return null;
    }

    /** Whether the first paragraph or list below a heading says who will see to it, by when and the like. */
    private boolean isDetailed(Heading heading) {
        return switch (heading.getNext()) {
            case Paragraph paragraph -> DETAIL.matcher(body.text(paragraph)).lookingAt();
            case ListBlock list -> details(list);
            case null, default -> false;
        };
    }

    /** {@code 2) Watch the disks of the cache}: a heading that counts the actions, and names no group of them. */
    private boolean isCounted(Heading heading, String text) {
        Matcher counted = COUNTED.matcher(text);
        if (!counted.lookingAt() || heading.getNext() instanceof ListBlock || heading.getNext() instanceof TableBlock) {
            return false;
        }
        String name = text.substring(counted.end()).strip();
        return (name.split("\\s+", -1).length >= FEWEST_WORDS || name.contains("@")) && !BodyOwners.isPart(name);
    }

    /** Whether it is counted among steps: of the counted headings near it, itself included, two have commands at once below them. */
    private boolean isStep(Heading heading) {
        if (!isNumbered(heading)) {
            return false;
        }
        int commands = isCommand(heading) ? 1 : 0;
        Node before = heading.getPrevious();
        for (int i = 0; i < NEAR && before != null && !isAbove(before, heading); i++, before = before.getPrevious()) {
            commands += isCommand(before) ? 1 : 0;
        }
        Node after = heading.getNext();
        for (int i = 0; i < NEAR && after != null && !isAbove(after, heading); i++, after = after.getNext()) {
            commands += isCommand(after) ? 1 : 0;
        }
        return commands > 1;
    }

    private boolean isCommand(Node node) {
        return node instanceof Heading heading
                && isNumbered(heading)
                && heading.getNext() instanceof FencedCodeBlock code
                && SHELL.matcher(code.getInfo()).lookingAt();
    }

    private boolean isNumbered(Heading heading) {
        return COUNTED.matcher(body.inside(heading)).lookingAt();
    }

    private static boolean isAbove(Node node, Heading part) {
        return node instanceof Heading heading && heading.getLevel() < part.getLevel();
    }

    /** The action that a heading names, with what is said of it below. */
    private BodyAction action(Heading heading, String name) {
        String title = ActionNames.unnumbered(name);
        Node below = heading.getNext();
        String details = below == null ? "" : below.getChars().toString().replace("*", "");
        String ticket = ticket(heading, title);
        return new BodyAction(
                title,
                BodyOwners.of("", details, "")
                        .or(() -> BodyOwners.of(title, title, ""))
                        .orElse(group),
                BodyDues.of(title, details).orElse(term),
                ticket.isEmpty() && below != null ? ticket(below, details) : ticket,
                "",
                finished || DoneWords.isTold(title) || DoneWords.endsDone(title) || DoneWords.says(details),
                false,
                body.span(heading));
    }

    private BodyAction action(ListItem item, Paragraph first, String title) {
        String all = body.text(item);
        boolean ticked = item instanceof TaskListItem task && task.isItemDoneMarker();
        boolean struck = first.getFirstChild() instanceof Strikethrough
                || (first.getFirstChild() instanceof HtmlInline html
                        && STRUCK.matcher(html.getChars()).matches());
        boolean done = finished
                || ticked
                || struck
                || (DoneWords.isTold(title) && !(ahead && DoneWords.isPast(title)))
                || (!ahead && (isToldOf(first, title) || isSaidOfCode(first)))
                || DoneWords.says(all);
        return new BodyAction(
                withoutReference(first, title),
                BodyOwners.of(title, all, item.getChars().toString()).orElse(group),
                BodyDues.of(title, all).orElse(term),
                ticket(item, all),
                "",
                done,
                !done && NOTED_AS_BEGUN.matcher(all).find(),
                firstLine(first));
    }

    /** {@code title} without the link at its end that is called {@code Issue} or the like. */
    private String withoutReference(Node node, String title) {
        String rest = title;
        SourceSpan span = body.span(node);
        for (MarkdownDocument.Link link : body.links()) {
            if (link.span().start() >= span.start()
                    && link.span().end() <= span.end()
                    && REFERENCE.matcher(link.text().strip()).matches()) {
                String name = Pattern.quote(link.text().strip());
                rest = rest.replaceFirst("[\\s,;:\u2013\u2014-]*[(\\[]?" + name + "[)\\]]?[.]?$", "");
            }
        }
        return rest.isBlank() ? title : rest;
    }

    private String ticket(Node node, String text) {
        int start = node.getStartOffset();
        int end = node.getEndOffset();
        for (MarkdownDocument.Link link : body.links()) {
            if (link.kind() == MarkdownDocument.LinkKind.LINK
                    && link.span().start() >= body.span(start, end).start()
                    && link.span().end() <= body.span(start, end).end()) {
                return link.target();
            }
        }
        Matcher ticket = TICKET.matcher(text);
        return ticket.find() ? ticket.group() : "";
    }

    /** A cell that is a ticket, or links to one, under whatever name its column has. */
    private String rowTicket(List<Node> cells) {
        for (int i = 0; i < cells.size(); i++) {
            String text = body.inside(cells.get(i)).strip();
            String ticket = ticket(cells.get(i), "");
            boolean number = i == 0 && OWN_NUMBER.matcher(text).matches();
            if (ticket.startsWith("http") || (!number && KEY.matcher(text).matches())) {
                return ticket.isEmpty() ? text : ticket;
            }
        }
        return "";
    }

    private SourceSpan firstLine(Node paragraph) {
        List<Node> line = Lines.of(paragraph).getFirst();
        return body.span(line.getFirst().getStartOffset(), line.getLast().getEndOffset());
    }

    private void table(TableBlock table) {
        List<ActionColumn> columns = columns(table);
        if (columns.contains(ActionColumn.TITLE)) {
            Rows.ofBody(table).forEach(cells -> row(cells, columns));
        }
    }

    private List<ActionColumn> columns(TableBlock table) {
        return Rows.ofHead(table).stream()
                .flatMap(List::stream)
                .map(cell -> ActionColumn.of(body.inside(cell)))
                .toList();
    }

    private void row(List<Node> cells, List<ActionColumn> columns) {
        Node titled = cell(cells, columns, ActionColumn.TITLE);
        if (titled == null || titled.getFirstChild() == null) {
            return;
        }
        String title = body.inside(titled).strip();
        String ticket = reference(cell(cells, columns, ActionColumn.TICKET));
        String owner = text(cell(cells, columns, ActionColumn.OWNER));
        boolean ownerIsState = DoneWords.isState(owner);
        String due = text(cell(cells, columns, ActionColumn.DUE));
        String state = text(
                cell(cells, columns, columns.contains(ActionColumn.STATE) ? ActionColumn.STATE : ActionColumn.TICKET));
        if (!title.isEmpty() && !NOTHING.matcher(title).matches()) {
            boolean done = finished
                    || isTicked(cells)
                    || ENDED_THEN.matcher(due).lookingAt()
                    || DoneWords.isState(state)
                    || ownerIsState
                    || ENDED.matcher(state).find()
                    || (!OPEN.matcher(state).matches() && (DoneWords.says(title) || DoneWords.isTold(title)));
            current.items.add(new BodyAction(
                    withoutReference(titled, title),
                    columns.contains(ActionColumn.OWNER)
                            ? (ownerIsState ? "" : owner)
                            : BodyOwners.of(title, title, titled.getChars().toString())
                                    .orElse(group),
                    due.isEmpty() ? term : due,
                    ticket.isEmpty()
                            ? ticket(titled, title).isEmpty() ? rowTicket(cells) : ticket(titled, title)
                            : ticket,
                    text(cell(cells, columns, ActionColumn.END)),
                    done,
                    !done && BEGUN.matcher(state).find(),
                    body.span(
                            titled.getFirstChild().getStartOffset(),
                            titled.getLastChild() == null
                                    ? titled.getEndOffset()
                                    : titled.getLastChild().getEndOffset())));
        }
    }

    /** What a cell of tickets names, or the address that a word in it leads to. */
    private String reference(@Nullable Node cell) {
        String text = text(cell);
        String address = cell == null || TICKET.matcher(text).find() ? "" : ticket(cell, "");
        return address.startsWith("http") ? address : text;
    }

    private boolean isTicked(List<Node> cells) {
        return cells.stream()
                .anyMatch(cell -> TICK.matcher(body.inside(cell).strip()).matches());
    }

    private static @Nullable Node cell(List<Node> cells, List<ActionColumn> columns, ActionColumn wanted) {
        int at = columns.indexOf(wanted);
        return at < 0 || at >= cells.size() ? null : cells.get(at);
    }

    private String text(@Nullable Node cell) {
        String text = cell == null ? "" : body.inside(cell).strip();
        return text.matches("(?i)|[-\u2013\u2014]+|n/?a|(?:none|tbd|tba|to be|not yet|pending)\\b.*|\\?+") ? "" : text;
    }
}

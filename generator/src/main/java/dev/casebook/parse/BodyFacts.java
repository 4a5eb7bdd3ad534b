package dev.casebook.parse;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.util.ast.Node;
import dev.casebook.markdown.FlexmarkDocument;
import dev.casebook.source.SourceSpan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads labels and values from the body where their form leaves no doubt: lines and list items that begin with a bold label,
 * two-column tables and {@code Label: value} lines before the narrative begins, items later on whose label can mean but one thing, tables of what each service felt, and items that end with a timestamp under a
 * bold label. Code and the timeline are never read, and of quotes only one of labels that stands above all parts. What the same label says
 * in each of several parts is said of none as a whole.
 */
final class BodyFacts {
    private static final Pattern LABEL = Pattern.compile("\\p{L}[^\\n:.!?|]{0,59}");
    private static final Pattern PLAIN = Pattern.compile("([\\p{Lu}\\p{Lo}][\\p{L}\\p{N} /()&'_-]{1,40}+):\\s+(?=\\S)");
    private static final Pattern STAMPED = Pattern.compile(
            "(?<label>\\p{L}[^\\n:]{1,59}?)[\\s:\u2013-]+(?<stamp>\\d{4}-\\d{2}-\\d{2}[ T]\\d{1,2}:\\d{2}(?::\\d{2})?(?:\\s?(?:Z|[A-Z]{2,4}|[+-]\\d{2}:?\\d{2}))?)");
    private static final Pattern STRUCK = Pattern.compile("(?i)(?:affected )?(?:services?|systems?|components?)");
    private static final Pattern FELT = Pattern.compile("(?i)(?:\\w+ )?(?:impact|effect|symptoms?|downtime)");
    private static final Pattern HEAD = Pattern.compile(
            "(?iu)(?:fields?|propert(?:y|ies)|attributes?|items?|keys?|metrics?|parameters?|labels?|feld|champ|campo|métricas?|поле|параметр|項目|项目|항목|구분)");
    private static final Pattern VALUES = Pattern.compile(
            "(?iu)(?:values?|details?|descriptions?|wert|valeur|valor|detalhes?|detalles?|значение|内容|说明|値|值|내용|값)");
    private static final Pattern SURE = Pattern.compile(
            "(?iu)(?:incident )?severity(?: level)?|severidade|severidad|gravedad|sévérité|gravité|schweregrad|重大度|严重程度|심각도|(?:affected|impacted) (?:services?|systems?|components?)|(?:services?|systems?|components?) (?:affected|impacted)");
    private static final int MOST_STRUCK = 20;
    private static final int NARRATIVE_WORDS = 12;
    /** What parts one labelled value from the next on its line. */
    private static final String SEPARATORS = "|\u00b7\u2022;,/\u2013\u2014-";
    /** From this level on headings part what is told of the same thing. */
    private static final int PART_LEVEL = 3;
    /** Fewer labels in a quote are a quotation. */
    private static final int FEWEST_QUOTED = 2;

    private final FlexmarkDocument body;
    private final List<BodyFact> facts = new ArrayList<>();
    private boolean headed;
    private boolean narrative;
    private boolean timeline;
    private int timelineLevel;
    /** Under which part's heading each fact stands; 0 where it is said of the whole. */
    private final List<Integer> places = new ArrayList<>();

    private int headings;
    private int part;

    private BodyFacts(FlexmarkDocument body) {
        this.body = body;
    }

    /** The facts of {@code body}, in order. */
    static List<BodyFact> of(FlexmarkDocument body) {
        BodyFacts facts = new BodyFacts(body);
        for (Node node = body.root().getFirstChild(); node != null; node = node.getNext()) {
            facts.block(node);
            while (facts.places.size() < facts.facts.size()) {
                facts.places.add(facts.part);
            }
        }
        return facts.ofTheWhole();
    }

    private List<BodyFact> ofTheWhole() {
        Map<String, Set<Integer>> parts = new HashMap<>();
        for (int i = 0; i < facts.size(); i++) {
            if (places.get(i) > 0) {
                parts.computeIfAbsent(facts.get(i).label().toLowerCase(Locale.ROOT), label -> new HashSet<>())
                        .add(places.get(i));
            }
        }
        List<BodyFact> whole = new ArrayList<>();
        for (int i = 0; i < facts.size(); i++) {
            Set<Integer> told = parts.getOrDefault(facts.get(i).label().toLowerCase(Locale.ROOT), Set.of());
            if (places.get(i) == 0 || told.size() == 1) {
                whole.add(facts.get(i));
            }
        }
        return List.copyOf(whole);
    }

    private void block(Node node) {
        switch (node) {
            case Heading heading -> heading(heading);
            case Paragraph paragraph when !narrative && !timeline -> paragraph(paragraph);
            case Paragraph paragraph when !timeline -> sure(paragraph);
            case ListBlock list when !timeline -> list(list);
            case BlockQuote quote when !headed && !narrative -> quote(quote);
            case TableBlock table
            when !timeline -> {
                List<BodyFact> rows = table(table);
                facts.addAll(narrative ? rows.stream().filter(BodyFacts::isSure).toList() : rows);
                struck(table);
            }
            default -> {}
        }
    }

    private void heading(Heading heading) {
        headed |= heading.getLevel() > 1;
        headings++;
        part = heading.getLevel() >= PART_LEVEL ? headings : 0;
        if (!timeline || heading.getLevel() <= timelineLevel) {
            timeline = Timelines.isName(body.text(heading));
            timelineLevel = heading.getLevel();
        }
    }

    private void paragraph(Paragraph paragraph) {
        List<List<Node>> lines = Lines.of(paragraph);
        if (!labelledLines(lines) && !plainLines(lines)) {
            narrative |= headed && body.words(paragraph) >= NARRATIVE_WORDS;
        }
    }

    /** A quote of labels under the title, as templates have it. */
    private void quote(BlockQuote quote) {
        int before = facts.size();
        if (quote.getFirstChild() instanceof Paragraph paragraph) {
            labelledLines(Lines.of(paragraph));
        }
        if (facts.size() < before + FEWEST_QUOTED) {
            facts.subList(before, facts.size()).clear();
        }
    }

    /** A line of the narrative whose bold label can mean but one thing. */
    private void sure(Paragraph paragraph) {
        Lines.of(paragraph).stream()
                .flatMap(line -> parts(line).stream())
                .forEach(line -> labelled(line)
                        .filter(fact -> isSure(fact) && !fact.text().isEmpty())
                        .ifPresent(facts::add));
    }

    private static boolean isSure(BodyFact fact) {
        return SURE.matcher(fact.label()).matches();
    }

    /** Lines that begin with a bold label, each followed by lines that go on with its value. */
    private boolean labelledLines(List<List<Node>> lines) {
        if (lines.isEmpty() || labelled(parts(lines.getFirst()).getFirst()).isEmpty()) {
            return false;
        }
        BodyFact last = null;
        for (List<Node> line : lines.stream().flatMap(l -> parts(l).stream()).toList()) {
            Optional<BodyFact> fact = labelled(line);
            if (fact.isPresent()) {
                add(last);
                last = fact.get();
            } else if (last != null) {
                boolean empty = last.text().isEmpty();
                SourceSpan more = span(line);
                SourceSpan span = empty ? more : more.file().span(last.span().start(), more.end());
                last = new BodyFact(
                        last.label(), empty ? body.text(line) : last.text() + " " + body.text(line), List.of(), span);
            }
        }
        add(last);
        return true;
    }

    private void add(@Nullable BodyFact fact) {
        if (fact != null && !fact.text().isEmpty()) {
            facts.add(fact);
        }
    }

    /** {@code **Date:** 2024-03-05 | **Severity:** P1}: a line of several labels, parted before each. */
    private List<List<Node>> parts(List<Node> line) {
        List<List<Node>> parts = new ArrayList<>();
        int from = 0;
        for (int i = 1; i < line.size(); i++) {
            if (line.get(i) instanceof StrongEmphasis strong
                    && isParted(line.get(i - 1))
                    && isLabelled(strong, line.subList(i + 1, line.size()))) {
                parts.add(line.subList(from, i));
                from = i;
            }
        }
        parts.add(line.subList(from, line.size()));
        return parts;
    }

    private static boolean isParted(Node before) {
        String text = before.getChars().toString().stripTrailing();
        return before instanceof Text && !text.isEmpty() && SEPARATORS.indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    private boolean isLabelled(StrongEmphasis strong, List<Node> rest) {
        String label = body.inside(strong);
        String value = body.text(rest);
        return endsWithColon(label) || beginsWithColon(value);
    }

    private static boolean endsWithColon(String text) {
        return text.endsWith(":") || text.endsWith("\uff1a");
    }

    private static boolean beginsWithColon(String text) {
        return text.startsWith(":") || text.startsWith("\uff1a");
    }

    /** {@code text} without what parts it from the next label. */
    private static String bare(String text) {
        String bare = text.strip();
        boolean parted = bare.length() > 1
                && SEPARATORS.indexOf(bare.charAt(bare.length() - 1)) >= 0
                && (",;".indexOf(bare.charAt(bare.length() - 1)) >= 0
                        || Character.isWhitespace(bare.charAt(bare.length() - 2)));
        return parted ? bare.substring(0, bare.length() - 1).strip() : bare;
    }

    private boolean plainLines(List<List<Node>> lines) {
        List<BodyFact> found = new ArrayList<>();
        for (List<Node> line : lines) {
            Optional<BodyFact> fact = plain(line);
            if (fact.isEmpty()) {
                return false;
            }
            found.add(fact.get());
        }
        boolean under = !headed && !lines.isEmpty();
        facts.addAll(under ? found : List.of());
        return under;
    }

    private BodyFact fact(String label, String text, int from, List<Node> line) {
        int end = line.getLast().getEndOffset();
        int start = Math.min(from, end);
        while (start < end
                && (Character.isWhitespace(body.source().charAt(start))
                        || body.source().charAt(start) == ':')) {
            start++;
        }
        String value = bare(text);
        while (value.length() < text.strip().length()
                && end > start
                && !value.endsWith(body.source().subSequence(end - 1, end).toString())) {
            end--;
        }
        return new BodyFact(label.strip(), value, List.of(), body.span(start, end));
    }

    /** The fact of a line that begins with a bold label; its value may be empty. */
    private Optional<BodyFact> labelled(List<Node> line) {
        if (!(line.getFirst() instanceof StrongEmphasis strong)) {
            return Optional.empty();
        }
        String key = body.inside(strong);
        String rest = body.text(line.subList(1, line.size()));
        int colon = key.indexOf(':');
        if (rest.isEmpty() && colon > 0 && colon < key.length() - 1 && key.charAt(colon + 1) == ' ') {
            String label = key.substring(0, colon);
            return isLabel(label)
                    ? Optional.of(fact(
                            label,
                            key.substring(colon + 1),
                            strong.getStartOffset() + 2 + colon,
                            List.of(strong.getFirstChild() == null ? strong : strong.getLastChild())))
                    : Optional.empty();
        }
        boolean inside = endsWithColon(key);
        boolean outside = beginsWithColon(rest)
                || rest.startsWith("- ")
                || rest.startsWith("\u2013")
                || rest.startsWith("\u2014");
        String label = inside ? key.substring(0, key.length() - 1) : key;
        if ((!inside && !outside && !rest.isEmpty()) || !isLabel(label.strip())) {
            return Optional.empty();
        }
        String value = outside ? rest.substring(1).strip() : rest;
        return Optional.of(fact(label, value, strong.getEndOffset() + (outside ? 1 : 0), line));
    }

    private static boolean isLabel(String label) {
        return LABEL.matcher(label).matches() && Moment.at(label, 0).isEmpty() && label.split("\\s+", -1).length <= 7;
    }

    private void list(ListBlock list) {
        List<BodyFact> found = new ArrayList<>();
        int items = 0;
        int labels = 0;
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            int before = found.size();
            item(item, found);
            items++;
            labels += found.size() > before ? 1 : 0;
        }
        if (labels > 0 && (labels * 2 >= items || !headed)) {
            facts.addAll(found);
        } else {
            found.stream().filter(BodyFacts::isSure).forEach(facts::add);
        }
    }

    private void item(Node item, List<BodyFact> found) {
        if (!(item.getFirstChild() instanceof Paragraph paragraph)) {
            return;
        }
        List<List<Node>> lines = Lines.of(paragraph);
        List<List<Node>> parts = lines.isEmpty() ? List.of() : parts(lines.getFirst());
        Optional<BodyFact> head = parts.isEmpty() ? Optional.empty() : labelled(parts.getFirst());
        if (head.isEmpty()) {
            head = lines.size() == 1
                    ? plain(lines.getFirst()).filter(fact -> !headed || isSure(fact))
                    : Optional.empty();
        }
        if (head.isEmpty() || Timelines.isName(head.get().label())) {
            return;
        }
        BodyFact fact = head.get();
        List<BodyFact> own = new ArrayList<>();
        parts.stream()
                .skip(1)
                .flatMap(part -> labelled(part).stream())
                .filter(more -> !more.text().isEmpty())
                .forEach(own::add);
        List<String> items = new ArrayList<>();
        SourceSpan span = fact.span();
        for (Node node = paragraph.getNext(); node != null; node = node.getNext()) {
            if (node instanceof ListBlock nested) {
                nested(nested, items, own);
                span = items.isEmpty() || !fact.text().isEmpty() ? span : trimmed(nested);
            }
        }
        String text = joined(lines, fact.text(), items);
        if (!text.isEmpty()) {
            found.add(new BodyFact(fact.label(), text, items, span));
            found.addAll(own);
        }
    }

    private String joined(List<List<Node>> lines, String first, List<String> items) {
        StringBuilder text = new StringBuilder(first);
        for (List<Node> line : lines.subList(1, lines.size())) {
            text.append(text.isEmpty() ? "" : " ").append(body.text(line));
        }
        for (String item : items) {
            text.append(text.isEmpty() ? "" : "\n").append(item);
        }
        return text.toString();
    }

    private Optional<BodyFact> plain(List<Node> line) {
        String text = body.text(line);
        Matcher label = PLAIN.matcher(text);
        if (!(line.getFirst() instanceof Text first) || !label.lookingAt() || !isLabel(label.group(1))) {
            return Optional.empty();
        }
        int colon = first.getChars().toString().indexOf(':');
        return Optional.of(fact(label.group(1), text.substring(label.end()), first.getStartOffset() + colon + 1, line));
    }

    /** Items below a label: their text, and facts of their own where they end with a timestamp or begin with a label. */
    private void nested(ListBlock list, List<String> items, List<BodyFact> own) {
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            String text = body.text(item);
            items.add(text);
            Matcher stamped = STAMPED.matcher(text);
            if (stamped.matches() && Moment.at(text, 0).isEmpty()) {
                SourceSpan span = trimmed(item.getFirstChild() == null ? item : item.getFirstChild());
                int start = Math.max(
                        span.start(), span.end() - stamped.group("stamp").length());
                own.add(new BodyFact(
                        stamped.group("label").strip(),
                        stamped.group("stamp"),
                        List.of(),
                        span.file().span(start, span.end())));
            } else if (item.getFirstChild() instanceof Paragraph paragraph
                    && !Lines.of(paragraph).isEmpty()) {
                labelled(Lines.of(paragraph).getFirst())
                        .filter(f -> !f.text().isEmpty())
                        .ifPresent(own::add);
            }
        }
    }

    private List<BodyFact> table(TableBlock table) {
        List<List<Node>> head = Rows.ofHead(table);
        List<List<Node>> rows = Rows.ofBody(table);
        if (Stream.concat(head.stream(), rows.stream()).anyMatch(cells -> cells.size() != 2)) {
            return List.of();
        }
        return Stream.concat(
                        head.stream().flatMap(cells -> rowFact(cells).stream()).filter(fact -> !isHead(fact)),
                        rows.stream().flatMap(cells -> rowFact(cells).stream()))
                .toList();
    }

    /** Whether the columns are named so, rather than the first fact stated, as Markdown's tables need a head. */
    private static boolean isHead(BodyFact fact) {
        return HEAD.matcher(fact.label()).matches()
                || VALUES.matcher(fact.text()).matches();
    }

    /** A table of what each service felt names the services in its first column. */
    private void struck(TableBlock table) {
        List<List<Node>> head = Rows.ofHead(table);
        List<String> names = head.isEmpty() ? List.of() : texts(head.getLast());
        if (names.stream().noneMatch(name -> FELT.matcher(name).matches())
                || !STRUCK.matcher(names.getFirst()).matches()) {
            return;
        }
        List<String> items = Rows.ofBody(table).stream()
                .flatMap(cells -> texts(cells).stream().limit(1))
                .filter(item -> !item.isEmpty())
                .toList();
        if (!items.isEmpty() && items.size() <= MOST_STRUCK) {
            facts.add(new BodyFact(names.getFirst(), String.join("\n", items), items, trimmed(table)));
        }
    }

    private List<String> texts(List<Node> cells) {
        return cells.stream().map(cell -> body.inside(cell).strip()).toList();
    }

    private Optional<BodyFact> rowFact(List<Node> cells) {
        String name = body.inside(cells.get(0)).strip();
        String key = name.endsWith(":") ? name.substring(0, name.length() - 1) : name;
        if (!isLabel(key) || !(cells.get(1) instanceof TableCell cell)) {
            return Optional.empty();
        }
        List<Node> value = withoutHint(cell);
        String text = body.text(value).strip();
        return text.isEmpty()
                ? Optional.empty()
                : Optional.of(new BodyFact(key, text, List.of(), trimmed(value.getFirst(), value.getLast(), cell)));
    }

    /** What a cell holds behind a sentence in italics that tells what belongs there, as templates have it. */
    private List<Node> withoutHint(TableCell cell) {
        List<Node> all = FlexmarkDocument.children(cell);
        boolean hinted = all.size() > 1
                && all.getFirst() instanceof Emphasis hint
                && body.inside(hint).strip().endsWith(".");
        List<Node> value = hinted ? all.subList(1, all.size()) : all;
        return body.text(value).isBlank() ? all : value;
    }

    private SourceSpan trimmed(Node node) {
        return trimmed(node, node, node);
    }

    private SourceSpan trimmed(@Nullable Node first, @Nullable Node last, Node otherwise) {
        int start = first == null ? otherwise.getStartOffset() : first.getStartOffset();
        int end = last == null ? otherwise.getEndOffset() : last.getEndOffset();
        while (end > start && Character.isWhitespace(body.source().charAt(end - 1))) {
            end--;
        }
        return body.span(start, end);
    }

    private SourceSpan span(List<Node> line) {
        return body.span(line.getFirst().getStartOffset(), line.getLast().getEndOffset());
    }
}

package dev.casebook.parse;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.ext.tables.TableSeparator;
import com.vladsch.flexmark.util.ast.Node;
import dev.casebook.markdown.FlexmarkDocument;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the section headed Timeline: headings, list items, table rows and lines that begin with a time are its entries. A day
 * counts for what follows until another is named; a zone stated in the heading or a sentence counts for every entry without one.
 */
final class Timelines {
    private static final Pattern NAME = Pattern.compile(
            "(?i)\\b(?:time\\s?-?line|chronology|sequence of events|course of events|event log|log of events)\\b"
                    + "|(?:zeitachse|zeitleiste|zeitlicher ablauf|chronologie|cronolog[i\u00ed]a|l[i\u00ed]nea de tiempo|linha do tempo"
                    + "|\u0445\u0440\u043e\u043d\u043e\u043b\u043e\u0433[\u0438\u0456]\u044f|\u0442\u0430\u0439\u043c\u043b\u0430\u0439\u043d"
                    + "|\u30bf\u30a4\u30e0\u30e9\u30a4\u30f3|\u6642\u7cfb\u5217|\u65f6\u95f4\u7ebf|\u65f6\u95f4\u8f74|\ud0c0\uc784\ub77c\uc778)");
    private static final int LONGEST_NAME = 80;

    private final FlexmarkDocument body;
    private final int year;
    private final TimelineDraft draft = new TimelineDraft();
    private int level;

    private Timelines(FlexmarkDocument body, int year) {
        this.body = body;
        this.year = year;
    }

    /** The entries of {@code body}, in the order written; {@code year} completes days written without one, unless it is 0. */
    static List<TimelineEntry> of(FlexmarkDocument body, int year) {
        Timelines timelines = new Timelines(body, year);
        for (Node node = body.root().getFirstChild(); node != null; node = node.getNext()) {
            timelines.top(node);
        }
        return timelines.draft.entries();
    }

    /** Whether a heading or label names a timeline. */
    static boolean isName(String text) {
        return text.length() <= LONGEST_NAME && NAME.matcher(text).find();
    }

    private void top(Node node) {
        switch (node) {
            case Heading heading -> heading(heading);
            case Paragraph paragraph when level == 0 && isLabel(paragraph) -> begin(text(paragraph), 7);
            case ListBlock list when level == 0 -> labelled(list);
            default -> {
                if (level > 0) {
                    block(node);
                }
            }
        }
    }

    private boolean isLabel(Paragraph paragraph) {
        return paragraph.getFirstChild() instanceof StrongEmphasis strong
                && (strong.getNext() == null
                        || strong.getNext().getChars().toString().strip().equals(":"))
                && isName(text(paragraph));
    }

    private void begin(String name, int at) {
        level = at;
        draft.begin(Zone.stated(name), Moment.dayIn(name, year).orElse(null));
    }

    private void heading(Heading heading) {
        String text = text(heading);
        Optional<Moment> moment = Moment.at(text, year);
        if (level > 0 && heading.getLevel() <= level && moment.isEmpty()) {
            draft.finish();
            level = 0;
        }
        if (level == 0) {
            if (isName(text) && moment.map(m -> m.time() == null).orElse(true)) {
                begin(text, heading.getLevel());
            }
        } else if (moment.isPresent()) {
            draft.open(moment.get(), text.substring(moment.get().length()), body.span(heading));
        } else {
            draft.finish();
        }
    }

    /** A list item such as {@code - **Timeline**} whose items are the entries. */
    private void labelled(ListBlock list) {
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            Node label = item.getFirstChild();
            if (label instanceof Paragraph paragraph
                    && label.getNext() instanceof ListBlock entries
                    && isLabel(paragraph)) {
                begin(text(paragraph), 7);
                list(entries, 0);
                draft.finish();
                level = 0;
            }
        }
    }

    private void block(Node node) {
        switch (node) {
            case Paragraph paragraph -> paragraph(paragraph);
            case ListBlock list -> list(list, 0);
            case TableBlock table -> table(table);
            default -> draft.append(text(node), "\n");
        }
    }

    private void paragraph(Paragraph paragraph) {
        String glue = "\n";
        for (List<Node> line : Lines.of(paragraph)) {
            String text = body.text(line);
            Optional<Moment> moment = Moment.at(text, year);
            if (moment.isPresent()) {
                String rest = text.substring(moment.get().length());
                draft.open(
                        moment.get(),
                        rest,
                        body.span(
                                line.getFirst().getStartOffset(), line.getLast().getEndOffset()));
            } else {
                draft.state(Zone.stated(text));
                draft.append(text, glue);
            }
            glue = " ";
        }
    }

    private void list(ListBlock list, int depth) {
        // A list without any time belongs to the entry above it, or to none.
        boolean described = depth == 0 && !hasTimes(list);
        for (Node node = list.getFirstChild(); node != null; node = node.getNext()) {
            if (described || !(node instanceof ListItem) || depth > 3) {
                draft.append(text(node), "\n");
            } else {
                item((ListItem) node, depth);
            }
        }
        if (!described && depth == 0) {
            draft.finish();
        }
    }

    private boolean hasTimes(Node list) {
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            if (Moment.at(text(item), year).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private void item(ListItem item, int depth) {
        Node first = item.getFirstChild();
        if (first == null) {
            return;
        }
        String text = text(first);
        Moment moment = Moment.at(text, year).orElse(new Moment(null, null, "", 0));
        draft.open(moment, text.substring(moment.length()), body.span(first.getStartOffset(), end(first)));
        for (Node node = first.getNext(); node != null; node = node.getNext()) {
            if (node instanceof ListBlock nested && hasTimes(nested)) {
                list(nested, depth + 1);
            } else {
                draft.append(text(node), "\n");
            }
        }
    }

    private void table(TableBlock table) {
        boolean times = false;
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            if (part instanceof TableHead) {
                draft.state(Zone.stated(text(part)));
                continue;
            }
            for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                String text = row instanceof TableRow ? text(row) : "";
                Optional<Moment> moment = Moment.at(text, year);
                times |= moment.isPresent();
                if (times && !text.isBlank() && !(part instanceof TableSeparator)) {
                    Moment at = moment.orElse(new Moment(null, null, "", 0));
                    draft.open(at, text.substring(at.length()), body.span(row));
                }
            }
        }
        draft.finish();
    }

    private int end(Node node) {
        int end = node.getEndOffset();
        while (end > node.getStartOffset()
                && Character.isWhitespace(body.source().charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private String text(@Nullable Node node) {
        return node == null ? "" : body.text(node);
    }
}

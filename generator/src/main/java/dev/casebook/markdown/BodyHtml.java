package dev.casebook.markdown;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.definition.DefinitionItem;
import com.vladsch.flexmark.ext.definition.DefinitionList;
import com.vladsch.flexmark.ext.definition.DefinitionTerm;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListItem;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.ext.tables.TableSeparator;
import com.vladsch.flexmark.util.ast.Node;
import dev.casebook.dialect.AlertBlock;
import dev.casebook.dialect.Alerts;
import dev.casebook.dialect.Attributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Writes a document as HTML. Every tag comes from here or from {@link CleanHtml}; nothing an author wrote is copied.
 *
 * <p>Class names for themes: {@code heading-anchor} (the link on a heading), {@code code} with {@code language-…} and the
 * {@code tok-…} of {@link CodeHighlighter}, {@code table-scroll}, {@code align-center}, {@code align-right}, {@code task} with
 * {@code task-box}, {@code alert} with {@code alert-note|tip|important|warning|caution} and {@code alert-title},
 * {@code footnote-ref}, {@code footnotes}, {@code footnote-back}.
 */
final class BodyHtml {
    private static final int MAX_DEPTH = 60;

    private final HtmlOut out = new HtmlOut();
    private final Footnotes footnotes = new Footnotes();
    private final Syntax syntax;
    private final Outline outline;
    private final InlineHtml inlines;

    private BodyHtml(FlexmarkDocument body) {
        this.syntax = body.syntax();
        this.outline = body.outline();
        this.inlines = new InlineHtml(out, syntax, body.places(), footnotes, outline);
    }

    /** The HTML of {@code body}. */
    static HtmlDraft of(FlexmarkDocument body) {
        BodyHtml html = new BodyHtml(body);
        Heading title = body.outline().titleNode();
        html.out.beginSection();
        for (Node node = body.root().getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading) {
                html.out.endSection();
                if (heading.equals(title)) {
                    html.out.title(() -> html.heading(heading));
                } else {
                    html.heading(heading);
                }
                html.out.beginSection();
            } else {
                html.block(node, 0, false);
            }
        }
        html.out.endSection();
        html.out.closeAll();
        html.notes();
        return html.out.closeAll().line().draft();
    }

    private void blocks(Node parent, int depth, boolean tight) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            block(node, depth, tight);
        }
    }

    private void block(Node node, int depth, boolean tight) {
        if (depth > MAX_DEPTH) {
            out.open("p").text(PlainText.of(node, syntax)).close();
            return;
        }
        switch (node) {
            case Heading heading -> heading(heading);
            case Paragraph paragraph -> paragraph(paragraph, tight);
            case FencedCodeBlock code when Syntax.isDirective(code) -> {}
            case FencedCodeBlock code -> code(Syntax.languageOf(code), Syntax.contentOf(code));
            case IndentedCodeBlock code -> code("", Syntax.contentOf(code).stripTrailing() + "\n");
            case BlockQuote quote -> quote(quote, depth);
            case AlertBlock alert -> alert(alert, depth);
            case DefinitionList list -> list("dl", list, depth);
            case OrderedList list -> list("ol", list, depth);
            case ListBlock list -> list("ul", list, depth);
            case DefinitionTerm term -> element("dt", term, depth, true);
            case DefinitionItem item -> element("dd", item, depth, tight);
            case ListItem item -> item(item, depth, tight);
            case TableBlock table -> table(table);
            case ThematicBreak ignored -> out.line().tag("hr").line();
            case HtmlBlockBase html -> html(html);
            case Reference ignored -> {}
            case FootnoteBlock ignored -> {}
            default -> blocks(node, depth + 1, tight);
        }
    }

    private void element(String name, Node node, int depth, boolean tight) {
        out.line().open(name);
        blocks(node, depth + 1, tight);
        out.close().line();
    }

    private void heading(Heading heading) {
        MarkdownDocument.Heading known = outline.heading(heading);
        Attributes attributes = Syntax.attributesOf(heading);
        List<String> written = new ArrayList<>(List.of("id", known.anchor()));
        if (!attributes.classes().isEmpty()) {
            written.addAll(List.of("class", String.join(" ", attributes.classes())));
        }
        out.line().openHeading(heading.getLevel(), written.toArray(String[]::new));
        inlines.from(heading.getFirstChild(), 0);
        out.text(" ")
                .open(
                        "a",
                        "class",
                        "heading-anchor",
                        "href",
                        "#" + known.anchor(),
                        "aria-label",
                        "Link to " + known.text());
        out.text("#").close().close().line();
    }

    private void paragraph(Paragraph paragraph, boolean tight) {
        if (tight) {
            if (paragraph.getPrevious() != null) {
                out.line();
            }
            inlines.from(paragraph.getFirstChild(), 0);
            return;
        }
        out.line().open("p");
        inlines.from(paragraph.getFirstChild(), 0);
        out.close().line();
    }

    private void code(String language, String code) {
        String[] attributes = language.isEmpty() ? new String[0] : new String[] {"class", "language-" + language};
        out.line().open("pre", "class", "code", "tabindex", "0").open("code", attributes);
        CodeHighlighter.write(language, code, out);
        out.close().close().line();
    }

    private void quote(BlockQuote quote, int depth) {
        LinkRef mark = Alerts.mark(quote);
        if (mark == null) {
            element("blockquote", quote, depth, false);
            return;
        }
        Node lineEnd = mark.getNext();
        while (lineEnd != null && !(lineEnd instanceof SoftLineBreak) && !(lineEnd instanceof HardLineBreak)) {
            lineEnd = lineEnd.getNext();
        }
        openAlert(Alerts.word(mark));
        if (saysSomething(mark.getNext(), lineEnd)) {
            inlines.between(mark.getNext(), lineEnd);
        } else {
            out.text(Alerts.title(Alerts.word(mark)));
        }
        out.close().line();
        if (lineEnd != null && lineEnd.getNext() != null) {
            out.open("p");
            inlines.from(lineEnd.getNext(), 0);
            out.close().line();
        }
        Node first = mark.getParent();
        for (Node node = first == null ? null : first.getNext(); node != null; node = node.getNext()) {
            block(node, depth + 1, false);
        }
        out.close().line();
    }

    private void alert(AlertBlock alert, int depth) {
        openAlert(alert.word());
        out.text(alert.title().isEmpty() ? Alerts.title(alert.word()) : alert.title())
                .close()
                .line();
        blocks(alert, depth + 1, false);
        out.close().line();
    }

    /** Begins an alert and its title. */
    private void openAlert(String word) {
        out.line()
                .open("div", "class", "alert alert-" + Alerts.look(word), "role", "note")
                .line();
        out.open("p", "class", "alert-title");
    }

    private boolean saysSomething(@Nullable Node first, @Nullable Node end) {
        for (Node node = first; node != null && !node.equals(end); node = node.getNext()) {
            if (!PlainText.of(node, syntax).isBlank()) {
                return true;
            }
        }
        return false;
    }

    private void list(String name, ListBlock list, int depth) {
        boolean numbered = list instanceof OrderedList ordered && ordered.getStartNumber() != 1;
        out.line();
        if (numbered && list instanceof OrderedList ordered) {
            out.open(name, "start", String.valueOf(ordered.getStartNumber()));
        } else {
            out.open(name);
        }
        out.line();
        blocks(list, depth + 1, list.isTight());
        out.close().line();
    }

    private void item(ListItem item, int depth, boolean tight) {
        if (item instanceof TaskListItem task) {
            boolean done = task.isItemDoneMarker();
            out.open("li", "class", done ? "task task-done" : "task");
            out.open("span", "class", "task-box", "role", "img", "aria-label", done ? "done" : "open");
            out.text(done ? "\u2611" : "\u2610").close().text(" ");
        } else {
            out.open("li");
        }
        blocks(item, depth + 1, tight);
        out.close().line();
    }

    private void table(TableBlock table) {
        out.line()
                .open("div", "class", "table-scroll", "role", "group", "aria-label", "Table", "tabindex", "0")
                .open("table")
                .line();
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            if (part instanceof TableSeparator || !part.hasChildren()) {
                continue;
            }
            boolean named = part instanceof TableHead || part instanceof TableBody;
            if (named) {
                out.open(part instanceof TableHead ? "thead" : "tbody").line();
                rows(part);
                out.close().line();
            }
        }
        out.close().close().line();
    }

    private void rows(Node part) {
        for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
            if (row instanceof TableRow) {
                out.open("tr");
                for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
                    if (cell instanceof TableCell tableCell) {
                        cell(tableCell);
                    }
                }
                out.close().line();
            }
        }
    }

    private void cell(TableCell cell) {
        List<String> attributes = new ArrayList<>();
        TableCell.Alignment alignment = cell.getAlignment();
        if (alignment == TableCell.Alignment.CENTER || alignment == TableCell.Alignment.RIGHT) {
            attributes.addAll(List.of("class", "align-" + alignment.name().toLowerCase(Locale.ROOT)));
        }
        if (cell.getSpan() > 1) {
            attributes.addAll(List.of("colspan", String.valueOf(cell.getSpan())));
        }
        // The empty corner of a table heads nothing.
        boolean header = cell.isHeader() && !cell.getText().isBlank();
        if (header) {
            attributes.addAll(List.of("scope", "col"));
        }
        out.open(header ? "th" : "td", attributes.toArray(String[]::new));
        inlines.from(cell.getFirstChild(), 0);
        out.close();
    }

    private void html(HtmlBlockBase node) {
        String chars = node.getChars().toString();
        for (RawHtml.Piece piece : RawHtml.cut(chars)) {
            switch (piece) {
                case RawHtml.Words words -> out.text(Syntax.decode(words.text()));
                case RawHtml.Tag tag when !syntax.isMarkup(tag) -> out.text(chars.substring(tag.start(), tag.end()));
                case RawHtml.Tag tag -> inlines.tag(tag, node.getStartOffset());
            }
        }
        out.line();
    }

    private void notes() {
        if (footnotes.notes().isEmpty()) {
            return;
        }
        out.line()
                .open("section", "class", "footnotes", "aria-label", "Footnotes")
                .line()
                .open("ol")
                .line();
        for (int i = 0; i < footnotes.notes().size(); i++) {
            out.open("li", "id", Footnotes.target(i));
            blocks(footnotes.notes().get(i), 0, true);
            out.text(" ")
                    .open(
                            "a",
                            "class",
                            "footnote-back",
                            "href",
                            "#" + Footnotes.mention(i),
                            "aria-label",
                            "Back to the text");
            out.text("\u21A9").close().close().line();
        }
        out.close().close().line();
    }
}

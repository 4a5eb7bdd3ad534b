package dev.casebook.markdown;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.BulletList;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import dev.casebook.dialect.Flexmark;
import dev.casebook.markdown.MarkdownDocument.Section;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The headings of a document with their anchors, and the sections between those at the top. */
final class Outline {
    private static final int MAX_DEPTH = 100;

    private final Syntax syntax;
    private final Links links;
    private final IdentityHashMap<Node, MarkdownDocument.Heading> headings = new IdentityHashMap<>();
    private final Anchors anchors = new Anchors();
    private final List<Heading> top = new ArrayList<>();
    private final List<Section> sections = new ArrayList<>();
    private int words;

    /** The outline of {@code document}. */
    Outline(Document document, Syntax syntax, Links links) {
        this.syntax = syntax;
        this.links = links;
        nameHeadings(document);
        cut(document);
    }

    /** The heading that a node is. */
    MarkdownDocument.Heading heading(Heading node) {
        MarkdownDocument.Heading known = headings.get(node);
        // Only headings nested beyond all measure were not named; they share an anchor that leads to the top.
        return known == null
                ? new MarkdownDocument.Heading(node.getLevel(), PlainText.inside(node, syntax), "_", links.span(node))
                : known;
    }

    /** Whether a heading has this anchor. */
    boolean hasAnchor(String anchor) {
        return anchors.isTaken(anchor);
    }

    /** How many headings of the first level stand at the top level. */
    private int firsts() {
        return (int) top.stream().filter(h -> h.getLevel() == 1).count();
    }

    /** The first heading of the first level, when no other heading comes before it or none other is of its level. */
    @Nullable
    Heading titleNode() {
        boolean opens = !top.isEmpty() && top.getFirst().getLevel() == 1;
        return opens || firsts() == 1
                ? top.stream().filter(h -> h.getLevel() == 1).findFirst().orElse(null)
                : null;
    }

    /** What stands before the first heading, then a section for each. */
    List<Section> sections() {
        return sections;
    }

    /** How many words the document has, code blocks not counted. */
    int words() {
        return words;
    }

    private void nameHeadings(Document document) {
        List<Heading> found = new ArrayList<>();
        find(document, 0, found);
        for (Heading node : found) {
            String id = Syntax.attributesOf(node).id();
            if (!id.isEmpty()) {
                headings.put(node, named(node, anchors.unique(id)));
            }
        }
        for (Heading node : found) {
            if (!headings.containsKey(node)) {
                headings.put(node, named(node, anchors.forText(PlainText.inside(node, syntax))));
            }
        }
    }

    private MarkdownDocument.Heading named(Heading node, String anchor) {
        return new MarkdownDocument.Heading(node.getLevel(), PlainText.inside(node, syntax), anchor, links.span(node));
    }

    private void find(Node node, int depth, List<Heading> found) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof Heading heading) {
                found.add(heading);
                if (depth == 0) {
                    top.add(heading);
                }
            } else if (child instanceof Block && depth < MAX_DEPTH) {
                find(child, depth + 1, found);
            }
        }
    }

    private void cut(Document document) {
        Heading heading = null;
        List<Node> content = new ArrayList<>();
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading next) {
                close(heading, content, next.getStartOffset());
                heading = next;
                content.clear();
            } else {
                content.add(node);
            }
        }
        close(heading, content, syntax.source().length());
    }

    /** What {@code content} tells, of all its {@code text}. */
    private String prose(List<Node> content, String text) {
        if (content.stream().noneMatch(Outline::isFigure)) {
            return text;
        }
        PlainText prose = new PlainText(syntax);
        content.stream().filter(node -> !isFigure(node)).forEach(prose::add);
        return prose.text();
    }

    private static boolean isFigure(Node node) {
        return node instanceof FencedCodeBlock
                || node instanceof IndentedCodeBlock
                || node instanceof TableBlock
                || (node instanceof BlockQuote quote && quote.getFirstChild() instanceof Heading);
    }

    private void close(@Nullable Heading heading, List<Node> content, int end) {
        PlainText text = new PlainText(syntax);
        List<String> items = new ArrayList<>();
        for (Node node : content) {
            text.add(node);
            if (node instanceof BulletList || node instanceof OrderedList) {
                for (Node item : Flexmark.children((ListBlock) node)) {
                    items.add(PlainText.of(item, syntax));
                }
            }
        }
        words += text.words();
        int start = content.isEmpty() ? end : content.getFirst().getStartOffset();
        int last = content.isEmpty() ? end : content.getLast().getEndOffset();
        sections.add(new Section(
                heading == null ? Optional.empty() : Optional.of(heading(heading)),
                text.text(),
                prose(content, text.text()),
                items,
                links.span(start, last)));
    }
}

package dev.casebook.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.ext.tables.TableSeparator;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;
import dev.casebook.dialect.AlertBlock;
import dev.casebook.dialect.Alerts;
import dev.casebook.dialect.Flexmark;
import dev.casebook.dialect.Highlight;

/**
 * What a reader sees of a piece of Markdown: entities and escapes undone, markup gone, blocks separated by a line feed, cells by
 * a bar, code kept.
 */
final class PlainText {
    private static final int MAX_DEPTH = 150;

    private final StringBuilder out = new StringBuilder();
    private final Syntax syntax;
    private int words;

    /** An empty text of a document in this syntax. */
    PlainText(Syntax syntax) {
        this.syntax = syntax;
    }

    /** The text of one node and everything below it. */
    static String of(Node node, Syntax syntax) {
        PlainText text = new PlainText(syntax);
        text.add(node, 0);
        return text.text();
    }

    /** The text of inline nodes that follow each other. */
    static String of(Iterable<Node> inlines, Syntax syntax) {
        PlainText text = new PlainText(syntax);
        inlines.forEach(node -> text.add(node, 0));
        return text.text();
    }

    /** The text of the node's children, without what the node itself adds. */
    static String inside(Node node, Syntax syntax) {
        return of(Flexmark.children(node), syntax);
    }

    /** Adds a block. */
    PlainText add(Node node) {
        add(node, 0);
        return this;
    }

    /** The text so far. */
    String text() {
        return out.toString().strip();
    }

    /** How many words were added, those in code blocks not counted. */
    int words() {
        return words;
    }

    private void add(Node node, int depth) {
        switch (node) {
            case Text text -> prose(Highlight.read(syntax.textOf(text)));
            case HtmlEntity entity -> prose(Flexmark.unescape(entity.getChars()));
            case SoftLineBreak end when Alerts.isMark(end.getPrevious()) -> {}
            case SoftLineBreak ignored -> out.append(' ');
            case HardLineBreak ignored -> out.append('\n');
            case Code code -> prose(Syntax.codeOf(code));
            case FencedCodeBlock code -> code(code);
            case IndentedCodeBlock code -> code(code);
            case AutoLink link ->
                prose(
                        syntax.isLink(link)
                                ? link.getText().toString()
                                : link.getChars().toString());
            case MailLink link -> prose(link.getText().toString());
            case LinkRef ref when Alerts.isMark(ref) -> {}
            case LinkRef ref when syntax.isReference(ref) -> prose(Syntax.spokenText(inside(ref, syntax)));
            case LinkRef ref when Syntax.isBracketedText(ref) -> prose(Flexmark.unescape(ref.getChars()));
            case LinkRef ref when !ref.isDefined() -> undefined(ref, depth);
            case HtmlInlineComment ignored -> {}
            case AlertBlock alert -> {
                newLine();
                prose(alert.title());
                below(alert, depth);
            }
            case HtmlInline html -> tag(html);
            case HtmlBlockBase html -> html(html);
            case Reference ignored -> {}
            case TableSeparator ignored -> {}
            case Footnote footnote -> {
                if (!footnote.isDefined()) {
                    prose(footnote.getChars().toString());
                }
            }
            default -> below(node, depth);
        }
    }

    private void below(Node node, int depth) {
        if (depth > MAX_DEPTH) {
            prose(Flexmark.unescape(node.getChars()));
            return;
        }
        if (node instanceof Block) {
            newLine();
        } else if (node instanceof TableCell && node.getPrevious() != null) {
            out.append(" | ");
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            add(child, depth + 1);
        }
        if (node instanceof Block || node instanceof TableRow) {
            newLine();
        }
    }

    private void undefined(LinkRef ref, int depth) {
        out.append('[');
        below(ref, depth);
        out.append(']');
        if (!ref.getReference().isEmpty() && !ref.getText().isEmpty()) {
            out.append('[').append(ref.getReference()).append(']');
        }
    }

    private void tag(HtmlInline html) {
        String chars = html.getChars().toString();
        if (syntax.isMarkup(chars)) {
            endOfLine(chars);
        } else {
            prose(chars);
        }
    }

    private void endOfLine(String written) {
        if (written.startsWith("<br")) {
            out.append('\n');
        } else if (RawHtml.cut(written).stream()
                .anyMatch(piece -> piece instanceof RawHtml.Tag tag && CleanHtml.isFlow(tag.name()))) {
            newLine();
        }
    }

    private void html(HtmlBlockBase html) {
        newLine();
        for (RawHtml.Piece piece : RawHtml.cut(html.getChars().toString())) {
            switch (piece) {
                case RawHtml.Words words -> prose(Syntax.decode(words.text()));
                case RawHtml.Tag tag
                when !syntax.isMarkup(tag) ->
                    prose(html.getChars().subSequence(tag.start(), tag.end()).toString());
                case RawHtml.Tag tag -> {
                    if (!CleanHtml.isPhrasing(tag.name())) {
                        newLine();
                    }
                }
            }
        }
        newLine();
    }

    private void code(Block code) {
        if (Syntax.isDirective(code)) {
            return;
        }
        newLine();
        out.append(Syntax.contentOf(code).stripTrailing());
        newLine();
    }

    private void newLine() {
        int end = out.length();
        while (end > 0 && out.charAt(end - 1) == ' ') {
            end--;
        }
        out.setLength(end);
        if (end > 0 && out.charAt(end - 1) != '\n') {
            out.append('\n');
        }
    }

    /** As {@link Character#isLetterOrDigit(char)}, which looks ASCII up too. */
    private static boolean isLetterOrDigit(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || (c > '~' && Character.isLetterOrDigit(c));
    }

    private void prose(String text) {
        boolean inWord = !out.isEmpty() && Character.isLetterOrDigit(out.charAt(out.length() - 1));
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = isLetterOrDigit(c) || (inWord && (c == '\'' || c == '\u2019' || c == '-' || c == '_'));
            words += letter && !inWord ? 1 : 0;
            inWord = letter;
        }
        out.append(text);
    }
}

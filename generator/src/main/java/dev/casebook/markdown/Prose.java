package dev.casebook.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an author says in a body, in the author's own words: no headings, no code, no quotations, no HTML blocks. */
final class Prose {
    private static final int MAX_DEPTH = 100;
    private static final int LONGEST_QUOTATION = 600;

    private final FlexmarkDocument body;
    private final List<Passage> passages = new ArrayList<>();
    private MarkdownDocument.@Nullable Heading heading;

    private Prose(FlexmarkDocument body) {
        this.body = body;
    }

    /** The passages of {@code body}, in order. */
    static List<Passage> of(FlexmarkDocument body) {
        Prose prose = new Prose(body);
        prose.blocks(body.root(), 0);
        return List.copyOf(prose.passages);
    }

    private void blocks(Node parent, int depth) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            switch (node) {
                case Heading h -> heading = body.outline().heading(h);
                case Paragraph paragraph -> passage(paragraph);
                case TableCell cell -> passage(cell);
                case BlockQuote ignored -> {}
                case TableHead ignored -> {}
                default -> {
                    if (depth < MAX_DEPTH) {
                        blocks(node, depth + 1);
                    }
                }
            }
        }
    }

    private void passage(Node block) {
        int start = block.getStartOffset();
        char[] text = new char[block.getEndOffset() - start];
        Arrays.fill(text, ' ');
        inlines(block, start, text, 0);
        quotations(text);
        for (char c : text) {
            if (Character.isLetter(c)) {
                passages.add(new Passage(
                        Optional.ofNullable(heading),
                        new String(text),
                        body.places().span(start, start + text.length)));
                return;
            }
        }
    }

    private void inlines(Node parent, int from, char[] text, int depth) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            switch (node) {
                case Text words -> copy(words, from, text);
                case Code thing -> thing(thing, from, text);
                case Link thing -> thing(thing, from, text);
                case AutoLink thing -> thing(thing, from, text);
                case MailLink thing -> thing(thing, from, text);
                case Image thing -> thing(thing, from, text);
                case ImageRef thing -> thing(thing, from, text);
                case Strikethrough ignored -> {}
                case LinkRef ref
                when !Syntax.isBracketedText(ref) || body.syntax().isReference(ref) -> thing(ref, from, text);
                default -> {
                    if (depth < MAX_DEPTH) {
                        inlines(node, from, text, depth + 1);
                    }
                }
            }
        }
    }

    private void copy(Text words, int from, char[] text) {
        String source = body.syntax().source();
        int end = Math.min(words.getEndOffset(), from + text.length);
        for (int at = Math.max(words.getStartOffset(), from); at < end; at++) {
            text[at - from] = source.charAt(at) == '\n' ? ' ' : source.charAt(at);
        }
    }

    private static void thing(Node thing, int from, char[] text) {
        int start = Math.clamp((long) thing.getStartOffset() - from, 0, text.length);
        int end = Math.clamp((long) thing.getEndOffset() - from, start, text.length);
        Arrays.fill(text, start, end, Passage.THING);
    }

    /** Puts stand-ins where somebody else is quoted; a mark without its other half quotes nothing. */
    private static void quotations(char[] text) {
        for (int at = 0; at < text.length; at++) {
            char closing = text[at] == '\u201c' ? '\u201d' : text[at] == '"' ? '"' : 0;
            if (closing == 0) {
                continue;
            }
            int end = at + 1;
            while (end < text.length && end - at < LONGEST_QUOTATION && text[end] != closing) {
                end++;
            }
            if (end < text.length && text[end] == closing) {
                Arrays.fill(text, at, end + 1, Passage.THING);
                at = end;
            }
        }
    }
}

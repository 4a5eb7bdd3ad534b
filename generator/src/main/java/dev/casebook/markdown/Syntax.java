package dev.casebook.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.Escaping;
import dev.casebook.dialect.Alerts;
import dev.casebook.dialect.Attributes;
import dev.casebook.dialect.Flexmark;
import dev.casebook.dialect.Highlight;
import dev.casebook.foreign.ForeignSyntax;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What nodes mean beyond CommonMark: {@code [[references]]}, attribute blocks, tags that are no HTML, directives.
 *
 * @param source the text that was parsed
 * @param components whether tags with a capital are components to look through, as in MDX
 * @param mended whether something was taken out of the text, which left blanks
 */
record Syntax(String source, boolean components, boolean mended) {
    private static final Pattern BLANKS = Pattern.compile(" {2,}+");
    private static final Pattern TAG = Pattern.compile("</?([A-Za-z][A-Za-z0-9.:-]*+)");
    private static final Set<String> SILENT = Set.of(
            "toctree",
            "contents",
            "include",
            "literalinclude",
            "raw",
            "eval-rst",
            "bibliography",
            "index",
            "tableofcontents",
            "comment",
            "meta");

    /** Whether {@code ref} is the inside of a {@code [[reference]]} that no link definition claims. */
    boolean isReference(LinkRef ref) {
        int start = ref.getStartOffset();
        int end = ref.getEndOffset();
        boolean doubled = start > 0
                && source.charAt(start - 1) == '['
                && end < source.length()
                && source.charAt(end) == ']'
                && ref.getPrevious() instanceof Text
                && ref.getNext() instanceof Text;
        boolean escaped = start > 1 && source.charAt(start - 2) == '\\';
        return doubled && !escaped && !ref.isDefined() && isName(source.substring(start + 1, end - 1));
    }

    /** Whether brackets are nothing but brackets around text. */
    static boolean isBracketedText(LinkRef ref) {
        return !ref.isDefined()
                && ref.getChars().indexOf("][") < 0
                && ref.getFirstChild() instanceof Text text
                && text.getNext() == null;
    }

    private static boolean isName(String inside) {
        return !inside.isBlank() && inside.equals(inside.strip()) && inside.indexOf(']') < 0;
    }

    /** The name a reference gives: what stands before the bar. */
    static String target(String inside) {
        int bar = inside.indexOf('|');
        return (bar < 0 ? inside : inside.substring(0, bar)).strip();
    }

    /** What a reference shows: what stands after the bar, or the name. */
    static String shownText(String inside) {
        int bar = inside.indexOf('|');
        return inside.substring(bar + 1).strip();
    }

    /** What a reference says in plain text: as shown, but a bare name without what kind of thing it names, such as {@code service:}. */
    static String spokenText(String inside) {
        boolean bare = inside.indexOf('|') < 0;
        return bare ? inside.substring(inside.indexOf(':') + 1).strip() : shownText(inside);
    }

    /** Whether {@code <…>} is a link and not, say, {@code <HOST:PORT>}. */
    boolean isLink(AutoLink link) {
        return Addresses.isKnownScheme(link.getText().toString());
    }

    /** The text without the brackets of neighbouring references and without attribute blocks, nothing undone. */
    BasedSequence rawTextOf(Text node) {
        BasedSequence chars = node.getChars();
        int start = 0;
        int end = chars.length();
        while (start < end && (start == 0 ? chars.charAt(0) == ForeignSyntax.GONE : chars.charAt(start) == ' ')) {
            start++;
        }
        if (node.getNext() instanceof LinkRef next && isReference(next)) {
            end--;
        }
        if (node.getPrevious() instanceof LinkRef previous && isReference(previous)) {
            start++;
        } else if (Alerts.isMark(node.getPrevious())) {
            start = Alerts.foldLength(chars);
        } else if (takesAttributes(node.getPrevious())) {
            start = Attributes.leading(chars).length();
        }
        if (Highlight.isAround(node.getPrevious())) {
            start += Highlight.SIGN;
        }
        if (Highlight.isAround(node.getNext())) {
            end -= Highlight.SIGN;
        }
        if (node.getNext() == null && node.getParent() instanceof Heading) {
            end = Math.max(start, end - Attributes.trailing(chars).length());
        }
        return chars.subSequence(Math.min(start, Math.max(0, end)), Math.max(0, end));
    }

    /** The text as read. */
    String textOf(Text node) {
        String text = Flexmark.unescape(rawTextOf(node));
        return mended ? BLANKS.matcher(text).replaceAll(" ") : text;
    }

    /** The attribute block that follows an inline node. */
    static Attributes attributesAfter(Node node) {
        return node.getNext() instanceof Text text ? Attributes.leading(text.getChars()) : Attributes.leading("");
    }

    /** The attribute block at the end of a heading. */
    static Attributes attributesOf(Heading heading) {
        return heading.getLastChild() instanceof Text text
                ? Attributes.trailing(text.getChars())
                : Attributes.leading("");
    }

    private static boolean takesAttributes(@Nullable Node node) {
        return node instanceof Link
                || node instanceof Image
                || node instanceof Code
                || node instanceof Emphasis
                || node instanceof StrongEmphasis;
    }

    /** Whether a tag is HTML or a component, and not a placeholder such as {@code <pod-name>}. */
    boolean isMarkup(RawHtml.Tag tag) {
        return CleanHtml.isKnown(tag.name())
                || (components && Character.isUpperCase(tag.written().charAt(0)));
    }

    /** The same for one tag as written, as it stands among words. */
    boolean isMarkup(String written) {
        Matcher tag = TAG.matcher(written);
        if (!tag.lookingAt()) {
            return written.startsWith("<!") || written.startsWith("<?");
        }
        String name = tag.group(1);
        boolean component = components && Character.isUpperCase(name.charAt(0));
        String lower = name.toLowerCase(Locale.ROOT);
        return component || (CleanHtml.isKnown(lower) && !RawHtml.OPAQUE.contains(lower));
    }

    /** The text of a code span; in a table a backslash keeps a bar from ending the cell. */
    static String codeOf(Code code) {
        String text = Flexmark.text(code.getText()).replace("\r\n", " ").replace('\n', ' ');
        boolean padded = text.length() > 2 && text.startsWith(" ") && text.endsWith(" ") && !text.isBlank();
        String bare = padded ? text.substring(1, text.length() - 1) : text;
        return bare.contains("\\|") && code.getAncestorOfType(TableCell.class) != null
                ? bare.replace("\\|", "|")
                : bare;
    }

    /** The lines of a code block, with line feeds, without the prefixes of the blocks around it. */
    static String contentOf(Block code) {
        StringBuilder content = new StringBuilder();
        for (BasedSequence line : code.getContentLines()) {
            String text = Flexmark.text(line);
            int end = text.length();
            while (end > 0 && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
                end--;
            }
            content.append(text, 0, end).append('\n');
        }
        return content.toString();
    }

    /** The first word of a fence's info, in lower case, without braces or a dot. */
    static String languageOf(FencedCodeBlock code) {
        String info = code.getInfo().unescape().strip();
        int end = 0;
        while (end < info.length() && " \t,:}".indexOf(info.charAt(end)) < 0) {
            end++;
        }
        String word = info.substring(0, end).toLowerCase(Locale.ROOT);
        return word.startsWith("{") || word.startsWith(".") ? word.replaceAll("^[{.]+", "") : word;
    }

    /** Whether a fence is an instruction to another site generator, with nothing to read in it. */
    static boolean isDirective(Block code) {
        return code instanceof FencedCodeBlock fence
                && fence.getInfo().startsWith("{")
                && SILENT.contains(languageOf(fence));
    }

    /** HTML text with its entities undone. */
    static String decode(String html) {
        return html.indexOf('&') < 0 ? html : Escaping.unescapeHtml(html);
    }
}

package dev.casebook.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.LinkNode;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.util.ast.Node;
import dev.casebook.dialect.BareUrl;
import dev.casebook.dialect.Flexmark;
import dev.casebook.dialect.Highlight;
import dev.casebook.markdown.MarkdownDocument.Link;
import dev.casebook.markdown.MarkdownDocument.LinkKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes what stands in a line of text: emphasis, code, links, images, an author's own tags. */
final class InlineHtml {
    private static final int MAX_DEPTH = 60;
    /** Ids that begin otherwise are the page's own. */
    private static final Pattern ANCHOR = Pattern.compile("(?!footnote-)[A-Za-z][\\w.:-]{0,99}");

    private final HtmlOut out;
    private final Syntax syntax;
    private final Links links;
    private final Footnotes footnotes;
    private final Outline outline;
    private final Set<String> anchors = new HashSet<>();
    private boolean inLink;

    /** A writer into {@code out}. */
    InlineHtml(HtmlOut out, Syntax syntax, Links links, Footnotes footnotes, Outline outline) {
        this.out = out;
        this.syntax = syntax;
        this.links = links;
        this.footnotes = footnotes;
        this.outline = outline;
    }

    /** Writes the node's children from {@code first} on. */
    void from(@Nullable Node first, int depth) {
        for (Node node = first; node != null; node = node.getNext()) {
            one(node, depth);
        }
    }

    /** Writes nodes that follow each other, from {@code first} to before {@code end}. */
    void between(@Nullable Node first, @Nullable Node end) {
        for (Node node = first; node != null && !node.equals(end); node = node.getNext()) {
            one(node, 0);
        }
    }

    private void one(Node node, int depth) {
        boolean marked = Highlight.isAround(node);
        if (marked) {
            out.open("mark");
        }
        write(node, depth);
        if (marked) {
            out.close();
        }
    }

    private void write(Node node, int depth) {
        if (depth > MAX_DEPTH) {
            out.text(PlainText.of(node, syntax));
            return;
        }
        switch (node) {
            case Text text -> text(text);
            case HtmlEntity entity -> out.text(Flexmark.unescape(entity.getChars()));
            case SoftLineBreak ignored -> out.text("\n");
            case HardLineBreak ignored -> out.tag("br").text("\n");
            case Code code ->
                out.open("code", classes(code)).text(Syntax.codeOf(code)).close();
            case StrongEmphasis strong -> element("strong", strong, depth);
            case Emphasis emphasis -> element("em", emphasis, depth);
            case Strikethrough strike -> element("del", strike, depth);
            case Image image -> image(image);
            case ImageRef image -> image(image);
            case AutoLink link -> link(link, depth);
            case MailLink link -> link(link, depth);
            case LinkNode link -> link(link, depth);
            case LinkRef link -> link(link, depth);
            case Footnote footnote -> out.only(() -> footnote(footnote));
            case HtmlInlineComment ignored -> {}
            case HtmlInline html -> html(html);
            default -> from(node.getFirstChild(), depth + 1);
        }
    }

    private void element(String name, Node node, int depth) {
        out.open(name, classes(node));
        from(node.getFirstChild(), depth + 1);
        out.close();
    }

    private static String[] classes(Node node) {
        List<String> classes = Syntax.attributesAfter(node).classes();
        return classes.isEmpty() ? new String[0] : new String[] {"class", String.join(" ", classes)};
    }

    private void text(Text node) {
        List<BareUrl> urls = inLink ? List.of() : links.bareUrls(node);
        if (urls.isEmpty()) {
            marked(syntax.textOf(node));
            return;
        }
        var raw = syntax.rawTextOf(node);
        int done = 0;
        for (BareUrl url : urls) {
            marked(Flexmark.unescape(raw.subSequence(done, url.start())));
            anchor(links.of(url, raw.getStartOffset()), "", () -> out.text(url.text()));
            done = url.end();
        }
        marked(Flexmark.unescape(raw.subSequence(done, raw.length())));
    }

    /** Text with what stands in {@code ==…==} marked. */
    private void marked(String text) {
        int done = 0;
        for (Highlight mark : Highlight.in(text)) {
            out.text(text.substring(done, mark.start())).open("mark");
            out.text(mark.text(text)).close();
            done = mark.end();
        }
        out.text(text.substring(done));
    }

    private void link(Node node, int depth) {
        Optional<Link> link = inLink ? Optional.empty() : links.of(node);
        if (link.isEmpty()) {
            plain(node, depth);
            return;
        }
        String title = node instanceof LinkNode inline ? Flexmark.unescape(inline.getTitle()) : "";
        boolean named = link.get().kind() == LinkKind.REFERENCE
                && link.get().text().equals(link.get().target());
        anchor(link.get(), title, () -> {
            if (named) {
                out.linkName();
            } else if (node instanceof AutoLink
                    || node instanceof MailLink
                    || link.get().kind() == LinkKind.REFERENCE) {
                out.text(link.get().text());
            } else {
                from(node.getFirstChild(), depth + 1);
            }
        });
    }

    /** What looks like a link and is none. */
    private void plain(Node node, int depth) {
        switch (node) {
            case AutoLink auto ->
                out.text(
                        syntax.isLink(auto)
                                ? auto.getText().toString()
                                : auto.getChars().toString());
            case LinkRef ref
            when Syntax.isBracketedText(ref) && !syntax.isReference(ref) -> out.text(Flexmark.unescape(ref.getChars()));
            case LinkRef ref
            when !ref.isDefined() && !syntax.isReference(ref) -> {
                out.text("[");
                from(ref.getFirstChild(), depth + 1);
                out.text("]");
                if (!ref.getReference().isEmpty() && !ref.getText().isEmpty()) {
                    out.text("[" + Flexmark.unescape(ref.getReference()) + "]");
                }
            }
            case MailLink mail -> out.text(mail.getText().toString());
            default -> from(node.getFirstChild(), depth + 1);
        }
    }

    private void anchor(Link link, String title, Runnable content) {
        out.openLink(link, title);
        inLink = true;
        content.run();
        inLink = false;
        out.close();
    }

    private void image(Node node) {
        Optional<Link> link = links.of(node);
        if (link.isEmpty()) {
            out.text(Flexmark.unescape(node.getChars()));
            return;
        }
        String title = node instanceof Image image ? Flexmark.unescape(image.getTitle()) : "";
        List<String> more = new ArrayList<>(List.of(classes(node)));
        if (!title.isEmpty()) {
            more.addAll(List.of("title", title));
        }
        out.image(link.get(), more, inLink);
    }

    private void footnote(Footnote node) {
        Optional<Footnotes.Mark> mark = footnotes.mark(node);
        if (mark.isEmpty() || inLink) {
            out.text(node.getChars().toString());
            return;
        }
        String number = String.valueOf(mark.get().number());
        out.open("sup", "class", "footnote-ref", "id", mark.get().id());
        out.open("a", "href", "#" + mark.get().target(), "aria-label", "Footnote " + number)
                .text(number)
                .close();
        out.close();
    }

    private void html(HtmlInline node) {
        String chars = node.getChars().toString();
        if (!syntax.isMarkup(chars)) {
            out.text(chars);
            return;
        }
        boolean inCell = node.getAncestorOfType(TableCell.class) != null;
        for (RawHtml.Piece piece : RawHtml.cut(chars)) {
            if (piece instanceof RawHtml.Tag tag
                    && (CleanHtml.isPhrasing(tag.name()) || (inCell && CleanHtml.isFlow(tag.name())))) {
                tag(tag, node.getStartOffset());
            }
        }
    }

    /** Writes an author's tag, if it may stand in a page; {@code start} is where the text it was cut from begins. */
    void tag(RawHtml.Tag tag, int start) {
        String name = CleanHtml.rename(tag.name());
        if (!CleanHtml.isAllowed(tag.name())) {
            return;
        }
        if (tag.closing()) {
            out.closeForeign(name);
            return;
        }
        Optional<Link> link = links.of(tag, start);
        SortedMap<String, String> kept = CleanHtml.attributes(tag);
        List<String> attributes = new ArrayList<>();
        kept.forEach((key, value) -> attributes.addAll(List.of(key, value)));
        anchor(tag).ifPresent(anchor -> attributes.addAll(List.of("id", anchor)));
        if (name.equals("img")) {
            link.ifPresent(image -> out.image(image, attributes, inLink));
        } else if (name.equals("a") && link.isPresent()) {
            out.openForeign(link.get());
        } else if (name.equals("a")) {
            out.openForeign("span", attributes.toArray(String[]::new));
        } else if (CleanHtml.isVoid(name)) {
            out.tag(name, attributes.toArray(String[]::new));
        } else {
            out.openForeign(name, attributes.toArray(String[]::new));
        }
    }

    /** What other places call the one at {@code tag}, unless a heading or an earlier tag is called so. */
    private Optional<String> anchor(RawHtml.Tag tag) {
        String id = tag.attributes()
                .getOrDefault("id", tag.name().equals("a") ? tag.attributes().getOrDefault("name", "") : "");
        boolean picture = tag.name().equals("img");
        return !picture && ANCHOR.matcher(id).matches() && !outline.hasAnchor(id) && anchors.add(id)
                ? Optional.of(id)
                : Optional.empty();
    }
}

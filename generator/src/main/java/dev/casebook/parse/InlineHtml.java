package dev.casebook.parse;

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
import com.vladsch.flexmark.util.ast.Node;
import dev.casebook.parse.MarkdownDocument.Link;
import dev.casebook.parse.MarkdownDocument.LinkKind;
import dev.casebook.parse.MarkdownDocument.LinkTargets;
import dev.casebook.parse.MarkdownDocument.Resolved;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Writes what stands in a line of text: emphasis, code, links, images, an author's own tags. */
final class InlineHtml {
    private static final int MAX_DEPTH = 60;

    private final HtmlOut out;
    private final Syntax syntax;
    private final Links links;
    private final LinkTargets targets;
    private final Footnotes footnotes;
    private boolean inLink;

    /** A writer into {@code out}. */
    InlineHtml(HtmlOut out, Syntax syntax, Links links, LinkTargets targets, Footnotes footnotes) {
        this.out = out;
        this.syntax = syntax;
        this.links = links;
        this.targets = targets;
        this.footnotes = footnotes;
    }

    /** Writes the node's children from {@code first} on. */
    void from(@Nullable Node first, int depth) {
        for (Node node = first; node != null; node = node.getNext()) {
            write(node, depth);
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
            case Footnote footnote -> footnote(footnote);
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
        if (inLink) {
            out.text(syntax.textOf(node));
            return;
        }
        List<BareUrl> urls = links.bareUrls(node);
        if (urls.isEmpty()) {
            out.text(syntax.textOf(node));
            return;
        }
        var raw = syntax.rawTextOf(node);
        int done = 0;
        for (BareUrl url : urls) {
            out.text(Flexmark.unescape(raw.subSequence(done, url.start())));
            anchor(targets.resolve(links.of(url, raw.getStartOffset())), "", () -> out.text(url.text()));
            done = url.end();
        }
        out.text(Flexmark.unescape(raw.subSequence(done, raw.length())));
    }

    private void link(Node node, int depth) {
        Optional<Link> link = inLink ? Optional.empty() : links.of(node);
        if (link.isEmpty()) {
            plain(node, depth);
            return;
        }
        Resolved resolved = targets.resolve(link.get());
        String title = node instanceof LinkNode inline ? Flexmark.unescape(inline.getTitle()) : "";
        boolean named = link.get().kind() == LinkKind.REFERENCE
                && link.get().text().equals(link.get().target());
        anchor(resolved, title, () -> {
            if (named) {
                out.text(resolved.text().isEmpty() ? link.get().text() : resolved.text());
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

    private void anchor(Resolved resolved, String title, Runnable content) {
        String address = Addresses.safe(resolved.address());
        if (address.isEmpty()) {
            content.run();
            return;
        }
        out.open("a", linkAttributes(address, title));
        inLink = true;
        content.run();
        inLink = false;
        out.close();
    }

    private static String[] linkAttributes(String address, String title) {
        List<String> attributes = new ArrayList<>(List.of("href", address));
        if (Addresses.isExternal(address)) {
            attributes.addAll(List.of("rel", "noopener noreferrer"));
        }
        if (!title.isEmpty()) {
            attributes.addAll(List.of("title", title));
        }
        return attributes.toArray(String[]::new);
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
        image(link.get(), more);
    }

    private void image(Link link, List<String> more) {
        String address = Addresses.safe(targets.resolve(link).address());
        if (address.isEmpty()) {
            out.text(link.text());
            return;
        }
        if (Addresses.isExternal(address)) {
            elsewhere(link, address);
            return;
        }
        List<String> attributes = new ArrayList<>(List.of("src", address, "alt", link.text()));
        attributes.addAll(more);
        attributes.addAll(List.of("loading", "lazy", "decoding", "async"));
        out.tag("img", attributes.toArray(String[]::new));
    }

    /** A picture on another site is a link: a page asks nobody for anything by itself. */
    private void elsewhere(Link link, String address) {
        String text = link.text().isBlank() ? address : link.text();
        if (inLink) {
            out.text(text);
        } else {
            out.open("a", linkAttributes(address, "")).text(text).close();
        }
    }

    private void footnote(Footnote node) {
        if (out.isExcerpt()) {
            return;
        }
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
        for (RawHtml.Piece piece : RawHtml.cut(chars)) {
            if (piece instanceof RawHtml.Tag tag && CleanHtml.isPhrasing(tag.name())) {
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
        if (name.equals("img")) {
            link.ifPresent(image -> image(image, attributes));
        } else if (name.equals("a")) {
            String address =
                    link.map(l -> Addresses.safe(targets.resolve(l).address())).orElse("");
            out.openForeign(
                    address.isEmpty() ? "span" : "a", address.isEmpty() ? new String[0] : linkAttributes(address, ""));
        } else if (CleanHtml.isVoid(name)) {
            out.tag(name, attributes.toArray(String[]::new));
        } else {
            out.openForeign(name, attributes.toArray(String[]::new));
        }
    }
}

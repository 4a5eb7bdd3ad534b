package dev.casebook.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.LinkNode;
import com.vladsch.flexmark.ast.LinkNodeBase;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import dev.casebook.dialect.BareUrl;
import dev.casebook.dialect.Flexmark;
import dev.casebook.markdown.MarkdownDocument.Link;
import dev.casebook.markdown.MarkdownDocument.LinkKind;
import dev.casebook.source.SourceFile;
import dev.casebook.source.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The links of a document: the one place where a node becomes a {@link Link}. */
final class Links {
    private static final int MAX_DEPTH = 150;

    private final SourceFile file;
    private final int origin;
    private final Syntax syntax;

    /** Links of the body that begins at {@code origin}. */
    Links(SourceFile file, int origin, Syntax syntax) {
        this.file = file;
        this.origin = origin;
        this.syntax = syntax;
    }

    /** Every link below {@code root}, in order. */
    List<Link> all(Document root) {
        List<Link> links = new ArrayList<>();
        collect(root, 0, false, links);
        return List.copyOf(links);
    }

    private void collect(Node node, int depth, boolean inLink, List<Link> links) {
        Optional<Link> link = of(node);
        link.ifPresent(links::add);
        if (depth > MAX_DEPTH) {
            return;
        }
        switch (node) {
            case Text text when !inLink -> bare(text, links);
            case HtmlInline html -> inHtml(html, links);
            case HtmlBlockBase html -> inHtml(html, links);
            default -> {
                for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
                    collect(child, depth + 1, inLink || link.isPresent(), links);
                }
            }
        }
    }

    /** The link that {@code node} is, if it is one. */
    Optional<Link> of(Node node) {
        return switch (node) {
            case Image image -> Optional.of(link(LinkKind.IMAGE, url(image), PlainText.inside(image, syntax), image));
            case AutoLink auto ->
                syntax.isLink(auto)
                        ? Optional.of(link(
                                LinkKind.LINK,
                                auto.getText().toString(),
                                auto.getText().toString(),
                                auto))
                        : Optional.empty();
            case MailLink mail ->
                Optional.of(link(
                        LinkKind.LINK,
                        "mailto:" + mail.getText(),
                        mail.getText().toString(),
                        mail));
            case LinkNode link -> Optional.of(link(LinkKind.LINK, url(link), PlainText.inside(link, syntax), link));
            case LinkRef ref
            when syntax.isReference(ref) -> {
                String inside = PlainText.inside(ref, syntax);
                SourceSpan span = span(ref.getStartOffset() - (isDrawnIn(ref) ? 2 : 1), ref.getEndOffset() + 1);
                yield Optional.of(new Link(LinkKind.REFERENCE, Syntax.target(inside), Syntax.shownText(inside), span));
            }
            case LinkRef ref -> reference(ref, LinkKind.LINK);
            case ImageRef ref -> reference(ref, LinkKind.IMAGE);
            default -> Optional.empty();
        };
    }

    /** Whether a reference is written {@code ![[…]]}: another note that is to be shown in its place. */
    private boolean isDrawnIn(LinkRef ref) {
        int before = ref.getStartOffset() - 2;
        return before >= 0
                && file.text().charAt(origin + before) == '!'
                && syntax.source().charAt(before) != '!';
    }

    private Optional<Link> reference(RefNode ref, LinkKind kind) {
        Reference definition = ref.isDefined() ? ref.getReferenceNode(ref.getDocument()) : null;
        return definition == null
                ? Optional.empty()
                : Optional.of(link(kind, url(definition), PlainText.inside(ref, syntax), ref));
    }

    /** The bare addresses in a text. */
    List<BareUrl> bareUrls(Text text) {
        return BareUrl.in(Flexmark.text(syntax.rawTextOf(text)));
    }

    /** The link that a bare address is; {@code start} is where the text it was found in begins in the body. */
    Link of(BareUrl url, int start) {
        return new Link(LinkKind.LINK, url.address(), url.text(), span(start + url.start(), start + url.end()));
    }

    private void bare(Text text, List<Link> links) {
        int start = syntax.rawTextOf(text).getStartOffset();
        bareUrls(text).forEach(url -> links.add(of(url, start)));
    }

    /** The link that an author's tag is. */
    Optional<Link> of(RawHtml.Tag tag, int start) {
        SourceSpan span = span(start + tag.start(), start + tag.end());
        String href = tag.attributes().get("href");
        String src = tag.attributes().get("src");
        if (tag.name().equals("a") && !tag.closing() && href != null) {
            return Optional.of(new Link(LinkKind.LINK, Syntax.decode(href), "", span));
        }
        if (tag.name().equals("img") && src != null) {
            String alternative = Syntax.decode(tag.attributes().getOrDefault("alt", ""));
            return Optional.of(new Link(LinkKind.IMAGE, Syntax.decode(src), alternative, span));
        }
        return Optional.empty();
    }

    private void inHtml(Node html, List<Link> links) {
        for (RawHtml.Piece piece : RawHtml.cut(html.getChars().toString())) {
            if (piece instanceof RawHtml.Tag tag) {
                of(tag, html.getStartOffset()).ifPresent(links::add);
            }
        }
    }

    private Link link(LinkKind kind, String target, String text, Node node) {
        return new Link(kind, target, text, span(node.getStartOffset(), node.getEndOffset()));
    }

    private static String url(LinkNodeBase link) {
        return Flexmark.unescape(link.getUrl());
    }

    /** The span in the file of a stretch of the body. */
    SourceSpan span(int start, int end) {
        int length = file.text().length();
        int from = Math.clamp((long) origin + start, 0, length);
        return file.span(from, Math.clamp((long) origin + end, from, length));
    }

    /** The span of a node. */
    SourceSpan span(Node node) {
        return span(node.getStartOffset(), node.getEndOffset());
    }
}

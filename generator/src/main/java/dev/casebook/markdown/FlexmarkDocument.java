package dev.casebook.markdown;

import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import dev.casebook.dialect.Flexmark;
import dev.casebook.foreign.ForeignSyntax;
import dev.casebook.markdown.MarkdownDocument.Link;
import dev.casebook.source.SourceFile;
import dev.casebook.source.SourceSpan;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** A body as flexmark's tree, which lives only as long as it is read, and how its nodes are read. */
public final class FlexmarkDocument {
    private final SourceFile file;
    private final Document root;
    private final Syntax syntax;
    private final Links places;
    private final Outline outline;
    private final List<Link> links;
    private final List<SourceSpan> comments;

    private FlexmarkDocument(
            SourceFile file,
            int origin,
            String source,
            Document root,
            List<ForeignSyntax.Stretch> comments,
            boolean mended) {
        boolean components = file.path().name().toLowerCase(Locale.ROOT).endsWith(".mdx");
        this.file = file;
        this.root = root;
        this.syntax = new Syntax(source, components, mended);
        this.places = new Links(file, origin, syntax);
        this.outline = new Outline(root, syntax, places);
        this.links = places.all(root);
        this.comments = comments.stream()
                .map(comment -> places.span(comment.start(), comment.end()))
                .toList();
    }

    /** The body of {@code file} that begins at {@code origin}. */
    public static FlexmarkDocument parse(SourceFile file, int origin) {
        ForeignSyntax.Read read = read(file, origin);
        String source = BodyMask.mask(read.text(), file.path());
        return new FlexmarkDocument(file, origin, source, Flexmark.parse(source), read.comments(), read.mended());
    }

    /** The same text taken as one paragraph, for what cannot be parsed. */
    public static FlexmarkDocument plain(SourceFile file, int origin) {
        ForeignSyntax.Read read = read(file, origin);
        return new FlexmarkDocument(
                file, origin, read.text(), Flexmark.plain(read.text()), read.comments(), read.mended());
    }

    private static ForeignSyntax.Read read(SourceFile file, int origin) {
        return ForeignSyntax.read(file.text().substring(origin), file.text().substring(0, origin));
    }

    /** What it says, its HTML with it, made while the tree is at hand. */
    public MarkdownDocument withHtml() {
        HtmlDraft html = BodyHtml.of(this);
        return MarkdownText.of(this, () -> html);
    }

    /** What it says; its HTML is made of the tree that {@code again} reads, when it is asked for. */
    public MarkdownDocument withHtmlOf(Supplier<FlexmarkDocument> again) {
        return MarkdownText.of(this, () -> BodyHtml.of(again.get()));
    }

    /** The node's children in order. */
    public static List<Node> children(Node node) {
        return Flexmark.children(node);
    }

    /** The parsed tree. */
    public Document root() {
        return root;
    }

    /** The text that was parsed, in which nodes have their offsets. */
    public String source() {
        return syntax.source();
    }

    /** A node and everything below it, as a reader sees it. */
    public String text(Node node) {
        return PlainText.of(node, syntax);
    }

    /** Inline nodes that follow each other, as a reader sees them. */
    public String text(List<Node> inlines) {
        return PlainText.of(inlines, syntax);
    }

    /** What stands in a node, without what the node itself adds. */
    public String inside(Node node) {
        return PlainText.inside(node, syntax);
    }

    /** How many words a node has, those in code blocks not counted. */
    public int words(Node node) {
        return new PlainText(syntax).add(node).words();
    }

    /** Where a node stands in the file. */
    public SourceSpan span(Node node) {
        return places.span(node);
    }

    /** Where a stretch of the parsed text stands in the file. */
    public SourceSpan span(int start, int end) {
        return places.span(start, end);
    }

    /** Links, images and references in order. */
    public List<Link> links() {
        return links;
    }

    /** The file whose body it is. */
    SourceFile file() {
        return file;
    }

    /** How nodes are read. */
    Syntax syntax() {
        return syntax;
    }

    /** Where nodes stand in the file. */
    Links places() {
        return places;
    }

    /** Its headings and sections. */
    Outline outline() {
        return outline;
    }

    /** The comments of other tools, in order. */
    List<SourceSpan> comments() {
        return comments;
    }
}

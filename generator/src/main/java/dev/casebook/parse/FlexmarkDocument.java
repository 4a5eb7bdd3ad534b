package dev.casebook.parse;

import com.vladsch.flexmark.util.ast.Document;
import dev.casebook.parse.MarkdownDocument.Link;
import dev.casebook.source.SourceFile;
import dev.casebook.source.SourceSpan;
import java.util.List;
import java.util.Locale;

/** A body as flexmark's tree, which lives only as long as it is read. */
final class FlexmarkDocument {
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
    static FlexmarkDocument parse(SourceFile file, int origin) {
        ForeignSyntax.Read read = read(file, origin);
        String source = BodyMask.mask(read.text(), file.path());
        return new FlexmarkDocument(file, origin, source, Flexmark.parse(source), read.comments(), read.mended());
    }

    /** The same text taken as one paragraph, for what cannot be parsed. */
    static FlexmarkDocument plain(SourceFile file, int origin) {
        ForeignSyntax.Read read = read(file, origin);
        return new FlexmarkDocument(
                file, origin, read.text(), Flexmark.plain(read.text()), read.comments(), read.mended());
    }

    private static ForeignSyntax.Read read(SourceFile file, int origin) {
        return ForeignSyntax.read(file.text().substring(origin), file.text().substring(0, origin));
    }

    /** The file whose body it is. */
    SourceFile file() {
        return file;
    }

    /** The parsed tree. */
    Document root() {
        return root;
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

    /** Links, images and references in order. */
    List<Link> links() {
        return links;
    }
}

package dev.casebook.parse;

import com.vladsch.flexmark.util.ast.Document;
import dev.casebook.source.SourceFile;
import dev.casebook.source.SourceSpan;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A {@link MarkdownDocument} over flexmark's tree, which is not changed after parsing: threads may share it. */
final class FlexmarkDocument implements MarkdownDocument {
    private final Document root;
    private final Syntax syntax;
    private final Links places;
    private final Outline outline;
    private final List<Link> links;

    private FlexmarkDocument(SourceFile file, int origin, String source, Document root) {
        boolean components = file.path().name().toLowerCase(Locale.ROOT).endsWith(".mdx");
        this.root = root;
        this.syntax = new Syntax(source, components);
        this.places = new Links(file, origin, syntax);
        this.outline = new Outline(root, syntax, places);
        this.links = places.all(root);
    }

    /** The body of {@code file} that begins at {@code origin}. */
    static FlexmarkDocument parse(SourceFile file, int origin) {
        String source = BodyMask.mask(file.text().substring(origin), file.path());
        return new FlexmarkDocument(file, origin, source, Flexmark.parse(source));
    }

    /** The same text taken as one paragraph, for what cannot be parsed. */
    static FlexmarkDocument plain(SourceFile file, int origin) {
        String source = file.text().substring(origin);
        return new FlexmarkDocument(file, origin, source, Flexmark.plain(source));
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

    @Override
    public List<Section> sections() {
        return outline.sections();
    }

    @Override
    public Optional<Heading> title() {
        com.vladsch.flexmark.ast.Heading node = titleNode();
        return node == null ? Optional.empty() : Optional.of(outline.heading(node));
    }

    /** The first heading of the first level, when no other heading comes before it or none other is of its level. */
    com.vladsch.flexmark.ast.@Nullable Heading titleNode() {
        List<com.vladsch.flexmark.ast.Heading> firsts =
                outline.top().stream().filter(h -> h.getLevel() == 1).toList();
        if (firsts.isEmpty()) {
            return null;
        }
        boolean opens = outline.top().getFirst().getLevel() == 1;
        return opens || firsts.size() == 1 ? firsts.getFirst() : null;
    }

    @Override
    public List<Link> links() {
        return links;
    }

    @Override
    public List<Passage> prose() {
        return Prose.of(this, outline);
    }

    @Override
    public List<SourceSpan> comments() {
        return Comments.of(this);
    }

    @Override
    public Actions actions() {
        return BodyActions.of(this);
    }

    @Override
    public int words() {
        return outline.words();
    }

    @Override
    public String html(LinkTargets targets, boolean skipTitle) {
        com.vladsch.flexmark.ast.Heading skipped = skipTitle ? titleNode() : null;
        long firsts = outline.top().stream().filter(h -> h.getLevel() == 1).count();
        boolean shifted = firsts > (skipped == null ? 0 : 1);
        return new BodyHtml(syntax, places, outline, targets, skipped == null ? -1 : skipped.getStartOffset(), shifted)
                .write(root);
    }

    @Override
    public String excerpt(Heading heading, LinkTargets targets, String home) {
        return new BodyHtml(syntax, places, outline, targets, home).write(outline.below(heading));
    }
}

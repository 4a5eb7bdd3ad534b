package dev.casebook.parse;

import dev.casebook.source.SourceSpan;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What was read from a tree, without the tree: an archive's trees are many times as large as its texts. Safe for use by many threads. */
final class MarkdownText implements MarkdownDocument {
    private final List<Section> sections;
    private final Optional<Heading> title;
    private final List<Link> links;
    private final StoredProse prose;
    private final List<SourceSpan> comments;
    private final Actions actions;
    private final int words;
    /** How many headings of the first level stand at the top. */
    private final int firsts;

    private final Supplier<HtmlDraft> html;

    /**
     * What {@code tree} says.
     *
     * @param html the same as HTML
     */
    MarkdownText(FlexmarkDocument tree, Supplier<HtmlDraft> html) {
        Outline outline = tree.outline();
        this.sections = List.copyOf(outline.sections());
        this.title = Optional.ofNullable(outline.titleNode()).map(outline::heading);
        this.links = tree.links();
        this.prose = new StoredProse(tree.file(), Prose.of(tree));
        this.comments = Stream.concat(Comments.of(tree).stream(), tree.comments().stream())
                .sorted()
                .toList();
        this.actions = BodyActions.of(tree);
        this.words = outline.words();
        this.firsts = outline.firsts();
        this.html = html;
    }

    @Override
    public List<Section> sections() {
        return sections;
    }

    @Override
    public Optional<Heading> title() {
        return title;
    }

    @Override
    public List<Link> links() {
        return links;
    }

    @Override
    public List<Passage> prose() {
        return prose.passages();
    }

    @Override
    public List<SourceSpan> comments() {
        return comments;
    }

    @Override
    public Actions actions() {
        return actions;
    }

    @Override
    public int words() {
        return words;
    }

    @Override
    public String html(LinkTargets targets, boolean skipTitle) {
        boolean skipped = skipTitle && title.isPresent();
        return html.get().page(targets, skipTitle, firsts > (skipped ? 1 : 0));
    }

    @Override
    public String excerpt(Heading heading, LinkTargets targets, String home) {
        for (int i = 0; i < sections.size(); i++) {
            if (sections.get(i).heading().equals(Optional.of(heading))) {
                return html.get().excerpt(i, targets, home);
            }
        }
        return "";
    }
}

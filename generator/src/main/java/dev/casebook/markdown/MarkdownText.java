package dev.casebook.markdown;

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
    private final int words;
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
        this.words = outline.words();
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
    public List<Heading> headings(boolean skipTitle) {
        Levels levels = new Levels(1);
        return sections.stream()
                .flatMap(section -> section.heading().stream())
                .filter(heading -> !skipTitle || !title.equals(Optional.of(heading)))
                .map(it -> new Heading(levels.next(it.level()), it.text(), it.anchor(), it.span()))
                .toList();
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
    public int words() {
        return words;
    }

    @Override
    public String html(LinkTargets targets, boolean skipTitle) {
        return html.get().page(targets, skipTitle);
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

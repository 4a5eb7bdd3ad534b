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

    /** A text of these parts, each of which {@link MarkdownDocument} describes. */
    MarkdownText(
            List<Section> sections,
            Optional<Heading> title,
            List<Link> links,
            StoredProse prose,
            List<SourceSpan> comments,
            int words,
            Supplier<HtmlDraft> html) {
        this.sections = List.copyOf(sections);
        this.title = title;
        this.links = List.copyOf(links);
        this.prose = prose;
        this.comments = List.copyOf(comments);
        this.words = words;
        this.html = html;
    }

    /**
     * What {@code tree} says.
     *
     * @param html the same as HTML
     */
    static MarkdownText of(FlexmarkDocument tree, Supplier<HtmlDraft> html) {
        Outline outline = tree.outline();
        return new MarkdownText(
                outline.sections(),
                Optional.ofNullable(outline.titleNode()).map(outline::heading),
                tree.links(),
                StoredProse.of(tree.file(), Prose.of(tree)),
                Stream.concat(Comments.of(tree).stream(), tree.comments().stream())
                        .sorted()
                        .toList(),
                outline.words(),
                html);
    }

    /** The passages as they are kept. */
    StoredProse storedProse() {
        return prose;
    }

    /** The HTML, which may have to be made. */
    HtmlDraft draft() {
        return html.get();
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
        return headingsAsWritten()
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

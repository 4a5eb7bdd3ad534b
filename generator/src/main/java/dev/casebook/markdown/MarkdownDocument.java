package dev.casebook.markdown;

import dev.casebook.source.SourceSpan;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A Markdown text: its sections, links and images with positions, and its HTML. */
public interface MarkdownDocument {
    /** The text before the first heading, then one section a heading, in order, not nested. */
    List<Section> sections();

    /** The first level-one heading, if the document starts with one or has no other title. */
    Optional<Heading> title();

    /** The heading of {@link #title()}, if it says what already stands above the text: {@code title}. */
    default Optional<Heading> repeated(String title) {
        return title().filter(heading -> heading.text().strip().equalsIgnoreCase(title.strip()));
    }

    /**
     * The headings of {@link #sections()}, each of the level it has in {@link #html}: one below the page's own, then without a gap.
     *
     * @param skipTitle whether to leave out the heading that {@link #title()} gives
     */
    List<Heading> headings(boolean skipTitle);

    /** The same as they are written, each of its own level. */
    default Stream<Heading> headingsAsWritten() {
        return sections().stream().flatMap(section -> section.heading().stream());
    }

    /** Links, images and {@code [[references]]} in order. */
    List<Link> links();

    /** What the author says, passage by passage in order, each word where it stands; put together anew at every call. */
    List<Passage> prose();

    /** Comments in order: HTML's that stand as blocks of their own, and those of other tools. */
    List<SourceSpan> comments();

    /** Words in prose, code excluded: for reading time. */
    int words();

    /**
     * The body as safe HTML: raw HTML cleaned to an allow-list, headings with anchors, code highlighted.
     *
     * @param targets turns each link's destination as written into the one to publish
     * @param skipTitle whether to leave out the heading that {@link #title()} gives
     */
    String html(LinkTargets targets, boolean skipTitle);

    /**
     * What stands below one of the headings of {@link #sections()}, as safe HTML for another page: without ids and footnotes.
     *
     * @param home the address of the document's own page, where links within the document lead
     */
    String excerpt(Heading heading, LinkTargets targets, String home);

    /**
     * A heading.
     *
     * @param level 1 to 6
     * @param text as plain text
     * @param anchor unique in the document
     * @param span the heading's line
     */
    record Heading(int level, String text, String anchor, SourceSpan span) {}

    /**
     * A heading with what stands below it, up to the next heading of any level.
     *
     * @param heading absent for what stands before the first heading
     * @param text the content as plain text, blocks separated by a line feed, code included
     * @param prose the same without blocks of code and tables
     * @param items its top-level list items as plain text
     * @param span the content
     */
    record Section(Optional<Heading> heading, String text, String prose, List<String> items, SourceSpan span) {
        /** Copies the items. */
        public Section {
            items = List.copyOf(items);
        }
    }

    /**
     * A link, image or reference.
     *
     * @param kind which
     * @param target the destination as written: a URL, a path, or a reference's name
     * @param text the link's text or the image's text alternative
     * @param span where
     */
    record Link(LinkKind kind, String target, String text, SourceSpan span) {
        /** Whether it is a picture named as Obsidian does, {@code ![[target]]}, which stands anywhere in the archive. */
        public boolean isByName() {
            return kind == LinkKind.IMAGE && span.text().startsWith("![[");
        }
    }

    /** What points somewhere. */
    enum LinkKind {
        /** {@code [text](target)}, a bare URL, or an HTML link. */
        LINK,
        /** {@code ![alternative](target)} or an HTML image. */
        IMAGE,
        /** {@code [[target]]} or {@code [[target|text]]}. */
        REFERENCE
    }

    /** Where links lead once published. */
    interface LinkTargets {
        /** The published form of {@code link}: an address and the text to show; a dead reference is shown as its text alone. */
        Resolved resolve(Link link);
    }

    /**
     * A resolved link.
     *
     * @param address what goes into the HTML; empty to show the text without a link
     * @param text what to show, for references without a text of their own; ignored for other links
     */
    record Resolved(String address, String text) {}
}

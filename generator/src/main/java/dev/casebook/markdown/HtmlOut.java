package dev.casebook.markdown;

import dev.casebook.markdown.MarkdownDocument.Link;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The HTML of a document as it is drafted: text is escaped, elements nest, and what depends on the page it will stand on is left open. An
 * author's elements are closed with the element that holds them, and an end tag that closes nothing is dropped, so no text can break the
 * page around it.
 */
final class HtmlOut {
    private static final int MAX_OPEN = 200;

    private final StringBuilder html = new StringBuilder(4096);
    private final Deque<Open> open = new ArrayDeque<>();
    private final HtmlDraft.Marks marks = new HtmlDraft.Marks();
    private final List<HtmlDraft.Place> places = new ArrayList<>();
    private final List<HtmlDraft.Stretch> sections = new ArrayList<>();

    /** Where the present section begins, and how many elements were open there. */
    private int start;

    private int startMark;
    private int outer;

    /** How long the text was when something was left open to be filled in; nothing is known of its last character. */
    private int filled = -1;

    private enum Kind {
        OURS,
        OURS_LEVELLED,
        OURS_LINK,
        AUTHORS,
        AUTHORS_LINK;

        boolean isAuthors() {
            return this == AUTHORS || this == AUTHORS_LINK;
        }
    }

    private record Open(String name, Kind kind) {}

    /** Begins an element; attributes follow as name, value, name, value. */
    HtmlOut open(String name, String... attributes) {
        tag(name, attributes);
        open.push(new Open(name, Kind.OURS));
        return this;
    }

    /** Begins a heading, whose level is the page's to shift. */
    HtmlOut openHeading(int level, String... attributes) {
        html.append("<h");
        level(level);
        attributes(attributes);
        open.push(new Open(String.valueOf(level), Kind.OURS_LEVELLED));
        return this;
    }

    private void level(int level) {
        mark(HtmlDraft.LEVEL, 0);
        html.append(level);
    }

    /** Begins a link, which is none on pages where it leads nowhere. */
    HtmlOut openLink(Link link, String title) {
        return openLink(link, title, Kind.OURS_LINK);
    }

    private HtmlOut openLink(Link link, String title, Kind kind) {
        mark(HtmlDraft.LINK, place(new HtmlDraft.Place(link, title, List.of(), false)));
        open.push(new Open("a", kind));
        return this;
    }

    /** What the link begun last leads to is called. */
    HtmlOut linkName() {
        mark(HtmlDraft.NAME, 0);
        filled = html.length();
        return this;
    }

    /**
     * A picture.
     *
     * @param more its further attributes, as name, value, name, value
     * @param inLink whether it stands in a link
     */
    HtmlOut image(Link link, List<String> more, boolean inLink) {
        mark(HtmlDraft.IMAGE, place(new HtmlDraft.Place(link, "", more, inLink)));
        filled = html.length();
        return this;
    }

    /** Ends the element begun last by one of ours, and every author's element in it. */
    HtmlOut close() {
        boolean ours = false;
        while (!open.isEmpty() && !ours) {
            ours = !closeLast();
        }
        return this;
    }

    /** Ends what the author left open at the top. */
    HtmlOut closeAll() {
        while (!open.isEmpty()) {
            closeLast();
        }
        return this;
    }

    /** Ends the element begun last; true if it is an author's. */
    private boolean closeLast() {
        Open last = open.pop();
        if (open.size() < outer) {
            // It was begun in another section, which an excerpt of this one does not hold.
            outer = open.size();
            only(() -> end(last));
        } else {
            end(last);
        }
        return last.kind().isAuthors();
    }

    private void end(Open last) {
        switch (last.kind()) {
            case OURS, AUTHORS -> html.append("</").append(last.name()).append('>');
            case OURS_LEVELLED -> {
                html.append("</h");
                level(Integer.parseInt(last.name()));
                html.append('>');
            }
            case OURS_LINK, AUTHORS_LINK -> {
                mark(HtmlDraft.LINK_END, 0);
                filled = html.length();
            }
        }
    }

    /** A start tag alone, as for void elements. */
    HtmlOut tag(String name, String... attributes) {
        html.append('<').append(name);
        attributes(attributes);
        return this;
    }

    /** Attributes, name, value, name, value, and the end of their tag; ids and links to them are the page's own. */
    private void attributes(String... attributes) {
        for (int i = 0; i + 1 < attributes.length; i += 2) {
            String name = attributes[i];
            String value = attributes[i + 1];
            if (name.equals("id")) {
                only(() -> attribute(name, value));
            } else {
                attribute(name, value);
            }
        }
        html.append('>');
    }

    private void attribute(String name, String value) {
        html.append(' ').append(name).append("=\"");
        if (name.equals("href") && value.startsWith("#")) {
            mark(HtmlDraft.HOME, 0);
        }
        escape(value, true, html);
        html.append('"');
    }

    /** Begins an author's element, if not too many are open. */
    void openForeign(String name, String... attributes) {
        if (open.size() < MAX_OPEN) {
            tag(name, attributes);
            open.push(new Open(name, Kind.AUTHORS));
        }
    }

    /** Begins an author's link, if not too many elements are open. */
    void openForeign(Link link) {
        if (open.size() < MAX_OPEN) {
            openLink(link, "", Kind.AUTHORS_LINK);
        }
    }

    /** Ends the author's element of this name begun last in the present one; nothing if there is none. */
    void closeForeign(String name) {
        boolean found = false;
        for (Open o : open) {
            if (!o.kind().isAuthors() || o.name().equals(name)) {
                found = o.kind().isAuthors();
                break;
            }
        }
        while (found) {
            found = !open.getFirst().name().equals(name);
            closeLast();
        }
    }

    /** Text, escaped. */
    HtmlOut text(String text) {
        escape(text, false, html);
        return this;
    }

    /** A line feed between blocks. */
    HtmlOut line() {
        boolean ended = html.isEmpty() || html.charAt(html.length() - 1) == '\n';
        if (!ended || filled == html.length()) {
            html.append('\n');
        }
        return this;
    }

    /** What stands on the document's own page, but not in an excerpt. */
    void only(Runnable content) {
        mark(HtmlDraft.ONLY, 0);
        content.run();
        mark(HtmlDraft.ONLY_END, 0);
    }

    /** What pages leave out that show the document's title by themselves. */
    void title(Runnable content) {
        mark(HtmlDraft.TITLE, 0);
        content.run();
        mark(HtmlDraft.TITLE_END, 0);
    }

    /** The next section begins. */
    void beginSection() {
        start = html.length();
        startMark = marks.size();
        outer = open.size();
    }

    /** The present section ends. */
    void endSection() {
        List<String> unclosed = new ArrayList<>();
        for (Open o : open) {
            if (unclosed.size() < open.size() - outer) {
                unclosed.add(o.kind() == Kind.AUTHORS_LINK ? "" : o.name());
            }
        }
        sections.add(new HtmlDraft.Stretch(start, html.length(), startMark, marks.size(), unclosed));
        outer = 0;
    }

    private int place(HtmlDraft.Place place) {
        places.add(place);
        return places.size() - 1;
    }

    private void mark(int kind, int place) {
        marks.add(html.length(), kind, place);
    }

    /** Appends {@code text} to {@code html} with everything escaped that HTML reads as its own. */
    static void escape(String text, boolean attribute, StringBuilder html) {
        int done = 0;
        for (int i = 0; i < text.length(); i++) {
            String instead = switch (text.charAt(i)) {
                case '&' -> "&amp;";
                case '<' -> "&lt;";
                case '>' -> "&gt;";
                case '"' -> attribute ? "&quot;" : "";
                case '\0' -> "\uFFFD";
                default -> "";
            };
            if (!instead.isEmpty()) {
                html.append(text, done, i).append(instead);
                done = i + 1;
            }
        }
        html.append(text, done, text.length());
    }

    /** What was written, with its open places. */
    HtmlDraft draft() {
        return new HtmlDraft(html.toString(), marks.done(), places, sections);
    }

    @Override
    public String toString() {
        return html.toString();
    }
}

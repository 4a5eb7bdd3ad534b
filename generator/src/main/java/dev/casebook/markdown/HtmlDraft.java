package dev.casebook.markdown;

import dev.casebook.markdown.MarkdownDocument.Link;
import dev.casebook.markdown.MarkdownDocument.LinkTargets;
import dev.casebook.markdown.MarkdownDocument.Resolved;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A document's HTML but for what depends on the page it stands on: where links lead, how deep headings are, whether there are ids. Small, so
 * that all of an archive can be kept until their pages are written.
 *
 * @param marks what is left open, in order
 * @param places the links and pictures that marks tell of
 * @param sections what stands before the first heading at the top, then what stands below each
 */
record HtmlDraft(String html, Marks marks, List<Place> places, List<Stretch> sections) {
    /** The digit that follows is the level of a heading. */
    static final int LEVEL = 0;
    /** The document's title follows. */
    static final int TITLE = 1;

    static final int TITLE_END = 2;
    /** What follows belongs on the document's own page only. */
    static final int ONLY = 3;

    static final int ONLY_END = 4;
    /** The address that follows leads within the document's own page. */
    static final int HOME = 5;
    /** A link begins. */
    static final int LINK = 6;

    static final int LINK_END = 7;
    /** The name of what the link around it leads to. */
    static final int NAME = 8;

    static final int IMAGE = 9;
    private static final int KINDS = 10;

    private static final Pattern ID = Pattern.compile(" id=\"([^\"]+)\"");

    /** Copies the lists. */
    HtmlDraft {
        places = List.copyOf(places);
        sections = List.copyOf(sections);
    }

    /**
     * A link or a picture whose address is left open.
     *
     * @param title a link's, empty for none
     * @param more a picture's further attributes, as name, value, name, value
     * @param inLink whether a picture stands in a link
     */
    record Place(Link link, String title, List<String> more, boolean inLink) {
        Place {
            more = List.copyOf(more);
        }
    }

    /**
     * A part of the draft.
     *
     * @param unclosed the elements still open where it ends, innermost first; a link's name is empty
     */
    record Stretch(int start, int end, int startMark, int endMark, List<String> unclosed) {
        Stretch {
            unclosed = List.copyOf(unclosed);
        }
    }

    /** Places in the text, each of a kind, in order. */
    static final class Marks {
        private int[] at = new int[16];
        private int[] what = new int[16];
        private int size;

        void add(int position, int kind, int place) {
            add(position, place * KINDS + kind);
        }

        /** Adds a place and what stands there: its {@link #what}. */
        void add(int position, int meaning) {
            if (size == at.length) {
                at = Arrays.copyOf(at, 2 * size);
                what = Arrays.copyOf(what, 2 * size);
            }
            at[size] = position;
            what[size] = meaning;
            size++;
        }

        int size() {
            return size;
        }

        /** The place of the mark at {@code index}. */
        int at(int index) {
            return at[index];
        }

        /** Its kind, and the link or picture it tells of. */
        int what(int index) {
            return what[index];
        }

        /** The same, without room for more. */
        Marks done() {
            at = Arrays.copyOf(at, size);
            what = Arrays.copyOf(what, size);
            return this;
        }
    }

    /**
     * The whole, on the document's own page.
     *
     * @param titled whether the title is left out, for the page shows it
     */
    String page(LinkTargets targets, boolean titled) {
        return new Writing(targets, "", titled).write(new Stretch(0, html.length(), 0, marks.size(), List.of()));
    }

    /** The section at {@code index}, on another page than the document's own at {@code home}. */
    String excerpt(int index, LinkTargets targets, String home) {
        return new Writing(targets, home, false).write(sections.get(index));
    }

    /** Fills in what was left open. */
    private final class Writing {
        private final LinkTargets targets;
        private final String home;
        private final boolean titled;
        private final Levels levels;
        private final StringBuilder out;
        private final Deque<Opened> links = new ArrayDeque<>();

        private record Opened(Place place, Resolved resolved, boolean written) {}

        Writing(LinkTargets targets, String home, boolean titled) {
            this.targets = targets;
            this.home = home;
            this.titled = titled;
            this.levels = new Levels(home.isEmpty() ? 1 : 2);
            this.out = new StringBuilder(html.length() + html.length() / 8);
        }

        String write(Stretch stretch) {
            int done = stretch.start();
            for (int mark = stretch.startMark(); mark < stretch.endMark(); mark++) {
                int at = marks.at[mark];
                out.append(html, done, at);
                done = at;
                switch (marks.what[mark] % KINDS) {
                    case LEVEL -> {
                        boolean opens = html.charAt(at - 2) == '<';
                        out.append(opens ? levels.next(html.charAt(at) - '0') : levels.last());
                        done++;
                    }
                    case TITLE -> {
                        if (titled) {
                            mark = end(mark, TITLE_END);
                            done = marks.at[mark];
                            keepAnchor(html.substring(at, done));
                        }
                    }
                    case ONLY -> {
                        if (!home.isEmpty()) {
                            mark = end(mark, ONLY_END);
                            done = marks.at[mark];
                        }
                    }
                    case HOME -> HtmlOut.escape(home, true, out);
                    case LINK -> link(placeOf(mark));
                    case LINK_END -> linkEnd();
                    case NAME -> name();
                    case IMAGE -> image(placeOf(mark));
                    default -> {}
                }
            }
            out.append(html, done, stretch.end());
            stretch.unclosed().forEach(this::close);
            if (!out.isEmpty() && out.charAt(out.length() - 1) != '\n') {
                out.append('\n');
            }
            return out.toString();
        }

        /** The way to a title that is left out, where the document itself leads there. */
        private void keepAnchor(String title) {
            Matcher id = ID.matcher(title);
            if (id.find()
                    && places.stream().anyMatch(place -> place.link().target().equalsIgnoreCase("#" + id.group(1)))) {
                out.append("<span id=\"").append(id.group(1)).append("\"></span>");
            }
        }

        private Place placeOf(int mark) {
            return places.get(marks.what[mark] / KINDS);
        }

        /** The mark that ends what the one at {@code mark} begins. */
        private int end(int mark, int kind) {
            int begins = marks.what[mark] % KINDS;
            int depth = 0;
            for (int i = mark; i < marks.size; i++) {
                int each = marks.what[i] % KINDS;
                depth += each == begins ? 1 : each == kind ? -1 : 0;
                if (depth == 0) {
                    return i;
                }
            }
            throw new IllegalStateException("mark " + mark + " has no end");
        }

        private void close(String name) {
            if (name.isEmpty()) {
                linkEnd();
            } else {
                out.append("</").append(name).append('>');
            }
        }

        private void link(Place place) {
            Resolved resolved = targets.resolve(place.link());
            String address = Addresses.safe(resolved.address());
            if (!address.isEmpty()) {
                anchor(address, place.title());
            }
            links.push(new Opened(place, resolved, !address.isEmpty()));
        }

        private void linkEnd() {
            if (links.pop().written()) {
                out.append("</a>");
            }
        }

        private void name() {
            Opened around = links.getFirst();
            String name = around.resolved().text();
            HtmlOut.escape(name.isEmpty() ? around.place().link().text() : name, false, out);
        }

        private void image(Place place) {
            Link link = place.link();
            String address = Addresses.safe(targets.resolve(link).address());
            if (address.isEmpty()) {
                HtmlOut.escape(link.text(), false, out);
                return;
            }
            if (Addresses.isExternal(address)) {
                elsewhere(place, address);
                return;
            }
            out.append("<img");
            attribute("src", address);
            attribute("alt", link.text());
            for (int i = 0; i + 1 < place.more().size(); i += 2) {
                attribute(place.more().get(i), place.more().get(i + 1));
            }
            attribute("loading", "lazy");
            attribute("decoding", "async");
            out.append('>');
        }

        /** A picture on another site is a link: a page asks nobody for anything by itself. */
        private void elsewhere(Place place, String address) {
            String text = place.link().text();
            if (!place.inLink()) {
                anchor(address, "");
            }
            HtmlOut.escape(text.isBlank() ? address : text, false, out);
            out.append(place.inLink() ? "" : "</a>");
        }

        private void anchor(String address, String title) {
            out.append("<a");
            attribute("href", address.startsWith("#") ? home + address : address);
            if (Addresses.isExternal(address)) {
                attribute("rel", "noopener noreferrer");
            }
            if (!title.isEmpty()) {
                attribute("title", title);
            }
            out.append('>');
        }

        private void attribute(String name, String value) {
            out.append(' ').append(name).append("=\"");
            HtmlOut.escape(value, true, out);
            out.append('"');
        }
    }
}

package dev.casebook.parse;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * HTML as it is written: text is escaped, elements nest. An author's elements are closed with the element that holds them, and an
 * end tag that closes nothing is dropped, so no text can break the page around it.
 */
final class HtmlOut {
    private static final int MAX_OPEN = 200;

    private final StringBuilder html = new StringBuilder(4096);
    private final Deque<Open> open = new ArrayDeque<>();

    /** The address of the page that this is an excerpt of; empty for a page of its own. */
    private final String home;

    /** A page of its own. */
    HtmlOut() {
        this("");
    }

    /** An excerpt of the page at {@code home}, to stand on another: without ids, links within the page lead to it. */
    HtmlOut(String home) {
        this.home = home;
    }

    /** Whether this is to stand on another page. */
    boolean isExcerpt() {
        return !home.isEmpty();
    }

    private record Open(String name, boolean foreign) {}

    /** Begins an element; attributes follow as name, value, name, value. */
    HtmlOut open(String name, String... attributes) {
        tag(name, attributes);
        open.push(new Open(name, false));
        return this;
    }

    /** Ends the element begun last by {@link #open}, and every author's element in it. */
    HtmlOut close() {
        while (!open.isEmpty()) {
            Open last = open.pop();
            html.append("</").append(last.name()).append('>');
            if (!last.foreign()) {
                break;
            }
        }
        return this;
    }

    /** Ends what the author left open at the top. */
    HtmlOut closeAll() {
        while (!open.isEmpty()) {
            html.append("</").append(open.pop().name()).append('>');
        }
        return this;
    }

    /** A start tag alone, as for void elements. */
    HtmlOut tag(String name, String... attributes) {
        html.append('<').append(name);
        for (int i = 0; i + 1 < attributes.length; i += 2) {
            if (isExcerpt() && attributes[i].equals("id")) {
                continue;
            }
            boolean within = attributes[i].equals("href") && attributes[i + 1].startsWith("#");
            html.append(' ').append(attributes[i]).append("=\"");
            escape(within ? home + attributes[i + 1] : attributes[i + 1], true);
            html.append('"');
        }
        html.append('>');
        return this;
    }

    /** Begins an author's element, if not too many are open. */
    void openForeign(String name, String... attributes) {
        if (open.size() < MAX_OPEN) {
            tag(name, attributes);
            open.push(new Open(name, true));
        }
    }

    /** Ends the author's element of this name begun last in the present one; nothing if there is none. */
    void closeForeign(String name) {
        boolean found = false;
        for (Open o : open) {
            if (!o.foreign() || o.name().equals(name)) {
                found = o.foreign();
                break;
            }
        }
        while (found) {
            Open last = open.pop();
            html.append("</").append(last.name()).append('>');
            found = !last.name().equals(name);
        }
    }

    /** Text, escaped. */
    HtmlOut text(String text) {
        escape(text, false);
        return this;
    }

    /** A line feed between blocks. */
    HtmlOut line() {
        if (!html.isEmpty() && html.charAt(html.length() - 1) != '\n') {
            html.append('\n');
        }
        return this;
    }

    private void escape(String text, boolean attribute) {
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

    @Override
    public String toString() {
        return html.toString();
    }
}

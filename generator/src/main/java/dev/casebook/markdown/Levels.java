package dev.casebook.markdown;

import java.util.ArrayDeque;
import java.util.Deque;

/** How deep headings stand on a page: in the order their authors gave them, with no level left out in between. */
final class Levels {
    private final int above;
    private final Deque<Integer> written = new ArrayDeque<>();

    /** Levels below that of the page's heading {@code above} them. */
    Levels(int above) {
        this.above = above;
    }

    /** The level of the next heading, written with {@code level} signs. */
    int next(int level) {
        while (!written.isEmpty() && written.peek() >= level) {
            written.pop();
        }
        written.push(level);
        return last();
    }

    /** The level that was given last. */
    int last() {
        return Math.min(6, above + written.size());
    }
}

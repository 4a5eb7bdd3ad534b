package dev.casebook.foreign;

import dev.casebook.foreign.ForeignSyntax.Stretch;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The code spans of the block that is read, in which nothing is taken out. */
final class CodeSpans {
    private final String text;
    private final BodyLines lines;
    private final Deque<Stretch> ahead = new ArrayDeque<>();
    private int blockEnd;
    private int lastEnd;

    /** The code spans of {@code text}. */
    CodeSpans(String text, BodyLines lines) {
        this.text = text;
        this.lines = lines;
    }

    /** Reading has come to {@code at}. */
    void reach(int at) {
        if (at >= blockEnd) {
            block(at);
        }
        while (!ahead.isEmpty() && ahead.getFirst().start() < at) {
            ahead.removeFirst();
        }
    }

    /** Where reading goes on from the backtick at {@code at}: behind the code that it opens, or behind it alone. */
    int after(int at) {
        boolean opens = !ahead.isEmpty() && ahead.getFirst().start() == at;
        lastEnd = opens ? ahead.removeFirst().end() : lastEnd;
        return opens ? lastEnd : at + 1;
    }

    /** Where the code span that was read last ends. */
    int lastEnd() {
        return lastEnd;
    }

    /** Finds the code spans of the block that goes on at {@code from}. */
    private void block(int from) {
        int end = lines.end(from);
        while (end + 1 < text.length() && !lines.opens(end + 1)) {
            end = lines.end(end + 1);
        }
        blockEnd = end + 1;
        ahead.clear();
        List<Stretch> runs = new ArrayList<>();
        for (int at = text.indexOf('`', from); at >= 0 && at < end; at = text.indexOf('`', at)) {
            int run = lines.run(at, end, '`');
            runs.add(new Stretch(at, at + run));
            at += run;
        }
        int[] next = nextOfLength(runs);
        for (int i = 0; i < runs.size(); i++) {
            int start = runs.get(i).start();
            boolean escaped = start > from && text.charAt(start - 1) == '\\';
            if (next[i] > 0 && !escaped) {
                ahead.add(new Stretch(start, runs.get(next[i]).end()));
                i = next[i];
            }
        }
    }

    /** For each run of backticks the next of its length; 0 where there is none. */
    private static int[] nextOfLength(List<Stretch> runs) {
        int[] next = new int[runs.size()];
        int longest = runs.stream().mapToInt(r -> r.end() - r.start()).max().orElse(0);
        int[] last = new int[longest + 1];
        for (int i = runs.size() - 1; i >= 0; i--) {
            int length = runs.get(i).end() - runs.get(i).start();
            next[i] = last[length];
            last[length] = i;
        }
        return next;
    }
}

package dev.casebook.language;

import dev.casebook.parse.Passage;
import dev.casebook.source.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One sentence of a passage, cut into words and signs. Words are compared in lower case and with straight apostrophes; what was named
 * rather than said is one word, {@code *}. Asking for a word before the first or after the last gives an empty one.
 */
final class Sentence {
    private static final String THING = "*";
    private static final Pattern PLAN = Pattern.compile(
            "(?i)\\b(?:actions?|next|follow|remediation|prevent\\w*|improv\\w*|future|recommend\\w*|plan|mitigations?|forward|doing)\\b");

    private final Passage passage;
    private final List<String> words;
    private final List<String> written;
    private final int[] starts;
    private final int[] ends;

    private Sentence(Passage passage, List<String> written, int[] starts, int[] ends) {
        this.passage = passage;
        this.written = written;
        this.words = written.stream()
                .map(w -> w.toLowerCase(Locale.ROOT).replace('\u2019', '\''))
                .toList();
        this.starts = starts;
        this.ends = ends;
    }

    /** The sentences of {@code passage}, in order. */
    static List<Sentence> of(Passage passage) {
        List<Sentence> sentences = new ArrayList<>();
        Cutter cutter = new Cutter(passage);
        for (Sentence sentence = cutter.next(); sentence != null; sentence = cutter.next()) {
            sentences.add(sentence);
        }
        return sentences;
    }

    /** How many words and signs there are. */
    int size() {
        return words.size();
    }

    /** The word at {@code at}, in lower case. */
    String word(int at) {
        return at < 0 || at >= words.size() ? "" : words.get(at);
    }

    /** The word at {@code at}, as written. */
    String written(int at) {
        return at < 0 || at >= written.size() ? "" : written.get(at);
    }

    /** Whether these words stand at {@code at}. */
    boolean has(int at, String... wanted) {
        for (int i = 0; i < wanted.length; i++) {
            if (!word(at + i).equals(wanted[i])) {
                return false;
            }
        }
        return true;
    }

    /** Whether the word stands anywhere. */
    boolean holds(String word) {
        return words.contains(word);
    }

    /** Whether it stands among what is to be done: there, what would have helped is a reason. */
    boolean isPlan() {
        return passage.heading().filter(h -> PLAN.matcher(h.text()).find()).isPresent();
    }

    /** Whether it asks. */
    boolean isQuestion() {
        return word(size() - 1).equals("?");
    }

    /** Whether it is few words before a colon, as headings in bold are. */
    boolean isLabel() {
        return word(size() - 1).equals(":") && size() <= 7;
    }

    /** The place from one word to another, both included. */
    SourceSpan span(int first, int last) {
        return passage.at(starts[first], ends[last]);
    }

    /** Cuts a passage. */
    private static final class Cutter {
        private final Passage passage;
        private final String text;
        private int at;

        Cutter(Passage passage) {
            this.passage = passage;
            this.text = passage.text();
        }

        @org.jspecify.annotations.Nullable
        Sentence next() {
            List<String> written = new ArrayList<>();
            int[] starts = new int[16];
            int[] ends = new int[16];
            while (at < text.length()) {
                char c = text.charAt(at);
                if (Character.isWhitespace(c)) {
                    at++;
                    continue;
                }
                int start = at;
                at = end(c);
                if (written.size() == starts.length) {
                    starts = java.util.Arrays.copyOf(starts, starts.length * 2);
                    ends = java.util.Arrays.copyOf(ends, ends.length * 2);
                }
                starts[written.size()] = start;
                ends[written.size()] = at;
                written.add(c == Passage.THING ? THING : text.substring(start, at));
                if (isStop(c) && (at >= text.length() || Character.isWhitespace(text.charAt(at)))) {
                    break;
                }
            }
            return written.isEmpty() ? null : new Sentence(passage, written, starts, ends);
        }

        private int end(char c) {
            int end = at + 1;
            if (c == Passage.THING) {
                while (end < text.length() && text.charAt(end) == Passage.THING) {
                    end++;
                }
            } else if (isWord(c)) {
                while (end < text.length() && (isWord(text.charAt(end)) || joins(end))) {
                    end++;
                }
            }
            return end;
        }

        private boolean joins(int i) {
            char c = text.charAt(i);
            return (c == '\'' || c == '\u2019' || c == '-' || c == '.')
                    && i + 1 < text.length()
                    && isWord(text.charAt(i + 1));
        }

        private static boolean isWord(char c) {
            return Character.isLetterOrDigit(c) || c == '_' || c == '@';
        }

        private static boolean isStop(char c) {
            return c == '.' || c == '!' || c == '?' || c == ';';
        }
    }
}

package dev.casebook.language;

import dev.casebook.markdown.Passage;
import dev.casebook.source.SourceSpan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One sentence of a passage, cut into words and signs. Words are compared in lower case and with straight apostrophes; what was named
 * rather than said is one word, {@code *}. Asking for a word before the first or after the last gives an empty one.
 */
final class Sentence {
    private static final String THING = "*";
    private static final Pattern PLAN = Pattern.compile(
            "(?i)\\b(?:actions?|next|follow|remediation|prevent\\w*|improv\\w*|future|recommend\\w*|backlog|plan|mitigations?|forward|doing|solutions?|(?:short|medium|long)[- ]?term)\\b");

    private static final Pattern SPARED = Pattern.compile("(?i)\\b(?:worse|luck|lucky|luckily)\\b");

    private final Passage passage;
    private final String[] words;
    private final String[] written;
    private final int[] starts;
    private final int[] ends;

    private Sentence(Passage passage, String[] written, int[] starts, int[] ends) {
        this.passage = passage;
        this.written = written;
        this.words = new String[written.length];
        Arrays.setAll(words, i -> written[i].toLowerCase(Locale.ROOT).replace('\u2019', '\''));
        this.starts = starts;
        this.ends = ends;
    }

    /** The sentences of {@code passage} that {@code wanted} accepts, in order. */
    static List<Sentence> of(Passage passage, Part wanted) {
        List<Sentence> sentences = new ArrayList<>();
        Cutter cutter = new Cutter(passage, wanted);
        for (Sentence sentence = cutter.next(); sentence != null; sentence = cutter.next()) {
            sentences.add(sentence);
        }
        return sentences;
    }

    /** How many words and signs there are. */
    int size() {
        return words.length;
    }

    /** The word at {@code at}, in lower case. */
    String word(int at) {
        return at < 0 || at >= words.length ? "" : words[at];
    }

    /** The word at {@code at}, as written. */
    String written(int at) {
        return at < 0 || at >= written.length ? "" : written[at];
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
        for (String one : words) {
            if (one.equals(word)) {
                return true;
            }
        }
        return false;
    }

    /** Whether one of {@code wanted} is among so many words from {@code from} on. */
    boolean hasAny(int from, int words, Set<String> wanted) {
        for (int at = from; at < from + words; at++) {
            if (wanted.contains(word(at))) {
                return true;
            }
        }
        return false;
    }

    /** Whether it stands among what is to be done: there, what would have helped is a reason. */
    boolean isPlan() {
        return passage.heading().filter(h -> PLAN.matcher(h.text()).find()).isPresent();
    }

    /** Whether it stands among what luck spared: there, what would have helped is beside the point. */
    boolean isSpared() {
        return passage.heading().filter(h -> SPARED.matcher(h.text()).find()).isPresent();
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

    /** A judgement of a part of a text. */
    @FunctionalInterface
    interface Part {
        /** Whether the text from {@code start} to {@code end} is one of them. */
        boolean is(String text, int start, int end);
    }

    /** Cuts a passage. */
    private static final class Cutter {
        private final Passage passage;
        private final String text;
        private final Part wanted;
        private int at;
        private int[] starts = new int[32];
        private int[] ends = new int[32];

        Cutter(Passage passage, Part wanted) {
            this.passage = passage;
            this.text = passage.text();
            this.wanted = wanted;
        }

        @org.jspecify.annotations.Nullable
        Sentence next() {
            for (int size = cut(); size > 0; size = cut()) {
                if (wanted.is(text, starts[0], ends[size - 1])) {
                    return sentence(size);
                }
            }
            return null;
        }

        private Sentence sentence(int size) {
            String[] written = new String[size];
            for (int i = 0; i < size; i++) {
                written[i] = text.charAt(starts[i]) == Passage.THING ? THING : text.substring(starts[i], ends[i]);
            }
            return new Sentence(passage, written, Arrays.copyOf(starts, size), Arrays.copyOf(ends, size));
        }

        /** Notes where the words and signs of the next sentence stand; answers how many there are. */
        private int cut() {
            int size = 0;
            while (at < text.length()) {
                char c = text.charAt(at);
                if (Character.isWhitespace(c)) {
                    at++;
                    continue;
                }
                int start = at;
                at = end(c);
                if (size == starts.length) {
                    starts = Arrays.copyOf(starts, size * 2);
                    ends = Arrays.copyOf(ends, size * 2);
                }
                starts[size] = start;
                ends[size] = at;
                size++;
                if (isStop(c) && (at >= text.length() || Character.isWhitespace(text.charAt(at)))) {
                    break;
                }
            }
            return size;
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

package dev.casebook.search.excerpt;

import dev.casebook.search.analysis.StringMap;
import dev.casebook.search.analysis.StringSet;
import dev.casebook.search.analysis.TextAnalyzer;
import dev.casebook.search.analysis.Token;
import dev.casebook.search.analysis.Wanted;
import dev.casebook.search.excerpt.Highlight.Span;
import dev.casebook.search.format.DocumentText;
import dev.casebook.search.format.DocumentText.Section;
import dev.casebook.search.format.Synonyms;
import java.util.ArrayList;
import java.util.List;

/** Marks a query's terms in texts and cuts excerpts around them. */
public final class Highlighter {
    private static final int WIDTH = 220;
    private static final int LEAD = 60;
    /** How much further the next word of a way may stand, with a function word before it. */
    private static final int MOST_BETWEEN = 2;

    private static final String ELLIPSIS = "…";

    private final StringMap<Float> weights;
    private final Wanted wanted;

    /** Marks these terms; the greater a term's weight, the more it draws an excerpt. */
    public Highlighter(StringMap<Float> weights) {
        this.weights = weights;
        StringSet words = new StringSet();
        for (int i = 0; i < weights.size(); i++) {
            String term = weights.key(i);
            int start = 0;
            for (int at = 0; at <= term.length(); at++) {
                if (at == term.length() || term.charAt(at) == ' ') {
                    words.add(term.substring(start, at));
                    start = at + 1;
                }
            }
        }
        wanted = Wanted.of(words);
    }

    /** The whole text with all its matches. */
    public Highlight highlight(String text) {
        return cut(text, matches(text), 0, text.length());
    }

    /**
     * The pieces of summary and sections whose terms weigh most together, each counted once: the weightiest first, the earlier of
     * equals, at most so many. Without any match, the beginning of the summary or, lacking one, of the body.
     */
    public List<Excerpt> excerpts(DocumentText document, int most) {
        List<Candidate> best = new ArrayList<>();
        Candidate beginning = candidate(new Section("", "", document.summary()));
        offer(beginning, best, most);
        for (Section section : document.sections()) {
            Candidate candidate = candidate(section);
            beginning = beginning.section.text().isBlank() ? candidate : beginning;
            offer(candidate, best, most);
        }
        if (best.isEmpty()) {
            best.add(beginning);
        }
        List<Excerpt> excerpts = new ArrayList<>();
        for (Candidate candidate : best) {
            excerpts.add(candidate.toExcerpt());
        }
        return excerpts;
    }

    private static void offer(Candidate candidate, List<Candidate> best, int most) {
        int place = best.size();
        while (place > 0 && best.get(place - 1).weight < candidate.weight) {
            place--;
        }
        if (candidate.weight > 0 && place < most) {
            best.add(place, candidate);
            if (best.size() > most) {
                best.remove(most);
            }
        }
    }

    /** The best stretch of a section, if its first match is the one at an index of its matches. */
    private record Candidate(Section section, List<Token> matches, int first, float weight) {
        Excerpt toExcerpt() {
            String text = section.text();
            int anchor = matches.isEmpty() ? 0 : matches.get(first).start();
            int start = anchor <= LEAD ? 0 : wordStart(text, anchor - LEAD, anchor);
            int end = text.length() - start <= WIDTH + LEAD
                    ? text.length()
                    : wordEnd(text, start + WIDTH, start + WIDTH + LEAD);
            return new Excerpt(cut(text, matches, start, end), section.anchor(), section.heading());
        }
    }

    private Candidate candidate(Section section) {
        List<Token> matches = matches(section.text());
        StringSet inHeading = new StringSet();
        float headingWeight = 0;
        for (Token token : matches(section.heading())) {
            headingWeight += inHeading.add(token.term()) ? weight(token) : 0;
        }
        Candidate best = new Candidate(section, matches, 0, headingWeight);
        for (int first = 0; first < matches.size(); first++) {
            float weight = headingWeight;
            StringSet seen = new StringSet();
            int limit = matches.get(first).start() + WIDTH - LEAD;
            for (int i = first; i < matches.size() && matches.get(i).end() <= limit; i++) {
                String term = matches.get(i).term();
                weight += !inHeading.contains(term) && seen.add(term) ? weight(matches.get(i)) : 0;
            }
            if (weight > best.weight) {
                best = new Candidate(section, matches, first, weight);
            }
        }
        return best;
    }

    private float weight(Token token) {
        Float weight = weights.get(token.term());
        return weight == null ? 0 : weight;
    }

    /** The terms in a text, a way of several words from its first to its last. */
    private List<Token> matches(String text) {
        List<Token> words = TextAnalyzer.find(text, wanted);
        List<Token> matches = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            Token first = words.get(i);
            Token last = first;
            String term = first.term();
            for (int next = i + 1; ; next++) {
                if (weights.get(term) != null) {
                    matches.add(new Token(term, first.start(), last.end(), first.position(), first.role()));
                }
                if (next == words.size()
                        || next == i + Synonyms.MAX_TERMS
                        || words.get(next).position() > last.position() + MOST_BETWEEN) {
                    break;
                }
                last = words.get(next);
                term = term + ' ' + last.term();
            }
        }
        return matches;
    }

    /** The text from start to end on one line, with the matches that lie in it. */
    private static Highlight cut(String text, List<Token> matches, int start, int end) {
        StringBuilder passage = new StringBuilder(start > 0 ? ELLIPSIS : "");
        int shift = passage.length() - start;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            passage.append(c < ' ' ? ' ' : c);
        }
        if (end < text.length()) {
            passage.append(ELLIPSIS);
        }
        List<Span> spans = new ArrayList<>();
        for (Token match : matches) {
            if (match.start() >= start && match.end() <= end) {
                addSpan(spans, new Span(match.start() + shift, match.end() + shift));
            }
        }
        return new Highlight(passage.toString(), spans);
    }

    /** Adds a span, joined to the last one where they touch. */
    private static void addSpan(List<Span> spans, Span span) {
        if (!spans.isEmpty() && span.start() <= spans.getLast().end()) {
            Span last = spans.removeLast();
            spans.add(new Span(last.start(), Math.max(last.end(), span.end())));
        } else {
            spans.add(span);
        }
    }

    /** The first word that starts in the range; if none does, the range's start, kept out of surrogate pairs. */
    private static int wordStart(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i - 1) <= ' ' && text.charAt(i) > ' ') {
                return i;
            }
        }
        return Character.isLowSurrogate(text.charAt(from)) ? from - 1 : from;
    }

    /** The first end of a word in the range; if there is none, the range's start, kept out of surrogate pairs. */
    private static int wordEnd(String text, int from, int to) {
        for (int i = from; i < to && i < text.length(); i++) {
            if (text.charAt(i) <= ' ') {
                return i;
            }
        }
        return Character.isLowSurrogate(text.charAt(from)) ? from - 1 : from;
    }
}

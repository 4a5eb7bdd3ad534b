package dev.casebook.review;

import dev.casebook.catalog.Field;
import dev.casebook.catalog.Postmortem;
import dev.casebook.diagnostic.Diagnostic;
import dev.casebook.diagnostic.Rule;
import dev.casebook.language.Wordings;
import dev.casebook.markdown.Passage;
import dev.casebook.source.SourceSpan;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Postmortems speak of conditions, not of persons, and in words of their own. */
final class Language implements Check {
    private static final Pattern LEFT_IN = Pattern.compile(
            "(?i)\\s*(?:todo|tbd|tba|fixme|xxx+|lorem ipsum\\b.*|to be (?:written|filled(?: in)?|completed|added)"
                    + "|\\[?(?:describe|explain|insert|replace|fill in|write|add)\\b[^.]{0,80}\\bhere\\]?"
                    + "|<(?:describe|explain|insert|your|add|title|name|date)\\b[^>]{0,80}>|(?:a )?(?:short|brief|one[- ](?:sentence|paragraph)) (?:summary|description|overview) of (?:the|what) \\w+)\\s*[.:\u2026]*\\s*");
    private static final Pattern OF_TEMPLATES = Pattern.compile(
            "(?i)these are only sample subheadings|ideally these should result in concrete action items");
    /** What {@code casebook new} says of each section begins with this. */
    private static final Pattern GUIDE = Pattern.compile("(?i)<!--\\s*+guide:");

    @Override
    public void check(Postmortem postmortem, Consumer<Diagnostic> findings) {
        summary(postmortem).ifPresent(passage -> Wordings.judge(passage, findings));
        for (Passage passage : postmortem.document().body().prose()) {
            Wordings.judge(passage, findings);
            template(passage, findings);
        }
        postmortem.document().body().comments().stream()
                .filter(comment -> GUIDE.matcher(comment.text()).lookingAt())
                .forEach(comment -> findings.accept(Diagnostic.of(
                        Rule.STRUCTURE__TEMPLATE_TEXT,
                        comment,
                        "this is the template's guide to what belongs here",
                        "write it below the heading, and take the comment out")));
    }

    /** The summary in the front matter, where it stands there as it is read. */
    private static Optional<Passage> summary(Postmortem postmortem) {
        Optional<SourceSpan> written = postmortem.origins().inferred().contains(Field.SUMMARY)
                ? Optional.empty()
                : postmortem.origins().of(Field.SUMMARY);
        return written.map(span -> new Passage(Optional.empty(), span.text().replace('\n', ' '), span));
    }

    private static void template(Passage passage, Consumer<Diagnostic> findings) {
        String text = passage.text();
        boolean whole = text.length() < 120 && LEFT_IN.matcher(text).matches() && !isState(passage);
        if (!whole && !holds(text, "sample subheadings") && !holds(text, "concrete action items")) {
            return;
        }
        Matcher known = OF_TEMPLATES.matcher(text);
        if (whole || known.find()) {
            int start = whole ? text.length() - text.stripLeading().length() : known.start();
            SourceSpan span = passage.at(start, whole ? text.stripTrailing().length() : known.end());
            findings.accept(Diagnostic.of(
                    Rule.STRUCTURE__TEMPLATE_TEXT,
                    span,
                    "`" + span.text().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT) + "` is the template's text",
                    "write what belongs here, or leave the section out"));
        }
    }

    /** In the cell of a table {@code TODO} is how far an action is. */
    private static boolean isState(Passage passage) {
        SourceSpan span = passage.at(0, passage.text().length());
        return passage.text().strip().equalsIgnoreCase("todo")
                && span.file().lineSpan(span.line()).text().strip().startsWith("|");
    }

    /** Whether {@code phrase}, which begins with a small letter, stands in {@code text} in letters of any case. */
    private static boolean holds(String text, String phrase) {
        char first = phrase.charAt(0);
        for (int at = 0; at + phrase.length() <= text.length(); at++) {
            if ((text.charAt(at) | 0x20) == first && text.regionMatches(true, at, phrase, 0, phrase.length())) {
                return true;
            }
        }
        return false;
    }
}

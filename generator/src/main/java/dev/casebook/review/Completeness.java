package dev.casebook.review;

import dev.casebook.catalog.Field;
import dev.casebook.catalog.Postmortem;
import dev.casebook.diagnostic.Diagnostic;
import dev.casebook.diagnostic.Rule;
import dev.casebook.frontmatter.MappingReader;
import dev.casebook.markdown.MarkdownDocument.Heading;
import dev.casebook.markdown.MarkdownDocument.Section;
import dev.casebook.settings.Policy;
import dev.casebook.source.SourceSpan;
import dev.casebook.vocabulary.Axis;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A complete postmortem has its parts, each with something in it. */
final class Completeness implements Check {
    /** How the entry of a timeline is called that tells when it was noticed: {@code **Detected:** the probe fails}. */
    private static final Pattern DETECTION = Pattern.compile(
            "(?i)[^\\p{L}\\p{N}]*+(?:detect(?:ed|ion)\\b|\u691c\u77e5|\u691c\u51fa|\u53d1\u73b0|\uac10\uc9c0)");

    private static final Pattern MITIGATION =
            Pattern.compile("(?i)[^\\p{L}\\p{N}]*+(?:mitigat(?:ed|ion)\\b|\u7de9\u548c|\u7f13\u89e3|\uc644\ud654)");
    private static final Pattern SUMMARY =
            Pattern.compile("(?i).*\\b(?:summary|overview|tl;?dr|what happened|abstract)\\b.*");
    private static final Pattern IMPACT =
            Pattern.compile("(?i).*\\b(?:impact|affected|consequences?|effects?|scope)\\b.*");
    private static final Pattern TIMELINE =
            Pattern.compile("(?i).*\\b(?:time\\s?-?line|chronology|sequence of events|event log)\\b.*");
    private static final Pattern CAUSE = Pattern.compile(
            "(?i).*\\b(?:causes?|why|analysis|diagnosis|contributing|five whys|5 whys|background|reasons?|wrong|context)\\b.*");
    private static final Pattern NOTICED = Pattern.compile(
            "(?i)\\b(?:detect\\w*|alert\\w*|notic\\w*|alarm\\w*|paged|pager\\w*|monitor\\w*|report\\w*|discover\\w*|spotted|identified|observed|complain\\w*)\\b");
    private static final Pattern WELL =
            Pattern.compile("(?i).*\\b(?:well|lucky|luck|positives?|successes|worked)\\b.*");
    private static final Pattern A_TIME = Pattern.compile(
            "(?i)\\d[:h.]\\d{2}|\\d\\s?[ap]\\.?m\\b|\\d{4}-\\d{2}|\\d{4} ?(?:utc|gmt|z)\\b|\\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.? \\d|\\d(?:st|nd|rd|th)\\b|\\d ?(?:min|hour|day|h\\b|m\\b)|[tT] ?[+-] ?\\d");
    /** A heading that says all there is to say: {@code Date: 5 March 2024}. */
    private static final Pattern SAID = Pattern.compile("\\p{Lu}[\\p{L} ]{1,30}+: \\S.{0,60}");

    private static final Pattern SET_OFF = Pattern.compile(
            "(?i)(?:the (?:root )?cause (?:was|is) |this was caused by |caused by |it was )?(?:an?|the|our|new|bad)?\\s*(?:\\w+\\s){0,2}(?:deploy(?:ment)?|release|rollout|upgrade|(?:configuration |config )?change|traffic spike|spike in traffic|migration|expired certificate|power (?:cut|outage|failure))(?: (?:of|to|in|on|at) [\\w -]{1,40})?[.]?");
    private static final Pattern LABEL = Pattern.compile("\\*\\*([^*\\n]{3,60})\\*\\*|__([^_\\n]{3,60})__");
    private static final Pattern LABELLED_IMPACT = Pattern.compile("(?i)impact|affected");
    private static final Pattern LABELLED_TIMELINE = Pattern.compile("(?i)time\\s?-?line|chronology");
    private static final Pattern LABELLED_CAUSE = Pattern.compile("(?i)\\bcauses?\\b|context|\\bwhy\\b|background");
    private static final Pattern TIMES = Pattern.compile(
            "(?m)^[\\s>*+|-]{0,12}(?:\\*\\*)?\\[?(?:\\d{4}-\\d{2}-\\d{2}[T ,]{1,2})?\\d{1,2}:\\d{2}\\b");
    private static final int SHORTEST = 80;

    private final Policy policy;

    Completeness(Policy policy) {
        this.policy = policy;
    }

    @Override
    public void check(Postmortem postmortem, Consumer<Diagnostic> findings) {
        List<Section> sections = postmortem.document().body().sections();
        summary(postmortem, sections, findings);
        empty(sections, findings);
        timeline(postmortem, sections, findings);
        cause(sections, findings);
        if (!postmortem.isDraft()) {
            owed(postmortem, sections, findings);
        }
    }

    private void summary(Postmortem postmortem, List<Section> sections, Consumer<Diagnostic> findings) {
        Optional<SourceSpan> written = postmortem.origins().inferred().contains(Field.SUMMARY)
                ? Optional.empty()
                : postmortem.origins().of(Field.SUMMARY);
        Optional<Heading> heading = sections.stream()
                .filter(s -> s.heading()
                                .filter(h -> h.text().strip().equalsIgnoreCase("summary"))
                                .isPresent()
                        && words(s.text()) > policy.summaryWords())
                .findFirst()
                .flatMap(Section::heading);
        Optional<SourceSpan> place = written.isPresent()
                ? written.filter(span -> words(span.text()) > policy.summaryWords())
                : heading.map(Heading::span);
        place.ifPresent(span -> findings.accept(Diagnostic.of(
                Rule.STRUCTURE__LONG_SUMMARY,
                span,
                "the summary has more than " + policy.summaryWords() + " words",
                "keep what failed, whom it hurt for how long, and why it could; move the rest below")));
    }

    /** The bold words of a text, which many use in place of headings. */
    private static String labels(String text) {
        StringBuilder labels = new StringBuilder();
        Matcher label = LABEL.matcher(text);
        for (int at = pair(text, 0); at >= 0; at = pair(text, at)) {
            if (label.region(at, text.length()).lookingAt()) {
                labels.append(label.group()).append('\n');
                at = label.end();
            } else {
                at++;
            }
        }
        return labels.toString();
    }

    /** Where from {@code from} on two stars or two underscores stand; -1 if nowhere. */
    private static int pair(String text, int from) {
        for (int at = from; at + 1 < text.length(); at++) {
            char c = text.charAt(at);
            if ((c == '*' || c == '_') && text.charAt(at + 1) == c) {
                return at;
            }
        }
        return -1;
    }

    private static int words(String text) {
        int words = 0;
        boolean in = false;
        for (int i = 0; i < text.length(); i++) {
            boolean letter = !Character.isWhitespace(text.charAt(i));
            words += letter && !in ? 1 : 0;
            in = letter;
        }
        return words;
    }

    private static void empty(List<Section> sections, Consumer<Diagnostic> findings) {
        for (int at = 1; at < sections.size(); at++) {
            Section section = sections.get(at);
            int level = section.heading().map(Heading::level).orElse(0);
            int next = at + 1 < sections.size()
                    ? sections.get(at + 1).heading().map(Heading::level).orElse(0)
                    : 0;
            boolean heads = next > level;
            if (level > 1 && section.span().text().isBlank() && !heads) {
                section.heading()
                        .filter(heading -> !SAID.matcher(heading.text()).matches())
                        .ifPresent(heading -> findings.accept(Diagnostic.of(
                                Rule.STRUCTURE__EMPTY_SECTION,
                                heading.span(),
                                "nothing stands below this heading",
                                "write what belongs here, say that there was nothing, or leave the heading out")));
            }
        }
    }

    private static void timeline(Postmortem postmortem, List<Section> sections, Consumer<Diagnostic> findings) {
        boolean timed = postmortem.document().timeline().stream().anyMatch(e -> e.time() != null || e.date() != null);
        for (int at = 0; at < sections.size() && !timed; at++) {
            Section section = sections.get(at);
            int level = section.heading().map(Heading::level).orElse(0);
            boolean heads = at + 1 < sections.size()
                    && sections.get(at + 1).heading().map(Heading::level).orElse(0) > level;
            if (named(section, TIMELINE)
                    && !heads
                    && section.items().size() > 1
                    && !A_TIME.matcher(section.text()).find()) {
                section.heading()
                        .ifPresent(heading -> findings.accept(Diagnostic.of(
                                Rule.TIMELINE__NO_TIMES,
                                heading.span(),
                                "nothing in this timeline has a time",
                                "begin each entry with its time, such as `- 14:20 UTC:`")));
            }
        }
    }

    private static void cause(List<Section> sections, Consumer<Diagnostic> findings) {
        for (Section section : sections) {
            boolean root = section.heading()
                    .filter(h ->
                            h.text().strip().toLowerCase(java.util.Locale.ROOT).matches("(?:the )?root causes?:?"))
                    .isPresent();
            if (root
                    && section.text().length() < 120
                    && SET_OFF.matcher(section.text().strip()).matches()) {
                findings.accept(Diagnostic.of(
                        Rule.ANALYSIS__TRIGGER_AS_CAUSE,
                        section.span(),
                        "this is what set it off, not why it could happen",
                        "name the condition it met: what was missing, what let it through, what made it spread"));
            }
        }
    }

    private static void owed(Postmortem postmortem, List<Section> sections, Consumer<Diagnostic> findings) {
        SourceSpan opening = postmortem.document().frontMatter().opening();
        boolean moments =
                postmortem.course().started() != null && postmortem.course().resolved() != null;
        boolean detected =
                isGiven(postmortem, Field.DETECTED, postmortem.course().detected(), DETECTION);
        if (!postmortem.document().frontMatter().isPresent()) {
            findings.accept(Diagnostic.of(
                    Rule.FRONT_MATTER__MISSING,
                    opening,
                    "this file has no front matter",
                    "begin it with `---`, keys such as `date`, `services` and `failure_modes`, and `---`"));
        }
        if (postmortem.document().frontMatter().isPresent()
                && postmortem.terms(Axis.FAILURE_MODE).isEmpty()) {
            findings.accept(
                    Diagnostic.of(
                            Rule.ANALYSIS__NO_FAILURE_MODE,
                            opening,
                            "no failure mode is given",
                            "add `failure_modes` (`casebook explain failure-modes` lists them), or `[unknown]` while it is not known"));
        }
        if (moments && !detected) {
            findings.accept(Diagnostic.of(
                    Rule.TIMELINE__NO_DETECTION,
                    opening,
                    "nothing says when it was detected",
                    "add `detected`, with the time at which somebody or something noticed"));
        }
        if (moments && !isGiven(postmortem, Field.MITIGATED, postmortem.course().mitigated(), MITIGATION)) {
            findings.accept(Diagnostic.of(
                    Rule.TIMELINE__NO_MITIGATION,
                    opening,
                    "nothing says when users stopped feeling it",
                    "add `mitigated`; it may equal `resolved`"));
        }
        if (postmortem.document().words() < SHORTEST || !Actions.isReport(postmortem)) {
            return;
        }
        String labels = labels(postmortem.document().file().text());
        boolean impact = LABELLED_IMPACT.matcher(labels).find()
                || !postmortem.impact().text().isEmpty()
                || !postmortem.impact().rows().isEmpty();
        missing(opening, "impact", impact || any(sections, IMPACT) || any(sections, SUMMARY), findings);
        missing(
                opening,
                "timeline",
                !postmortem.document().timeline().isEmpty()
                        || moments
                        || TIMES.matcher(postmortem.document().file().text())
                                        .results()
                                        .limit(3)
                                        .count()
                                == 3
                        || LABELLED_TIMELINE.matcher(labels).find()
                        || any(sections, TIMELINE),
                findings);
        missing(opening, "root cause", LABELLED_CAUSE.matcher(labels).find() || any(sections, CAUSE), findings);
        boolean noticed = detected
                || !postmortem.terms(Axis.DETECTED_BY).isEmpty()
                || sections.stream().anyMatch(s -> NOTICED.matcher(s.text()).find() || named(s, NOTICED));
        if (!noticed) {
            findings.accept(Diagnostic.of(
                    Rule.ANALYSIS__NO_DETECTION,
                    opening,
                    "nothing says how it was noticed",
                    "add `detected_by`, or tell who or what noticed first, and how late"));
        }
        if (postmortem.lessons().wentWell().isEmpty() && !any(sections, WELL)) {
            findings.accept(Diagnostic.of(
                    Rule.ANALYSIS__NOTHING_WENT_WELL,
                    opening,
                    "nothing is said to have gone well",
                    "add `went_well`, or a section of that name: what kept it from being worse"));
        }
    }

    /** Whether there is such a moment, be it one that cannot be read, which is reported as such, or an entry of the timeline that is called so. */
    private static boolean isGiven(
            Postmortem postmortem, Field field, @Nullable OffsetDateTime moment, Pattern called) {
        return moment != null
                || postmortem
                        .document()
                        .frontMatter()
                        .entry(field.key())
                        .filter(entry -> !MappingReader.isBlank(entry.value()))
                        .isPresent()
                || postmortem.document().timeline().stream()
                        .anyMatch(entry -> entry.time() != null
                                && called.matcher(entry.text()).lookingAt());
    }

    private static void missing(SourceSpan opening, String what, boolean there, Consumer<Diagnostic> findings) {
        if (!there) {
            findings.accept(Diagnostic.of(
                    Rule.STRUCTURE__MISSING_SECTION,
                    opening,
                    "there is no section on the " + what,
                    "add a heading such as `## " + what.substring(0, 1).toUpperCase(java.util.Locale.ROOT)
                            + what.substring(1) + "`"));
        }
    }

    private static boolean any(List<Section> sections, Pattern name) {
        return sections.stream().anyMatch(s -> named(s, name));
    }

    private static boolean named(Section section, Pattern name) {
        return section.heading()
                .filter(h -> h.text().length() < 80 && name.matcher(h.text()).matches())
                .isPresent();
    }
}

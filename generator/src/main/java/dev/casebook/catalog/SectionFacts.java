package dev.casebook.catalog;

import dev.casebook.markdown.MarkdownDocument;
import dev.casebook.parse.BodyFact;
import dev.casebook.parse.ParsedDocument;
import dev.casebook.source.SourceSpan;
import dev.casebook.vocabulary.Axis;
import dev.casebook.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What sections state that are headed by nothing but the name of a simple field, if they begin with a value that such a field has. */
final class SectionFacts {
    /** What ends a value before remarks on it. */
    private static final Pattern REMARK = Pattern.compile("[,;:.(]|\\s[\u2013\u2014-]\\s");

    private static final Pattern LEVEL =
            Pattern.compile("(?i)(?:sev(?:erity)?|prio(?:rity)?|level|p|s)[ -]?[0-5]|" + FieldReader.GRAVITY);
    private static final Pattern DAY = Pattern.compile(
            "(?i)(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:[0-9]|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)).{5,40}");

    private final Vocabulary vocabulary;

    private SectionFacts(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The facts that the sections of {@code document} state, in order. */
    static List<BodyFact> of(ParsedDocument document, Vocabulary vocabulary) {
        SectionFacts facts = new SectionFacts(vocabulary);
        List<BodyFact> found = new ArrayList<>();
        for (MarkdownDocument.Section section : document.body().sections()) {
            section.heading()
                    .filter(heading -> !document.body().title().equals(Optional.of(heading)))
                    .flatMap(heading -> facts.stated(heading).or(() -> facts.fact(heading.text(), section)))
                    .ifPresent(found::add);
        }
        return found;
    }

    /** A heading that has the value beside the name: {@code Date: 5 March 2024}. */
    private Optional<BodyFact> stated(MarkdownDocument.Heading heading) {
        String[] parts = heading.text().split(":", 2);
        if (parts.length < 2) {
            return Optional.empty();
        }
        String value = parts[1].strip();
        boolean said = switch (Field.named(parts[0]).orElse(Field.TITLE)) {
            case SEVERITY -> heads(List.of(value)).anyMatch(this::isLevel);
            case DATE -> DAY.matcher(value).matches();
            default -> false;
        };
        return said ? Optional.of(new BodyFact(parts[0], value, List.of(), heading.span())) : Optional.empty();
    }

    private Optional<BodyFact> fact(String heading, MarkdownDocument.Section section) {
        Field field = Field.named(heading).orElse(Field.TITLE);
        String first = section.text().lines().findFirst().orElse("").strip();
        List<String> values = switch (field) {
            case SEVERITY -> heads(List.of(first)).filter(this::isLevel).toList();
            case DATE ->
                Stream.of(first).filter(text -> DAY.matcher(text).matches()).toList();
            case SERVICES -> services(section.items().isEmpty() ? List.of(first) : section.items());
            default -> List.of();
        };
        return values.isEmpty()
                ? Optional.empty()
                : Optional.of(new BodyFact(
                        heading,
                        String.join("\n", values),
                        field == Field.SERVICES ? values : List.of(),
                        place(section.span(), values.getFirst())));
    }

    /** Where a value stands; the whole section where it is written otherwise than it reads. */
    private static SourceSpan place(SourceSpan section, String value) {
        int at = section.text().indexOf(value);
        return at < 0 ? section : section.file().span(section.start() + at, section.start() + at + value.length());
    }

    private static Stream<String> heads(List<String> texts) {
        return texts.stream().map(text -> REMARK.split(text, 2)[0].strip());
    }

    private boolean isLevel(String text) {
        return vocabulary.find(Axis.SEVERITY, text).isPresent()
                || LEVEL.matcher(text).matches();
    }

    /** Services that the archive knows, and no other among them. */
    private List<String> services(List<String> texts) {
        List<String> heads = heads(texts).toList();
        return heads.stream()
                        .allMatch(head -> vocabulary.find(Axis.SERVICE, head).isPresent())
                ? heads
                : List.of();
    }
}

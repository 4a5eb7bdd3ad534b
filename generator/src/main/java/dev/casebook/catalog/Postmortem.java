package dev.casebook.catalog;

import dev.casebook.parse.ParsedDocument;
import dev.casebook.source.SourcePath;
import dev.casebook.source.SourceSpan;
import dev.casebook.vocabulary.Axis;
import dev.casebook.vocabulary.Term;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One incident's document, valid by construction.
 *
 * @param id what it is referred to by
 * @param slug the last part of its address, unique in the catalogue
 * @param title one line
 * @param summary what happened; may be empty
 * @param day the day of the incident; absent when nothing says it
 * @param status how far the writing is
 * @param terms what it is classified by, each list in the order written
 * @param course when what happened
 * @param impact what users felt
 * @param actions what is done about it
 * @param lessons what went well, what was luck, what surprised
 * @param references where it points
 * @param credits who wrote it
 * @param document the file it was read from
 * @param origins where each field was read, and whether it was inferred
 */
public record Postmortem(
        PostmortemId id,
        String slug,
        String title,
        String summary,
        @Nullable LocalDate day,
        Status status,
        Map<Axis, List<Term>> terms,
        Course course,
        Impact impact,
        List<Action> actions,
        Lessons lessons,
        References references,
        Credits credits,
        ParsedDocument document,
        Origins origins) {
    /** Newest first; those without a day last; then by file. */
    public static final Comparator<Postmortem> NEWEST_FIRST = Comparator.comparing(
                    Postmortem::day, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
            .reversed()
            .thenComparing(postmortem -> postmortem.document().file().path());

    /** Copies the collections. */
    public Postmortem {
        terms = Map.copyOf(terms);
        actions = List.copyOf(actions);
    }

    /** The words of {@code axis} it is classified by, in the order written. */
    public List<Term> terms(Axis axis) {
        return terms.getOrDefault(axis, List.of());
    }

    /** The word of an axis that has at most one. */
    public Optional<Term> term(Axis axis) {
        return terms(axis).stream().findFirst();
    }

    /** How grave, when said. */
    public Optional<Term> severity() {
        return term(Axis.SEVERITY);
    }

    /** The actions that the front matter states; how those stood on a day that were read from the body nobody knows. */
    public List<Action> statedActions() {
        return origins.inferred().contains(Field.ACTIONS) ? List.of() : actions;
    }

    /** The archive's folder in which it lies; that of its own folder where it has one. */
    public String home() {
        SourcePath path = document.file().path();
        return Placement.isBundle(path)
                ? path.folder().substring(0, Math.max(0, path.folder().lastIndexOf('/')))
                : path.folder();
    }

    /** Whether it is shown only in previews. */
    public boolean isDraft() {
        return status == Status.DRAFT;
    }

    /** The same postmortem at another address. */
    Postmortem at(String otherSlug, PostmortemId otherId) {
        return new Postmortem(
                otherId,
                otherSlug,
                title,
                summary,
                day,
                status,
                terms,
                course,
                impact,
                actions,
                lessons,
                references,
                credits,
                document,
                origins);
    }

    /** How far the writing is. */
    public enum Status {
        /** Still being written. */
        DRAFT("draft"),
        /** Written, not yet agreed. */
        IN_REVIEW("in review"),
        /** Agreed. */
        FINAL("final");

        private final String label;

        Status(String label) {
            this.label = label;
        }

        /** As people read it. */
        public String label() {
            return label;
        }
    }

    /**
     * What users felt.
     *
     * @param text in one text; may be empty
     * @param rows or by measure, such as users, duration, revenue
     */
    public record Impact(String text, List<Row> rows) {
        /** Copies the rows. */
        public Impact {
            rows = List.copyOf(rows);
        }

        /**
         * One measure.
         *
         * @param measure such as {@code users}
         * @param value as written
         */
        public record Row(String measure, String value) {}
    }

    /**
     * What can be learnt beyond the cause.
     *
     * @param wentWell what worked
     * @param gotLucky what worked by chance
     * @param surprisedBy what nobody expected
     */
    public record Lessons(List<String> wentWell, List<String> gotLucky, List<String> surprisedBy) {
        /** Copies the lists. */
        public Lessons {
            wentWell = List.copyOf(wentWell);
            gotLucky = List.copyOf(gotLucky);
            surprisedBy = List.copyOf(surprisedBy);
        }
    }

    /**
     * Where it points.
     *
     * @param related other postmortems
     * @param recurrenceOf the earlier postmortems of the same failure
     * @param supersedes the postmortems it replaces
     * @param rfcs design documents
     * @param sources where it is told elsewhere
     * @param aliases old paths of this page within the site, ending with a slash or {@code .html}
     */
    public record References(
            List<Reference> related,
            List<Reference> recurrenceOf,
            List<Reference> supersedes,
            List<String> rfcs,
            List<String> sources,
            List<String> aliases) {
        /** Copies the lists. */
        public References {
            related = List.copyOf(related);
            recurrenceOf = List.copyOf(recurrenceOf);
            supersedes = List.copyOf(supersedes);
            rfcs = List.copyOf(rfcs);
            sources = List.copyOf(sources);
            aliases = List.copyOf(aliases);
        }
    }

    /**
     * An id as written, with its place.
     *
     * @param id the id
     * @param span where
     */
    public record Reference(PostmortemId id, SourceSpan span) {}

    /**
     * Who wrote it: credit for the writing, never counted.
     *
     * @param authors names of persons or teams
     * @param reviewers likewise
     * @param facilitator likewise; may be empty
     */
    public record Credits(List<String> authors, List<String> reviewers, String facilitator) {
        /** Copies the lists. */
        public Credits {
            authors = List.copyOf(authors);
            reviewers = List.copyOf(reviewers);
        }
    }

    /**
     * Where each field was read.
     *
     * @param spans the place of each field's value
     * @param inferred the fields that no front matter gives: read from headings, the file's name or its history
     */
    public record Origins(Map<Field, SourceSpan> spans, Set<Field> inferred) {
        /** Copies the collections. */
        public Origins {
            spans = Map.copyOf(spans);
            inferred = Set.copyOf(inferred);
        }

        /** Where {@code field} was read; absent when the file does not hold it. */
        public Optional<SourceSpan> of(Field field) {
            return Optional.ofNullable(spans.get(field));
        }
    }
}

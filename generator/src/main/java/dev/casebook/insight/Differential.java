package dev.casebook.insight;

import dev.casebook.catalog.Postmortem;
import dev.casebook.link.Group;
import dev.casebook.link.Groups;
import dev.casebook.markdown.MarkdownDocument;
import dev.casebook.markdown.MarkdownDocument.Heading;
import dev.casebook.vocabulary.Axis;
import dev.casebook.vocabulary.Term;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What has been behind a symptom, the most frequent cause first. A postmortem stands under the failure mode that it names first.
 *
 * @param causes largest first
 * @param unexplained postmortems that name no failure mode, newest first
 */
public record Differential(List<Cause> causes, List<Postmortem> unexplained) {
    private static final Pattern TOLD_APART = Pattern.compile(
            "(?i).*\\b(told apart|tell(ing)? (it|them|the two) apart|differential|look-?alikes?|what (it|this) was not)\\b.*");

    /** Copies the lists. */
    public Differential {
        causes = List.copyOf(causes);
        unexplained = List.copyOf(unexplained);
    }

    /**
     * One cause of a symptom.
     *
     * @param failureMode which
     * @param cases newest first; those that say how they were told apart before the others
     */
    public record Cause(Term failureMode, List<Case> cases) {
        /** Copies the cases. */
        public Cause {
            cases = List.copyOf(cases);
        }

        /** The words of {@code axis} that its postmortems carry, most frequent first. */
        public List<Group> also(Axis axis) {
            return Groups.among(cases.stream().map(Case::postmortem).toList(), axis);
        }
    }

    /**
     * One postmortem behind a symptom.
     *
     * @param postmortem which
     * @param toldApart the heading below which it says what distinguished it from its look-alikes
     */
    public record Case(Postmortem postmortem, Optional<Heading> toldApart) {
        private static Case of(Postmortem postmortem) {
            return new Case(
                    postmortem,
                    postmortem.document().body().sections().stream()
                            .filter(section -> !section.text().isBlank())
                            .map(MarkdownDocument.Section::heading)
                            .flatMap(Optional::stream)
                            .filter(heading ->
                                    TOLD_APART.matcher(heading.text()).matches())
                            .findFirst());
        }
    }

    /** What has been behind the symptom of {@code group}. */
    public static Differential of(Group group) {
        Map<Term, List<Postmortem>> byMode = new TreeMap<>();
        List<Postmortem> unexplained = new ArrayList<>();
        for (Postmortem postmortem : group.postmortems()) {
            postmortem
                    .term(Axis.FAILURE_MODE)
                    .ifPresentOrElse(
                            mode -> byMode.computeIfAbsent(mode, m -> new ArrayList<>())
                                    .add(postmortem),
                            () -> unexplained.add(postmortem));
        }
        List<Cause> causes = byMode.entrySet().stream()
                .map(e -> new Group(e.getKey(), e.getValue()))
                .sorted(Group.LARGEST_FIRST)
                .map(Differential::cause)
                .toList();
        return new Differential(causes, unexplained);
    }

    private static Cause cause(Group group) {
        return new Cause(
                group.term(),
                group.postmortems().stream()
                        .map(Case::of)
                        .sorted(Comparator.comparing(c -> c.toldApart().isEmpty()))
                        .toList());
    }
}

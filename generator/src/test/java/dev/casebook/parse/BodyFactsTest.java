package dev.casebook.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BodyFactsTest {
    @Test
    void areReadFromLinesThatBeginWithABoldLabel() {
        assertThat(
                        facts(
                                "# T\n\n**Date:** 2024-01-02\n**Authors**: A and\nB\n**Status: resolved**\n**Just bold** text\n"))
                .containsExactly("Date=2024-01-02", "Authors=A and B", "Status=resolved Just bold text");
    }

    @Test
    void areReadFromPlainLinesRightUnderTheTitle() {
        assertThat(facts("# T\nDate: 2024-01-02\nLead: on-call\n\nNarrative: it was dark. And more.\nnot this\n"))
                .containsExactly("Date=2024-01-02", "Lead=on-call");
    }

    @Test
    void anItemOfAPartSaysWhatItsLabelCanOnlyMean() {
        assertThat(facts("""
                # T

                ## Impact

                - Affected services: Checkout, Search
                - Cause: a full disk
                - Orders were lost
                """)).containsExactly("Affected services=Checkout, Search");
    }

    @Test
    void areReadFromListsOfBoldLabelsAndTheirItems() {
        assertThat(facts("""
                # T

                - **Key events**
                  - First detected 2022-07-11 09:33
                  - Repaired 2022-07-11 16:07 UTC

                - **Time to repair**: 6h 27m

                - **Context**:
                  - one
                  - two
                - no label
                """))
                .containsExactly(
                        "Key events=First detected 2022-07-11 09:33\nRepaired 2022-07-11 16:07 UTC",
                        "First detected=2022-07-11 09:33",
                        "Repaired=2022-07-11 16:07 UTC",
                        "Time to repair=6h 27m",
                        "Context=one\ntwo");
    }

    @Test
    void aTableOfWhatEachServiceFeltNamesTheServices() {
        String text = """
                # T

                ## Impact

                This is a narrative that goes on for quite a while, telling what happened to whom.

                | Service | %s | Duration |
                |---|---|---|
                | **checkout** | refused cards | 22 min |
                | search | slow | 5 min |
                """;
        assertThat(facts(text.formatted("User impact"))).containsExactly("Service=checkout\nsearch");
        assertThat(facts(text.formatted("Memory limit"))).isEmpty();
    }

    @Test
    void areReadFromTwoColumnTablesBeforeTheNarrative() {
        assertThat(facts("# T\n\n| Date | 2024-01-02 |\n|---|---|\n| **Severity** | SEV-1 |\n| Owner: | [A](x) |\n"))
                .containsExactly("Date=2024-01-02", "Severity=SEV-1", "Owner=A");
        assertThat(facts("""
                # T

                ## What happened

                This is a narrative that goes on for quite a while, telling what happened.

                a | b
                --|--
                c | d

                **Late:** no
                """)).isEmpty();
    }

    @Test
    void areNotReadFromQuotesCodeOrTheTimeline() {
        assertThat(
                        facts(
                                "# T\n\n> **Date:** x\n\n```\n**Date:** y\n```\n\n## Timeline\n\n- **09:14** down\n- **Detected:** 09:15\n"))
                .isEmpty();
    }

    @Test
    void areReadOneByOneFromALineOfSeveralLabels() {
        assertThat(facts("# T\n\n**Date:** 2024-01-02 \u00b7 **Severity:** P1 | **Status**: over - or not\n"))
                .containsExactly("Date=2024-01-02", "Severity=P1", "Status=over - or not");
        assertThat(facts("# T\n\n- **Severity:** P1, **Team:** tills\n")).containsExactly("Severity=P1", "Team=tills");
    }

    @Test
    void areReadFromAQuoteOfLabelsUnderTheTitle() {
        assertThat(facts("# T\n\n> **Date:** 2024-01-02\n> **Severity:** P1\n>\n> **Seen:** no\n"))
                .containsExactly("Date=2024-01-02", "Severity=P1");
        assertThat(facts("# T\n\n## Letters\n\n> **Date:** 2024-01-02\n> **Severity:** P1\n"))
                .isEmpty();
    }

    @Test
    void mayHaveTheirValueOnTheNextLine() {
        assertThat(facts("# T\n\n**Summary:**\nNobody could\npay.\n**Severity:**\n**Date\uff1a** 2024-01-02\n"))
                .containsExactly("Summary=Nobody could pay.", "Date=2024-01-02");
    }

    @Test
    void whatIsSaidOfEachPartIsSaidOfNoneAsAWhole() {
        assertThat(facts("""
                # T

                **Impact:** nobody could pay

                ## Causes

                ### The till

                - **Impact:** it closed
                - **Owner:** tills

                ### The card reader

                - **Impact:** it was slow
                """)).containsExactly("Impact=nobody could pay", "Owner=tills");
    }

    @Test
    void pointAtTheirValues() {
        List<BodyFact> facts = Pictures.parse(
                        "# T\n\n- **Impact**:  nobody *could* pay \n- **List**\n  - up 2024-01-02 03:04\n")
                .facts();
        assertThat(Pictures.of(facts.get(0).span()))
                .isEqualTo("- **Impact**:  nobody *could* pay \n               ^^^^^^^^^^^^^^^^^^");
        assertThat(Pictures.of(facts.get(2).span())).isEqualTo("  - up 2024-01-02 03:04\n       ^^^^^^^^^^^^^^^^");
    }

    private static List<String> facts(String markdown) {
        return Pictures.parse(markdown).facts().stream()
                .map(f -> f.label() + "=" + f.text())
                .toList();
    }
}

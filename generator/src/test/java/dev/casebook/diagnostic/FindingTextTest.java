package dev.casebook.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.casebook.archive.SiteCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What findings say, and where they point. */
class FindingTextTest {
    @TempDir
    Path archive;

    @Test
    void aDateThatCannotBeReadIsOneFinding() throws IOException {
        write("postmortems/checkout.md", """
                ---
                title: Checkout
                date: last Tuesday
                ---
                Cards were refused.
                """);
        assertThat(found()).containsExactly("front-matter/bad-date at `last Tuesday`: write it as `2024-03-05`");
    }

    @Test
    void aMomentThatCannotBeReadIsOneFindingThoughADayIsMissing() throws IOException {
        write("postmortems/checkout.md", """
                ---
                title: Checkout
                date: 2024-03-05
                started: at tea
                published: soon
                ---
                Cards were refused.
                """);
        assertThat(found())
                .containsExactly(
                        "front-matter/bad-timestamp at `at tea`: write it as `2024-03-05T14:20:00Z`, with the offset from UTC",
                        "front-matter/bad-timestamp at `soon`: write it as `2024-03-05T14:20:00Z`, with the offset from UTC");
    }

    @Test
    void aListOfDatesIsNoDate() throws IOException {
        write("postmortems/checkout.md", """
                ---
                title: Checkout
                date: [2024-03-05]
                ---
                Cards were refused.
                """);
        assertThat(found())
                .containsExactly(
                        "front-matter/wrong-type at `[2024-03-05]`: write a single text here, or leave the key out");
    }

    @Test
    void anUnknownWordIsSentToTheFileThatDefinesIt() throws IOException {
        write("postmortems/2024-03-05-checkout.md", """
                ---
                title: Checkout
                failure_modes: [Sun Spots]
                trigger: moonrise
                symptoms: [sad users]
                severity: critical
                kind: sabotage
                detected_by: somebody
                ---
                Cards were refused.
                """);
        String mapped = ", or map it under `values:` in casebook.yaml";
        String mappedThere = ", or map it under `values:` there";
        assertThat(found())
                .containsExactly(
                        "vocabulary/unknown-failure-mode at `Sun Spots`: `casebook explain failure-modes` lists the known ones; describe a new one in failure-modes/sun-spots.md"
                                + mapped,
                        "vocabulary/unknown-trigger at `moonrise`: `casebook explain triggers` lists the known ones; list a new one under `triggers:` in services.yaml"
                                + mapped,
                        "vocabulary/unknown-symptom at `sad users`: `casebook explain symptoms` lists the known ones; list a new one under `symptoms:` in services.yaml"
                                + mapped,
                        "vocabulary/unknown-severity at `critical`: `casebook explain severities` lists the known ones; list a new one under `severities:` in casebook.yaml"
                                + mappedThere,
                        "vocabulary/unknown-kind at `sabotage`: `casebook explain kinds` lists the known ones; list a new one under `kinds:` in casebook.yaml"
                                + mappedThere,
                        "vocabulary/unknown-detection at `somebody`: `casebook explain detected-by` lists the known ones; list a new one under `detected_by:` in services.yaml"
                                + mapped);
    }

    @Test
    void aWordDefinedWhereTheHelpSaysIsKnown() throws IOException {
        write("services.yaml", """
                triggers:
                  moonrise: {definition: Night falls.}
                symptoms:
                  sad-users:
                detected_by:
                  somebody:
                contributing_factors:
                  bad-luck:
                """);
        write("casebook.yaml", """
                severities: [critical]
                kinds:
                  sabotage: Somebody meant it.
                """);
        write("failure-modes/sun-spots.md", """
                # Sun spots
                """);
        write("postmortems/2024-03-05-checkout.md", """
                ---
                title: Checkout
                failure_modes: [Sun Spots]
                trigger: moonrise
                symptoms: [sad users]
                contributing_factors: [bad luck]
                severity: critical
                kind: sabotage
                detected_by: somebody
                ---
                Cards were refused.
                """);
        assertThat(found()).isEmpty();
    }

    @Test
    void aStartThatIsReadFromTheDateIsCalledSo() throws IOException {
        write("postmortems/checkout.md", """
                ---
                date: 2024-03-05 14:03
                resolved: 2024-03-05T13:25:00Z
                ---
                Cards were refused.
                """);
        assertThat(SiteCheck.check(archive, false).diagnostics().list())
                .extracting(Diagnostic::message, Diagnostic::help)
                .containsExactly(
                        tuple(
                                "this time does not say its offset from UTC",
                                "add `Z` for UTC or an offset such as `+02:00`; until then it is read as UTC"),
                        tuple(
                                "`resolved` is earlier than `date`",
                                "check both times, their days and their offsets from UTC"));
    }

    @Test
    void anAddressThatIsTakenPointsAtTheSlug() throws IOException {
        write("postmortems/2024-03-05-a.md", """
                ---
                title: A
                slug: checkout
                ---
                Cards were refused.
                """);
        write("postmortems/2024-03-06-b.md", """
                ---
                title: B
                slug: Checkout
                ---
                Cards were refused.
                """);
        assertThat(found())
                .containsExactly(
                        "front-matter/slug-collision at `Checkout`: rename one of the files, or give it a `slug:`"
                                + " of its own");
    }

    @Test
    void theSeveritiesOfARuleIncludeOff() throws IOException {
        write("casebook.yaml", """
                rules:
                  link/dead-link: fatal
                  link/dead-reference: OFF
                profile: lenient
                """);
        write("postmortems/2024-03-05-checkout.md", """
                # Checkout

                See [[nothing]].
                """);
        assertThat(found()).containsExactly("settings/bad-value at `fatal`: choose one of error, warning, note, off");
    }

    @Test
    void aMistypedReferenceSuggestsWhateverItMayName() throws IOException {
        write("postmortems/2024-03-05-checkout.md", """
                ---
                title: Checkout
                related: [retry-stormy]
                ---
                A [[retry-strom]], see [[glosary]].
                """);
        write("pages/glossary.md", """
                # Glossary
                """);
        assertThat(found())
                .containsExactly(
                        "link/dead-reference at `retry-stormy`: use the `id` of a postmortem, or its file's name",
                        "link/dead-reference at `[[retry-strom]]`: did you mean `retry-storm`?",
                        "link/dead-reference at `[[glosary]]`: did you mean `glossary`?");
    }

    @Test
    void anEmptyPageIsReportedLikeAnEmptyPostmortem() throws IOException {
        write("postmortems/2024-03-05-checkout.md", """
                # Checkout

                Cards were refused.
                """);
        write("pages/about.md", "");
        assertThat(found()).containsExactly("source/empty at ``: write it, or delete it");
    }

    private void write(String path, String text) throws IOException {
        Path file = archive.resolve(path);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, text);
    }

    private List<String> found() throws IOException {
        return SiteCheck.check(archive, false).diagnostics().list().stream()
                .map(d -> d.rule().id() + " at `" + d.span().text() + "`: " + d.help())
                .toList();
    }
}

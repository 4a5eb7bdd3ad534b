package dev.casebook.register;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.archive.ArchiveReading;
import dev.casebook.catalog.Catalog;
import dev.casebook.cli.ArchiveFixture;
import dev.casebook.vocabulary.Term;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ActionRegisterTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @TempDir
    private Path folder;

    @Test
    void putsWhatIsOverdueLongestFirstAndWhatIsSettledLast() throws IOException {
        ActionRegister register = register("""
            -- services.yaml --
            teams: {platform: {name: Platform}}
            -- postmortems/a.md --
            ---
            title: A
            date: 2026-09-01
            published: 2026-09-11T10:00:00Z
            actions:
              - {title: Undated, status: open}
              - {title: Done late, status: done, done: 2026-10-11, owner: platform, type: systemic}
              - {title: Done early, status: done, done: 2026-09-05, owner: Platform, type: Systemic}
              - {title: Due, due: 2026-12-01, owner: Ana Novak}
              - {title: Overdue, due: 2026-11-20, status: in-progress}
              - {title: Overdue longest, due: 2026-10-01, owner: platform, type: short term}
              - {title: Declined, status: declined}
            ---
            -- postmortems/b.md --
            ---
            title: Draft
            status: draft
            actions: [{title: Not yet}]
            ---
            Text.
            """);

        assertThat(titles(register.actions()))
                .containsExactly("Overdue longest", "Overdue", "Due", "Undated", "Done late", "Done early", "Declined");
        assertThat(register.actions().get(0).overdue()).isEqualTo(51);
        assertThat(register.actions().get(1).overdue()).isEqualTo(1);
        assertThat(register.actions().get(3).age()).hasValue(71);
        assertThat(register.actions().get(4).age()).isEmpty();
    }

    @Test
    void countsByTeamAndTypeAndNeverByPerson() throws IOException {
        ActionRegister register = register("""
            -- services.yaml --
            teams: {platform: {name: Platform}}
            -- postmortems/a.md --
            ---
            title: A
            date: 2026-09-01
            actions:
              - {title: One, owner: platform, type: systemic, status: done, done: 2026-09-11}
              - {title: Two, owner: Platform, type: Systemic, due: 2026-09-02}
              - {title: Three, owner: platform, type: systemic, status: declined}
              - {title: Four, owner: Ana Novak}
              - {title: Five, owner: Ana Novak}
              - {title: Six}
            ---
            Text.
            """);

        assertThat(register.byTeam().keySet()).extracting(Term::id).containsExactly("platform");
        assertThat(register.byType().keySet()).containsExactly("systemic");
        assertThat(register.byYear().keySet()).containsExactly(2026);
        assertThat(titles(register.ofOtherOwners())).containsExactlyInAnyOrder("Four", "Five");
        assertThat(titles(register.ofNobody())).containsExactly("Six");
        Completion systemic = Completion.of(register.chosen(new ActionChoice.OfType("systemic")));
        assertThat(systemic).isEqualTo(new Completion(1, 1, 1, 3));
        assertThat(systemic.open()).isEqualTo(1);
    }

    @Test
    void tellsHowLongActionsTookAsMedianAndRange() throws IOException {
        ActionRegister register = register("""
            -- postmortems/a.md --
            ---
            title: A
            date: 2026-01-10
            actions:
              - {title: Before, status: done, done: 2026-01-09}
              - {title: Soon, status: done, done: 2026-01-14}
              - {title: Later, status: done, done: 2026-01-20}
              - {title: Late, status: done, done: 2026-09-17}
              - {title: Some day, status: done}
              - {title: Open}
            ---
            Text.
            """);

        assertThat(Completion.Days.of(register.actions())).isEqualTo(new Completion.Days(4, 7, 0, 250));
        assertThat(Completion.Days.of(List.of())).isEqualTo(new Completion.Days(0, 0, 0, 0));
    }

    private static List<String> titles(List<RegisteredAction> actions) {
        return actions.stream().map(one -> one.action().title()).toList();
    }

    private ActionRegister register(String files) throws IOException {
        Path content = new ArchiveFixture(folder).with(files).content();
        Catalog catalog =
                ArchiveReading.read(content, content.resolve("site"), false).catalog();
        return ActionRegister.of(catalog, TODAY);
    }
}

package dev.casebook.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Which actions cannot be finished, only speak to persons, or add a step to pass: each with a ticket, as somebody wrote it who had not read the rules. */
class ActionWordingTest {
    @ParameterizedTest
    @CsvFileSource(resources = "/language/actions.txt", delimiter = '|')
    void judgesWhatIsToBeDone(String kind, String title) {
        assertThat(ActionWording.vague(title, true, false)).as("vague").satisfies(vague -> {
            if (kind.equals("vague")) {
                assertThat(vague).isPresent();
            } else if (!kind.equals("training-only")) {
                assertThat(vague).isEmpty();
            }
        });
        assertThat(ActionWording.isTraining(title)).as("training").isEqualTo(kind.equals("training-only"));
        assertThat(ActionWording.isManualGate(title)).as("manual gate").isEqualTo(kind.equals("manual-gate"));
    }
}

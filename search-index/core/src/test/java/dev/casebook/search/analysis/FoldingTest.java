package dev.casebook.search.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FoldingTest {
    @Test
    void takesOffCaseAndAccents() {
        assertThat(fold("Ångström Łódź Straße ŒUVRE Þór naïve ﬁne ＥＲＲ"))
                .isEqualTo("angstrom lodz strasse oeuvre thor naive fine err");
        assertThat(fold("Ελλάδα ΣΊΣΥΦΟΣ σίσυφος")).isEqualTo("ελλαδα σισυφοσ σισυφοσ");
        assertThat(fold("МОСКВА Ёлка Київ")).isEqualTo("москва елка киів");
    }

    @Test
    void agreesOnComposedAndDecomposedSpellings() {
        for (int code = 0xC0; code < 0x1F00; code++) {
            String composed = Character.toString(code);
            String decomposed = Normalizer.normalize(composed, Normalizer.Form.NFD);
            boolean covered = code < 0x250
                    || (code >= 0x386 && code <= 0x3CE)
                    || (code >= 0x400 && code < 0x460)
                    || code >= 0x1E00;
            if (covered && isMarked(decomposed)) {
                assertThat(fold(composed)).as("U+%04X", code).isEqualTo(fold(decomposed));
            }
        }
    }

    /** Whether decomposing gave a letter that is covered and marks that are dropped. */
    private static boolean isMarked(String decomposed) {
        return (decomposed.charAt(0) < 0x80 || decomposed.charAt(0) >= 0x386)
                && decomposed.length() > 1
                && decomposed.substring(1).chars().allMatch(mark -> mark >= 0x300 && mark <= 0x36F);
    }

    @Test
    void agreesOnCapitalsAndSmallLetters() {
        for (int code = 'A'; code < 0x1F00; code++) {
            boolean covered = code < 0x180
                    || (code >= 0x386 && code <= 0x3CE)
                    || (code >= 0x400 && code < 0x460)
                    || code >= 0x1E00;
            String letter = Character.toString(code);
            String small = letter.toLowerCase(Locale.ROOT);
            if (covered && code != 'İ' && code < 0x1EFA && Character.isLetter(code)) {
                assertThat(fold(letter)).as("U+%04X", code).isEqualTo(fold(small));
            }
        }
    }

    @Test
    void changesNothingTwice() {
        for (int code = 0; code < 0x10000; code++) {
            String once = fold(Character.toString((char) code));
            assertThat(fold(once)).as("U+%04X", code).isEqualTo(once);
        }
    }

    @Test
    void dropsApostrophesAndCharactersWithoutWidth() {
        assertThat(fold("don't don’t e\u0301tat post\u00ADmortem\u200B 50,000"))
                .isEqualTo("dont dont etat postmortem 50000");
    }

    private static String fold(String text) {
        StringBuilder folded = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            Folding.append(text.charAt(i), folded);
        }
        return folded.toString();
    }
}

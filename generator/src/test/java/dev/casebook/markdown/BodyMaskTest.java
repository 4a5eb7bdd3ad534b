package dev.casebook.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.source.SourcePath;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the parser is kept from, which would take a time that grows with the square of the text. */
@DisplayName("A body's mask")
class BodyMaskTest {
    private static final SourcePath PATH = new SourcePath("a.md");

    @ParameterizedTest
    @ValueSource(strings = {"# Heading", "- [ ] due", "[^1]: note", "> quoted"})
    void breaksRowsOfBlanks(String begun) {
        String line = begun + " ".repeat(3_000) + "x" + "\t".repeat(1_200) + "\n";
        String masked = BodyMask.mask(line, PATH);
        assertThat(masked).hasSameSizeAs(line).doesNotContainPattern("[ \t]{501}");
        assertThat(masked.chars().filter(c -> c == '\u00B7').count()).isEqualTo(5 + 2);
    }

    @Test
    void leavesColumnsOfTables() {
        String row = "| a" + " ".repeat(3_000) + "| b |\n";
        assertThat(BodyMask.mask(row, PATH)).isEqualTo(row);
    }

    @Test
    void joinsTheLinesOfLongParagraphsWithinOtherBlocks() {
        String table = "| a |\n| - |\n" + "| b |\n".repeat(2_000);
        assertThat(BodyMask.mask(table, PATH)).isEqualTo(table);
        assertThat(BodyMask.mask("- " + table.replace("\n", "\n  "), PATH).lines())
                .hasSizeLessThan(510);
    }
}

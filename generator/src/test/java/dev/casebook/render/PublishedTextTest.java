package dev.casebook.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PublishedTextTest {
    private static final int TEXTS = 2_000;
    private static final int LONGEST = 40;
    private static final int LARGE = 100_000;

    private final long seed = Long.getLong("tests.seed", 20_261_130L);
    private final Random random = new Random(seed);

    @Test
    void holdsWhatWasWrittenInPiecesOfAnyKind() {
        for (int i = 0; i < TEXTS; i++) {
            String text = text(random.nextInt(LONGEST));
            PublishedText written = new PublishedText();
            for (int from = 0; from < text.length(); ) {
                int to = random.nextInt(from, text.length()) + 1;
                write(written, text, from, to);
                from = to;
            }
            assertThat(new String(written.bytes(), StandardCharsets.UTF_8))
                    .as("text %s, -Dtests.seed=%s", i, seed)
                    .isEqualTo(cleaned(text));
        }
    }

    @Test
    void growsWithWhatIsWritten() {
        PublishedText written = new PublishedText();
        written.write("\u20AC".repeat(LARGE));
        written.write("end");

        assertThat(new String(written.bytes(), StandardCharsets.UTF_8)).isEqualTo("\u20AC".repeat(LARGE) + "end");
    }

    private void write(PublishedText written, String text, int from, int to) {
        switch (random.nextInt(4)) {
            case 0 -> written.write(text, from, to - from);
            case 1 -> written.write(text.substring(from, to));
            case 2 -> written.write(text.toCharArray(), from, to - from);
            default -> text.substring(from, to).chars().forEach(written::write);
        }
    }

    /** Of units that need one byte to four, that are halves of pairs, and that no page may hold. */
    private String text(int length) {
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            switch (random.nextInt(6)) {
                case 0 -> text.append((char) random.nextInt(0x20));
                case 1 -> text.append((char) random.nextInt(0x7F, 0x900));
                case 2 -> text.append((char) random.nextInt(0xD800, 0xE000));
                case 3 -> text.append((char) random.nextInt(0xFD00, 0x10000));
                case 4 -> text.appendCodePoint(random.nextInt(0x10000, 0x110000));
                default -> text.append((char) random.nextInt(0x20, 0x7F));
            }
        }
        return text.toString();
    }

    private static String cleaned(String text) {
        StringBuilder clean = new StringBuilder();
        text.codePoints().forEach(point -> clean.appendCodePoint(isAllowed(point) ? point : 0xFFFD));
        return clean.toString();
    }

    private static boolean isAllowed(int point) {
        boolean control = Character.getType(point) == Character.CONTROL && "\n\r\t".indexOf(point) < 0;
        boolean nothing = (point & 0xFFFE) == 0xFFFE || (point >= 0xFDD0 && point <= 0xFDEF);
        return !control && !nothing && Character.getType(point) != Character.SURROGATE;
    }
}

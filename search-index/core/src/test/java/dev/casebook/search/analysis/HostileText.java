package dev.casebook.search.analysis;

import java.util.Random;

/** Random text of the kinds that break analysis: every plane of Unicode, half surrogate pairs, endless words, glued punctuation. */
public final class HostileText {
    private static final String GLUE = "-_.:/@#'’\"()[]{}<>+*&|^~!?;,=\\ \t\n";

    private final Random random;

    /** The same text for the same seed. */
    public HostileText(long seed) {
        random = new Random(seed);
    }

    /** A text of up to so many pieces. */
    public String next(int maxPieces) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(maxPieces); i >= 0; i--) {
            piece(text);
        }
        return text.toString();
    }

    private void piece(StringBuilder text) {
        switch (random.nextInt(12)) {
            case 0, 1 -> text.append(GLUE.charAt(random.nextInt(GLUE.length())));
            case 2 -> text.appendCodePoint(random.nextInt(0x110000));
            case 3 -> text.append((char) random.nextInt(0x10000));
            case 4 -> text.append((char) random.nextInt(0x300));
            case 5 -> text.append((char) (0xD800 + random.nextInt(0x800)));
            case 6 -> text.append(Integer.toString(random.nextInt(100_000), 10));
            case 7 -> text.append(text.length() > 2 && random.nextInt(20) == 0 ? "y".repeat(300) : " ");
            case 8 -> text.append(random.nextBoolean() ? " AND " : " OR ");
            default -> word(text);
        }
    }

    private void word(StringBuilder text) {
        for (int i = random.nextInt(8); i >= 0; i--) {
            text.append((char) ((random.nextInt(5) == 0 ? 'A' : 'a') + random.nextInt(26)));
        }
    }
}

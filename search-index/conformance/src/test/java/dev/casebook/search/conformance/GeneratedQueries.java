package dev.casebook.search.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes query lines of every form over the words of generated postmortems. */
final class GeneratedQueries {
    private final Random random;
    private final GeneratedPostmortems source;

    GeneratedQueries(long seed, GeneratedPostmortems source) {
        random = new Random(seed);
        this.source = source;
    }

    List<String> lines(int count) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            lines.add(line());
        }
        return lines;
    }

    private String line() {
        StringBuilder line = new StringBuilder(factor());
        for (int i = random.nextInt(5); i > 0; i--) {
            line.append(joint()).append(factor());
        }
        return random.nextInt(6) == 0 ? line + joint() + line : line.toString();
    }

    private String joint() {
        return switch (random.nextInt(8)) {
            case 0, 1 -> " AND ";
            case 2 -> " OR ";
            case 3 -> " +";
            default -> " ";
        };
    }

    private String factor() {
        return switch (random.nextInt(12)) {
            case 0 -> "(" + word() + " " + word() + ")";
            case 1 -> "(" + word() + " AND " + word() + ")";
            case 2 -> "absent" + random.nextInt(100);
            case 3, 4 -> source.identifier();
            default -> word();
        };
    }

    private String word() {
        return source.token();
    }
}

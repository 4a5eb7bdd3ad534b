package dev.casebook.source;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The days on which each file entered the repository and last changed, from {@code git log}; renames are followed. Without git, outside a
 * repository, or when git takes too long or refuses the repository, nothing is known. A shallow clone's oldest commit pretends to have
 * added every file, so files that seem to come from it are left out.
 */
public final class GitDates {
    private static final char COMMIT = '\u0001';

    private GitDates() {}

    /** The day each file in {@code folder} was first committed, by its path in the folder. */
    public static History firstCommitted(Path folder) {
        return days(folder, "--reverse", "--topo-order", "--diff-filter=AR", "-M90%");
    }

    /** The day each file in {@code folder} was last changed by a commit, by its path in the folder; a rename is a change. */
    public static History lastCommitted(Path folder) {
        return days(folder, "--no-renames", "--diff-filter=AM");
    }

    /** The day of the first commit that names each file, in the order that {@code which} asks for. */
    private static History days(Path folder, String... which) {
        String shallow = Git.run(folder, List.of("rev-parse", "--is-shallow-repository"));
        if (shallow.isEmpty()) {
            return new History(new TreeMap<>(), Repository.top(folder).isEmpty() ? "" : Git.refusal(folder));
        }
        List<String> log = new ArrayList<>(List.of("log", "-z", "--no-ext-diff", "--no-textconv"));
        log.addAll(List.of(which));
        log.addAll(List.of("--name-status", "--relative", "--format=%x01%as %P", "--", "."));
        return History.of(read(Git.run(folder, log), shallow.startsWith("true")));
    }

    /** Reads {@code \1DAY PARENTS NUL} and, for each file, {@code A NUL path NUL}, {@code M NUL path NUL} or {@code R99 NUL from NUL to NUL}. */
    static SortedMap<SourcePath, LocalDate> read(String log, boolean shallow) {
        TreeMap<SourcePath, LocalDate> days = new TreeMap<>();
        List<String> tokens = split(log);
        String day = "";
        for (int i = 0; i < tokens.size(); i++) {
            String token = tokens.get(i).strip();
            if (!token.isEmpty() && token.charAt(0) == COMMIT) {
                String[] parts = token.substring(1).split(" ", 2);
                boolean known = !shallow || (parts.length > 1 && !parts[1].isBlank());
                day = known ? parts[0] : "";
            } else if ((token.equals("A") || token.equals("M")) && i + 1 < tokens.size()) {
                add(days, tokens.get(++i), day);
            } else if (token.startsWith("R") && i + 2 < tokens.size()) {
                move(days, tokens.get(++i), tokens.get(++i), day);
            }
        }
        return days;
    }

    private static List<String> split(String log) {
        List<String> tokens = new ArrayList<>();
        int start = 0;
        for (int end = log.indexOf('\0'); end >= 0; end = log.indexOf('\0', start)) {
            tokens.add(log.substring(start, end));
            start = end + 1;
        }
        return tokens;
    }

    private static void add(Map<SourcePath, LocalDate> days, String path, String day) {
        if (!day.isEmpty() && isUsable(path)) {
            try {
                days.putIfAbsent(place(path), LocalDate.parse(day));
            } catch (DateTimeException e) {
                // A commit dated beyond the calendar says nothing.
                return;
            }
        }
    }

    private static void move(Map<SourcePath, LocalDate> days, String from, String to, String day) {
        LocalDate known = isUsable(from) ? days.get(place(from)) : null;
        if (known != null && isUsable(to)) {
            days.putIfAbsent(place(to), known);
        } else {
            add(days, to, day);
        }
    }

    private static boolean isUsable(String path) {
        return !path.isEmpty() && !path.startsWith("/") && path.indexOf('\\') < 0;
    }

    private static SourcePath place(String path) {
        return new SourcePath(FileNames.composed(path));
    }
}

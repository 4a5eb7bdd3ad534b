package dev.casebook.diagnostic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A rule's page taken apart.
 *
 * @param title the heading of the first level
 * @param sections for each heading of the second level, in order, the files its examples hold
 */
record RulePage(String title, Map<String, List<Example>> sections) {
    private static final Pattern FENCE = Pattern.compile("(?<ticks>`{3,})(?<kind>\\S+) (?<path>\\S+)");

    /**
     * One fenced block.
     *
     * @param kind the first word of its info string: {@code md}, {@code yaml}, or {@code text} for a description of what no page can hold
     * @param path the file's place in the archive
     * @param content what stands in it
     */
    record Example(String kind, String path, String content) {
        boolean isDescription() {
            return kind.equals("text");
        }
    }

    /** The page of {@code rule}. */
    static RulePage of(Rule rule) {
        String title = "";
        Map<String, List<Example>> sections = new LinkedHashMap<>();
        List<Example> current = new ArrayList<>();
        List<String> lines = RulePages.of(rule).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            Matcher fence = FENCE.matcher(line);
            if (fence.matches()) {
                int end = i + 1 + lines.subList(i + 1, lines.size()).indexOf(fence.group("ticks"));
                String content = String.join("\n", lines.subList(i + 1, end)) + (end > i + 1 ? "\n" : "");
                current.add(new Example(fence.group("kind"), fence.group("path"), content));
                i = end;
            } else if (line.startsWith("## ")) {
                current = new ArrayList<>();
                sections.put(line.substring(3), current);
            } else if (line.startsWith("# ")) {
                title = line.substring(2);
            }
        }
        return new RulePage(title, sections);
    }

    /** The files below a heading. */
    List<Example> examples(String section) {
        return sections.getOrDefault(section, List.of());
    }
}

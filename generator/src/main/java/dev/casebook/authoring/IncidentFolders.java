package dev.casebook.authoring;

import dev.casebook.source.SourceFile;
import dev.casebook.source.SourcePath;
import dev.casebook.source.SourceTree;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Where a folder of all kinds of documents keeps its postmortems.
 *
 * @param folders the outermost folders named after incidents; none when most documents lie in such, or hardly any, or others hold reports too
 */
public record IncidentFolders(List<String> folders) {
    private static final Pattern NAME = Pattern.compile(
            "(?i)(?:[a-z]+[-_ ])?"
                    + "(?:post[-_ ]?mortems?|incidents?|outages?|rcas?|retros?|incident[-_ ](?:reports?|reviews?|retros?|retrospectives?))");
    /** Headings of what has happened; a runbook has an impact and a mitigation, too. */
    private static final Pattern TOLD = Pattern.compile(
            "(?im)^#{1,6} .*?\\b(timeline|root cause|action item|lessons? learn|what went|got lucky|post[- ]?mortem|incident summary)");

    private static final int TELLING = 2;
    /** Fewer are no habit. */
    private static final int FEWEST = 3;
    /** A guide has a template and an example of its reports; more than one for so many lying in their place are reports themselves. */
    private static final int INSIDE_FOR_ONE_OUTSIDE = 4;

    /** Copies the list. */
    public IncidentFolders {
        folders = List.copyOf(folders);
    }

    /** Those of {@code tree}. */
    public static IncidentFolders in(SourceTree tree) {
        Map<String, Integer> counts = new TreeMap<>();
        tree.documents().forEach(document -> {
            String folder = outermost(document.path());
            if (!folder.isEmpty()) {
                counts.merge(folder, 1, Integer::sum);
            }
        });
        int inside = counts.values().stream().mapToInt(Integer::intValue).sum();
        boolean some = inside >= FEWEST
                && 2 * inside < tree.documents().size()
                && INSIDE_FOR_ONE_OUTSIDE * reportsOutside(tree) <= Math.max(inside, 2 * INSIDE_FOR_ONE_OUTSIDE);
        return new IncidentFolders(some ? List.copyOf(counts.keySet()) : List.of());
    }

    private static long reportsOutside(SourceTree tree) {
        return tree.documents().stream()
                .filter(document -> outermost(document.path()).isEmpty() && isReport(document))
                .count();
    }

    private static boolean isReport(SourceFile document) {
        return TOLD.matcher(document.text())
                        .results()
                        .map(heading -> heading.group(1).toLowerCase(Locale.ROOT))
                        .distinct()
                        .limit(TELLING)
                        .count()
                == TELLING;
    }

    /** The lines of {@code casebook.yaml} that take them and no other; empty when there are none. */
    public String settingsText() {
        return folders.isEmpty()
                ? ""
                : "\n# Only these folders are named after incidents; leave this out to take every Markdown file.\ninclude: "
                        + YamlOut.list(folders) + "\n";
    }

    private static String outermost(SourcePath path) {
        StringBuilder at = new StringBuilder();
        for (String name : path.folder().split("/", -1)) {
            at.append(at.isEmpty() ? "" : "/").append(name);
            if (NAME.matcher(name).matches()) {
                return at.toString();
            }
        }
        return "";
    }
}

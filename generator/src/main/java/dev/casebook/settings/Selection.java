package dev.casebook.settings;

import dev.casebook.source.SourcePath;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which Markdown files of a folder belong to the archive.
 *
 * @param include patterns of those that do; empty for all
 * @param exclude patterns of those that do not, even so
 */
public record Selection(List<String> include, List<String> exclude) {
    /** Every file. */
    public static final Selection ALL = new Selection(List.of(), List.of());

    private static final Pattern WILD = Pattern.compile("\\*\\*/|\\*\\*|\\*|\\?|[^*?]+");

    /** Copies the lists. */
    public Selection {
        include = List.copyOf(include);
        exclude = List.copyOf(exclude);
    }

    /** Whether the file at {@code path} belongs. */
    public boolean takes(SourcePath path) {
        return (include.isEmpty() || matches(include, path)) && !matches(exclude, path);
    }

    private static boolean matches(List<String> patterns, SourcePath path) {
        return patterns.stream()
                .anyMatch(pattern -> expression(pattern).matcher(path.value()).matches());
    }

    /**
     * Patterns are read from the archive's folder on: {@code *} stands for a part of a name, {@code ?} for a character, {@code **} for any folders;
     * a folder stands for all below it.
     */
    private static Pattern expression(String pattern) {
        String path = pattern.replaceFirst("^\\./", "").replaceFirst("/+$", "");
        String expression = WILD.matcher(path)
                .results()
                .map(part -> switch (part.group()) {
                    case "**/" -> "(?:.*/)?";
                    case "**" -> ".*";
                    case "*" -> "[^/]*";
                    case "?" -> "[^/]";
                    default -> Pattern.quote(part.group());
                })
                .collect(Collectors.joining());
        return Pattern.compile(expression + "(?:/.*)?");
    }
}

package dev.casebook.settings;

import dev.casebook.source.SourcePath;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which Markdown files of a folder belong to the archive.
 *
 * @param include what the paths of those look like that do; empty for all
 * @param exclude what the paths of those look like that do not, even so
 */
public record Selection(List<Pattern> include, List<Pattern> exclude) {
    private static final Pattern WILD = Pattern.compile("\\*\\*/|\\*\\*|\\*|\\?|[^*?]+");

    /** Copies the lists. */
    public Selection {
        include = List.copyOf(include);
        exclude = List.copyOf(exclude);
    }

    /** The selection by patterns as people write them. */
    static Selection of(List<String> include, List<String> exclude) {
        return new Selection(
                include.stream().map(Selection::expression).toList(),
                exclude.stream().map(Selection::expression).toList());
    }

    /** Whether the file at {@code path} belongs. */
    public boolean takes(SourcePath path) {
        return (include.isEmpty() || matches(include, path)) && !matches(exclude, path);
    }

    private static boolean matches(List<Pattern> patterns, SourcePath path) {
        return patterns.stream()
                .anyMatch(pattern -> pattern.matcher(path.value()).matches());
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

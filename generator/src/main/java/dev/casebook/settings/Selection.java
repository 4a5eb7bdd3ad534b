package dev.casebook.settings;

import dev.casebook.source.SourcePath;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Which Markdown files of a folder belong to the archive.
 *
 * @param include what the paths of those look like that do; empty for all
 * @param exclude what the paths of those look like that do not, even so
 */
public record Selection(List<Glob> include, List<Glob> exclude) {
    /** Copies the lists. */
    public Selection {
        include = List.copyOf(include);
        exclude = List.copyOf(exclude);
    }

    /** The selection by patterns as people write them. */
    static Selection of(List<String> include, List<String> exclude) {
        return new Selection(
                include.stream().map(Glob::of).toList(),
                exclude.stream().map(Glob::of).toList());
    }

    /** Whether the file at {@code path} belongs. */
    public boolean takes(SourcePath path) {
        return (include.isEmpty() || matches(include, path)) && !matches(exclude, path);
    }

    private static boolean matches(List<Glob> patterns, SourcePath path) {
        return patterns.stream().anyMatch(pattern -> pattern.matches(path.value()));
    }

    /**
     * Patterns are read from the archive's folder on: {@code *} stands for a part of a name, {@code ?} for a character, {@code **} for any folders;
     * a folder stands for all below it.
     *
     * @param parts the signs, and what stands between them
     */
    record Glob(List<String> parts) {
        private static final Pattern PART = Pattern.compile("\\*\\*/|\\*\\*|\\*|\\?|[^*?]+");

        Glob {
            parts = List.copyOf(parts);
        }

        static Glob of(String pattern) {
            String path = pattern.replaceFirst("^\\./", "").replaceFirst("/+$", "");
            return new Glob(PART.matcher(path).results().map(MatchResult::group).toList());
        }

        /** Looks at the path once for each part, however they may share it: a regular expression would try every way. */
        boolean matches(String path) {
            boolean[] ends = new boolean[path.length() + 1];
            ends[0] = true;
            for (String part : parts) {
                ends = after(part, ends, path);
            }
            boolean matches = false;
            for (int end = 0; end < ends.length; end++) {
                matches |= ends[end] && (end == path.length() || path.charAt(end) == '/');
            }
            return matches;
        }

        /** Where {@code part} may end in {@code path}, when it may begin at {@code starts}. */
        private static boolean[] after(String part, boolean[] starts, String path) {
            boolean[] ends = new boolean[starts.length];
            boolean begun = false;
            for (int at = 0; at < starts.length; at++) {
                boolean inName = at > 0 && path.charAt(at - 1) != '/';
                switch (part) {
                    case "?" -> ends[at] = inName && starts[at - 1];
                    case "*" -> ends[at] = starts[at] || (inName && ends[at - 1]);
                    case "**" -> ends[at] = starts[at] || begun;
                    case "**/" -> ends[at] = starts[at] || (begun && !inName);
                    default ->
                        ends[at] = at >= part.length()
                                && starts[at - part.length()]
                                && path.startsWith(part, at - part.length());
                }
                begun |= starts[at];
            }
            return ends;
        }
    }
}

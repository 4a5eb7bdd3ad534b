package dev.casebook.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.archive.CheckOptions;
import dev.casebook.archive.SiteCheck;
import dev.casebook.diagnostic.Diagnostic;
import dev.casebook.diagnostic.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the rules on language and actions find in folders that organisations wrote for themselves, each judged once, by reading it in its
 * context: {@code judged-findings.tsv} holds folder, file, place, rule, verdict and, where it is wrong, why. A finding that
 * nobody has judged fails the test, and so does a category of which fewer than nine of ten are right. Where the folders lie is said in
 * {@link ForeignCorporaIT}.
 */
class JudgedFindingsIT {
    private static final List<String> CATEGORIES = List.of("language", "action");
    private static final double WANTED = 0.9;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);

    @TempDir
    private Path temporary;

    @Test
    void nineOfTenFindingsAreRight() throws IOException {
        Map<String, Boolean> judged = judged();
        Map<String, int[]> rightOf = new TreeMap<>();
        List<String> unjudged = new ArrayList<>();
        for (String found : found()) {
            Boolean right = judged.get(found);
            if (right == null) {
                unjudged.add(found);
                continue;
            }
            String rule = found.substring(found.lastIndexOf('\t') + 1);
            for (String of : List.of(rule, rule.substring(0, rule.indexOf('/')))) {
                int[] counts = rightOf.computeIfAbsent(of, o -> new int[2]);
                counts[right ? 0 : 1]++;
            }
        }
        rightOf.forEach((of, counts) ->
                System.out.println("== " + of + ": " + counts[0] + " of " + (counts[0] + counts[1]) + " right"));
        assertThat(unjudged).as("findings that nobody has judged").isEmpty();
        for (String category : CATEGORIES) {
            int[] counts = rightOf.getOrDefault(category, new int[] {1, 0});
            assertThat(counts[0] / (double) (counts[0] + counts[1]))
                    .as("share of right findings in " + category)
                    .isGreaterThanOrEqualTo(WANTED);
        }
    }

    /** Everything is asked for: the folders are judged by the {@code standard} profile. */
    private Set<String> found() throws IOException {
        Set<String> found = new TreeSet<>();
        for (String folder : List.of("jenkins-status", "mybinder", "moj-cloud-platform", "rust-lang")) {
            Path copy = copy(ForeignCorporaIT.corpora().resolve(folder), temporary.resolve(folder));
            Files.writeString(copy.resolve("casebook.yaml"), "profile: standard\n");
            for (Diagnostic d :
                    SiteCheck.check(copy, new CheckOptions(false, true, TODAY)).diagnostics()) {
                if (CATEGORIES.contains(d.rule().id().substring(0, d.rule().id().indexOf('/')))
                        || d.rule() == Rule.ANALYSIS__HUMAN_ERROR) {
                    found.add(String.join(
                            "\t",
                            folder,
                            d.span().file().path().value(),
                            d.span().line() + ":" + d.span().column(),
                            d.rule().id()));
                }
            }
        }
        return found;
    }

    private static Path copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (Path file : files.sorted().toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
        return to;
    }

    private static Map<String, Boolean> judged() throws IOException {
        Map<String, Boolean> judged = new TreeMap<>();
        try (var in = Objects.requireNonNull(JudgedFindingsIT.class.getResourceAsStream("/judged-findings.tsv"))) {
            for (String line : new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                String[] cells = line.split("\t", -1);
                if (!line.startsWith("#")) {
                    judged.put(String.join("\t", cells[0], cells[1], cells[2], cells[3]), cells[4].equals("right"));
                }
            }
        }
        return judged;
    }
}

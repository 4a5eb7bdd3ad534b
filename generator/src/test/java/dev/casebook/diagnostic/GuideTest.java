package dev.casebook.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.answer.WordList;
import dev.casebook.archive.SiteCheck;
import dev.casebook.catalog.Field;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The user guide is true where it can be tried. */
class GuideTest {
    private static final Path GUIDE = Path.of("..", "docs", "guide");
    private static final Pattern EXAMPLE = Pattern.compile("(?ms)^```(?:md|yaml) (?<path>\\S+)\n(?<content>.*?)^```$");
    private static final Pattern LINK = Pattern.compile("(?m)\\]\\((?<path>[^):#]+)(?:#[^)]*)?\\)");
    private static final Pattern CODE = Pattern.compile("(?ms)^```.*?^```$|`[^`\n]*`");

    @TempDir
    Path archive;

    @ParameterizedTest
    @MethodSource("chapters")
    void theExamplesOfAChapterMakeAnArchiveWithoutFindings(Path chapter) throws IOException {
        String text = Files.readString(chapter);
        List<MatchResult> examples = EXAMPLE.matcher(text).results().toList();
        for (MatchResult example : examples) {
            Path file = archive.resolve(example.group("path"));
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            Files.writeString(file, example.group("content"));
        }
        if (examples.stream().noneMatch(example -> example.group("path").endsWith(".md"))) {
            Files.writeString(archive.resolve("2024-03-05-checkout.md"), "# Checkout refused every card\n");
        }
        // Examples are short: they owe what a whole postmortem has.
        assertThat(SiteCheck.check(archive, true).diagnostics().list().stream()
                        .filter(finding -> !finding.rule().isDebt()))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("chapters")
    void linksBetweenChaptersLeadToFiles(Path chapter) throws IOException {
        String prose = CODE.matcher(Files.readString(chapter)).replaceAll("");
        Path folder = Objects.requireNonNull(chapter.getParent());
        assertThat(LINK.matcher(prose).results().map(link -> folder.resolve(link.group("path"))))
                .allSatisfy(path -> assertThat(path).exists());
    }

    @Test
    void everyKeyOfTheFrontMatterIsDescribed() throws IOException {
        String text = Files.readString(GUIDE.resolve("archive-format.md"));
        assertThat(Arrays.stream(Field.values()).map(field -> "`" + field.key() + "`"))
                .allSatisfy(key -> assertThat(text).contains(key));
    }

    @Test
    void everyShippedWordIsListedAsTheTaxonomyHasIt() throws IOException {
        StringBuilder listed = new StringBuilder();
        for (String name : WordList.names()) {
            WordList words = WordList.shipped(name);
            if (words.groups().stream()
                    .flatMap(group -> group.words().stream())
                    .allMatch(word -> word.meaning().isEmpty())) {
                continue;
            }
            listed.append("\n## ").append(name.substring(0, 1).toUpperCase(Locale.ROOT));
            listed.append(name.substring(1).replace('-', ' '))
                    .append("\n\nIn `")
                    .append(words.key());
            listed.append("`; `casebook explain ").append(name).append("`.\n");
            for (WordList.Group group : words.groups()) {
                if (!group.title().isEmpty()) {
                    listed.append("\n### ").append(group.title()).append('\n');
                    listed.append(group.definition().isEmpty() ? "" : "\n" + group.definition() + "\n");
                }
                listed.append("\n| word | meaning |\n| --- | --- |\n");
                group.words().forEach(word -> listed.append("| `" + word.id() + "` | " + word.meaning() + " |\n"));
            }
        }
        Path chapter = GUIDE.resolve("vocabulary.md");
        String text = Files.readString(chapter);
        int lists = text.indexOf("\n## ");
        if (Objects.equals(System.getProperty("golden"), "overwrite")) {
            Files.writeString(chapter, text.substring(0, lists < 0 ? text.length() : lists) + listed);
        }
        assertThat(Files.readString(chapter)).endsWith(listed);
    }

    static List<Path> chapters() throws IOException {
        try (Stream<Path> files = Files.list(GUIDE)) {
            return files.sorted().toList();
        }
    }
}

package dev.casebook.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.cli.ArchiveFixture;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import nu.validator.client.SimpleCommandLineValidator;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page of the archives that ship with Casebook, as the W3C's checker and a search engine see it. */
class ValidHtmlIT {
    private static final Path CHECKOUT =
            Objects.requireNonNull(Path.of("").toAbsolutePath().getParent());

    @ParameterizedTest
    @ValueSource(strings = {"content", "examples/public-incidents"})
    void isValidAndUnlikeEveryOtherPage(String archive, @TempDir Path output) throws Exception {
        ArchiveFixture.Run built = ArchiveFixture.run(
                "build",
                "--content",
                CHECKOUT.resolve(archive).toString(),
                "--output",
                output.toString(),
                "--today",
                "2026-11-21");
        assertThat(built.code()).as(built.toString()).isZero();

        Map<String, String> titles = new TreeMap<>();
        Map<String, String> descriptions = new TreeMap<>();
        SortedMap<String, byte[]> files = ArchiveFixture.filesOf(output);
        files.keySet().removeIf(file -> !file.endsWith(".html"));
        assertThat(files).hasSizeGreaterThan(100);
        assertThat(complaints(output)).isEmpty();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Document page = Jsoup.parse(new String(file.getValue(), StandardCharsets.UTF_8));
            assertThat(titles.put(page.title(), file.getKey()))
                    .as("title of " + file.getKey())
                    .isNull();
            String description = page.select("meta[name=description]").attr("content");
            assertThat(description).as("description of " + file.getKey()).isNotBlank();
            assertThat(descriptions.put(description, file.getKey()))
                    .as("description of " + file.getKey())
                    .isNull();
        }
    }

    /** What the checker says of every page below {@code site}; it runs by itself, since it ends the program it runs in. */
    private static String complaints(Path site) throws IOException, InterruptedException {
        Process checker = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xss8m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SimpleCommandLineValidator.class.getName(),
                        "--skip-non-html",
                        "--format",
                        "gnu",
                        site.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(checker.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(checker.waitFor()).as(said).isZero();
        return said;
    }
}

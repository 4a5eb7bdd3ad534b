package dev.casebook.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.casebook.cli.ArchiveFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Folders that organisations wrote for themselves, built with no edit and no configuration. They are not part of this repository: the
 * variable CASEBOOK_CORPORA names the folder that holds them, else it is {@code shared/corpora} beside the checkout. Titles and days are
 * read from the raw files here, by means of this test's own.
 */
class ForeignCorporaIT {
    private static final Pattern DAY_IN_NAME = Pattern.compile("^(\\d{4}-\\d{2}-\\d{2})");

    @TempDir
    private Path temporary;

    /** What a page says. */
    private record Told(String title, String day) {}

    /** Of one file the name says another day than title and timeline, which agree. */
    @Test
    void buildsReportsWithoutFrontMatter() throws IOException {
        builds(
                "mybinder",
                List.of("index.md", "template-incident-report.md"),
                (path, text) -> new Told(
                        text.lines()
                                .filter(line -> line.startsWith("# "))
                                .findFirst()
                                .orElseThrow()
                                .substring(2),
                        path.endsWith("-ssl-outdated.md") ? "2018-01-11" : dayInName(path)));
    }

    @Test
    void buildsTemplatedPagesWithKeyValueLists() throws IOException {
        builds(
                "moj-cloud-platform",
                List.of("index.html.md.erb"),
                (path, text) -> new Told(key(text, "title: *").orElseThrow(), dayInName(path)));
    }

    @Test
    void buildsStatusPages() throws IOException {
        builds(
                "jenkins-status",
                List.of(),
                (path, text) -> new Told(
                        key(text, "title: *").orElseThrow(),
                        key(text, "date: *").orElseThrow().substring(0, 10)));
    }

    /** These posts name the day in their title or opening; where they do not, the day of publishing counts. */
    @Test
    void buildsPostsWithTomlFrontMatter() throws IOException {
        Map<String, String> days = Map.of(
                "Update-on-crates.io-incident.md", "2018-10-15",
                "inside-rust/cargo-postmortem.md", "2022-10-28",
                "inside-rust/crates-io-incident-report.md", "2020-02-20",
                "inside-rust/crates-io-malware-postmortem.md", "2023-09-01",
                "inside-rust/crates-io-postmortem.md", "2023-07-19",
                "inside-rust/dns-outage-portmortem.md", "2023-01-25",
                "inside-rust/docsrs-outage-postmortem.md", "2019-10-20",
                "inside-rust/rustup-1.24.0-incident-report.md", "2021-04-27");
        builds(
                "rust-lang",
                List.of(),
                (path, text) -> new Told(
                        key(text, "title *= *").orElseThrow(), days.getOrDefault(path, "none known of " + path)));
    }

    @FunctionalInterface
    private interface Raw {
        Told read(String path, String text);
    }

    private void builds(String name, List<String> noReports, Raw raw) throws IOException {
        Path archive = corpora().resolve(name);
        Path output = temporary.resolve(name);
        ArchiveFixture.Run built =
                ArchiveFixture.run("build", "--content", archive.toString(), "--output", output.toString());
        assertThat(built.code()).as(built.toString()).isZero();
        assertThat(built.err()).isEmpty();

        SortedMap<String, Told> expected = new TreeMap<>();
        SortedMap<String, byte[]> sources = ArchiveFixture.filesOf(archive);
        sources.forEach((path, bytes) -> {
            if (path.matches(".*\\.(md|md\\.erb)") && !noReports.contains(path)) {
                expected.put(path, raw.read(path, new String(bytes, java.nio.charset.StandardCharsets.UTF_8)));
            }
        });
        assertThat(expected).hasSizeGreaterThan(7);
        assertThat(told(output)).isEqualTo(expected);
        assertThat(built.out()).contains("Built " + expected.size() + " postmortems");
        assertNothingIsLost(archive, output, noReports);
        System.out.println("== " + name + ": " + expected.size() + " postmortems");
    }

    /** What is no report is a page of its own or named in a finding; findings are warnings or notes and point into a file. */
    private static void assertNothingIsLost(Path archive, Path output, List<String> noReports) {
        ArchiveFixture.Run checked = ArchiveFixture.run("check", "--content", archive.toString());
        assertThat(checked.code()).as(checked.toString()).isZero();
        TreeSet<String> named = new TreeSet<>();
        for (String finding : checked.findings()) {
            Matcher place =
                    Pattern.compile("^(warning|note)\\[[^]]+] (.+?):\\d+:\\d+ ").matcher(finding);
            assertThat(place.find()).as(finding).isTrue();
            Path file = archive.resolve(place.group(2));
            assertThat(file).isRegularFile();
            named.add(archive.relativize(file).toString());
        }
        for (String path : noReports) {
            boolean page = Files.exists(output.resolve("pages/" + path.replaceFirst("\\..*", "") + "/index.html"));
            assertThat(page || named.contains(path)).as(path).isTrue();
        }
    }

    private static SortedMap<String, Told> told(Path output) {
        SortedMap<String, Told> told = new TreeMap<>();
        ArchiveFixture.filesOf(output).forEach((path, bytes) -> {
            if (path.matches("postmortems/[^/]+/index\\.html")) {
                Document page = Jsoup.parse(new String(bytes, java.nio.charset.StandardCharsets.UTF_8));
                Element day = page.selectFirst(".call-number time");
                told.put(
                        page.select(".colophon p.note > code").text(),
                        new Told(page.select("h1").text(), day == null ? "" : day.attr("datetime")));
            }
        });
        return told;
    }

    private static String dayInName(String path) {
        Matcher day = DAY_IN_NAME.matcher(path);
        return day.find() ? day.group(1) : "";
    }

    /** The value of the first line that begins with {@code key}, without its quotes. */
    private static Optional<String> key(String text, String key) {
        Pattern line = Pattern.compile("(?m)^" + key + "(.*?)\\s*$");
        return Stream.of(line.matcher(text))
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .map(ForeignCorporaIT::unquoted)
                .findFirst();
    }

    private static String unquoted(String value) {
        Function<String, String> within =
                quote -> value.length() > 1 && value.startsWith(quote) && value.endsWith(quote)
                        ? value.substring(1, value.length() - 1)
                        : "";
        String single = within.apply("'");
        String twice = within.apply("\"");
        return single.isEmpty() ? (twice.isEmpty() ? value : twice) : single.replace("''", "'");
    }

    static Path corpora() {
        String named = System.getenv("CASEBOOK_CORPORA");
        Path checkout = Objects.requireNonNull(Path.of("").toAbsolutePath().getParent());
        Path folder = named == null || named.isBlank()
                ? checkout.resolveSibling("shared").resolve("corpora")
                : Path.of(named);
        assumeTrue(
                Files.isDirectory(folder),
                "the folders of other organisations are not here (" + folder + "): set CASEBOOK_CORPORA to try them");
        return folder;
    }
}

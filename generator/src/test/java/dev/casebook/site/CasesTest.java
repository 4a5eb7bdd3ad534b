package dev.casebook.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.cli.ArchiveFixture;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Archives of one file each under {@code cases/}, with what the commands make of them. Above the first {@code -- path --} stand
 *
 * <pre>
 * # a remark
 * lines crlf                         the archive's files end their lines as Windows does
 * $ build|check|search ARGUMENT...   runs the command, with what follows to hold
 * exit 1                             its exit code; 0 when not said
 * warning[rule] path:line:column …   a finding; after check those listed are all there are, in this order
 * clean                              there is no finding
 * out TEXT, err TEXT                 its output or errors hold the text
 * page PATH                          the site has this page; what follows is said of its main element
 *   SELECTOR = TEXT                  the texts of these elements, joined by |, are TEXT
 *   SELECTOR ~ TEXT                  likewise, holding TEXT
 *   SELECTOR @ATTRIBUTE = TEXT       the attribute's values, joined by |
 *   none SELECTOR                    there is no such element
 * head SELECTOR @ATTRIBUTE = TEXT    the same of the page's head
 * absent PATH                        the site has no such file
 * file PATH ~ TEXT                   the site's file holds the text, in which ⏎ ends a line
 * postmortems A B C                  the site's postmortems are those, by the last part of their address
 * </pre>
 */
class CasesTest {
    @TempDir
    private Path folder;

    static Stream<Path> cases() throws IOException, URISyntaxException {
        Path cases = Path.of(
                Objects.requireNonNull(CasesTest.class.getResource("/cases")).toURI());
        try (Stream<Path> files = Files.walk(cases)) {
            return files
                    .filter(file -> file.toString().endsWith(".txt"))
                    .map(cases::relativize)
                    .sorted()
                    .toList()
                    .stream()
                    .map(cases::resolve);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void holds(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        int files = text.indexOf("\n-- ");
        String said = files < 0 ? text : text.substring(0, files + 1);
        String lineEnd = said.contains("lines crlf\n") ? "\r\n" : "\n";
        ArchiveFixture archive = new ArchiveFixture(folder).with(files < 0 ? "" : text.substring(files + 1), lineEnd);
        Said all = new Said(archive);
        for (String line : said.lines().toList()) {
            all.line(line);
        }
        all.endOfCommand();
    }

    /** The lines above the files, one after another. */
    private static final class Said {
        private final ArchiveFixture archive;
        private ArchiveFixture.Run run = new ArchiveFixture.Run(0, "", "");
        private String command = "";
        private int exit;
        private boolean clean;
        private final List<String> findings = new ArrayList<>();
        private org.jsoup.nodes.Document page = new org.jsoup.nodes.Document("");

        Said(ArchiveFixture archive) {
            this.archive = archive;
        }

        void line(String line) {
            String rest = line.indexOf(' ') < 0
                    ? ""
                    : line.substring(line.indexOf(' ') + 1).strip();
            String word =
                    line.startsWith("  ") ? "  " : line.strip().split(" ", 2)[0].replaceFirst("\\[.*", "[");
            switch (word) {
                case "#", "", "lines" -> {}
                case "$" -> command(rest);
                case "exit" -> exit = Integer.parseInt(rest);
                case "error[", "warning[", "note[" -> findings.add(line);
                case "clean" -> clean = true;
                case "out" -> assertThat(run.out()).as(command).contains(rest);
                case "err" -> assertThat(run.err()).as(command).contains(rest);
                case "page" -> page = archive.page(rest);
                case "  " -> element(line.strip(), "main ");
                case "head" -> element(rest, "head ");
                case "absent" -> assertThat(archive.site().keySet()).doesNotContain(rest);
                case "file" ->
                    assertThat(archive.text(rest.split(" ~ ", 2)[0]))
                            .contains(rest.split(" ~ ", 2)[1].replace('⏎', '\n'));
                case "postmortems" -> assertThat(postmortems()).isEqualTo(rest.equals("none") ? "" : rest);
                default -> throw new AssertionError("not understood: " + line);
            }
        }

        private void command(String words) {
            endOfCommand();
            command = words;
            exit = 0;
            clean = false;
            findings.clear();
            String[] parts = words.split(" ");
            String[] more = List.of(parts).subList(1, parts.length).toArray(String[]::new);
            run = switch (parts[0]) {
                case "build" -> archive.build(more);
                case "check" -> archive.check(more);
                case "search" -> archive.search(more);
                default -> throw new AssertionError("no command " + words);
            };
        }

        void endOfCommand() {
            assertThat(run.code()).as("exit code of " + command + ": " + run).isEqualTo(exit);
            if (clean || (command.startsWith("check") && !findings.isEmpty())) {
                assertThat(run.findings()).as(command).hasSameSizeAs(findings);
            }
            if (!findings.isEmpty()) {
                for (int at = 0; at < findings.size(); at++) {
                    assertThat(run.findings()).as(command).hasSizeGreaterThan(at);
                    assertThat(run.findings().get(at)).as(command).startsWith(findings.get(at));
                }
            }
        }

        private String postmortems() {
            return String.join(
                    " ",
                    archive.site().keySet().stream()
                            .filter(path -> path.matches("postmortems/.+/index.html"))
                            .map(path -> path.substring("postmortems/".length(), path.lastIndexOf('/')))
                            .toList());
        }

        private void element(String line, String within) {
            if (line.startsWith("none ")) {
                assertThat(page.select(within + line.substring(5)).outerHtml())
                        .as(line)
                        .isEmpty();
                return;
            }
            boolean whole = line.contains(" = ");
            String[] sides = line.split(whole ? " = " : " ~ ", 2);
            int at = sides[0].lastIndexOf(" @");
            var found = page.select(within + (at < 0 ? sides[0] : sides[0].substring(0, at)));
            String text = String.join("|", at < 0 ? found.eachText() : found.eachAttr(sides[0].substring(at + 2)));
            if (whole) {
                assertThat(text).as(line).isEqualTo(sides[1]);
            } else {
                assertThat(text).as(line).contains(sides[1]);
            }
        }
    }
}

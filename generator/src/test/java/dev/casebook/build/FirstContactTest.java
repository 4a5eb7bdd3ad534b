package dev.casebook.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.casebook.cli.ArchiveFixture;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can go wrong before anything goes right ends in one clear sentence and the right exit code. */
@Timeout(60)
class FirstContactTest {
    private static final String GOOD = """
            -- 2024-01-01-good.md --
            # Good

            Nothing is wrong with this one.
            """;

    @TempDir
    private Path temporary;

    private static ArchiveFixture.Run run(String command, String content) {
        return ArchiveFixture.run((command + " --content " + content).split(" ", -1));
    }

    private ArchiveFixture archive() {
        return new ArchiveFixture(temporary);
    }

    @Test
    void refusesAnEmptyFolder() {
        assertRefused(archive().build(), "there is no Markdown file in");
        assertRefused(archive().check(), "there is no Markdown file in");
        assertRefused(archive().search("words"), "there is no Markdown file in");
        assertThat(archive().output()).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"build", "check", "search words", "serve"})
    void refusesAMissingFolder(String command) {
        String missing = temporary.resolve("nowhere").toString();
        assertRefused(run(command, missing), "there is no folder " + missing);
    }

    @ParameterizedTest
    @ValueSource(strings = {"build", "check", "search words", "serve"})
    void refusesAFileInPlaceOfTheFolder(String command) throws IOException {
        Path file = Files.writeString(temporary.resolve("report.md"), "# Report\n");
        assertRefused(run(command, file.toString()), "is a file, not a folder");
    }

    @ParameterizedTest
    @ValueSource(strings = {"notaurl", "javascript:alert(1)", "//host/", "https://", "https://a b/", "https://a/?q"})
    void refusesAnAddressThatNoSiteCanHave(String url) {
        assertRefused(archive().with(GOOD).build("--base-url", url), "`" + url + "` is no address of a site");
        assertThat(archive()
                        .with(GOOD)
                        .with("-- casebook.yaml --\nsite: {base_url: \"" + url + "\"}\n")
                        .check()
                        .findings())
                .contains("error[settings/bad-value] casebook.yaml:1:18 `" + url + "` is no address of a site");
    }

    @Test
    void readsTheFilesThatTheSettingsTake() {
        ArchiveFixture archive = archive().with("""
                -- casebook.yaml --
                include: [docs/incidents, "**/post-mortem-?.md"]
                exclude: ["**/drafts/"]
                -- docs/incidents/2024-01-01-good.md --
                # Good

                Nothing is wrong with this one.
                -- docs/incidents/drafts/2024-01-02-unfinished.md --
                # Unfinished
                -- docs/other/post-mortem-a.md --
                # Also good

                Nothing is wrong with this one either.
                -- docs/other/plan.md --
                # Plan
                """);
        archive.build();
        assertThat(archive.output().resolve("postmortems/2024-01-01-good")).exists();
        assertThat(archive.output().resolve("postmortems/post-mortem-a")).exists();
        assertThat(archive.output().resolve("postmortems/2024-01-02-unfinished"))
                .doesNotExist();
        assertThat(archive.output().resolve("postmortems/plan")).doesNotExist();
    }

    /** Tried in every way, this pattern would keep a build busy for longer than anybody waits. */
    @Test
    void readsPatternsOfManySigns() {
        ArchiveFixture archive = archive()
                .with(
                        "-- casebook.yaml --\nexclude: ['" + "*a".repeat(40)
                                + "b', '**/draft*s/**/x?']\n-- " + "a".repeat(120)
                                + ".md --\n# Good\n\nNothing is wrong.\n"
                                + "-- p/draft-s/q/xy/z.md --\n# Draft\n-- draft-s/xy --\n# Draft\n-- draft-s/x/y.md --\n# Also good\n\nNothing.\n");
        archive.build();
        assertThat(archive.output().resolve("postmortems").toFile().list())
                .containsExactlyInAnyOrder("index.html", "a".repeat(120), "y");
    }

    @Test
    void leavesOutFilesThatNoMemoryHolds() throws IOException {
        ArchiveFixture archive = archive().with("""
                -- 2024-01-01-large.md --
                # Large

                See [the traffic](traffic.pcap) and ![it](dump.png).
                -- assets/small.txt --
                small
                """);
        for (String name : List.of("traffic.pcap", "dump.png", "assets/film.mp4")) {
            try (RandomAccessFile file =
                    new RandomAccessFile(archive.content().resolve(name).toFile(), "rw")) {
                file.setLength(10L << 30);
            }
        }
        assertThat(archive.build().findings())
                .containsExactly(
                        "warning[link/dead-link] 2024-01-01-large.md:3:5 `traffic.pcap` is not published: it holds more than 100 MiB",
                        "warning[link/dead-link] 2024-01-01-large.md:3:37 `dump.png` is not published: it holds more than 100 MiB",
                        "error[source/too-large] assets/film.mp4 `film.mp4` is not published: it holds more than 100 MiB");
        assertThat(archive.output().resolve("files/assets").toFile().list()).containsExactly("small.txt");
    }

    @Test
    void saysWhenTheSettingsTakeNoFile() {
        assertRefused(
                archive()
                        .with(GOOD)
                        .with("-- casebook.yaml --\nexclude: ['*']\n")
                        .build(),
                "`include` and `exclude` in casebook.yaml take none of the 1 Markdown files in");
    }

    @Test
    void publishesWordsThatAreLongerThanNamesOfFilesMayBe() {
        String word = "\u4e2d".repeat(90);
        ArchiveFixture archive = archive()
                .with("-- 2024-01-01-long.md --\n---\ntitle: Long\nservices: [" + word + "]\ntags: [" + word + "-1, "
                        + word + "-2]\nslug: " + "ab-".repeat(150) + "\n---\nIt was long.\n");
        archive.build();
        assertThat(archive.output().resolve("tags").toFile().list()).hasSize(3);
        assertThat(archive.output().resolve("postmortems").toFile().list())
                .hasSize(2)
                .anyMatch(name -> name.matches("(?:ab-)+[0-9a-f]{1,8}"));
    }

    @Test
    void publishesTheOthersWhenOneFileIsBroken() {
        ArchiveFixture archive = archive().with(GOOD).with("""
                -- 2024-01-02-broken.md --
                ---
                title: A
                - services
                  - a
                ---
                Text.
                """);
        assertFound(archive, "error[front-matter/yaml-error] 2024-01-02-broken.md:");
    }

    @Test
    void reportsABrokenSettingsFile() {
        ArchiveFixture archive = archive().with(GOOD).with("""
                -- casebook.yaml --
                site:
                - title
                  title: A
                 rules: b
                """);
        assertFound(archive, "error[front-matter/yaml-error] casebook.yaml:");
    }

    @Test
    void reportsAPictureThatPretendsToBeMarkdown() {
        byte[] picture = new byte[4_000];
        for (int at = 0; at < picture.length; at++) {
            picture[at] = (byte) (at * 31);
        }
        assertFound(archive().with(GOOD).with("2024-01-02-picture.md", picture), "error[source/not-text]");
    }

    @Test
    void reportsAFileOfTwentyMegabytes() {
        byte[] log = new byte[20 << 20];
        Arrays.fill(log, (byte) 'x');
        assertFound(archive().with(GOOD).with("2024-01-02-log.md", log), "error[source/too-large]");
    }

    @Test
    void reportsAFileThatLeadsOutOfTheArchive() throws IOException {
        ArchiveFixture archive = archive().with(GOOD);
        Path secret = Files.writeString(temporary.resolve("secret.md"), "# Secret\n\nA secret text.\n");
        Files.createSymbolicLink(archive.content().resolve("2024-01-02-link.md"), secret);
        assertFound(archive, "error[source/outside-archive]");
        archive.site()
                .forEach((path, bytes) -> assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
                        .as(path)
                        .doesNotContain("secret text"));
    }

    @Test
    void walksNoLoop() throws IOException {
        ArchiveFixture archive = archive().with(GOOD);
        Files.createSymbolicLink(archive.content().resolve("again"), archive.content());
        Files.createSymbolicLink(archive.content().resolve("self"), Path.of("self"));
        ArchiveFixture.Run built = archive.build();
        assertNoTrace(built);
        assertThat(built.code()).isLessThan(2);
        assertThat(built.out()).contains("Built 1 postmortem ");
    }

    @Test
    void refusesAnOutputThatIsAFile() throws IOException {
        ArchiveFixture archive = archive().with(GOOD);
        Path file = Files.writeString(temporary.resolve("taken"), "mine");
        assertRefused(archive.build("--output", file.toString()), "is a file: choose a folder for the site");
        assertRefused(archive.build("--output", file.resolve("site").toString()), "cannot write");
        assertThat(file).hasContent("mine");
    }

    @Test
    void refusesAnOutputItMayNotWrite() throws IOException {
        ArchiveFixture archive = archive().with(GOOD);
        Path locked = Files.createDirectory(temporary.resolve("locked"));
        assertThat(locked.toFile().setWritable(false)).isTrue();
        try {
            if (!Files.isWritable(locked)) {
                assertRefused(archive.build("--output", locked.resolve("site").toString()), "no permission");
            }
        } finally {
            assertThat(locked.toFile().setWritable(true)).isTrue();
        }
        // Not even root makes a folder in this one.
        Path kernels = Path.of("/proc");
        assumeTrue(Files.isDirectory(kernels), "this system has no /proc");
        assertRefused(archive.build("--output", kernels.resolve("site").toString()), "cannot write /proc/site");
    }

    @Test
    void refusesAnOutputThatHoldsSomebodyElsesFiles() throws IOException {
        ArchiveFixture archive = archive().with(GOOD);
        Files.createDirectories(archive.output());
        Files.writeString(archive.output().resolve("thesis.txt"), "ten years of work");
        assertRefused(archive.build(), "holds files that Casebook did not write");
        assertThat(archive.site().keySet()).isEqualTo(Set.of("thesis.txt"));
        assertThat(archive.text("thesis.txt")).isEqualTo("ten years of work");
    }

    @Test
    void refusesAnOutputAroundTheArchive() {
        ArchiveFixture archive = archive().with(GOOD);
        assertRefused(archive.build("--output", temporary.toString()), "lies in the output folder");
        assertRefused(archive.build("--output", archive.content().toString()), "lies in the output folder");
        assertThat(archive.content().resolve("2024-01-01-good.md")).exists();
    }

    @Test
    void publishesIntoAFolderOfTheArchiveAndReadsNothingBack() throws IOException {
        ArchiveFixture archive = archive().with(GOOD).with("-- picture.txt --\nAn asset.\n");
        String inside = archive.content().resolve("public").toString();
        assertThat(archive.build("--output", inside).code()).isZero();
        var first = new TreeMap<>(ArchiveFixture.filesOf(Path.of(inside)));
        ArchiveFixture.Run again = archive.build("--output", inside);
        assertThat(again.code()).isZero();
        assertThat(again.out()).contains("0 new or changed");
        assertThat(ArchiveFixture.filesOf(Path.of(inside)).keySet()).isEqualTo(first.keySet());
    }

    @Test
    void keepsEveryPageInsideTheSite() throws IOException {
        ArchiveFixture archive = archive().with("""
                -- 2024-01-01-a.md --
                ---
                title: ../../etc/passwd
                slug: ../../../outside
                id: ../../id
                services: ["../../service", "..", "/", "."]
                tags: ["%2e%2e/x", "a\\\\b", "..", "con"]
                failure_modes: ["../../mode"]
                aliases: ["../../up", "..", "%2e%2e/%2e%2e/up", "a/../../up", "\\\\up", "C:/up"]
                ---
                Text.
                -- .. - ...md --
                # Dots

                On 2024-02-02 a file of dots was read.
                """);
        ArchiveFixture.Run built = archive.build();
        assertNoTrace(built);
        assertThat(built.code()).isZero();
        try (Stream<Path> around = Files.list(temporary)) {
            assertThat(around.map(path -> path.getFileName().toString())).containsExactlyInAnyOrder("content", "site");
        }
    }

    @Test
    void leavesItsOwnFilesWhereOldAddressesNameThem() throws IOException {
        ArchiveFixture archive = archive().with("""
                -- 2024-01-01-a.md --
                ---
                title: The queue filled
                date: 2024-01-01
                aliases: [/feed.xml, /llms.txt, /sitemap.xml, /postmortems.json, /robots.txt/, /404.html/, /index.html/,
                  /schema/postmortem.json, /actions/actions.csv, /postmortems/a/index.md, /old.html/amp/, /assets/x,
                  /search/, /old.html, /old/]
                ---
                The queue filled and nobody was told.
                """);
        ArchiveFixture.Run built = archive.build("--base-url", "https://example.com/");
        assertNoTrace(built);
        assertThat(built.code()).isZero();
        assertThat(archive.text("feed.xml")).contains("<feed");
        assertThat(archive.text("old.html")).contains("postmortems/2024-01-01-a/");
        assertThat(archive.site().keySet()).contains("old/index.html", "robots.txt", "search/root.cbx");
        assertThat(archive.check().findings().stream().filter(finding -> finding.contains("bad-alias")))
                .hasSize(12);
    }

    static Stream<Arguments> traps() {
        String front = "---\ntitle: Trap\ndate: 2024-01-02\n";
        return Stream.of(
                Arguments.of("one line of eight megabytes", "word ".repeat((8 << 20) / 5)),
                Arguments.of("quotes in quotes", ">".repeat(10_000) + " deep"),
                Arguments.of("lists in lists", nested(10_000)),
                Arguments.of("brackets", "[".repeat(100_000)),
                Arguments.of("links in links", "[a](".repeat(50_000)),
                Arguments.of("images in images", "![".repeat(50_000) + "](x)".repeat(50_000)),
                Arguments.of("emphasis", "*a **b ".repeat(50_000)),
                Arguments.of("backticks", backticks()),
                Arguments.of("elements in elements", "<div>".repeat(50_000)),
                Arguments.of("comments", "<!-- ".repeat(50_000)),
                Arguments.of("a wide table", "|a".repeat(20_000) + "|\n" + "|-".repeat(20_000) + "|\n"),
                Arguments.of("footnotes", "[^a]: b [^a]\n\n".repeat(5_000)),
                Arguments.of("references", "[a]: b\n".repeat(50_000) + "[a]".repeat(50_000)),
                Arguments.of("wiki links", "[[a".repeat(50_000)),
                Arguments.of("bold keys", "**Key:** ".repeat(50_000)),
                Arguments.of("many headings", "# Same\n\n".repeat(20_000)),
                Arguments.of("dates", "2024-01-01 ".repeat(200_000)),
                Arguments.of("a list of lists in YAML", front + "x: " + "[".repeat(10_000) + "\n---\nText.\n"),
                Arguments.of("mappings in mappings in YAML", front + "x: " + "{a: ".repeat(5_000) + "\n---\nText.\n"),
                Arguments.of("indents in YAML", front + indents(3_000) + "---\nText.\n"),
                Arguments.of("a thousand million laughs", front + laughs() + "---\nText.\n"),
                Arguments.of("itself", front + "x: &x [*x]\ntags: &y [*y]\n---\nText.\n"),
                Arguments.of("many keys", front + keys() + "---\nText.\n"),
                Arguments.of("tables in TOML", "+++\ntitle = 'Trap'\n[" + "a.".repeat(10_000) + "a]\n+++\nText.\n"),
                Arguments.of("lists in TOML", "+++\ntitle = 'Trap'\nx = " + "[".repeat(10_000) + "\n+++\nText.\n"),
                Arguments.of("no end", "---\n" + "a: b\n".repeat(100_000)),
                Arguments.of("control characters", "# Bell \u0007 \u001b[31m\u0000 \u202e\n\ntext\n"));
    }

    private static String nested(int depth) {
        StringBuilder list = new StringBuilder();
        for (int level = 0; level < depth; level++) {
            list.append("- ");
        }
        return list.append("deep").toString();
    }

    private static String backticks() {
        StringBuilder text = new StringBuilder();
        for (int length = 1; length < 500; length++) {
            text.append("`".repeat(length)).append(' ');
        }
        return text.toString();
    }

    private static String indents(int depth) {
        StringBuilder yaml = new StringBuilder("x:\n");
        for (int level = 1; level < depth; level++) {
            yaml.append(" ".repeat(level)).append("a:\n");
        }
        return yaml.toString();
    }

    private static String laughs() {
        StringBuilder yaml = new StringBuilder("a0: &a0 [lol, lol]\n");
        for (int level = 1; level < 30; level++) {
            yaml.append("a%d: &a%d [*a%d, *a%d]\n".formatted(level, level, level - 1, level - 1));
        }
        return yaml.append("tags: *a29\n").toString();
    }

    private static String keys() {
        StringBuilder yaml = new StringBuilder();
        for (int key = 0; key < 20_000; key++) {
            yaml.append("key").append(key).append(": 1\n");
        }
        return yaml.toString();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("traps")
    @Timeout(20)
    void survives(String what, String text) {
        ArchiveFixture archive = archive().with(GOOD).with("2024-01-02-trap.md", text.getBytes(StandardCharsets.UTF_8));
        ArchiveFixture.Run built = archive.build();
        assertNoTrace(built);
        assertThat(built.code()).as(built.err()).isIn(0, 1);
        assertThat(archive.site().keySet()).contains("postmortems/2024-01-01-good/index.html");
    }

    @Test
    void saysWhatIsWrongWithTheCommandLine() {
        assertRefused(ArchiveFixture.run("biuld"), "biuld");
        assertRefused(ArchiveFixture.run("build", "--ouptut", "x"), "--ouptut");
        assertRefused(archive().with(GOOD).build("--today", "tomorrow"), "is not a day");
        assertRefused(archive().with(GOOD).build("--today", "+999999999-12-31"), "is not a day");
        assertRefused(archive().build("--theme", temporary.resolve("none").toString()), "theme");
        assertThat(ArchiveFixture.run().code()).isEqualTo(2);
        assertThat(ArchiveFixture.run("build", "--help").code()).isZero();
    }

    private static void assertFound(ArchiveFixture archive, String finding) {
        ArchiveFixture.Run checked = archive.check();
        assertNoTrace(checked);
        assertThat(checked.code()).as(checked.out()).isEqualTo(1);
        assertThat(checked.findings()).hasSize(1).first().asString().startsWith(finding);
        ArchiveFixture.Run built = archive.build();
        assertNoTrace(built);
        assertThat(built.code()).as(built.out()).isEqualTo(1);
        assertThat(built.out()).contains("Built 1 postmortem ");
        assertThat(archive.site().keySet()).contains("postmortems/2024-01-01-good/index.html");
    }

    private static void assertRefused(ArchiveFixture.Run run, String sentence) {
        assertNoTrace(run);
        assertThat(run.code()).as(run.toString()).isEqualTo(2);
        assertThat(run.err()).startsWith("casebook: ").contains(sentence);
        assertThat(run.err().lines().limit(3)).as(run.err()).hasSizeLessThan(3);
        assertThat(run.out()).isEmpty();
    }

    private static void assertNoTrace(ArchiveFixture.Run run) {
        assertThat(run.code()).as(run.err()).isNotEqualTo(70);
        assertThat(run.out() + run.err()).doesNotContain("\tat ", "Exception");
    }
}

package dev.casebook.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.archive.BuildMemory;
import dev.casebook.archive.DocumentStores;
import dev.casebook.packed.ScratchFile;
import dev.casebook.render.ThemeException;
import dev.casebook.source.SourcePath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A build that remembers the one before it, in memory or from disk, gives what a build that remembers nothing gives, whatever was done to the
 * archive between.
 */
class IncrementalBuildTest {
    private static final int SEQUENCES = 200;
    private static final int DOCUMENTS = 8;
    private static final int LONGEST = 2_000;
    private static final List<String> MODES =
            List.of("capacity-exhaustion", "retry-storm", "expired-certificate", "typo-mode");
    private static final List<String> SERVICES = List.of("checkout", "ledger", "Search API", "nowhere");
    private static final List<String> SENTENCES = List.of(
            "The queue filled because retries had no limit.",
            "Nobody should have deployed on a Friday.",
            "See [the other](p1.md) and [[p2]], and [[service:checkout]].",
            "Mail ops@example.com was paged at 14:05.",
            "## Timeline\n\n- 10:00 Started\n- 10:20 Paged\n- 09:50 Mitigated",
            "## Action items\n\n- [ ] Improve monitoring (owner: Jane Doe)\n- [x] Limit retries",
            "![](assets/graph.png) shows nothing.",
            "<!-- casebook-ignore language/hindsight: quoted -->\n\nWe could have known.",
            "The lease expired while the clock ran ahead.");

    @TempDir
    private Path temporary;

    private final long seed = Long.getLong("tests.seed", 20_261_129L);
    private final Random random = new Random(seed);
    private final SortedMap<String, String> archive = new TreeMap<>();

    @Test
    void givesTheSameBytesAsACleanBuildAfterEveryEdit() throws Exception {
        Path content = temporary.resolve("content");
        SiteBuild build = new SiteBuild(options(content), Progress.NONE);
        BuildMemory memory = new BuildMemory();
        DocumentStores stores = new DocumentStores(temporary.resolve("stores").toString(), "test");
        for (int i = 0; i < DOCUMENTS; i++) {
            archive.put("p" + i + ".md", postmortem(i));
        }
        for (int sequence = 0; sequence < SEQUENCES; sequence++) {
            List<String> edits = new ArrayList<>();
            for (int i = random.nextInt(1, 5); i > 0; i--) {
                edits.add(edit());
            }
            write(content);
            Site incremental = build.site(memory);
            Site stored = build.site(new BuildMemory(stores));
            Site clean = build.site(new BuildMemory());
            String where = "sequence " + sequence + " " + edits + ", -Dtests.seed=" + seed;
            assertThat(lines(incremental)).as(where).isEqualTo(lines(clean));
            assertThat(lines(stored)).as(where).isEqualTo(lines(clean));
            Map<String, byte[]> expected = made(clean);
            assertSame(made(incremental), expected, where);
            assertSame(made(stored), expected, where);
        }
    }

    @Test
    void makesTheSamePageAheadOfTheRestWhereADocumentSaysTheSame() throws Exception {
        Path demo = Path.of("").toAbsolutePath().resolveSibling("content");
        SiteBuild build = new SiteBuild(options(demo), Progress.NONE);
        Site site = build.site(new BuildMemory());
        int pages = 0;
        for (SiteFile file : site.files()) {
            String name = file.path().file();
            Optional<SourcePath> source = site.source(name);
            if (source.isPresent() && !name.startsWith("failure-modes/")) {
                Site ahead = build.ahead(site, Set.of(source.get())).orElseThrow(() -> new AssertionError(name));
                assertThat(ahead.make(name)).as(name).hasValue(site.make(name).orElseThrow());
                pages++;
            }
        }
        assertThat(pages).isGreaterThan(45);
    }

    @Test
    void publishesWhatTheSiteMakes() throws Exception {
        Path demo = Path.of("").toAbsolutePath().resolveSibling("content");
        SiteBuild build = new SiteBuild(options(demo), Progress.NONE);
        build.publish().close();
        Site site = build.site(new BuildMemory());
        for (SiteFile file : site.files()) {
            String name = file.path().file();
            assertThat(temporary.resolve("site").resolve(name))
                    .hasBinaryContent(file.content().make());
        }
        try (Stream<Path> left = Files.list(temporary)) {
            assertThat(left)
                    .extracting(Path::getFileName)
                    .extracting(Path::toString)
                    .containsExactly("site");
        }
    }

    @Test
    void makesTheSameOfWhatWasPutAside() throws Exception {
        SiteBuild build = new SiteBuild(options(Path.of("").toAbsolutePath().resolveSibling("content")), Progress.NONE);
        try (ScratchFile scratch = ScratchFile.at(temporary.resolve("scratch"))) {
            assertThat(made(build.site(BuildMemory.none(scratch, 0))))
                    .containsExactlyInAnyOrderEntriesOf(made(build.site(new BuildMemory())));
        }
    }

    /** A word that counts would make others more or less alike. */
    @Test
    void changesNoOtherPageThanThatOfTheDocument() throws Exception {
        Path content = temporary.resolve("content");
        for (int i = 0; i < DOCUMENTS; i++) {
            archive.put("p" + i + ".md", postmortem(i));
        }
        write(content);
        SiteBuild build = new SiteBuild(options(content), Progress.NONE);
        Map<String, byte[]> before = made(build.site(new BuildMemory()));
        archive.merge("p3.md", "\nAnd so it was.\n", String::concat);
        write(content);
        Map<String, byte[]> after = made(build.site(new BuildMemory()));

        assertThat(after.keySet().stream()
                        .filter(file -> !Arrays.equals(before.get(file), after.get(file)))
                        .filter(file -> !file.startsWith("assets/index/")))
                .containsExactly("postmortems/p3/index.html", "postmortems/p3/index.md", "search/root.cbx");
    }

    private static List<String> lines(Site site) {
        return site.diagnostics().list().stream().map(Object::toString).toList();
    }

    private static void assertSame(Map<String, byte[]> incremental, Map<String, byte[]> clean, String where) {
        assertThat(incremental.keySet()).as(where).isEqualTo(clean.keySet());
        clean.forEach((file, bytes) ->
                assertThat(incremental.get(file)).as(file + " after " + where).isEqualTo(bytes));
    }

    private static Map<String, byte[]> made(Site site) throws IOException, ThemeException {
        Map<String, byte[]> made = new TreeMap<>();
        SiteWriter.write(site.files(), (path, bytes) -> {
            synchronized (made) {
                made.put(path.file(), bytes);
            }
        });
        return made;
    }

    private String edit() {
        String path = any(List.copyOf(archive.keySet()));
        String text = archive.getOrDefault(path, "");
        int fresh = random.nextInt(DOCUMENTS);
        switch (random.nextInt(12)) {
            case 0, 1, 2 -> archive.put(path, text.length() > LONGEST ? text : text + "\n\n" + any(SENTENCES) + "\n");
            case 3, 4 -> archive.put("p" + fresh + ".md", postmortem(fresh));
            case 5 -> {
                if (archive.size() > 4) {
                    archive.remove(path);
                }
            }
            case 6 -> {
                archive.remove(path);
                archive.put("moved-" + fresh % 2 + ".md", text);
            }
            case 7 -> archive.put("casebook.yaml", settings());
            case 8 -> archive.put("services.yaml", services());
            case 9 -> archive.put("pages/how.md", "---\ntitle: How\n---\n" + any(SENTENCES) + "\n");
            case 10 ->
                archive.put(
                        "failure-modes/" + any(MODES) + ".md",
                        "---\ntitle: Ours\naliases: [own]\n---\n" + any(SENTENCES) + "\n");
            default -> archive.put(path, text.replace("title:", random.nextBoolean() ? "titel:" : "title: [broken"));
        }
        return path;
    }

    private String postmortem(int number) {
        return """
                ---
                id: INC-%d
                title: Incident number %d
                date: 2024-%02d-1%d
                severity: SEV-%d
                failure_modes: [%s]
                services: [%s]
                related: [INC-%d]
                actions:
                  - title: Limit retries in %s
                    owner: %s
                    due: 2024-09-01
                    type: systemic
                    status: %s
                ---
                ## Summary

                %s

                ## Root cause

                %s
                """.formatted(
                        random.nextInt(12),
                        number,
                        random.nextInt(1, 13),
                        random.nextInt(9),
                        random.nextInt(1, 6),
                        any(MODES),
                        any(SERVICES),
                        random.nextInt(12),
                        any(SERVICES),
                        any(List.of("payments", "Jane Doe", "")),
                        any(List.of("open", "done", "started-ish")),
                        any(SENTENCES),
                        any(SENTENCES));
    }

    private String settings() {
        return any(List.of(
                "profile: standard\nsite: {title: Ours}\n",
                "profile: standard\nsite: {title: Ours, base_url: 'https://example.org/'}\npolicy: {fewest_actions: 0}\n",
                "profile: strict\n",
                "profile: standard\nrules: {language/hindsight: error}\nsite: {timezone: Europe/Rome}\n",
                "fields: {title: [titel]}\nsynonyms: [[queue, backlog]]\n",
                "site: [\n"));
    }

    private String services() {
        return any(List.of(
                "services:\n  checkout: {team: payments}\n  ledger: {name: The Ledger, aliases: [Jane Doe]}\n",
                "services:\n  ledger: {team: payments, aliases: [books]}\n",
                "services: broken\n"));
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** Touches only files that change, as an editor does. */
    private void write(Path content) throws IOException {
        Files.createDirectories(content);
        try (var walk = Files.walk(content)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                if (!archive.containsKey(content.relativize(file).toString().replace('\\', '/'))) {
                    Files.delete(file);
                }
            }
        }
        for (Map.Entry<String, String> file : archive.entrySet()) {
            Path target = content.resolve(file.getKey());
            Files.createDirectories(target.getParent());
            if (!Files.exists(target) || !Files.readString(target).equals(file.getValue())) {
                Files.writeString(target, file.getValue());
            }
        }
    }

    private BuildOptions options(Path content) {
        return BuildOptions.preview(content, temporary.resolve("site"), "", LocalDate.of(2026, 11, 29), "test");
    }
}

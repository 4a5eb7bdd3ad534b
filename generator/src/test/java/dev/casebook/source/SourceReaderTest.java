package dev.casebook.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.casebook.publish.Publisher;
import dev.casebook.source.SourceProblem.Kind;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceReaderTest {
    @TempDir
    private Path folder;

    @Test
    void sortsDocumentsSettingsAndAssetsByPath() throws IOException {
        for (String path : List.of(
                "b.md",
                "a/z.markdown",
                "a/b.MD",
                "r.html.md.erb",
                "m.mdx",
                "q.qmd",
                "casebook.yaml",
                "services.yml",
                "paths/first.yaml",
                "a/casebook.yaml",
                "logo.png")) {
            write(path, "x".getBytes(UTF_8));
        }
        SourceTree tree = read();
        assertThat(paths(tree.documents()))
                .containsExactly("a/b.MD", "a/z.markdown", "b.md", "m.mdx", "q.qmd", "r.html.md.erb");
        assertThat(paths(tree.settings())).containsExactly("casebook.yaml", "paths/first.yaml", "services.yml");
        assertThat(tree.assets().stream().map(a -> a.path().value())).containsExactly("a/casebook.yaml", "logo.png");
        assertThat(tree.setting("casebook.yaml")).isPresent();
        assertThat(tree.problems()).isEmpty();
    }

    @Test
    void leavesOutHiddenFoldersDependenciesAndSites() throws IOException {
        for (String path : List.of(
                ".git/a.md",
                ".hidden.md",
                "node_modules/b.md",
                "target/c.md",
                "site/d.md",
                "published/" + Publisher.LIST,
                "published/f.md",
                "e.md")) {
            write(path, "x".getBytes(UTF_8));
        }
        SourceTree tree = SourceReader.read(folder, Limits.STANDARD.without(List.of(folder.resolve("site"))));
        assertThat(paths(tree.documents())).containsExactly("e.md");
        assertThat(tree.assets()).isEmpty();
    }

    @Test
    void readsUtf8WithAndWithoutMarkAndUtf16WithMark() throws IOException {
        write("a.md", "\uFEFFgrün 😀".getBytes(UTF_8));
        write("b.md", "grün 😀".getBytes(UTF_8));
        write("c.md", ("\uFEFF" + "grün 😀").getBytes(UTF_16LE));
        assertThat(read().documents().stream().map(SourceFile::text))
                .containsOnly("grün 😀")
                .hasSize(3);
    }

    @Test
    void keepsReplacementCharactersThatReallyStandInTheFile() throws IOException {
        write("a.md", "odd \uFFFD".getBytes(UTF_8));
        assertThat(read().problems()).isEmpty();
    }

    @Test
    void guessesWesternTextAndPointsAtItsFirstOddByte() throws IOException {
        write("a.md", "caf\u00e9 \u201cquoted\u201d".getBytes(Charset.forName("windows-1252")));
        SourceTree tree = read();
        assertThat(tree.documents().getFirst().text()).isEqualTo("caf\u00e9 \u201cquoted\u201d");
        SourceProblem problem = tree.problems().getFirst();
        assertThat(problem.kind()).isEqualTo(Kind.NOT_UTF8);
        assertThat(problem.span().text()).isEqualTo("\u00e9");
    }

    @Test
    void refusesWhatIsNoText() throws IOException {
        write("nul.md", new byte[] {'a', 0, 'b'});
        write("picture.md", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0x1A, 1, (byte) 0xFF});
        SourceTree tree = read();
        assertThat(tree.documents()).isEmpty();
        assertThat(kinds(tree)).containsExactly("nul.md NOT_TEXT", "picture.md NOT_TEXT");
    }

    @Test
    void refusesFilesOverTheLimit() throws IOException {
        write("large.md", "x".repeat(11).getBytes(ISO_8859_1));
        write("right.md", "x".repeat(10).getBytes(ISO_8859_1));
        SourceTree tree = SourceReader.read(folder, new Limits(10, 9, List.of()));
        assertThat(paths(tree.documents())).containsExactly("right.md");
        assertThat(kinds(tree)).containsExactly("large.md TOO_LARGE");
    }

    @Test
    void followsLinksToFilesOfTheArchiveAndNoOthers() throws IOException {
        Path outside = Files.createTempDirectory("outside");
        Files.writeString(outside.resolve("secret.md"), "secret");
        write("real.md", "real".getBytes(UTF_8));
        write(".git/config", "token".getBytes(UTF_8));
        link("inside.md", folder.resolve("real.md"));
        link("outside.md", outside.resolve("secret.md"));
        link("outside", outside);
        link("config.md", folder.resolve(".git/config"));
        link("dangling.md", folder.resolve("nowhere.md"));
        link("loop", folder);
        SourceTree tree = read();
        assertThat(paths(tree.documents())).containsExactly("inside.md", "real.md");
        assertThat(kinds(tree))
                .containsExactly(
                        "config.md OUTSIDE_ARCHIVE",
                        "dangling.md UNREADABLE",
                        "outside OUTSIDE_ARCHIVE",
                        "outside.md OUTSIDE_ARCHIVE");
    }

    @Test
    void tellsOfNamesThatNoAddressCanCarry() throws IOException {
        write("a\\b.md", "x".getBytes(UTF_8));
        assertThat(kinds(read())).containsExactly("a_b.md BAD_NAME");
    }

    @Test
    void composesNamesSoThatEveryMachineAgrees() throws IOException {
        write("cafe\u0301.md", "x".getBytes(UTF_8));
        assertThat(paths(read().documents())).containsExactly("caf\u00e9.md");
    }

    @Test
    void saysInOneSentenceWhyAFolderCannotBeRead() throws IOException {
        write("file.md", "x".getBytes(UTF_8));
        assertThatThrownBy(() -> SourceReader.read(folder.resolve("missing"), Limits.STANDARD))
                .isInstanceOf(ArchiveUnreadableException.class)
                .hasMessageMatching("There is no folder `.*missing`\\.");
        assertThatThrownBy(() -> SourceReader.read(folder.resolve("file.md"), Limits.STANDARD))
                .isInstanceOf(ArchiveUnreadableException.class)
                .hasMessageMatching("`.*file.md` is a file, not a folder of postmortems\\.");
    }

    @Test
    void readsAnEmptyFolderAsAnEmptyArchive() throws IOException {
        assertThat(read()).isEqualTo(new SourceTree(List.of(), List.of(), List.of(), List.of()));
    }

    private SourceTree read() throws IOException {
        return SourceReader.read(folder, Limits.STANDARD);
    }

    private void write(String path, byte[] bytes) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent() == null ? folder : file.getParent());
        Files.write(file, bytes);
    }

    private void link(String path, Path target) throws IOException {
        Files.createSymbolicLink(folder.resolve(path), target);
    }

    private static List<String> paths(List<SourceFile> files) {
        return files.stream().map(f -> f.path().value()).toList();
    }

    private static List<String> kinds(SourceTree tree) {
        return tree.problems().stream()
                .map(p -> p.span().file().path() + " " + p.kind())
                .toList();
    }
}

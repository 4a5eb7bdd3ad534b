package dev.casebook.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.cli.ArchiveFixture;
import dev.casebook.cli.Main;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo archive is built twice, by processes that agree in nothing but the archive. */
class DeterminismIT {
    private static final Path DEMO = Path.of("").toAbsolutePath().resolveSibling("content");

    @TempDir
    private Path temporary;

    @Test
    void givesTheSameBytesInAnotherLocaleZoneFolderAndFileOrder() throws Exception {
        List<String> paths = List.copyOf(ArchiveFixture.filesOf(DEMO).keySet());
        Path first = copy(paths, temporary.resolve("first"), Instant.parse("2024-01-01T00:00:00Z"));
        Path second = copy(
                paths.reversed(), temporary.resolve("another and longer/place"), Instant.parse("2001-05-05T05:05:05Z"));

        SortedMap<String, byte[]> one = build(first, "one", List.of());
        SortedMap<String, byte[]> other = build(
                second,
                "other",
                List.of(
                        "-Duser.language=tr",
                        "-Duser.country=TR",
                        "-Duser.timezone=Pacific/Chatham",
                        "-Dfile.encoding=ISO-8859-9",
                        "-Dline.separator=\r\n",
                        "-XX:ActiveProcessorCount=1"));

        assertThat(one).hasSizeGreaterThan(100);
        assertThat(other.keySet()).isEqualTo(one.keySet());
        one.forEach((path, bytes) -> assertThat(other.get(path)).as(path).isEqualTo(bytes));
    }

    private static Path copy(List<String> paths, Path folder, Instant changed) throws IOException {
        for (String path : paths) {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.copy(DEMO.resolve(path), file);
            Files.setLastModifiedTime(file, FileTime.from(changed));
        }
        return folder;
    }

    private SortedMap<String, byte[]> build(Path content, String name, List<String> options) throws Exception {
        Path output = temporary.resolve("site of " + name);
        Path said = temporary.resolve(name + ".log");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName(), "build"));
        Stream.of("--content", content, "--output", output, "--today", "2026-11-21")
                .map(String::valueOf)
                .forEach(command::add);
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(process.waitFor()).as(Files.readString(said)).isZero();
        return ArchiveFixture.filesOf(output);
    }
}

package dev.casebook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every command that the README marks {@code sh} works as it stands, in order, in a fresh copy of the checkout. */
class ReadmeCommandsIT {
    private static final Path CHECKOUT = Path.of("..").toAbsolutePath().normalize();
    private static final Set<String> NOT_COPIED = Set.of("target", ".git", "site", "node_modules");

    @TempDir
    private Path temporary;

    @Test
    void workAsTheyStand() throws Exception {
        Path copy = temporary.resolve("a fresh copy");
        copy(CHECKOUT, copy);
        Path jar = CHECKOUT.resolve("generator/target/casebook.jar");
        assertThat(jar).as("the program is packaged before this test").isRegularFile();
        Files.createDirectories(copy.resolve("generator/target"));
        Files.copy(jar, copy.resolve("generator/target/casebook.jar"));

        List<String> commands = commands(Files.readString(CHECKOUT.resolve("README.md")));
        assertThat(commands).hasSizeGreaterThan(10).first().isEqualTo("./casebook build");
        for (String command : commands) {
            run(command, copy);
        }
        assertThat(copy.resolve("site/index.html")).isRegularFile();
    }

    /** The lines of the blocks that are fenced as {@code sh}; a line that ends with a backslash goes on. */
    private static List<String> commands(String readme) {
        List<String> commands = new ArrayList<>();
        boolean within = false;
        StringBuilder command = new StringBuilder();
        for (String line : readme.lines().toList()) {
            if (line.startsWith("```")) {
                within = line.equals("```sh");
            } else if (within && line.endsWith("\\")) {
                command.append(line, 0, line.length() - 1);
            } else if (within && !line.isBlank()) {
                commands.add(command + line);
                command.setLength(0);
            }
        }
        return commands;
    }

    private void run(String command, Path folder) throws IOException, InterruptedException {
        Path said = Files.createTempFile(temporary, "said", ".log");
        ProcessBuilder builder = new ProcessBuilder("sh", "-eu", "-c", command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        builder.environment().put("XDG_CACHE_HOME", temporary.resolve("cache").toString());
        builder.environment().put("TMPDIR", temporary.toString());
        int code = builder.start().waitFor();
        assertThat(code)
                .as(command + "\n" + Files.readString(said, StandardCharsets.UTF_8))
                .isZero();
        assertThat(Files.readString(said, StandardCharsets.UTF_8))
                .as("the launcher runs the packaged program")
                .doesNotContain("building Casebook");
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                if (!folder.equals(from) && NOT_COPIED.contains(String.valueOf(folder.getFileName()))) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                Files.createDirectories(to.resolve(from.relativize(folder)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (!NOT_COPIED.contains(String.valueOf(file.getFileName()))) {
                    Files.copy(file, to.resolve(from.relativize(file)));
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }
}

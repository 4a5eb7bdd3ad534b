package dev.casebook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tests of the launcher and of publishing, which are shell scripts like what they test. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no sh; the scripts are for those who have one")
class ShellScriptsIT {
    @TempDir
    private Path temporary;

    @ParameterizedTest
    @ValueSource(strings = {"test-launcher", "test-publishing"})
    void pass(String script) throws Exception {
        Path checkout = Path.of("..").toAbsolutePath().normalize();
        Path said = temporary.resolve("said");
        ProcessBuilder builder = new ProcessBuilder(
                        "sh", checkout.resolve(".ci").resolve(script).toString())
                .directory(checkout.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        builder.environment().keySet().removeAll(List.of("CASEBOOK_BUILD", "CASEBOOK_JAVA_OPTS", "CASEBOOK_JDKS"));
        int code = builder.start().waitFor();
        assertThat(code).as(Files.readString(said, StandardCharsets.UTF_8)).isZero();
        assertThat(Files.readString(said, StandardCharsets.UTF_8)).containsPattern("\\d+ passed, 0 failed");
    }
}

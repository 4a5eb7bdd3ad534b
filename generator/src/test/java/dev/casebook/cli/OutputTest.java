package dev.casebook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OutputTest {
    @Test
    void remembersThatTheDiskWasFull() {
        assertThat(lost("No space left on device")).contains("No space left on device");
    }

    @Test
    void missesNobodyWhoStoppedReading() {
        assertThat(lost("Broken pipe")).isEmpty();
    }

    private static Optional<String> lost(String fault) {
        Output output = new Output(new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(fault);
            }
        });
        PrintWriter writer = new PrintWriter(output, false, StandardCharsets.UTF_8);
        writer.println("a finding");
        writer.flush();
        return output.lost();
    }

    @Test
    void helpTellsTheExitCodesThatTheGuideTells() {
        assertThat(ArchiveFixture.run("--help").out().lines())
                .filteredOn(line -> line.matches("  [0-9]+ .*"))
                .extracting(line -> line.strip().split(" ", 2)[0])
                .containsExactly("0", "1", "2", "3", "70");
    }

    @Test
    void tooLittleMemoryIsNoMistakeAndNoFinding() {
        StringWriter told = new StringWriter();
        Exception failure = new IllegalStateException("a part failed", new OutOfMemoryError("Java heap space"));
        assertThat(Main.ours(failure, new PrintWriter(told, true))).isEqualTo(70);
        assertThat(told.toString())
                .startsWith("casebook: the memory is not enough: allow more, such as CASEBOOK_JAVA_OPTS=-Xmx4g");
        assertThat(Main.ours(new StackOverflowError(), new PrintWriter(told, true)))
                .isEqualTo(70);
        assertThat(told.toString()).contains("please report it");
    }
}

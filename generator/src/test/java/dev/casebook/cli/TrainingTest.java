package dev.casebook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the start-up cache is made of. */
class TrainingTest {
    @TempDir
    private Path folder;

    @Test
    void leavesAnArchiveWhoseCheckFindsFaultsOfManyKinds() throws IOException {
        Training.main(new String[] {folder.toString()});

        StringWriter out = new StringWriter();
        int code =
                Main.run(new PrintWriter(out), new PrintWriter(out), "check", "--content=" + folder.resolve("content"));

        assertThat(code).isEqualTo(ExitCode.FINE);
        assertThat(out.toString())
                .contains("3 files checked")
                .contains("sample.md")
                .contains(
                        "[language/",
                        "[action/",
                        "[timeline/",
                        "[vocabulary/",
                        "[front-matter/",
                        "[link/",
                        "[structure/");
    }
}

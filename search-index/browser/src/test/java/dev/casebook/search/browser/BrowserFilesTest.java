package dev.casebook.search.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BrowserFilesTest {
    /** What the search may cost a reader in code, compressed; the theme's own script is not among it. */
    private static final int BUDGET = 34 * 1024;

    @ParameterizedTest
    @EnumSource
    void namesNoOtherFile(BrowserFiles file) {
        String script = new String(file.bytes(), StandardCharsets.UTF_8);
        assertThat(script).doesNotContain("from '", "from \"", ".js'", "eval(", "new Function");
    }

    @Test
    void keepsTheSearchSmall() throws IOException {
        int size = 0;
        for (BrowserFiles file : BrowserFiles.values()) {
            int compressed = compressed(file.bytes());
            System.out.println(file.fileName() + ": " + file.bytes().length + " bytes, " + compressed + " compressed");
            size += compressed;
        }
        assertThat(size).isLessThanOrEqualTo(BUDGET);
    }

    private static int compressed(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(out, new Deflater(Deflater.BEST_COMPRESSION))) {
            deflater.write(bytes);
        }
        return out.size();
    }
}

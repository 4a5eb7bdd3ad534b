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
    /** What one search may cost a reader in code, compressed. */
    private static final int ENGINE_BUDGET = 30 * 1024;

    private static final int SCRIPTS_BUDGET = 4 * 1024;

    @ParameterizedTest
    @EnumSource
    void isAModuleThatNamesNoOtherFile(BrowserFiles file) {
        String script = new String(file.bytes(), StandardCharsets.UTF_8);
        assertThat(script).contains("export").doesNotContain("from '", "from \"", ".js'", "eval(", "new Function");
    }

    @Test
    void keepsTheEngineSmall() throws IOException {
        int size = compressed(BrowserFiles.ENGINE.bytes());
        System.out.println("engine.js: " + BrowserFiles.ENGINE.bytes().length + " bytes, " + size + " compressed");
        assertThat(size).isLessThanOrEqualTo(ENGINE_BUDGET);
    }

    @Test
    void keepsTheOtherScriptsSmall() throws IOException {
        int size = compressed(BrowserFiles.WORKER.bytes()) + compressed(BrowserFiles.CLIENT.bytes());
        System.out.println("search-worker.js and search-client.js: " + size + " bytes compressed");
        assertThat(size).isLessThanOrEqualTo(SCRIPTS_BUDGET);
    }

    private static int compressed(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(out, new Deflater(Deflater.BEST_COMPRESSION))) {
            deflater.write(bytes);
        }
        return out.size();
    }
}

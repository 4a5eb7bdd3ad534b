package dev.casebook.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.search.browser.BrowserFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class SearchScriptsTest {
    /** What all of a search may cost a reader in code, packed: engine, worker, client and interface. */
    private static final int BUDGET = 40 * 1024;

    @Test
    void allCodeOfTheSearchTogetherIsSmall() {
        ThemeAssets assets = ThemeAssets.of(Themes.shipped(), BrowserFiles.CLIENT.bytes());
        int packed = Stream.concat(
                        Stream.of(BrowserFiles.WORKER.bytes()),
                        Stream.of("js/search-ui.js", "js/search-filters.js")
                                .map(name -> assets.files().get(assets.address(name))))
                .mapToInt(SearchScriptsTest::packed)
                .sum();
        assertThat(packed).isLessThanOrEqualTo(BUDGET);
    }

    private static int packed(byte[] script) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        }) {
            gzip.write(script);
        } catch (IOException impossible) {
            throw new IllegalStateException("memory can be written to", impossible);
        }
        return out.size();
    }
}

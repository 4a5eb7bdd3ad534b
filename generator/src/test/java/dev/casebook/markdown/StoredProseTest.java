package dev.casebook.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.parse.ParsedDocument;
import dev.casebook.parse.Pictures;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Stored prose")
class StoredProseTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "---\ntitle: T\n---\n# T\n\nA *word*, `code` and “a quotation”.\nNext line.\n",
                "- one\n- [two](x.md)\n\n## H\n\n| a | b |\n| - | - |\n| c \u00e9 | \ud83d\ude00 d |\n\n> # In\n>\n> said\n\nlast",
                "a\r\nb \uFFFC c \\* d &amp; e\n\n## Again\n\n## Again\n\nf\n",
            })
    void isWhatWasRead(String text) {
        ParsedDocument document = Pictures.parse(text + "\n\n" + "long ".repeat(8_000));
        List<Passage> read = Prose.of(FlexmarkDocument.parse(
                document.file(), document.frontMatter().span().end()));

        assertThat(document.body().prose()).isEqualTo(read).isNotEmpty();
    }
}

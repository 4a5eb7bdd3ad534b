package dev.casebook.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Raw HTML")
class RawHtmlTest {
    @ParameterizedTest
    @CsvSource({
        "a <b>c</b>, a |<b>|c|</b>",
        "<a title=\"x <b>y</b>, <a title=\"x |<b>|y|</b>",
        "<a title=\"<b>\" <i>y</i>, <a title=\"<b>\" |<i>|y|</i>",
        "<a x=<b/y=<i/z=<u, <a x=<b/y=<i/z=<u",
        "<a x=<b/y=<i/z=<u >, <a x=<b/y=<i/z=<u >",
        "1 <2 <b>c</b>, 1 <2 |<b>|c|</b>",
    })
    void looksThroughNothingTwice(String html, String pieces) {
        List<String> cut = RawHtml.cut(html).stream()
                .map(piece -> html.substring(piece.start(), piece.end()))
                .toList();
        assertThat(String.join("|", cut)).isEqualTo(pieces);
    }
}

package dev.casebook.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActiveSvgTest {
    private static final String ROOT =
            "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' xmlns:h='http://www.w3.org/1999/xhtml'>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<rect fill='url(#fade)' style='fill: red; mask: url(\"#hole\")'/>",
                "<style>rect { fill: #fff; src: url(data:font/woff2;base64,AA) }</style>",
                "<image href='data:image/png;base64,AA=='/><use xlink:href='#node'/>",
                "<a xlink:href='https://casebook.example/a?b#c'><text>once @import url(x)</text></a>",
                "<animate attributeName='opacity' to='1'/><title>a &amp; b &#60;script></title><!-- <script/> -->",
            })
    void aPictureIsOne(String content) {
        assertThat(in(ROOT + content + "</svg>")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<x:script xmlns:x='http://www.w3.org/2000/svg'/>",
                "<h:img src='x'/>",
                "<foreignObject/>",
                "<rect onclick='alert(1)'/>",
                "<rect ONCLICK='alert(1)'/>",
                "<a href='java&#10;script:alert(1)'/>",
                "<a xlink:href=' JavaScript:alert(1)'/>",
                "<use href='other.svg#a'/>",
                "<use href='data:image/svg+xml,a#b'/>",
                "<image xlink:href='//elsewhere.example/dot.png'/>",
                "<set attributeName='xlink:href' to='javascript:alert(1)'/>",
                "<animate attributeName='onload' to='alert(1)'/>",
                "<style>@import 'https://elsewhere.example/a.css';</style>",
                "<style>rect { fill: u<![CDATA[rl(https://elsewhere.example/a)]]> }</style>",
                "<rect style='fill: \\75rl(https://elsewhere.example/a)'/>",
                "<rect fill='url( \"https://elsewhere.example/a\")'/>",
                "<?xml-stylesheet href='a.xsl'?>",
                "<rect>",
                "&nbsp;",
            })
    void whatRunsOrFetchesIsNone(String content) {
        assertThat(in(ROOT + content + "</svg>")).isNotEmpty();
    }

    @Test
    void aDocumentTypeIsNoMoreThanAName() {
        String type =
                "<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd'";
        assertThat(in("<?xml version='1.0' encoding='utf-8'?>" + type + ">" + ROOT + "</svg>"))
                .isEmpty();
        assertThat(in(type + "[<!ATTLIST svg onload CDATA 'alert(1)'>]>" + ROOT + "</svg>"))
                .isNotEmpty();
        assertThat(in("<?xml version='1.0' encoding='utf-7'?>" + ROOT + "</svg>"))
                .isNotEmpty();
        assertThat(ActiveSvg.in((ROOT + "</svg>").getBytes(StandardCharsets.UTF_16)))
                .isNotEmpty();
    }

    private static String in(String svg) {
        return ActiveSvg.in(svg.getBytes(StandardCharsets.UTF_8)).orElse("");
    }
}

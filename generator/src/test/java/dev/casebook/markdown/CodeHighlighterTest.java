package dev.casebook.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.parse.Pictures;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodeHighlighterTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '^',
            value = {
                "json~{\"a\": [1, true, \"x\"]}~{<key>\"a\"</>: [<number>1</>, <literal>true</>, <string>\"x\"</>]}",
                "yaml~- name: 'x' # c~- <key>name</>: <string>'x'</> <comment># c</>",
                "sh~for p in $PODS; do kubectl get \"$p\"; done # x~<keyword>for</> p <keyword>in</> <variable>$PODS</>; <keyword>do</> kubectl get <string>\"$p\"</>; <keyword>done</> <comment># x</>",
                "sql~SELECT a FROM t WHERE b = 'x''y' -- c~<keyword>SELECT</> a <keyword>FROM</> t <keyword>WHERE</> b = <string>'x'</><string>'y'</> <comment>-- c</>",
                "java~return null; // x~<keyword>return</> <literal>null</>; <comment>// x</>",
                "python~def f(x): # it's~<keyword>def</> f(x): <comment># it's</>",
                "go~x := 0x1F /* a */~x := <number>0x1F</> <comment>/* a */</>",
                "toml~[a]~<section>[a]</>",
                "ini~key = \"v\"~<key>key</> = <string>\"v\"</>",
                "diff~@@ -1 +1 @@~<section>@@ -1 +1 @@</>",
                "diff~+ added~<inserted>+ added</>",
                "console~$ ls -l~<prompt>$ </>ls -l",
                "log~12:00 ERROR boom~<error>12:00 ERROR boom</>",
                "klingon~Qapla'~Qapla'",
            })
    void coloursWhatTheEyeLooksFor(String language, String code, String expected) {
        HtmlOut out = new HtmlOut();
        CodeHighlighter.write(language, code, out);
        String plain = out.toString()
                .replaceAll("<span class=\"tok-(\\w+)\">", "<$1>")
                .replace("</span>", "</>")
                .strip();
        assertThat(plain).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "json", "yaml", "sh", "sql", "java", "python", "js", "diff", "console", "log", "toml", "ruby", "hcl", ""
            })
    void neverChangesTheCodeItself(String language) {
        String code =
                "\"a\\\"b\" 'c' /* d */ // e\n# f $g ${h} -- i\n+ j\n- k: l\n[m] = \"open\nn` <o> & 1.5e3 '\n$ p\n";
        for (int end = 0; end <= code.length(); end++) {
            HtmlOut out = new HtmlOut();
            CodeHighlighter.write(language, code.substring(0, end), out);
            String shown = Jsoup.parse("<pre>x" + out + "</pre>").wholeText().substring(1);
            assertThat(shown.stripTrailing()).isEqualTo(code.substring(0, end).stripTrailing());
        }
    }

    @Test
    void writesTheLanguageAndAFocusableFrame() {
        assertThat(Pictures.html("```{.python #x}\nNone\n```"))
                .isEqualTo(
                        "<pre class=\"code\" tabindex=\"0\"><code class=\"language-python\"><span class=\"tok-literal\">None</span>\n</code></pre>");
    }
}

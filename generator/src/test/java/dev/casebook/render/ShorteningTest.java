package dev.casebook.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShorteningTest {
    @Test
    void takesCommentsAndNeedlessSpaceOffStyles() {
        assertThat(Shortening.style("""
                /* The page; { not a rule } */
                .page > .facts,
                h1 :first-child {
                  font: 1rem / 1.5 serif;
                  width: calc(100% - 2 * var(--gap)); /* both sides */
                }
                @media (min-width: 60rem) and (prefers-color-scheme: dark) { a { color: red; } }
                """))
                .isEqualTo(".page>.facts,h1 :first-child{font:1rem/1.5 serif;width:calc(100% - 2 * var(--gap))}"
                        + "@media (min-width:60rem) and (prefers-color-scheme:dark){a{color:red}}\n");
    }

    @Test
    void leavesWhatIsQuotedInStyles() {
        assertThat(Shortening.style("a::after { content: \" ; /* no */ \\\" \" ; }"))
                .isEqualTo("a::after{content:\" ; /* no */ \\\" \"}\n");
        assertThat(Shortening.style("a { b: 'never closed ;")).isEqualTo("a{b:'never closed ;\n");
        assertThat(Shortening.style("a{} /* never closed")).isEqualTo("a{}\n");
    }

    @Test
    void takesCommentsAndIndentationOffScripts() {
        assertThat(Shortening.script("""
                /*
                 * What it does.
                 */
                (() => {
                  // Why.
                  const address = "https://example.org/*"; /* stays */

                  return address;
                })();
                """)).isEqualTo("""
                (() => {
                const address = "https://example.org/*"; /* stays */
                return address;
                })();
                """);
    }
}

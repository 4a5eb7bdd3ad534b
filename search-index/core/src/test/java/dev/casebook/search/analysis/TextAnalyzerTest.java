package dev.casebook.search.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.search.analysis.Token.Role;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextAnalyzerTest {
    private static final long SEED = Long.getLong("tests.seed", 7L);

    @Test
    void stemsWordsAndDropsGrammar() {
        assertThat(terms("The retries were exhausting the connection pools"))
                .containsExactly("retri", "exhaust", "connect", "pool");
    }

    @Test
    void keepsIdentifiersWholeAndInParts() {
        assertThat(terms("INC-2024-017")).containsExactly("inc2024-017", "inc", "2024", "017");
        assertThat(terms("ERR_CONN_RESET")).containsExactly("errconnreset", "err", "conn", "reset");
        assertThat(terms("checkout-api")).containsExactly("checkoutapi", "checkout", "api");
        assertThat(terms("db.pool.wait_ms")).containsExactly("dbpoolwaitm", "db", "pool", "wait", "ms");
        assertThat(terms("CamelCaseException")).containsExactly("camelcaseexcept", "camel", "case", "except");
        assertThat(terms("OOMKilled")).containsExactly("oomkil", "oom", "kill");
        assertThat(terms("504")).containsExactly("504");
        assertThat(terms("java.net.SocketTimeoutException"))
                .containsExactly(
                        "javanetsockettimeoutexcept",
                        "java",
                        "net",
                        "sockettimeoutexcept",
                        "socket",
                        "timeout",
                        "except");
    }

    @Test
    void agreesOnSpellingsOfOneName() {
        for (String spelling :
                List.of("checkout-api", "checkout_api", "CheckoutApi", "checkout.api", "checkoutapi", "Checkout/API")) {
            assertThat(terms(spelling)).as(spelling).startsWith("checkoutapi");
        }
        assertThat(terms("SEV-1")).startsWith("sev1");
        assertThat(terms("SEV1")).startsWith("sev1");
        assertThat(terms("oomkilled")).isEqualTo(List.of("oomkil"));
    }

    @Test
    void takesMarksOfFullWidthForNarrowOnes() {
        assertThat(terms("ｃｈｅｃｋｏｕｔ－ａｐｉ")).containsExactly("checkoutapi", "checkout", "api");
        assertThat(terms("a：b svc：api 14：20")).containsExactly("ab", "svcapi", "svc", "api", "14-20");
    }

    @Test
    void keepsNumbersThatBelongTogetherWholeOnly() {
        assertThat(terms("10.0.3.17 14:20 2024-03-05T14:20:00Z 99.9 50,000"))
                .containsExactly("10.0.3.17", "14-20", "2024-03-05t14-20-00z", "99.9", "50000");
        assertThat(terms("500/502")).containsExactly("500", "502");
    }

    @Test
    void countsAPositionForEverySmallestPart() {
        List<Token> tokens = TextAnalyzer.analyze("the pool of checkout-api is full");
        assertThat(tokens)
                .containsExactly(
                        new Token("pool", 4, 8, 1, Role.WORD),
                        new Token("checkoutapi", 12, 24, 3, Role.WHOLE),
                        new Token("checkout", 12, 20, 3, Role.PART),
                        new Token("api", 21, 24, 4, Role.PART),
                        new Token("full", 28, 32, 6, Role.WORD));
    }

    @Test
    void takesOffPossessivesAndKeepsPluralAcronyms() {
        assertThat(terms("service's Service’s APIs")).containsExactly("servic", "servic", "api");
    }

    @Test
    void keepsOnlyThePartsOfAnEndlessIdentifier() {
        assertThat(terms("aa.bb.cc.dd.ee.ff.gg.hh.ii.jj.kk.ll.mm"))
                .hasSize(13)
                .doesNotContain("aabbccddeeffgghhiijjkkllmm");
        assertThat(TextAnalyzer.analyze("x-".repeat(50_000) + "x")).hasSize(50_001);
    }

    @Test
    void keepsItsPromisesOnHostileText() {
        HostileText texts = new HostileText(SEED);
        for (int i = 0; i < 5_000; i++) {
            String text = texts.next(80);
            Token before = new Token("", 0, 0, -1, Role.WORD);
            for (Token token : TextAnalyzer.analyze(text)) {
                assertThat(token.term())
                        .as("seed %d, text %d", SEED, i)
                        .isNotEmpty()
                        .hasSizeLessThanOrEqualTo(64);
                assertThat(token.position()).isGreaterThanOrEqualTo(before.position());
                assertThat(token.start()).isGreaterThanOrEqualTo(before.start()).isLessThan(token.end());
                assertThat(token.end()).isLessThanOrEqualTo(text.length());
                before = token;
            }
        }
    }

    @Test
    void findsTheWantedAmongAllTokens() {
        HostileText texts = new HostileText(SEED);
        for (int i = 0; i < 3_000; i++) {
            String text = texts.next(60);
            List<Token> expected = new ArrayList<>(TextAnalyzer.analyze(text));
            StringSet terms = new StringSet();
            for (int j = 0; j < expected.size(); j += 3) {
                terms.add(expected.get(j).term());
            }
            expected.removeIf(token -> !terms.contains(token.term()));
            assertThat(TextAnalyzer.find(text, Wanted.of(terms)))
                    .as("seed %d, text %d", SEED, i)
                    .isEqualTo(expected);
        }
        assertThat(TextAnalyzer.find("some text", Wanted.of(new StringSet()))).isEmpty();
    }

    private static List<String> terms(String text) {
        return TextAnalyzer.analyze(text).stream().map(Token::term).toList();
    }
}

package dev.casebook.search.query;

import static dev.casebook.search.query.QueryParser.parse;
import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.search.analysis.HostileText;
import dev.casebook.search.query.Query.And;
import dev.casebook.search.query.Query.Or;
import dev.casebook.search.query.Query.Preferring;
import dev.casebook.search.query.Query.Term;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class QueryParserTest {
    private static final long SEED = Long.getLong("tests.seed", 7L);

    @Test
    void looksForAnyWord() {
        assertThat(parse("retry storms").query()).isEqualTo(or("retri", "storm"));
        assertThat(parse("retry OR storms OR").query()).isEqualTo(or("retri", "storm"));
    }

    @Test
    void countsHowOftenAWordIsSaid() {
        assertThat(parse("retry Retry retries").query()).isEqualTo(new Term("retri", 3));
        assertThat(parse("retry (pool OR retry)").query())
                .isEqualTo(new Or(List.of(new Term("retri", 2), new Term("pool", 1))));
        assertThat(parse("retry AND pool AND retry").query())
                .isEqualTo(new And(List.of(new Term("retri", 2), new Term("pool", 1))));
        assertThat(parse("+retry retry retry").query()).isEqualTo(new Term("retri", 1));
    }

    @Test
    void bindsAndTighterThanSpace() {
        assertThat(parse("pool AND cache AND disk").query()).isEqualTo(and("pool", "cach", "disk"));
        assertThat(parse("pool cache AND disk").query())
                .isEqualTo(new Or(List.of(new Term("pool", 1), and("cach", "disk"))));
        assertThat(parse("(pool cache) AND disk").query())
                .isEqualTo(new And(List.of(or("pool", "cach"), new Term("disk", 1))));
    }

    @Test
    void requiresWhatHasAPlus() {
        assertThat(parse("pool +cache disk").query())
                .isEqualTo(new Preferring(new Term("cach", 1), or("pool", "disk")));
        assertThat(parse("+pool +cache").query()).isEqualTo(and("pool", "cach"));
        assertThat(parse("+(pool cache) disk").query())
                .isEqualTo(new Preferring(or("pool", "cach"), new Term("disk", 1)));
        assertThat(parse("+pool pool").query()).isEqualTo(new Term("pool", 1));
    }

    @Test
    void looksForIdentifiersWholeAndInPartsButRequiresThemWhole() {
        assertThat(parse("checkout-api").query()).isEqualTo(or("checkoutapi", "checkout", "api"));
        assertThat(parse("checkout-api AND pool").query())
                .isEqualTo(new Preferring(and("checkoutapi", "pool"), or("checkout", "api")));
    }

    @Test
    void takesMarksOutOfPlaceAsText() {
        assertThat(parse("AND pool AND").query()).isEqualTo(new Term("pool", 1));
        assertThat(parse("pool AND AND cache").query()).isEqualTo(or("pool", "cach"));
        assertThat(parse(")( pool (cache ))").query()).isEqualTo(or("pool", "cach"));
        assertThat(parse("() + ++ +( (+) \" ' : [").query().isNothing()).isTrue();
        assertThat(parse("pool AND the").query()).isEqualTo(new Term("pool", 1));
        assertThat(parse("").query().isNothing()).isTrue();
    }

    @Test
    void takesAPastedLineAsText() {
        ParsedQuery pasted =
                parse("\tat com.shop.Pay.charge(Pay.java:42) [\"err\": \"x:y\"] {level=ERROR} -- (see main())");
        assertThat(pasted.query()).isInstanceOf(Or.class);
        assertThat(terms(pasted))
                .contains("comshoppaycharg", "charg", "payjava42", "err", "level", "error", "see", "main");
        assertThat(pasted.ignored()).containsExactly("at");
    }

    @Test
    void saysWhatItLooksForAndWhatItIgnores() {
        ParsedQuery parsed = parse("why was the checkout-api, \"down\"?");
        assertThat(parsed.words()).containsExactly("checkout-api", "down");
        assertThat(parsed.ignored()).containsExactly("why", "was", "the");
    }

    @Test
    void looksForNoMoreThanSoManyTerms() {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            line.append("word").append(i).append(' ');
        }
        ParsedQuery parsed = parse(line.toString());
        assertThat(terms(parsed)).hasSize(QueryParser.MAX_TERMS);
        assertThat(parsed.ignored()).contains("word64", "word199");
    }

    @Test
    void survivesWhateverIsPasted() {
        HostileText texts = new HostileText(SEED);
        for (int i = 0; i < 20_000; i++) {
            String text = texts.next(40);
            assertThat(terms(parse(text)))
                    .as("seed %d, text %d", SEED, i)
                    .hasSizeLessThanOrEqualTo(QueryParser.MAX_TERMS);
        }
        for (String piece : List.of("x", "(", "+", "a.", "(a AND ", "\uD83D", "日", "a-b ", "\"")) {
            parse(piece.repeat(1 << 20));
        }
    }

    private static Set<String> terms(ParsedQuery parsed) {
        Set<String> terms = new TreeSet<>();
        parsed.query().collectTerms(terms);
        return terms;
    }

    private static Query or(String... terms) {
        return new Or(
                List.of(terms).stream().<Query>map(term -> new Term(term, 1)).toList());
    }

    private static Query and(String... terms) {
        return new And(
                List.of(terms).stream().<Query>map(term -> new Term(term, 1)).toList());
    }
}

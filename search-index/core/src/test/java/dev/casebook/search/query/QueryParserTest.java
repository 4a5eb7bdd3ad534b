package dev.casebook.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.search.analysis.HostileText;
import dev.casebook.search.query.Clause.All;
import dev.casebook.search.query.Clause.Either;
import dev.casebook.search.query.Clause.Group;
import dev.casebook.search.query.Clause.InField;
import dev.casebook.search.query.Clause.Item;
import dev.casebook.search.query.Clause.Phrase;
import dev.casebook.search.query.Clause.Sign;
import dev.casebook.search.query.Clause.Words;
import java.util.List;
import org.junit.jupiter.api.Test;

class QueryParserTest {
    private static final long SEED = Long.getLong("tests.seed", 7L);

    @Test
    void readsWordsSideBySide() {
        assertThat(parse("retry  storms,\u00A0checkout-api")).isEqualTo("retry storms, checkout-api");
        assertThat(parse("")).isEmpty();
        assertThat(parse(" \u3000 ")).isEmpty();
    }

    @Test
    void readsPhrases() {
        assertThat(parse("\"retry storm\" pool")).isEqualTo("'retry storm' pool");
        assertThat(parse("+\"retry storm\" -\"cache stampede\"")).isEqualTo("+'retry storm' -'cache stampede'");
        assertThat(parse("\"\"")).isEqualTo("''");
    }

    @Test
    void takesOneQuotedWordOfAMessageForText() {
        assertThat(parse("pods \"web-7f9c\" not found")).isEqualTo("pods web-7f9c not found");
        assertThat(parse("pods -\"web-7f9c\" not found")).isEqualTo("pods -web-7f9c not found");
        assertThat(parse("unit \"retry storm\" not found")).isEqualTo("unit 'retry storm' not found");
        assertThat(parse("\"checkout\" retry storm")).isEqualTo("'checkout' retry storm");
        assertThat(typing("pods in state \"web\"")).last().isEqualTo(new Words("web", false));
    }

    @Test
    void readsSigns() {
        assertThat(parse("+pool -cache disk")).isEqualTo("+pool -cache disk");
        assertThat(parse("+(pool cache) -(disk full)")).isEqualTo("+(pool cache) -(disk full)");
        assertThat(parse("-service:checkout +severity:sev-1")).isEqualTo("-service:checkout +severity:sev-1");
        assertThat(parse("+ pool - cache ++disk")).isEqualTo("pool - cache +disk");
    }

    @Test
    void takesOptionsAndNumbersWithAMinusAsText() {
        assertThat(parse("tail -n -f --follow -5 -50% kill -9")).isEqualTo("tail -n -f --follow -5 -50% kill -9");
        assertThat(items("tail -n --follow -5"))
                .allSatisfy(item -> assertThat(item.sign()).isEqualTo(Sign.PLAIN));
        assertThat(items("tail -no")).last().extracting(Item::sign).isEqualTo(Sign.EXCLUDED);
        assertThat(items("rm -rf /var/lib docker -it"))
                .allSatisfy(item -> assertThat(item.sign()).isEqualTo(Sign.PLAIN));
        assertThat(items("rm -dns")).last().extracting(Item::sign).isEqualTo(Sign.EXCLUDED);
        assertThat(items("timeout -db")).last().extracting(Item::sign).isEqualTo(Sign.EXCLUDED);
    }

    @Test
    void bindsAndTighterThanOrAndOrTighterThanSpace() {
        assertThat(parse("pool cache OR disk")).isEqualTo("pool (cache | disk)");
        assertThat(parse("pool AND cache OR disk AND full")).isEqualTo("((pool & cache) | (disk & full))");
        assertThat(parse("a1 OR b1 OR c1 d1")).isEqualTo("(a1 | b1 | c1) d1");
        assertThat(parse("+pool OR cache")).isEqualTo("+(pool | cache)");
    }

    @Test
    void readsAMinusBehindAMark() {
        assertThat(parse("pool AND -cache")).isEqualTo("(pool & (-cache))");
        assertThat(parse("pool OR -(cache disk)")).isEqualTo("(pool | (-(cache disk)))");
        assertThat(parse("pool AND +cache")).isEqualTo("(pool & cache)");
    }

    @Test
    void takesMarksInSmallLettersOrOutOfPlaceAsText() {
        assertThat(parse("pool and cache or disk")).isEqualTo("pool and cache or disk");
        assertThat(parse("AND pool AND")).isEqualTo("pool");
        assertThat(parse("pool OR OR cache")).isEqualTo("pool cache");
        assertThat(parse("(AND pool OR)")).isEqualTo("(AND pool OR)");
        assertThat(parse("AND OR")).isEmpty();
    }

    @Test
    void readsGroups() {
        assertThat(parse("(pool cache) AND (disk OR (full host))"))
                .isEqualTo("((pool cache) & ((disk | (full host))))");
        assertThat(parse("() pool")).isEqualTo("() pool");
        assertThat(parse("(service:\"checkout api\")")).isEqualTo("(service:checkout api)");
    }

    @Test
    void takesBracketsWithoutPartnersAsNothing() {
        assertThat(parse(") pool (cache ))) (")).isEqualTo("pool (cache)");
        assertThat(parse("(pool")).isEqualTo("pool");
        assertThat(parse("see main() (in main())")).isEqualTo("see main() (in main())");
    }

    @Test
    void takesQuotationMarksWithoutPartnersAsText() {
        assertThat(parse("\"retry storm")).isEqualTo("\"retry storm");
        assertThat(parse("retry\" storm\"")).isEqualTo("retry\" storm\"");
        assertThat(items("\"retry storm"))
                .allSatisfy(item -> assertThat(item.clause()).isInstanceOf(Words.class));
        assertThat(parse("\"err\":\"x\"")).isEqualTo("\"err\":\"x\"");
    }

    @Test
    void goesNoDeeperThanNeeded() {
        assertThat(parse("(".repeat(90) + "pool" + ")".repeat(90))).isEqualTo("(".repeat(8) + "pool" + ")".repeat(8));
        assertThat(parse("(".repeat(5_000) + "pool")).isEqualTo("(".repeat(5_000) + "pool");
    }

    @Test
    void readsFieldsUnderAnyOfTheirNames() {
        for (String name : List.of("failure-mode", "Failure_Mode", "failure-modes", "FAILURE_MODES")) {
            assertThat(Fields.facet(name)).as(name).isEqualTo(Fields.facet("mode"));
            assertThat(items(name + ":retry-storm").getFirst().clause())
                    .as(name)
                    .isEqualTo(new InField(Fields.plain(name), "retry-storm"));
        }
        assertThat(parse("Service:Checkout AFTER:2024-03 before:2025 title:storm"))
                .isEqualTo("service:Checkout after:2024-03 before:2025 title:storm");
    }

    @Test
    void readsValuesInQuotationMarks() {
        assertThat(parse("service:\"Checkout API\" pool")).isEqualTo("service:Checkout API pool");
        assertThat(parse("service:\"Checkout API")).isEqualTo("service:\"Checkout API");
    }

    @Test
    void takesOtherNamesAndMissingValuesAsText() {
        for (String text :
                List.of("http://example.com", "note:x", "service:", "12:30", ":pool", "x:service:y", "a:b:c")) {
            assertThat(items(text).getFirst().clause()).as(text).isEqualTo(new Words(text, false));
        }
        assertThat(parse("service: checkout")).isEqualTo("service: checkout");
        assertThat(items("service:a:b").getFirst().clause()).isEqualTo(new InField("service", "a:b"));
    }

    @Test
    void takesTheOutputOfProgramsAsText() {
        for (String line : List.of(
                "[ERROR] (pool) -cache \"retry storm\" service:checkout AND disk",
                "{\"level\": \"error\"} OR +pool",
                "a=b (c) -dd",
                "std::vector<int> -dd",
                "pool | grep -v \"x y\"",
                "select 1; -dd",
                "C:\\x -dd",
                "two\nlines -dd",
                "two\tcolumns -dd",
                "-dd (pool) " + "x".repeat(200))) {
            assertThat(items(line)).as(line).allSatisfy(item -> {
                assertThat(item.sign()).isEqualTo(Sign.PLAIN);
                assertThat(item.clause()).isInstanceOf(Words.class);
            });
            assertThat(parse(line)).as(line).isEqualTo(line.replaceAll("\\s+", " "));
        }
    }

    @Test
    void narrowsTheOutputOfProgramsByFiltersBehindIt() {
        for (String text :
                List.of("status=503 -dd service:search", "Error: pods \"web-7f9c\" [x]", "-dd " + "word ".repeat(50))) {
            List<Item> items = items(text + " service:\"Checkout [EU]\" -Tag:x severity:SEV-1 ");
            assertThat(items.subList(items.size() - 3, items.size()))
                    .as(text)
                    .containsExactly(
                            plain(new InField("service", "Checkout [EU]")),
                            new Item(Sign.EXCLUDED, new InField("tag", "x")),
                            plain(new InField("severity", "SEV-1")));
            assertThat(items.subList(0, items.size() - 3)).as(text).isEqualTo(items(text));
        }
        assertThat(parse("{} service:checkout -dd tag:x"))
                .as("only at the end")
                .isEqualTo("{} service:checkout -dd tag:x");
        assertThat(items("{} service:checkout -dd tag:x").get(1))
                .isEqualTo(plain(new Words("service:checkout", false)));
    }

    @Test
    void takesNoPartOfOutputForAFilter() {
        for (String line : List.of(
                "apiVersion: v1; kind: Pod",
                "{\"level\": \"error\", \"kind\":\"Pod\"}",
                "{level: error, kind:Pod}",
                "[x] (kind:Pod)",
                "[x] image:latest",
                "[x] service:")) {
            assertThat(items(line))
                    .as(line)
                    .allSatisfy(item -> assertThat(item.clause()).isInstanceOf(Words.class));
        }
    }

    @Test
    void readsMarksInLinesOfTypedLength() {
        String filling = "x".repeat(QueryParser.MAX_TYPED - 7);
        assertThat(items(filling + " -cache").getLast().sign()).isEqualTo(Sign.EXCLUDED);
        assertThat(items(filling + "x -cache").getLast().sign()).isEqualTo(Sign.PLAIN);
    }

    @Test
    void readsWordsAsBeforeWhenAFilterIsAdded() {
        String longest = "-cache " + "x".repeat(QueryParser.MAX_TYPED - 8);
        for (String words : List.of(longest, "\"checkout\" retry storm", "pool AND disk", "(pool OR disk)", "")) {
            assertThat(parse(words + " service:checkout")).isEqualTo((parse(words) + " service:checkout").strip());
        }
        assertThat(parse("pool AND service:checkout OR tag:x")).isEqualTo("((pool & service:checkout) | tag:x)");
    }

    @Test
    void readsNoMoreThanSoMuch() {
        String line = "ab ".repeat(QueryParser.MAX_LINE);
        assertThat(items(line)).hasSize(QueryParser.MAX_LINE / 3 + 1);
    }

    @Test
    void letsWordsGoOnThatHaveAnAsterisk() {
        assertThat(items("retr* pool* *").stream().map(Item::clause))
                .containsExactly(new Words("retr", true), new Words("pool", true), new Words("*", false));
    }

    @Test
    void letsTheLastWordGoOnWhileTyping() {
        assertThat(typing("retry sto")).containsExactly(new Words("retry", false), new Words("sto", true));
        assertThat(typing("retry sto ")).containsExactly(new Words("retry", false), new Words("sto", false));
        assertThat(typing("retry sto\u00A0")).last().isEqualTo(new Words("sto", false));
        assertThat(typing("retry AND sto"))
                .containsExactly(new All(List.of(new Words("retry", false), new Words("sto", true))));
        assertThat(typing("(retry sto")).last().isEqualTo(new Words("sto", true));
        assertThat(typing("(retry sto)"))
                .containsExactly(new Group(List.of(plain(new Words("retry", false)), plain(new Words("sto", false)))));
        assertThat(typing("[error] sto")).last().isEqualTo(new Words("sto", true));
        assertThat(typing("\"retry sto\"")).containsExactly(new Phrase("retry sto"));
    }

    @Test
    void survivesWhateverIsPasted() {
        HostileText texts = new HostileText(SEED);
        for (int i = 0; i < 20_000; i++) {
            String text = texts.next(60);
            assertThat(depth(QueryParser.parse(text, i % 2 == 0)))
                    .as("seed %d, text %d: %s", SEED, i, text)
                    .isLessThan(30);
        }
        for (String piece : List.of("x", "(", "+", "a.", "(a AND ", "\uD83D", "日", "a-b ", "\"", "-(", "\" ", "OR ")) {
            QueryParser.parse(piece.repeat(60), true);
            QueryParser.parse(piece.repeat(1 << 20), true);
        }
    }

    private static int depth(Clause clause) {
        return 1
                + switch (clause) {
                    case Words words -> 0;
                    case Phrase phrase -> 0;
                    case InField field -> 0;
                    case All all ->
                        all.clauses().stream()
                                .mapToInt(QueryParserTest::depth)
                                .max()
                                .orElse(0);
                    case Either either ->
                        either.clauses().stream()
                                .mapToInt(QueryParserTest::depth)
                                .max()
                                .orElse(0);
                    case Group group ->
                        group.items().stream()
                                .mapToInt(item -> depth(item.clause()))
                                .max()
                                .orElse(0);
                };
    }

    private static Item plain(Clause clause) {
        return new Item(Sign.PLAIN, clause);
    }

    private static List<Item> items(String line) {
        return QueryParser.parse(line, false).items();
    }

    private static List<Clause> typing(String line) {
        return QueryParser.parse(line, true).items().stream().map(Item::clause).toList();
    }

    /** A line as it was understood: groups and choices in brackets, phrases in single quotation marks. */
    private static String parse(String line) {
        return show(items(line));
    }

    private static String show(List<Item> items) {
        return String.join(
                " ",
                items.stream()
                        .map(item -> sign(item.sign()) + show(item.clause()))
                        .toList());
    }

    private static String sign(Sign sign) {
        return switch (sign) {
            case PLAIN -> "";
            case REQUIRED -> "+";
            case EXCLUDED -> "-";
        };
    }

    private static String show(Clause clause) {
        return switch (clause) {
            case Words words -> words.text();
            case Phrase phrase -> "'" + phrase.text() + "'";
            case InField field -> field.field() + ":" + field.value();
            case All all ->
                "("
                        + String.join(
                                " & ",
                                all.clauses().stream()
                                        .map(QueryParserTest::show)
                                        .toList()) + ")";
            case Either either ->
                "("
                        + String.join(
                                " | ",
                                either.clauses().stream()
                                        .map(QueryParserTest::show)
                                        .toList()) + ")";
            case Group group -> "(" + show(group.items()) + ")";
        };
    }
}

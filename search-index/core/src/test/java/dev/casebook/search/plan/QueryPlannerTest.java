package dev.casebook.search.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.search.analysis.HostileText;
import dev.casebook.search.analysis.StringSet;
import dev.casebook.search.format.Days;
import dev.casebook.search.plan.Plan.Change;
import dev.casebook.search.plan.Plan.Reason;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class QueryPlannerTest {
    private static final long SEED = Long.getLong("tests.seed", 7L);

    private final KnownWords lexicon = new KnownWords()
            .withWord("retry", "retri", 64)
            .withWord("retries", "retri", 16)
            .withWord("storm", "storm", 32)
            .withWord("stork", "stork", 2)
            .withWord("checkout", "checkout", 32)
            .withWord("checks", "check", 8)
            .withWord("database", "databas", 16)
            .withWord("postgres", "postgr", 4)
            .withWord("certificate", "certif", 4)
            .with("pool", 4)
            .with("cach", 4)
            .with("disk", 4)
            .with("budget", 4)
            .with("checkoutapi", 4)
            .with("rareword", 1)
            .with("rareword pool", 1)
            .with("retri storm", 1)
            .with("rarest", 1)
            .with("show", 4)
            .with("service:checkout-api", 4)
            .with("service:search", 4)
            .with("service~checkout", 4)
            .with("severity:sev-1", 4)
            .with("id:inc-2024-017", 1)
            .with("title:retri", 4);

    @Test
    void looksForAnyOfTheWords() throws IOException {
        assertThat(query("retry storms")).isEqualTo("(retri | storm)");
        assertThat(query("retry Retry retries")).isEqualTo("retri^3.0");
        assertThat(query("the")).isEqualTo("()");
        assertThat(query("")).isEqualTo("()");
    }

    @Test
    void countsWeakWordsHalf() throws IOException {
        assertThat(query("show retry")).isEqualTo("(show^0.5 | retri)");
    }

    @Test
    void saysWhatItLooksForAndWhatItIgnores() throws IOException {
        Plan plan = plan("why was the checkout-api, down? The \"retry storm\" ???");
        assertThat(plan.words()).containsExactly("checkout-api", "down", "retry storm");
        assertThat(plan.ignored()).containsExactly("why", "was", "the", "The");
        assertThat(plan.meanings().get("checkoutapi")).isEqualTo("checkout-api");
        assertThat(plan.meanings().get("api")).isEqualTo("api");
        assertThat(plan.meanings().get("retri")).isEqualTo("retry");
    }

    @Test
    void saysOfWordsWithOneTermTheFirst() throws IOException {
        Plan plan = plan("CheckoutApi checkout API retries Retry");
        assertThat(plan.words()).containsExactly("CheckoutApi", "Checkout", "Api", "retries");
        assertThat(plan.meanings().get("retri")).isEqualTo("retries");
    }

    @Test
    void saysOfATermAllWordsThatStandForIt() throws IOException {
        assertThat(plan("storm stormm").meanings().get("storm")).isEqualTo("storm stormm");
        assertThat(QueryPlanner.plan("storm sto", true, lexicon).meanings().get("storm"))
                .isEqualTo("storm sto");
        lexicon.withSynonyms("retry storm", "rareword");
        Plan plan = plan("Retry storms, rareword");
        assertThat(plan.words()).containsExactly("Retry", "storms");
        assertThat(plan.meanings().get("rareword")).isEqualTo("Retry storms");
    }

    @Test
    void looksForIdentifiersWholeAndInPartsButRequiresThemWhole() throws IOException {
        assertThat(query("checkout-api")).isEqualTo("(checkoutapi^0.5 | checkout^0.5 | api^0.5)");
        assertThat(query("+checkout-api")).isEqualTo("(checkoutapi^0.5 > (checkout^0.5 | api^0.5))");
    }

    @Test
    void prefersTheDocumentWhoseIdentifierWasTyped() throws IOException {
        assertThat(query("INC-2024-017"))
                .isEqualTo("(inc2024-017^0.5 | inc^0.5 | 2024^0.5 | 017^0.5 | [id:inc-2024-017]^100.0)");
        assertThat(query("INC-2024-018")).doesNotContain("id:");
        assertThat(query("+INC-2024-017 retry"))
                .isEqualTo("(inc2024-017^0.5 > (inc^0.5 | 2024^0.5 | 017^0.5 | [id:inc-2024-017]^100.0 | retri))");
    }

    @Test
    void mendsOnlyWordsThatNoDocumentHas() throws IOException {
        Plan plan = plan("stormm pool poool");
        assertThat(Plans.show(plan.query())).isEqualTo("((stormm ^ storm^0.8) | pool | poool)");
        assertThat(plan.changes()).containsExactly(new Change(Reason.CORRECTED, "stormm", List.of("storm")));
        assertThat(plan.meanings().get("storm")).isEqualTo("stormm");
        assertThat(query("stork")).isEqualTo("stork");
        assertThat(query("xyzstorm9")).as("no word of letters").isEqualTo("xyzstorm9");
    }

    @Test
    void mendsToTheTermsOfTheNearestWords() throws IOException {
        assertThat(query("certifciate")).isEqualTo("(certifci ^ certif^0.8)");
        assertThat(query("storx")).isEqualTo("(storx ^ storm^0.8 ^ stork^0.8)");
    }

    @Test
    void saysWhatNoDocumentHasAndTheNearestThatSomeHave() throws IOException {
        assertThat(plan("stxrmy stxrmy retry").unknown())
                .containsExactly(new Change(Reason.CORRECTED, "stxrmy", List.of("storm")));
        assertThat(plan("zzzzzz").unknown()).containsExactly(new Change(Reason.CORRECTED, "zzzzzz", List.of()));
        assertThat(plan("retry pool").unknown()).isEmpty();
        assertThat(plan("aaaaaa bbbbbb dddddd ffffff gggggg").unknown()).hasSize(3);
    }

    @Test
    void putsWordsInOtherWords() throws IOException {
        lexicon.withSynonyms("database", "postgres", "the rareword pool", "pool disk", "nowhere known");
        Plan plan = plan("checkout database");
        assertThat(Plans.show(plan.query())).isEqualTo("(checkout | (databas ^ postgr^0.7 ^ rareword pool^0.7))");
        assertThat(plan.changes())
                .containsExactly(new Change(Reason.SYNONYM, "database", List.of("postgres", "the rareword pool")));
        assertThat(plan.meanings().get("postgr")).isEqualTo("database");
        assertThat(plan.meanings().get("rareword pool")).isEqualTo("database");
    }

    @Test
    void doesNotMendWhatItPutsInOtherWords() throws IOException {
        lexicon.withSynonyms("stormy", "rareword", "nowhere known");
        Plan plan = plan("stormy");
        assertThat(Plans.show(plan.query())).isEqualTo("(stormi ^ rareword^0.7)");
        assertThat(plan.changes()).containsExactly(new Change(Reason.SYNONYM, "stormy", List.of("rareword")));
        lexicon.withSynonyms("stormy", "nowhere known");
        assertThat(plan("stormy").changes()).containsExactly(new Change(Reason.CORRECTED, "stormy", List.of("storm")));
    }

    @Test
    void doesNotSayThatAWordIsAlsoWrittenSmall() throws IOException {
        lexicon.withSynonyms("pool disk", "pooldisk", "rareword").with("pooldisk", 3);
        Plan plan = plan("PoolDisk");
        assertThat(Plans.show(plan.query())).contains("pooldisk^0.7");
        assertThat(plan.changes()).containsExactly(new Change(Reason.SYNONYM, "PoolDisk", List.of("rareword")));
    }

    @Test
    void putsSeveralWordsInOthers() throws IOException {
        lexicon.withSynonyms("retry storm", "storm", "rareword");
        assertThat(query("pool retries storms disk"))
                .isEqualTo("(pool | ((retri | storm) ^ storm^0.7 ^ rareword^0.7) | disk)");
        assertThat(plan("is the storm here").changes())
                .containsExactly(new Change(Reason.SYNONYM, "storm", List.of("retry storm", "rareword")));
        assertThat(query("storm +retry")).as("not side by side").startsWith("(retri > ");
    }

    @Test
    void putsNoFunctionWordsInOthers() throws IOException {
        lexicon.withSynonyms("IT", "rareword");
        assertThat(query("the pool")).isEqualTo("pool");
        assertThat(query("rareword")).isEqualTo("rareword");
    }

    @Test
    void mendsNothingInLongLines() throws IOException {
        lexicon.withSynonyms("database", "postgres");
        String filling = "pool ".repeat(16);
        Plan plan = plan(filling + "stormm database");
        assertThat(Plans.show(plan.query())).isEqualTo("(pool^16.0 | stormm | databas)");
        assertThat(plan.changes()).isEmpty();
        assertThat(plan.unknown()).isEmpty();
    }

    @Test
    void completesTheWordThatMayGoOn() throws IOException {
        assertThat(typing("pool check")).isEqualTo("(pool | (check ^ checkout^0.7))");
        assertThat(query("check*")).isEqualTo("(check ^ checkout^0.7)");
        assertThat(typing("check ")).isEqualTo("check");
        assertThat(typing("rare")).as("terms that are not frequent").isEqualTo("(rare ^ rarest^0.7 ^ rareword^0.7)");
        assertThat(typing("ch")).as("too short").isEqualTo("ch");
        assertThat(typing("c")).isEqualTo("()");
        assertThat(typing("stormm")).as("nothing begins so").isEqualTo("(stormm ^ storm^0.8)");
        assertThat(typing("ret")).isEqualTo("(ret ^ retri^0.7)");
    }

    @Test
    void requiresPhrasesAndWhatHasAPlus() throws IOException {
        assertThat(query("pool +disk cache")).isEqualTo("(disk > (pool | cach))");
        assertThat(query("\"retry storm\" pool")).isEqualTo("((retri & storm) > pool) +'retri storm' [0, 1]");
        assertThat(query("\"storm of the retries\"")).isEqualTo("(storm & retri) +'storm retri' [0, 3]");
        assertThat(query("\"retry\" pool")).isEqualTo("(retri > pool)");
        assertThat(query("\"the\" pool")).isEqualTo("pool");
        assertThat(query("\"retry storm\" OR \"storm of the retries\""))
                .isEqualTo("((retri & storm) +'retri storm' [0, 1] | (storm & retri) +'storm retri' [0, 3])");
        assertThat(query("\"retry storm\" OR \"retry the storm\""))
                .isEqualTo("((retri & storm) +'retri storm' [0, 1] | (retri & storm) +'retri storm' [0, 2])");
    }

    @Test
    void looksForTheWordsOfPhrasesThatNoDocumentCanHave() throws IOException {
        assertThat(query("\"pool 7f9c\" retry")).isEqualTo("(pool | 7f9c | retri)");
        assertThat(query("pool \"checkout-api-7f9c\" retry"))
                .isEqualTo("(pool | checkoutapi7f9c^0.5 | checkout^0.5 | api^0.5 | 7f9c^0.5 | retri)");
        assertThat(query("\"retry stormm\"")).isEqualTo("(retri | (stormm ^ storm^0.8))");
        assertThat(query("+\"pool 7f9c\" retry"))
                .as("told to")
                .isEqualTo("((pool & 7f9c) > retri) +'pool 7f9c' [0, 1]");
        assertThat(query("retry -\"pool 7f9c\"")).isEqualTo("retri -{(pool & 7f9c) +'pool 7f9c' [0, 1]}");
        assertThat(Plans.show(QueryPlanner.plan("\"pool 7f9c\"", false, lexicon.unfetched())
                        .query()))
                .as("not known yet")
                .isEqualTo("(pool & 7f9c) +'pool 7f9c' [0, 1]");
    }

    @Test
    void combinesWithAndAndOr() throws IOException {
        assertThat(query("pool cache AND disk")).isEqualTo("(pool | (cach & disk))");
        assertThat(query("(pool cache) AND disk")).isEqualTo("((pool | cach) & disk)");
        assertThat(query("pool AND the")).isEqualTo("pool");
        assertThat(query("pool AND checkout-api")).isEqualTo("((pool & checkoutapi^0.5) > (checkout^0.5 | api^0.5))");
    }

    @Test
    void excludes() throws IOException {
        assertThat(query("pool -disk")).isEqualTo("pool -{disk}");
        assertThat(query("pool -checkout-api")).as("the whole").isEqualTo("pool -{checkoutapi}");
        assertThat(query("pool -\"retry storm\"")).isEqualTo("pool -{(retri & storm) +'retri storm' [0, 1]}");
        assertThat(query("-disk")).isEqualTo("* -{disk}");
        assertThat(query("pool -the")).isEqualTo("pool");
        assertThat(query("pool -title:the")).isEqualTo("pool");
        assertThat(query("pool AND -disk")).isEqualTo("pool -{disk}");
        assertThat(query("pool OR -disk")).isEqualTo("(pool | * -{disk})");
        assertThat(query("pool -service:search -(disk cache)")).isEqualTo("pool -[service:search] -{(disk | cach)}");
    }

    @Test
    void takesValuesOfOneFieldAsAlternatives() throws IOException {
        assertThat(query("service:checkout-api service:search severity:SEV-1 pool"))
                .isEqualTo("pool +{[service:checkout-api] | [service:search]} +[severity:sev-1]");
        assertThat(query("service:search")).isEqualTo("* +[service:search]");
    }

    @Test
    void narrowsByChoicesBetweenValuesHoweverTheyAreWritten() throws IOException {
        String expected = "pool +{[service:checkout-api] | [service:search]}";
        assertThat(query("service:checkout-api OR service:search pool")).isEqualTo(expected);
        assertThat(query("(service:checkout-api OR service:search) pool")).isEqualTo(expected);
        assertThat(query("(service:checkout-api service:search) pool")).isEqualTo(expected);
        assertThat(query("service:search AND severity:sev-1 pool"))
                .isEqualTo("pool +[service:search] +[severity:sev-1]");
        assertThat(query("service:search AND disk pool")).isEqualTo("(disk +[service:search] | pool)");
    }

    @Test
    void findsValuesByTheirWordsWhereNoneIsMeantWhole() throws IOException {
        assertThat(query("service:\"Checkout API\"")).isEqualTo("* +[service:checkout-api]");
        assertThat(query("service:checkout")).isEqualTo("* +[service~checkout]");
        assertThat(plan("service:checkout").unknown()).isEmpty();
        assertThat(plan("service:none severity:none").unknown())
                .extracting(Change::word)
                .containsExactly("service:none", "severity:none");
    }

    @Test
    void looksForWordsInTitles() throws IOException {
        assertThat(query("title:retries")).isEqualTo("retri +[title:retri]");
        assertThat(query("title:\"retry storm\"")).isEqualTo("(retri | storm) +[title:retri] +[title:storm]");
        assertThat(query("-title:\"retry storm\"")).isEqualTo("* -{* +[title:retri] +[title:storm]}");
    }

    @Test
    void narrowsByDays() throws IOException {
        int day = Days.number("2024-03-01");
        assertThat(query("after:2024-03")).isEqualTo("* +[" + day + ".." + Integer.MAX_VALUE + "]");
        assertThat(query("before:2024-03-01")).isEqualTo("* +[1.." + day + "]");
        assertThat(query("after:2024 before:2025 pool"))
                .isEqualTo("pool +[" + Days.number("2024-01-01") + ".." + Integer.MAX_VALUE + "] +[1.."
                        + Days.number("2025-01-01") + "]");
        assertThat(plan("after:yesterday").unknown()).extracting(Change::word).containsExactly("after:yesterday");
        assertThat(query("before:2024-13")).isEqualTo("* +[1..0]");
    }

    @Test
    void looksForNoMoreThanSoManyTerms() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            line.append("word").append(i).append(' ');
        }
        Plan plan = plan(line.toString());
        assertThat(terms(plan).size()).isEqualTo(WordPlanner.MAX_TERMS);
        assertThat(plan.ignored()).hasSize(200 - WordPlanner.MAX_TERMS).contains("word64", "word199");
    }

    @Test
    void plansWithWhatIsKnown() throws IOException {
        lexicon.withSynonyms("database", "postgres");
        Plan plan = QueryPlanner.plan("stormm database service:none", true, lexicon.unfetched());
        assertThat(plan.unknown()).isEmpty();
        assertThat(Plans.show(plan.query())).isEqualTo("(stormm | (databas ^ postgr^0.7)) +[service:none]");
    }

    @Test
    void survivesWhateverIsPasted() throws IOException {
        lexicon.withSynonyms("retry storm", "a b", "y");
        HostileText texts = new HostileText(SEED);
        for (int i = 0; i < 5_000; i++) {
            String text = texts.next(60);
            Plan plan = QueryPlanner.plan(text, i % 2 == 0, lexicon);
            assertThat(terms(plan).size())
                    .as("seed %d, text %d: %s", SEED, i, text)
                    .isLessThan(400);
        }
    }

    private static StringSet terms(Plan plan) {
        StringSet terms = new StringSet();
        plan.query().collectTerms(terms);
        return terms;
    }

    private Plan plan(String line) throws IOException {
        return QueryPlanner.plan(line, false, lexicon);
    }

    private String query(String line) throws IOException {
        return Plans.show(plan(line).query());
    }

    private String typing(String line) throws IOException {
        return Plans.show(QueryPlanner.plan(line, true, lexicon).query());
    }
}

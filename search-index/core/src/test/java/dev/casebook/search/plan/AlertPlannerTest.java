package dev.casebook.search.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.search.analysis.HostileText;
import dev.casebook.search.analysis.StringSet;
import dev.casebook.search.format.Synonyms;
import dev.casebook.search.format.WordList;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AlertPlannerTest {
    private static final long SEED = Long.getLong("tests.seed", 7L);

    /** Has every term, so that only what is noise is left out. */
    private static class Everything implements Lexicon {
        private final KnownWords words = new KnownWords();

        @Override
        public int documents() {
            return 1_000;
        }

        @Override
        public int frequency(String term) {
            return term.contains(":") ? 0 : 4;
        }

        @Override
        public List<String> startingWith(String prefix, int most) {
            return List.of();
        }

        @Override
        public WordList words() {
            return new WordList(new String[0], new int[0]);
        }

        @Override
        public Synonyms synonyms() {
            return words.synonyms();
        }
    }

    private final Lexicon everything = new Everything();

    @Test
    void dropsTimesNumbersAndIds() throws IOException {
        assertThat(terms("2024-03-05T14:20:07.123Z 14:20:07 1709648407 42 142 99999 10.0.3.17 0xdeadbeef 7f3a9c"))
                .isEmpty();
        assertThat(terms("4bf92f35-77b3-4da6-a3ce-929d0e0e4736 span=4bf92f3577b34da6a3ce929d0e0e4736"))
                .as("span is the name of a value")
                .isEmpty();
    }

    @Test
    void keepsStatusesAndShortNames() throws IOException {
        assertThat(terms("status 503 504 429 200 301 999 ec2 k8s")).containsExactly("503", "504", "429", "ec2", "k8s");
    }

    @Test
    void keepsTheNamesOfExceptions() throws IOException {
        List<String> terms = terms("""
                java.net.SocketTimeoutException: Read timed out
                \tat com.shop.PaymentClient.charge(PaymentClient.java:142)
                \tat com.shop.PaymentClient.charge(PaymentClient.java:17)
                """);
        assertThat(terms)
                .contains("sockettimeoutexcept", "timeout", "paymentcli", "charg")
                .doesNotContain("142", "17", "at");
    }

    @Test
    void dropsTheNamesOfValuesButNotIdentifiers() throws IOException {
        assertThat(terms("{\"backlog\": \"disk\", \"queue\":7} colour=blue size=big"))
                .containsExactly("disk", "blue", "big");
        assertThat(terms("{\"lockTimeout\": \"pool\"} max_lag=wide"))
                .as("whole, without their parts")
                .containsExactlyInAnyOrder("locktimeout", "pool", "maxlag", "wide");
        assertThat(terms("kyverno: webhook broken")).containsExactly("kyverno", "webhook", "broken");
    }

    @Test
    void dropsTheEnvelopeOfAnAlert() throws IOException {
        assertThat(terms("""
                {"receiver": "night", "status": "firing", "alerts": [{"labels": {"alertname": "DiskFull", "severity": "critical",
                 "job": "kube-state-metrics"}, "annotations": {"summary": "Broker stands crooked",
                 "runbook_url": "https://runbooks.example/broken"}, "startsAt": "2026-11-12T03:14:22.871Z"}]}
                """))
                .contains("diskful", "disk", "full", "broker", "stand", "crook", "night")
                .doesNotContain("receiv", "statu", "fire", "label", "critic", "annot", "summari", "job")
                .doesNotContain("kubestatemetr", "metric", "runbook", "broken", "start");
    }

    @Test
    void dropsTheFramesOfLibraries() throws IOException {
        assertThat(terms("""
                LeaseLost: gone
                \tat skerry.holds.Sweeper.run(Sweeper.kt:9)
                \tat org.springframework.aop.Proxy.proceed(Proxy.java:184)
                \tat java.base/java.lang.Thread.start(Thread.java:1583)
                Traceback (most recent call last):
                  File "/usr/local/lib/python3/site-packages/kafka/future.py", line 70, in get
                """))
                .contains("leaselost", "gone", "sweeper", "kafka", "futur")
                .doesNotContain("springframework", "proceed", "proxi", "thread")
                .doesNotContain("recent", "call", "last", "file", "line", "usr", "local", "lib", "packag");
    }

    @Test
    void readsTheTopmostFramesByTheirNamesAndLeavesRoomForWhatIsSaid() throws IOException {
        StringBuilder trace = new StringBuilder("ConnectException: pool drained\n");
        for (int i = 0; i < 300; i++) {
            trace.append("\tat com.acme.Seats").append((char) ('a' + i % 26)).append(".hold(Seats.java)\n");
        }
        assertThat(terms(trace.toString()))
                .contains("connectexcept", "pool", "drain", "hold", "comacmeseatsahold", "comacmeseatshhold")
                .doesNotContain("seatsc", "comacmeseatsihold");
        assertThat(terms("pool drained\n" + "\tat com.acme.Seats$$Row$7.hold(Seats.java:3)\n".repeat(3)
                        + "\tat com.acme.Seats$$Row$8.drop(Seats.java:4)\n"))
                .contains("pool", "hold")
                .doesNotContain("drop");
        assertThat(terms("late at db-one, at db-two, at db-three and drained (twice)"))
                .contains("three", "drain");
    }

    @Test
    void readsWhatStandsAtTheVeryBeginning() throws IOException {
        assertThat(terms("Sweeper.run failed: pool exhausted")).contains("sweeper", "run", "fail", "pool", "exhaust");
        assertThat(terms("NotLeader=x pool")).contains("notlead", "pool");
    }

    @Test
    void keepsNotWithItsWord() throws IOException {
        assertThat(terms("KubeNodeNotReady")).contains("kubenodenotreadi", "notreadi", "node", "readi");
        assertThat(terms("NotLeader")).containsExactly("notlead", "leader");
    }

    @Test
    void dropsWeakWords() throws IOException {
        assertThat(terms("some pool really exhausted")).containsExactly("pool", "exhaust");
    }

    @Test
    void keepsOnlyTermsThatTheArchiveHas() throws IOException {
        KnownWords lexicon = new KnownWords().with("pool", 4).with("timeout", 4);
        Plan plan = AlertPlanner.plan("pool timeouts everywhere", lexicon);
        assertThat(Plans.show(plan.query())).isEqualTo("(pool | timeout)");
        assertThat(plan.words()).containsExactly("pool", "timeouts");
        assertThat(plan.meanings().get("timeout")).isEqualTo("timeouts");
        assertThat(AlertPlanner.plan("unheard words", lexicon).query().isNothing())
                .isTrue();
        assertThat(AlertPlanner.plan("", lexicon).query().isNothing()).isTrue();
    }

    @Test
    void countsWhatIsSaidOftenMoreButNotWithoutEnd() throws IOException {
        KnownWords lexicon = new KnownWords().with("pool", 4).with("disk", 4).with("cach", 4);
        assertThat(Plans.show(AlertPlanner.plan("disk pool pool cache " + "cache ".repeat(50), lexicon)
                        .query()))
                .isEqualTo("(cach^2.0 | pool^1.25 | disk)");
    }

    @Test
    void keepsTheMostTelling() throws IOException {
        KnownWords lexicon = new KnownWords();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            String word = "plain" + i;
            lexicon.with(word, 400);
            text.append(word).append(' ');
        }
        lexicon.with("tell", 1);
        Plan plan = AlertPlanner.plan(text + "telling", lexicon);
        assertThat(plan.words()).hasSize(AlertPlanner.TERMS).startsWith("telling", "plain0", "plain1");
    }

    @Test
    void prefersTheServiceThatAPodIsNamedAfter() throws IOException {
        KnownWords lexicon = new KnownWords()
                .with("pool", 4)
                .with("service:checkout-api", 4)
                .with("service:search", 4)
                .with("service:ledger-db", 4);
        assertThat(Plans.show(AlertPlanner.plan("pod/checkout-api-7d9f8b6c5-x2x4z pool", lexicon)
                        .query()))
                .as("behind another name")
                .isEqualTo("(pool > [service:checkout-api]^2.0)");
        assertThat(Plans.show(AlertPlanner.plan(
                                "pod=checkout-api-7d9f8b6c5-x2x4z pool checkout-api-7d9f8b6c5-aaaaa search-6c5-b",
                                lexicon)
                        .query()))
                .isEqualTo("(pool > ([service:checkout-api]^2.0 | [service:search]^2.0))");
        assertThat(Plans.show(AlertPlanner.plan("ledger_db", lexicon).query())).isEqualTo("[service:ledger-db]^2.0");
    }

    @Test
    void prefersTheServiceThatAWordNames() throws IOException {
        KnownWords lexicon =
                new KnownWords().with("pool", 4).with("checkout", 8).with("service:checkout", 4);
        assertThat(Plans.show(AlertPlanner.plan("{\"service\": \"checkout\", \"checkout\": \"pool\"}", lexicon)
                        .query()))
                .isEqualTo("((pool | checkout) > [service:checkout]^2.0)");
    }

    @Test
    void readsNoMoreThanSoMuch() throws IOException {
        String filling = "pool ".repeat(AlertPlanner.MAX_TEXT / 5);
        assertThat(terms(filling + " disk")).containsExactly("pool");
        assertThat(terms("disk " + filling)).containsExactly("pool", "disk");
    }

    @Test
    void isNotFinalWhileNothingIsKnown() throws IOException {
        Plan plan = AlertPlanner.plan(
                "pool timeout", new KnownWords().with("pool", 4).unfetched());
        assertThat(plan.query().isNothing()).isTrue();
    }

    @Test
    void survivesWhateverIsPasted() throws IOException {
        HostileText texts = new HostileText(SEED);
        for (int i = 0; i < 2_000; i++) {
            assertThat(AlertPlanner.plan(texts.next(300), everything).words())
                    .as("seed %d, text %d", SEED, i)
                    .hasSizeLessThanOrEqualTo(AlertPlanner.TERMS);
        }
    }

    private List<String> terms(String text) throws IOException {
        StringSet terms = new StringSet();
        AlertPlanner.plan(text, everything).query().collectTerms(terms);
        return new ArrayList<>(terms.toList());
    }
}

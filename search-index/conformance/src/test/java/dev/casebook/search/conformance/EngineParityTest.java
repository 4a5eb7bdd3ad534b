package dev.casebook.search.conformance;

import java.util.List;
import org.junit.jupiter.api.Test;

class EngineParityTest {
    private static final long SEED = Long.getLong("tests.seed", 20_261_121L);

    @Test
    void ranksAsLuceneDoesOnTheJvm() throws Exception {
        System.out.println("tests.seed=" + SEED);
        GeneratedPostmortems archive = new GeneratedPostmortems(SEED);
        try (EngineParity parity = EngineParity.of(archive.documents(1_200))) {
            List<String> queries = new GeneratedQueries(SEED, archive).lines(2_000);
            parity.assertOnJvm(queries);
            System.out.println("== " + queries.size() + " queries on the JVM, " + parity.export().length
                    + " bytes, e.g. " + queries.subList(0, 12));
        }
    }
}

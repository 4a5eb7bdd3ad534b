package dev.casebook.search.build;

import dev.casebook.search.build.SearchDocument.Facts;
import dev.casebook.search.build.SearchDocument.Section;
import dev.casebook.search.build.SearchDocument.Topic;
import dev.casebook.search.format.Facet;
import java.util.List;
import java.util.Map;

/** A small archive that tests share. */
final class Archive {
    static final List<SearchDocument> DOCUMENTS = List.of(
            document(
                    "2024/checkout.md",
                    "INC-2024-017",
                    "2024-03-05",
                    "Retry storm takes the checkout down",
                    "Clients without a retry budget kept the checkout API overloaded for an hour.",
                    topic("retry-storm", "Retry storm", "retry amplification"),
                    "The retry budget was missing in the payment client. ERR_CONN_RESET rose, then OOMKilled pods. "
                            + "Without a retry budget every timeout became four requests."),
            document(
                    "2024/search.md",
                    "INC-2024-020",
                    "2024-06-01",
                    "Search cluster drowns in retries",
                    "A slow replica made callers repeat themselves; see INC-2024-017.",
                    topic("retry-storm", "Retry storm", "retry amplification"),
                    "No retry budget there either. The replica answered 504, and the callers had no retry budget."),
            document(
                    "2023/certificate.md",
                    "INC-2023-003",
                    "2023-01-20",
                    "Expired certificate stops logins",
                    "The certificate of the identity provider ran out at midnight.",
                    topic("expired-credential", "Expired credential", "certificate expiry"),
                    "Nobody had renewed the certificate. Alerting watched another certificate. At 14:20 it was renewed."),
            document(
                    "2022/disk.md",
                    "",
                    "",
                    "Full disk on the log host",
                    "",
                    topic("capacity-exhaustion", "Capacity exhaustion", "disk full"),
                    "Log rotation was off. Über-verbose logging filled db.pool.wait_ms."));

    static final SearchArchive WHOLE = SearchArchive.of(DOCUMENTS);

    private Archive() {}

    private static SearchDocument document(
            String path, String id, String date, String title, String summary, Topic mode, String body) {
        List<Topic> services = List.of(topic("checkout-api", "Checkout API", "cart"));
        Facts facts = new Facts(
                date,
                Map.of(
                        Facet.SERVICE, services,
                        Facet.FAILURE_MODE, List.of(mode),
                        Facet.SEVERITY, List.of(new Topic("SEV-2", "SEV-2", List.of())),
                        Facet.KIND, List.of(new Topic("outage", "Outage", List.of()))));
        return new SearchDocument(
                path,
                id,
                path.replace(".md", "/"),
                title,
                summary,
                facts,
                List.of(new Section("", "", "Intro."), new Section("cause", "Cause", body)));
    }

    private static Topic topic(String id, String name, String alias) {
        return new Topic(id, name, List.of(alias));
    }
}

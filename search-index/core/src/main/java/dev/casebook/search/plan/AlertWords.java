package dev.casebook.search.plan;

import dev.casebook.search.analysis.StringSet;

/**
 * What Alertmanager, CloudWatch, Datadog, Opsgenie, PagerDuty and Sentry say whatever has failed, and what logs and stack traces do;
 * folded.
 */
final class AlertWords {
    private static final StringSet WORDS = StringSet.ofWords(
            "alert alerts alertname alarm labels annotations description summary severity status firing triggered critical"
                    + " warning error info level msg message type reference null threshold exception traceback recent call last line file"
                    + " goroutine packages usr local lib src java com org http https compute internal");

    private AlertWords() {}

    static boolean contains(String word) {
        return WORDS.contains(word);
    }
}

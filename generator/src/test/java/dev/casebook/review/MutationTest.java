package dev.casebook.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.archive.CheckOptions;
import dev.casebook.archive.SiteCheck;
import dev.casebook.diagnostic.Diagnostic;
import dev.casebook.diagnostic.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A good postmortem, and a fault put into it for every rule: each is found where it was put, by its rule and no other. In what is put in,
 * {@code ⟦} stands where the finding has to point.
 */
class MutationTest {
    private static final LocalDate TODAY = LocalDate.of(2024, 3, 20);
    private static final String GOOD = "postmortems/2024-03-05-checkout.md";
    private static final String MARK = "\u27e6";

    /** Rules about files that cannot be read, files elsewhere, settings and what may stand: their pages show them. */
    private static final Set<Rule> ELSEWHERE = EnumSet.of(
            Rule.SOURCE__NOT_TEXT,
            Rule.SOURCE__TOO_LARGE,
            Rule.SOURCE__NOT_UTF8,
            Rule.SOURCE__UNREADABLE,
            Rule.SOURCE__ACTIVE_PICTURE,
            Rule.SOURCE__BAD_NAME,
            Rule.SOURCE__NOT_MARKDOWN,
            Rule.SOURCE__OUTSIDE_ARCHIVE,
            Rule.SOURCE__EMPTY,
            Rule.SOURCE__NOT_A_REPORT,
            Rule.SOURCE__NOT_PLACED,
            Rule.SETTINGS__UNKNOWN_KEY,
            Rule.SETTINGS__BAD_VALUE,
            Rule.FRONT_MATTER__TOML_ERROR,
            Rule.FRONT_MATTER__NO_DATE,
            Rule.IGNORE__UNUSED,
            Rule.IGNORE__WITHOUT_REASON,
            Rule.IGNORE__UNKNOWN_RULE,
            Rule.BASELINE__MENDED,
            Rule.BASELINE__UNREADABLE,
            Rule.LINK__ORPHAN_ASSET);

    private static final Map<String, String> ARCHIVE = new TreeMap<>(Map.of(
            "casebook.yaml",
            """
            profile: standard
            policy:
              private_names: [Norlys Lamps]
              summary_words: 20
            """,
            "services.yaml",
            """
            services:
              gateway:
                team: platform
            teams:
              platform:
            """,
            "postmortems/2023-11-01-gateway.md",
            """
            ---
            id: INC-1
            title: Gateway refused its own clients
            date: 2023-11-01
            services: [gateway]
            failure_modes: [expired-credential]
            actions:
              - {title: List all certificates, type: immediate, owner: platform, due: 2023-11-08, status: done, done: 2023-11-05, ticket: OPS-1}
              - {title: Watch the ends of certificates, type: short-term, owner: platform, due: 2023-12-01, status: done, done: 2023-11-30, ticket: OPS-2}
              - {title: Renew certificates of clients by a timer, type: systemic, owner: platform, due: 2024-01-10, status: done, done: 2024-01-09, ticket: OPS-3}
            ---
            A certificate of a client ended.
            """,
            "assets/errors.png",
            "PNG",
            GOOD,
            """
            ---
            id: INC-2
            title: Checkout refused every card
            summary: For 22 minutes no card was accepted, since a certificate had ended.
            date: 2024-03-05
            kind: outage
            severity: SEV-2
            status: final
            services: [gateway]
            teams: [platform]
            failure_modes: [expired-credential]
            trigger: configuration-push
            symptoms: [elevated-errors]
            contributing_factors: [detection-gap]
            detected_by: alert
            started: 2024-03-05T14:03:00Z
            detected: 2024-03-05T14:12:00Z
            mitigated: 2024-03-05T14:25:00Z
            resolved: 2024-03-05T14:40:00Z
            published: 2024-03-06T09:00:00Z
            recurrence_of: INC-1
            went_well: [The gateway refused cards at once instead of after a timeout.]
            actions:
              - {title: Replace the certificate, type: immediate, owner: platform, due: 2024-03-06, status: done, done: 2024-03-05, ticket: OPS-11}
              - {title: Alert two weeks before any certificate ends, type: short-term, owner: platform, due: 2024-04-01, ticket: OPS-12}
              - {title: Renew all certificates by a timer, type: systemic, owner: platform, due: 2024-05-01, ticket: OPS-13}
            ---

            ## Impact

            Every customer who paid by card between 14:03 and 14:25 was refused. Browsing and the basket went on as usual. The rate
            of errors is in the picture, and [the cause](#root-cause) is told below; see [[INC-1]] and [the earlier
            one](2023-11-01-gateway.md).

            ![Errors: none before 14:03, all after](../assets/errors.png)

            ## Timeline

            - 14:03 UTC: the certificate ends
            - 14:12 UTC: the alert on refused cards fires
            - 14:25 UTC: the new certificate is in place, cards are accepted
            - 14:40 UTC: the queue of held orders is empty

            ## Root cause

            The gateway reads its certificate from a file that no timer renews, and the watch on ends covers only the certificates
            of clients. The timer could have reached it, but the gateway's file is not in the list that the timer reads.

            ## Detection

            The alert on refused cards fired nine minutes after the first refusal, since it waits for three windows.
            """));

    /**
     * A fault.
     *
     * @param rule which finds it
     * @param good what it takes the place of
     * @param bad the fault, with a mark where the finding points; without one it points at the first line
     */
    record Fault(Rule rule, String good, String bad) {}

    private static final String ACTION_2 =
            "  - {title: Alert two weeks before any certificate ends, type: short-term, owner: platform, due: 2024-04-01, ticket: OPS-12}\n";

    static List<Fault> faults() {
        String front = text(GOOD).substring(0, text(GOOD).indexOf("---\n\n## Impact") + 5);
        String actions = front.substring(front.indexOf("actions:"), front.lastIndexOf("---"));
        String wentWell = "went_well: [The gateway refused cards at once instead of after a timeout.]\n";
        String told =
                "The alert on refused cards fired nine minutes after the first refusal, since it waits for three windows.";
        String detection = "## Detection\n\n" + told;
        String timeline =
                text(GOOD).substring(text(GOOD).indexOf("- 14:03"), text(GOOD).indexOf("## Root cause"));
        String cause = text(GOOD)
                .substring(text(GOOD).indexOf("The gateway reads"), text(GOOD).indexOf("## Detection"));
        return List.of(
                new Fault(Rule.FRONT_MATTER__UNCLOSED, "---\n\n## Impact", "\n## Impact"),
                new Fault(
                        Rule.FRONT_MATTER__YAML_ERROR,
                        "kind: outage\n",
                        "kind: outage\nimpact:\n  - users: all\n   \u27e6revenue: none\n"),
                new Fault(Rule.FRONT_MATTER__YAML_MENDED, "title: Checkout refused", "title: \u27e6Checkout: refused"),
                new Fault(
                        Rule.FRONT_MATTER__NOT_A_MAPPING,
                        front,
                        "---\n\u27e6- title: Checkout refused every card\n  date: 2024-03-05\n---\n\n"),
                new Fault(Rule.FRONT_MATTER__DUPLICATE_KEY, "kind: outage\n", "kind: outage\n\u27e6kind: outage\n"),
                new Fault(Rule.FRONT_MATTER__CUT_SHORT, "kind: outage\n", "kind: outage \u27e6#12 of them\n"),
                new Fault(Rule.FRONT_MATTER__WRONG_TYPE, "kind: outage", "kind: \u27e6{a: b}"),
                new Fault(Rule.FRONT_MATTER__UNKNOWN_KEY, "kind: outage\n", "kind: outage\n\u27e6kinds: outage\n"),
                new Fault(Rule.FRONT_MATTER__BAD_DATE, "due: 2024-04-01", "due: \u27e6soon"),
                new Fault(
                        Rule.FRONT_MATTER__BAD_TIMESTAMP,
                        "published: 2024-03-06T09:00:00Z",
                        "published: \u27e6tomorrow"),
                new Fault(
                        Rule.FRONT_MATTER__MISSING_OFFSET,
                        "detected: 2024-03-05T14:12:00Z",
                        "detected: \u27e62024-03-05T14:12:00"),
                new Fault(Rule.FRONT_MATTER__DUPLICATE_ID, "id: INC-2", "id: \u27e6INC-1"),
                new Fault(
                        Rule.FRONT_MATTER__SLUG_COLLISION,
                        "kind: outage\n",
                        "kind: outage\nslug: \u27e62023-11-01-gateway\n"),
                new Fault(
                        Rule.FRONT_MATTER__BAD_ALIAS,
                        "kind: outage\n",
                        "kind: outage\naliases: [/2024/outage.html, \u27e6/feed.xml]\n"),
                new Fault(
                        Rule.VOCABULARY__UNKNOWN_FAILURE_MODE,
                        "failure_modes: [expired-credential]",
                        "failure_modes: [expired-credential, \u27e6sun-spots]"),
                new Fault(Rule.VOCABULARY__UNKNOWN_TRIGGER, "trigger: configuration-push", "trigger: \u27e6moonrise"),
                new Fault(Rule.VOCABULARY__UNKNOWN_SYMPTOM, "[elevated-errors]", "[\u27e6sad-users]"),
                new Fault(Rule.VOCABULARY__UNKNOWN_FACTOR, "[detection-gap]", "[\u27e6bad-luck]"),
                new Fault(
                        Rule.VOCABULARY__UNKNOWN_SERVICE,
                        "services: [gateway]\nteams",
                        "services: [gateway, \u27e6gate-way2]\nteams"),
                new Fault(Rule.VOCABULARY__UNKNOWN_TEAM, "teams: [platform]", "teams: [\u27e6platfrom]"),
                new Fault(Rule.VOCABULARY__UNKNOWN_SEVERITY, "SEV-2", "\u27e6SEV-9"),
                new Fault(Rule.VOCABULARY__UNKNOWN_KIND, "kind: outage", "kind: \u27e6sabotage"),
                new Fault(Rule.VOCABULARY__UNKNOWN_DETECTION, "detected_by: alert", "detected_by: \u27e6somebody"),
                new Fault(Rule.VOCABULARY__UNKNOWN_STATUS, "status: final", "status: \u27e6almost"),
                new Fault(
                        Rule.TIMELINE__OUT_OF_ORDER,
                        "mitigated: 2024-03-05T14:25:00Z",
                        "mitigated: \u27e62024-03-05T14:05:00Z"),
                new Fault(
                        Rule.TIMELINE__IN_FUTURE,
                        "resolved: 2024-03-05T14:40:00Z",
                        "resolved: \u27e62062-03-05T14:40:00Z"),
                new Fault(
                        Rule.LINK__DEAD_LINK,
                        "[the earlier\none](2023-11-01-gateway.md)",
                        "\u27e6[the earlier\none](2023-11-02-gateway.md)"),
                new Fault(Rule.LINK__DEAD_REFERENCE, "[[INC-1]]", "\u27e6[[INC-7]]"),
                new Fault(Rule.LINK__DEAD_ANCHOR, "[the cause](#root-cause)", "\u27e6[the cause](#rootcause)"),
                new Fault(Rule.LINK__NO_ALTERNATIVE, "![Errors: none before 14:03, all after]", "\u27e6![]"),
                new Fault(Rule.FRONT_MATTER__MISSING, front, """
                        # Checkout refused every card

                        ## What went well

                        The gateway refused cards at once.

                        ## Action items

                        - Alert two weeks before any certificate ends (owner: platform, due: 2024-04-01, OPS-12)
                        - Renew all certificates by a timer (owner: platform, due: 2024-05-01, OPS-13)
                        - Keep one list of certificates (owner: platform, due: 2024-05-01, OPS-14)

                        """),
                new Fault(Rule.TIMELINE__ENTRY_OUT_OF_ORDER, "- 14:25 UTC", "- \u27e614:05 UTC"),
                new Fault(Rule.TIMELINE__UNTIMED_ENTRY, "- 14:12 UTC: the", "- \u27e6The"),
                new Fault(
                        Rule.TIMELINE__NO_TIMES,
                        "## Timeline\n\n" + timeline,
                        "\u27e6## Timeline\n\n- The certificate ends\n- The alert on refused cards fires\n\n"),
                new Fault(Rule.TIMELINE__OUTSIDE_INCIDENT, "- 14:03 UTC", "- \u27e62023-03-05 14:03 UTC"),
                new Fault(Rule.TIMELINE__NO_DETECTION, "detected: 2024-03-05T14:12:00Z\n", ""),
                new Fault(Rule.TIMELINE__NO_MITIGATION, "mitigated: 2024-03-05T14:25:00Z\n", ""),
                new Fault(
                        Rule.TIMELINE__LATE,
                        "published: 2024-03-06T09:00:00Z",
                        "published: \u27e62024-03-09T09:00:00Z"),
                new Fault(Rule.TIMELINE__LONG_DRAFT, "status: final", "status: \u27e6draft"),
                new Fault(Rule.STRUCTURE__MISSING_SECTION, "## Root cause", "## Certificates {#root-cause}"),
                new Fault(Rule.STRUCTURE__EMPTY_SECTION, detection, "\u27e6## Detection\n\n## Certificates\n\n" + told),
                new Fault(Rule.STRUCTURE__TEMPLATE_TEXT, told, "\u27e6TBD"),
                new Fault(Rule.STRUCTURE__TEMPLATE_TEXT, told, "\u27e6<!-- guide: How it was noticed. -->\n\n" + told),
                new Fault(
                        Rule.STRUCTURE__LONG_SUMMARY,
                        "summary: For 22 minutes",
                        "summary: \u27e6For as long as the twenty-two minutes from three past two until twenty-five past two in the afternoon"),
                new Fault(Rule.ANALYSIS__HUMAN_ERROR, told, "It was caused by \u27e6human error."),
                new Fault(Rule.ANALYSIS__NO_FAILURE_MODE, "failure_modes: [expired-credential]\ntrigger", "trigger"),
                new Fault(Rule.ANALYSIS__TRIGGER_AS_CAUSE, cause, "\u27e6A configuration change on the gateway.\n\n"),
                new Fault(Rule.ANALYSIS__NOTHING_WENT_WELL, wentWell, ""),
                new Fault(Rule.ACTION__NONE, actions, ""),
                new Fault(Rule.ACTION__TOO_MANY, "actions:\n", "\u27e6actions:\n" + ACTION_2.repeat(4)),
                new Fault(
                        Rule.ACTION__TOO_FEW, actions, "\u27e6actions:\n" + ACTION_2.replace("short-term", "systemic")),
                new Fault(
                        Rule.ACTION__NO_OWNER,
                        "{title: Alert two weeks before any certificate ends, type: short-term, owner: platform, due: 2024-04-01",
                        "{title: \u27e6Alert two weeks before any certificate ends, type: short-term, due: 2024-04-01"),
                new Fault(
                        Rule.ACTION__NAMED_PERSON,
                        "owner: platform, due: 2024-04-01",
                        "owner: \u27e6Ada Berg, due: 2024-04-01"),
                new Fault(
                        Rule.ACTION__NO_DUE_DATE,
                        "{title: Alert two weeks before any certificate ends, type: short-term, owner: platform, due: 2024-04-01",
                        "{title: \u27e6Alert two weeks before any certificate ends, type: short-term, owner: platform"),
                new Fault(
                        Rule.ACTION__NO_TICKET,
                        "{title: Alert two weeks before any certificate ends, type: short-term, owner: platform, due: 2024-04-01, ticket: OPS-12}",
                        "{title: \u27e6Alert two weeks before any certificate ends, type: short-term, owner: platform, due: 2024-04-01}"),
                new Fault(
                        Rule.ACTION__VAGUE, "Alert two weeks before any certificate ends", "\u27e6Improve monitoring"),
                new Fault(
                        Rule.ACTION__ONLY_TRAINING,
                        actions,
                        "actions:\n"
                                + ACTION_2.replace(
                                        "Alert two weeks before any certificate ends",
                                        "\u27e6Remind everybody of the dates")
                                + ACTION_2.replace(
                                        "Alert two weeks before any certificate ends", "Train the on-call engineers")
                                + ACTION_2.replace(
                                        "Alert two weeks before any certificate ends, type: short-term",
                                        "Train the new engineers, type: systemic")),
                new Fault(
                        Rule.ACTION__MANUAL_GATE,
                        "Alert two weeks before any certificate ends",
                        "\u27e6Require a second approval for every change"),
                new Fault(Rule.ACTION__OVERDUE, "due: 2024-04-01", "due: \u27e62024-03-10"),
                new Fault(Rule.ACTION__DONE_WITHOUT_DATE, "status: done, done: 2024-03-05", "status: \u27e6done"),
                new Fault(
                        Rule.ACTION__NO_SYSTEMIC,
                        actions,
                        "\u27e6" + actions.replace("type: systemic", "type: short-term")),
                new Fault(
                        Rule.LANGUAGE__BLAME, told, "The \u27e6engineer forgot to renew the file, as the alert told."),
                new Fault(
                        Rule.LANGUAGE__ACCUSATORY_WHY,
                        told,
                        "The alert fired late. \u27e6Why did the engineer not look?"),
                new Fault(Rule.LANGUAGE__COUNTERFACTUAL, told, "The alert \u27e6should have been faster."),
                new Fault(Rule.LANGUAGE__HINDSIGHT, told, "\u27e6Obviously, the alert was late."),
                new Fault(Rule.LANGUAGE__MINIMIZING, told, "Once alerted, we \u27e6just had to replace the file."),
                new Fault(
                        Rule.RECURRENCE__UNLINKED,
                        front,
                        front.replace("recurrence_of: INC-1\n", "").replace("[expired-cred", "\u27e6[expired-cred")),
                new Fault(
                        Rule.SECRET__CREDENTIAL,
                        told,
                        "The alert held \u27e6ghp_" + "q8Zt4nLw0XvYb2KcRj6Hd9Ff3Gs5Mp7TaEuI" + "."),
                new Fault(Rule.SECRET__CREDENTIAL, told, "The alert held password=\u27e6hq7Xk9" + "qLm2Wd."),
                new Fault(Rule.SECRET__CREDENTIAL, told, "The alert held this: password=\u27e6hq7Xk9" + "qLm2Wd."),
                new Fault(
                        Rule.SECRET__PRIVATE_KEY,
                        told,
                        "The alert held:\n\n    \u27e6-----BEGIN " + "PRIVATE KEY-----\n    "
                                + "q8Zt4nLw0XvYb2KcRj6Hd9Ff3Gs5Mp7TaEuIq8Zt4nLw0XvYb2KcRj6Hd9Ff3Gs5" + "\n"),
                new Fault(Rule.SECRET__PERSONAL_DATA, told, "The alert went to \u27e6ada.berg@lamps-of-oslo.com."),
                new Fault(Rule.SECRET__PRIVATE_NAME, told, "The alert came after \u27e6Norlys Lamps had called."));
    }

    @TempDir
    private Path folder;

    @Test
    void theGoodPostmortemHasNoFault() throws IOException {
        assertThat(findings(ARCHIVE)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aFaultIsFoundInItsPlaceByItsRuleAlone(Fault fault) throws IOException {
        String good = text(GOOD);
        assertThat(good).contains(fault.good());
        String marked = good.replace(fault.good(), fault.bad());
        int mark = marked.indexOf(MARK);
        String bad = marked.replace(MARK, "");
        long line =
                mark < 0 ? 1 : marked.substring(0, mark).lines().count() + (marked.charAt(mark - 1) == '\n' ? 1 : 0);
        int column = mark < 0 ? 1 : mark - marked.lastIndexOf('\n', mark - 1);
        TreeMap<String, String> archive = new TreeMap<>(ARCHIVE);
        archive.put(GOOD, bad);
        assertThat(findings(archive)).containsExactly(fault.rule().id() + " " + GOOD + ":" + line + ":" + column);
    }

    @Test
    void everyRuleHasItsFault() {
        Set<Rule> tried = EnumSet.copyOf(ELSEWHERE);
        faults().forEach(fault -> tried.add(fault.rule()));
        // Found over two files, over time, or where a good postmortem says it twice: the tests below.
        tried.addAll(List.of(Rule.RECURRENCE__OPEN_ACTIONS, Rule.ACTION__STALE, Rule.ANALYSIS__NO_DETECTION));
        assertThat(Arrays.stream(Rule.values()).filter(rule -> !tried.contains(rule)))
                .isEmpty();
    }

    @Test
    void anEarlierActionThatWasOpenIsFoundWhereTheEarlierIsNamed() throws IOException {
        TreeMap<String, String> archive = new TreeMap<>(ARCHIVE);
        archive.computeIfPresent(
                "postmortems/2023-11-01-gateway.md",
                (path, text) -> text.replace("done: 2024-01-09", "done: 2024-03-09"));
        assertThat(findings(archive)).containsExactly("recurrence/open-actions " + GOOD + ":21:16");
    }

    @Test
    void anActionOpenForLongIsFoundWhereNoDayIsAskedFor() throws IOException {
        TreeMap<String, String> archive = new TreeMap<>(ARCHIVE);
        archive.computeIfPresent("casebook.yaml", (path, text) -> text + """
              action_open_days: 10
            rules:
              action/no-due-date: off
            """);
        archive.put(GOOD, text(GOOD).replace("owner: platform, due: 2024-04-01", "owner: platform"));
        assertThat(findings(archive)).containsExactly("action/stale " + GOOD + ":25:13");
    }

    @Test
    void aPostmortemThatNowhereSaysHowItWasNoticedIsFound() throws IOException {
        TreeMap<String, String> archive = new TreeMap<>(ARCHIVE);
        archive.computeIfPresent("casebook.yaml", (path, text) -> text + """
            rules:
              timeline/no-detection: off
            """);
        String silent = text(GOOD)
                .replace("detected: 2024-03-05T14:12:00Z\n", "")
                .replace("detected_by: alert\n", "")
                .replace("the alert on refused cards fires", "the on-call engineer looks at the errors");
        archive.put(GOOD, silent.substring(0, silent.indexOf("## Detection")));
        assertThat(findings(archive)).containsExactly("analysis/no-detection " + GOOD + ":1:1");
    }

    @Test
    void aDayIsWrittenWhereItChanges() throws IOException {
        TreeMap<String, String> archive = new TreeMap<>(ARCHIVE);
        archive.put(
                GOOD,
                text(GOOD)
                        .replace("- 14:40 UTC: the queue", "- 2024-03-06 04:40 UTC: the queue")
                        .replace("resolved: 2024-03-05T14:40", "resolved: 2024-03-06T04:40"));
        assertThat(findings(archive)).isEmpty();
    }

    private List<String> findings(Map<String, String> archive) throws IOException {
        for (Map.Entry<String, String> entry : archive.entrySet()) {
            Path file = folder.resolve(entry.getKey());
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            Files.writeString(file, entry.getValue());
        }
        Stream<Diagnostic> found =
                SiteCheck.check(folder, new CheckOptions(false, true, TODAY)).diagnostics().list().stream();
        return found.map(d -> d.rule().id() + " " + d.span()).toList();
    }

    private static String text(String path) {
        return Objects.requireNonNull(ARCHIVE.get(path));
    }
}

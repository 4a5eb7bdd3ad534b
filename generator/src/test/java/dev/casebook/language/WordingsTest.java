package dev.casebook.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.diagnostic.Diagnostic;
import dev.casebook.markdown.Passage;
import dev.casebook.parse.DocumentParser;
import dev.casebook.source.SourceFile;
import dev.casebook.source.SourcePath;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which sentences blame and look back, and which only look as if. */
class WordingsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "An engineer accidentally deleted the namespace. | language/blame | engineer accidentally deleted",
                "We failed to verify that it was running. | language/blame | We failed to",
                "The on-call engineer forgot to silence the alert. | language/blame | engineer forgot to",
                "She had forgotten the second step. | language/blame | She had forgotten",
                "It was the developer's mistake. | language/blame | developer's mistake",
                "The rollout was careless. | language/blame | careless",
                "The rollout was careless and could not be undone. | language/blame | careless",
                "Why was the engineer also never told? | language/accusatory-why | Why was the engineer",
                "A team member made a serious mistake. | language/blame | member made a serious mistake",
                "The team wrongly assumed that it was off. | language/blame | team wrongly assumed",
                "Why didn't the reviewer notice it? | language/accusatory-why | Why didn't the reviewer",
                "Why did nobody check? | language/accusatory-why | Why did nobody",
                "This should have been tested. | language/counterfactual | should have been",
                "We shouldn't have rushed it. | language/counterfactual | shouldn't have",
                "The outage could have been avoided by a canary. | language/counterfactual | could have been",
                "The outage could have been reduced to a minute. | language/counterfactual | could have been",
                "We could have reacted sooner. | language/counterfactual | could have",
                "A canary could have prevented it. | language/counterfactual | could have",
                "The outage would have been prevented by a canary. | language/counterfactual | would have been",
                "We would have noticed it an hour sooner. | language/counterfactual | would have",
                "It would have been better to wait. | language/counterfactual | would have been",
                "It would not have happened with a canary. | language/counterfactual | would not have",
                "Had we known, we would have waited. | language/counterfactual | Had we",
                "Obviously, nobody read it. | language/hindsight | Obviously",
                "They just needed to restart it. | language/minimizing | just",
                "We could simply have rolled back. | language/minimizing | simply",
                "The outage was caused by human error. | analysis/human-error | human error",
                "Leaving the probe off was a human error. | analysis/human-error | human error",
                "The time to detect could have been improved by lowering the limit. | language/counterfactual | could have been",
                "The time to mend it would have been greatly reduced if the team had looked at the queue. | language/counterfactual | would have been",
                "If the logs were right, then the repair would have been much faster. | language/counterfactual | would have been",
                "The alerts were not restored due to human error. | analysis/human-error | human error",
                "Human error had left the alerts off. | analysis/human-error | Human error",
                "Restarted the queue. Forgot to restart the probe. | language/blame | Forgot to",
                "The list of hosts could have been more complete. | language/counterfactual | could have been",
                "The alert should have been more specific. | language/counterfactual | should have been",
                "The team accidently dropped the index. | language/blame | team accidently dropped",
                "The probe should have been run daily. | language/counterfactual | should have been",
                "We'd accidentally dropped the index. | language/blame | We'd accidentally dropped",
                "Human error in copying the key. | analysis/human-error | Human error",
                "Human error in not asking which key was newer. | analysis/human-error | Human error",
                "It was caused by human errors in the upgrade, of which there is no record. | analysis/human-error | human errors",
                "A technician failed to copy the certificate to one host. | language/blame | technician failed to",
                "An operator drained the gateway but forgot to refill it. | language/blame | forgot to",
                "The operator accidentally emptied the bucket. | language/blame | operator accidentally emptied",
                "It began with an engineer mistakenly running the other playbook. | language/blame | engineer mistakenly running",
                "The tests should have caught it. | language/counterfactual | should have",
                "The plan should have included a way back. | language/counterfactual | should have",
                "The investigation should have checked the queue first. | language/counterfactual | should have",
                "Too many nodes at once - should have done one and waited. | language/counterfactual | should have",
                "This should never have happened. | language/counterfactual | should never have",
                "A change which should have been reviewed went out. | language/counterfactual | should have been",
                "In retrospect, a load test could have caught it. | language/counterfactual | could have",
                "We should have been more careful with the pods. | language/counterfactual | should have been",
                "We should have initiated incident response at once. | language/counterfactual | should have",
                "This never should have happened. | language/counterfactual | should have",
                "The damage would have been smaller if we had drained it first. | language/counterfactual | would have been",
                "The change was approved when it should not have been. | language/counterfactual | should not have been",
                "Should have looked at the queue first. | language/counterfactual | Should have",
                "We could have rolled back, but did not. | language/counterfactual | could have",
                "We could have picked up the change when it was announced. | language/counterfactual | could have",
                "Naming one lead could have helped. | language/counterfactual | could have",
                "If the timeout was set, it would not have happened. | language/counterfactual | would not have",
                "The engineer obviously missed the alert. | language/blame | engineer obviously missed",
                "The engineer who misread the graph restarted it. | language/blame | engineer who misread",
                "The operator just needed to look at the second page. | language/minimizing | just",
                "They should never have merged it. | language/counterfactual | should never have",
                "Nobody should have deployed this. | language/counterfactual | should have",
                "Bob failed to check the disk. | language/blame | Bob failed to",
                "In the last phase @ada-l overlooked a table. | language/blame | @ada-l overlooked",
                "The on-call team missed three pages. | language/blame | team missed",
                "We failed to effectively use the status page. | language/blame | We failed to",
                "The team failed to even check the second page. | language/blame | team failed to",
                "One developer having failed to rotate a key, two could log in. | language/blame | developer having failed to",
                "He ran the other script and, crucially, forgot to undo it. | language/blame | forgot to",
                "The careless handling of the cache filled the disk. | language/blame | careless",
                "It was a sloppy release strategy. | language/blame | sloppy",
                "It was reckless to skip the test. | language/blame | reckless",
                "The repair could have begun much sooner. | language/counterfactual | could have",
                "It could have been discovered in advance. | language/counterfactual | could have been",
                "A case that could have been solved in 2 hours took a day. | language/counterfactual | could have been",
                "The cause would have been found before the second outage. | language/counterfactual | would have been",
                "It should obviously have been tested. | language/counterfactual | should obviously have been",
                "Restarting it was obviously a mistake. | language/hindsight | obviously",
                "Somebody obviously should read the page. | language/hindsight | obviously",
                "It was lost through sheer carelessness. | language/blame | carelessness",
                "The cause was the team's complacency. | language/blame | complacency",
                "It was an act of negligence. | language/blame | negligence",
                "We had grown complacent about the alert. | language/blame | complacent",
                "Team negligence: nobody read the notice. | language/blame | negligence",
                "We now know that we should have waited. | language/counterfactual | should have",
                "The check should have been part of the release. | language/counterfactual | should have been",
                "All pages, including the first, failed due to human error. | analysis/human-error | human error",
                "Human error was the biggest factor. | analysis/human-error | Human error",
                "It took long due to (in this order) a late page, operator error and a bug. | analysis/human-error | operator error",
                "The main trigger is human error. | analysis/human-error | human error",
                "This was mostly human error, caused by not reading the list twice. | analysis/human-error | human error",
                "There should have been an alert for it. | language/counterfactual | should have been",
                "In hindsight, the red test should have triggered a closer look. | language/counterfactual | should have",
                "It helped, even if the failover should have been done long before. | language/counterfactual | should have been",
                "We could have alerted on those signs. | language/counterfactual | could have",
                "This should have happened sooner. | language/counterfactual | should have",
                "The migration should have started earlier. | language/counterfactual | should have",
                "Needless to say, nobody had read it. | language/hindsight | Needless to say",
                "I fat-fingered the name of the region. | language/blame | I fat-fingered",
                "The reviewer rubber-stamped the change. | language/blame | reviewer rubber-stamped",
                "The platform team dropped the ball. | language/blame | team dropped the ball",
                "The developer did not bother to read the plan. | language/blame | developer did not bother",
                "Nobody bothered to read the plan. | language/blame | Nobody bothered",
                "No one even bothered to ask. | language/blame | No one even bothered",
                "The admin didn't bother to look. | language/blame | admin didn't bother",
                "The engineers could not be bothered to reply. | language/blame | engineers could not be bothered",
                "Bob should have been more careful. | language/counterfactual | should have been",
                "We should have watched file descriptors. | language/counterfactual | should have",
                "The team should have checked disk space. | language/counterfactual | should have",
                "The team failed to watch file descriptors. | language/blame | team failed to",
                "An admin fat-fingered the netmask. | language/blame | admin fat-fingered",
                "The cause turned out to be merely a typo. | language/minimizing | merely",
                "The operator failed to follow the procedure. | language/blame | operator failed to",
                "It was completely my fault. | language/blame | my fault",
                "Why on earth did we deploy on a Friday? | language/accusatory-why | Why on earth",
                "How could the reviewer miss it? | language/accusatory-why | How could the reviewer",
                "Why hadn't Tom renewed it? | language/accusatory-why | Why hadn't Tom",
                "In hindsight, it was clear that the pool was too small. | language/hindsight | clear",
                "It was bound to happen. | language/hindsight | bound to happen",
                "The one resolver was an accident waiting to happen. | language/hindsight | accident waiting to happen",
                "The outage was entirely preventable. | language/hindsight | entirely preventable",
                "It was an obvious mistake to run both. | language/hindsight | an obvious mistake",
                "Looking back, the signs were all there. | language/hindsight | signs were all there",
                "Any experienced engineer would have seen it. | language/hindsight | Any experienced engineer",
                "The cause was a trivial typo in the manifest. | language/minimizing | trivial",
                "It was merely an oversight. | language/minimizing | merely",
                "It was simply a matter of adding one line. | language/minimizing | simply",
                "This was down to human error. | analysis/human-error | human error",
                "A human error led to the loss of the table. | analysis/human-error | human error",
            })
    void reports(String text, String rule, String place) {
        assertThat(found(text))
                .extracting(d -> d.rule().id(), d -> d.span().text())
                .contains(org.assertj.core.api.Assertions.tuple(rule, place));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/language/reported.txt", delimiter = '|')
    void reportsWhatWasWrittenToBeFound(String text, String rule, String place) {
        reports(text, rule, place);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/language/spared.txt", delimiter = '|')
    void passesWhatLooksLikeIt(String text) {
        passes(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The job failed to start.",
                "We failed to reproduce the issue.",
                "We failed to connect to the database.",
                "The operator failed to reconcile.",
                "Two members failed to catch up.",
                "Users failed to log in.",
                "If an engineer accidentally deleted it, nothing would stop them.",
                "The alert was noticed by the team that failed over.",
                "The pods were accidentally deleted.",
                "It could have affected every customer.",
                "An attacker could have noticed it.",
                "Each action should have an owner.",
                "We should have automated tests for this.",
                "The timeout should have been 5 minutes.",
                "By now the service should have recovered.",
                "Users should have seen no interruption.",
                "It would have cost us a day.",
                "A canary would have caught it.",
                "A canary could have caught it.",
                "Had one test used real data, it would have been caught before the release.",
                "There were two parts that could have prevented it.",
                "The point is not that it should have been tested.",
                "Without the meeting, half of the actions would never have happened.",
                "A smoke test would have revealed it within minutes.",
                "Two signals would each have flagged it.",
                "A dashboard would have made it easier to see.",
                "Had it come on a Sunday, it would have been harder to mend.",
                "If this were common, it would have been easier to find.",
                "It would not have happened on the old cluster.",
                "The alert should have fired at 80%.",
                "The gateway should have rejected the empty list.",
                "The failover should have happened at once.",
                "`gatewayd` should have used the other lock.",
                "The job (nightly) should have used the other lock.",
                "The list should have been rejected by the gateway.",
                "The worker should have used the other lock.",
                "The team could have waited for the vendor, but built a second cluster.",
                "They worked on both ends, obviously not for the first time.",
                "The second page was obviously the slow one.",
                "Nothing could have prevented this.",
                "What could have been done to prevent it?",
                "Why did the pull request not test this?",
                "Why didn't we have an alert?",
                "It had just started, just 5 minutes before.",
                "The pod will simply restart.",
                "It was not obvious that the disk was full.",
                "Human error is never a root cause.",
                "Human error did not break the build.",
                "It was not a human error.",
                "The manager said \"you should have been careful\".",
                "See `should have been` and [what should have been done](https://example.org/).",
                "Sloppy quorum was on.",
                "Q: Why did you not test this?",
                "Why did nobody notice for a week?",
                "Why could no one keep a set of peers?",
                "In theory all our teams should have seen this.",
                "Records that should have been created were missing.",
                "Rows that should have been checked out are still there.",
                "The gate that should have stopped it was off.",
                "It carried far more load than it should have been given.",
                "We believed it should have been enabled.",
                "The flag should have been true by noon.",
                "The worker should have been reading the other queue.",
                "At this point normal operation should have resumed.",
                "Should have done:",
                "The check that would have caught it shipped a week later.",
                "No monitor would have caught it.",
                "Whether a canary would have caught it is not clear.",
                "If the pod had crashed outright, the probe would have caught it.",
                "It could have surfaced on a weekend.",
                "It read the placeholder, which is obviously not a key.",
                "A tag I forgot to remove pages after a day.",
                "We missed the deadline of the report.",
                "The monitor missed the outage.",
                "The impact was negligible.",
                "The careless defaults filled the disk.",
                "A reckless retry policy doubled the load.",
                "The retry policy is reckless.",
                "It was not technical incompetence.",
                "Prometheus failed to alert.",
                "Jenkins failed to update the plugin.",
                "In the night @mergebot failed to update the branch.",
                "Two bugs we accidentally triggered are fixed upstream.",
                "They should have restarted within a minute.",
                "Nobody should have noticed the change.",
                "They argued whether a canary could have caught it.",
                "It may destroy what a more careful attempt would have saved.",
                "The object could have been discovered by a crawler.",
                "The certificate would have been found by the scanner as usual.",
                "This is not a story of negligence.",
                "It was a habit of the tool rather than negligence.",
                "A careless operator might approve it.",
                "To go on without the alert would be plainly reckless.",
                "It was a gap in the design, not an engineer's mistake.",
                "Why was the team calendar not found?",
                "How far it spread decides the degree to which a canary could have avoided it.",
                "The vendor did not confess to negligence.",
                "Calling it a breach before the logs are read would be irresponsible.",
                "Why did nobody detect it for a week?",
                "Why didn't anyone notice?",
                "It could potentially have helped to restart the resolver.",
                "In hindsight, nothing could have caught it.",
                "Tasks should have been moved and started again automatically.",
                "It shows what alarm or probe should have caught the leak.",
                "Obviously, this is not the process we want.",
                "The rollout obviously had failed before noon.",
                "Obviously not every case can be tested before a release.",
                "With the new alert it would have been caught within a minute.",
                "Complacency is the third risk.",
                "A long calm leads to complacency.",
                "They are liable for gross negligence or intent.",
                "The shift is from the tool's choice to human negligence.",
                "Follow-ups are texture laziness and a limit for models.",
                "That is the failure a careless widening of the pattern would cause.",
                "The layer is what keeps it from being reckless.",
                "The token is short to prevent careless use.",
                "The trigger is there against an operator accidentally emptying the table.",
                "The question is what could have prevented it.",
                "List the ways it could have been detected sooner.",
                "There could have been earlier signs.",
                "Had we continued with the old host, it would be slower by now.",
                "The probe should have caught it, but it asked the old host.",
                "The gateway should have rejected it earlier.",
                "Access was allowed when it should have been denied.",
                "The other index should not have been touched by the restore.",
                "The disks are static, so no data should have been lost.",
                "Pages below the limit should have been suppressed.",
                "The row should have been preserved by the rollback.",
                "Obviously, you set up each gateway in its own way.",
                "Obviously, we were at work on the alert by then.",
                "Needless to say, the queue is now shorter.",
                "You obviously should take care before a restart.",
                "Penalties are due to causes such as power loss, operator error or a bug.",
                "Because the new form is short, it makes human error easier to see.",
                "Manual error text.",
                "The call should have failed quickly.",
                "I forgot to mention the second host.",
                "We should have seen several hosts leave the pool.",
                "The fault should have been mitigated in all regions but one.",
                "Healthy hosts should have been unaffected.",
                "Only one resolver should have been impacted.",
                "No mail accepted by the host should have been lost.",
                "The pool obviously needs more disks.",
                "It is not clear how we could have avoided it.",
                "We never could have detected it there.",
                "We should have been paged by the queue.",
                "The operator should have been paged at 85 % of the disk.",
                "For an hour we wrongly returned an error.",
                "In hindsight, we cannot know if we would have noticed it there.",
                "Nobody can know when we should have used the other host.",
                "There should have been no impact.",
                "The limit was 160, not the 380 to which it should have been set.",
                "Needless to say, we lost the customer.",
                "It is easy to get complacent.",
                "In hindsight, the next deploy would have reverted the change.",
                "In retrospect, nobody can tell whether a wider circle would have led to another decision.",
                "Had we not drained the host, it would have cost a day.",
                "The outage was not due to any human error.",
                "The loss was due to either human error or a bug in the sweep.",
                "The loss is not believed to be due to human error.",
                "The loss could have been more severe.",
                "Forgot to say: the queue is full.",
                "It would have been easier on another day.",
                "The night shift should not have been expected to know of it.",
                "Nobody had been careless.",
                "It became clear only in hindsight.",
                "In hindsight it was not clear which host was meant.",
                "A simple typo can stop every job.",
                "The load was predictable.",
                "Some jobs were waiting to happen after the restart.",
                "How could the two jobs run at once?",
                "The outage was not entirely preventable.",
                "Why would anyone need the old one? Two hosts still ask it.",
                "The pool was bound to one host.",
                "The lock is merely advisory.",
            })
    void passes(String text) {
        assertThat(found(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "What could have been worse, false",
        "Where we got lucky, false",
        "Backlog, false",
        "Solution 2: a faster bill, false",
        "Short term, false",
        "Lessons, true",
    })
    void asksWhereItStands(String heading, boolean reported) {
        assertThat(found(heading, "It could have been prevented.").isEmpty()).isNotEqualTo(reported);
    }

    private static List<Diagnostic> found(String text) {
        return found("Analysis", text);
    }

    private static List<Diagnostic> found(String heading, String text) {
        SourceFile file = new SourceFile(new SourcePath("a.md"), "## %s\n\n%s\n".formatted(heading, text));
        List<Diagnostic> found = new ArrayList<>();
        for (Passage passage : new DocumentParser().parse(file).value().body().prose()) {
            Wordings.judge(passage, found::add);
        }
        return found;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Improve monitoring",
                "Improve our monitoring and alerting",
                "Be more careful with certificates",
                "Raise awareness of the runbook",
                "Consider a second region",
                "Investigate options for isolation",
                "Look at getting rid of the second cache",
                "Investigate the agent's memory usage",
                "Consider if the policy should change",
                "Make sure this never happens again",
                "More carefully review changes of the gateway",
                "Monitor the queue more closely after each deploy",
                "Documentation",
                "Better alerting",
                "Improve monitoring system",
                "Enhance our logging infrastructure and alerting",
                "Improve monitoring. Nobody saw the queue grow for an hour.",
                "Team is expected to take responsibility for changes",
                "Review our processes",
                "Better communication between teams",
                "Strengthen the deployment process",
            })
    void callsVague(String title) {
        assertThat(ActionWording.vague(title, false, false)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Alert two weeks before a certificate ends",
                "Investigate and fix the memory leak",
                "Find out why the probe passed",
                "Improve monitoring of queue depth: alert above 1,000 for 5 minutes",
                "Document how to release a stuck volume",
                "Decide whether to keep the second region",
                "Watch the queue more closely: page at 200 messages",
                "Investigate whether the probe can be exported",
                "Look into how many nodes have the old kernel",
                "Look at which nodes have the old kernel",
                "Investigate the restarts and determine which limit is hit",
                "Consider one network instead of two. Write an ADR on what either costs.",
                "Improve incident response. Paging another team should take one command.",
                "Ask the vendor, whose team is expected to release the fix in May",
                "Review the 14 firewall rules of zone B and delete those without an owner",
            })
    void callsSpecific(String title) {
        assertThat(ActionWording.vague(title, false, false)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Investigate the agent's memory usage, false",
        "Look into the restarts, false",
        "Consider a second region, true",
        "Keep an eye on the queue, true"
    })
    void ticketEndsAnInvestigationAndNoIntent(String title, boolean vague) {
        assertThat(ActionWording.vague(title, true, false).isPresent()).isEqualTo(vague);
    }

    @ParameterizedTest
    @CsvSource({
        "Require a second approval for changes of the gateway, true",
        "Add a manual verification step before each deploy, true",
        "Add the new flag to the pre-deploy checklist, true",
        "Add an automated approval by the policy engine, false",
        "Remove the manual approval from the pipeline, false",
        "Renew certificates by a timer, false",
        "Add a restart checklist to the runbook, false",
        "Add a verification step to the recovery checklist, false",
        "Add the permission to the onboarding checklist, false",
        "2 reviewers as a minimum for merges, true",
        "At least two approvals for changes of the gateway, true",
        "Formalize a checklist of upgrades, true",
        "Schedule 2 reviews per year of who may log in, false",
        "Automate the message that asks the on-call to manually approve a release, true",
        "Stop asking the on-call to manually approve a release without need, false",
        "Every deploy needs a second pair of eyes, true",
        "Ask the security team to approve any change of access, true",
        "Have the tech lead review each change of the gateway, true",
        "Add a step to double-check the region by hand, true",
        "Extend the release checklist by the dates of certificates, true",
        "Get rid of the sign-off for small changes, false",
        "Grant the job explicit permission for the bucket, false",
    })
    void knowsManualGates(String title, boolean gate) {
        assertThat(ActionWording.isManualGate(title)).isEqualTo(gate);
    }

    @ParameterizedTest
    @CsvSource({
        "Remind everybody to check the dates of certificates, true",
        "Admins should refamiliarize themselves with the policy, true",
        "Everyone made aware that alerts go to the channel, true",
        "Run a workshop on Terraform state, true",
        "Tell developers not to deploy on Fridays, true",
        "Share the lessons with the whole department, true",
        "Make sure that everyone knows the flag, true",
        "Refresher course for everyone with access, true",
        "Communicate the new procedure to all engineers, true",
        "Ensure that all nodes know their zone, false",
        "Refresh the cache by a timer, false",
    })
    void knowsTraining(String title, boolean training) {
        assertThat(ActionWording.isTraining(title)).isEqualTo(training);
    }
}

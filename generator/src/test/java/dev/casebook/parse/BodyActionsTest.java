package dev.casebook.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is to be done, by whom and how far it is, as bodies say it. */
class BodyActionsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The node pool was pinned to one image. | true",
                "Changes have been made to the node pool. | true",
                "Alert was added for the queue. | true",
                "Stop at 1,000 messages; decided not to. | true",
                "A second paragraph on keys (shipped with this note) | true",
                "Count the letters shipped to each shop | false",
                "The import now keeps the raw row. | true",
                "Check that the import now keeps the raw row. | false",
                "Ada and Ben now have access to the filter. | true",
                "Write down what was changed by hand. | false",
                "Ensure that backups are now taken. | false",
                "Find the records that were lost. | false",
                "**The path:** corrected in the script. | true",
                "**The path:** correct it in the script. | false",
                "**Alerting**: We've set up a probe of the edge. | true",
                "Write down how such a gap can be closed. | false",
                "Keep the old path until the move is completed. | false",
                "Show that \"the shop is closed\" instead of an error. | false",
                "Give the deploy a fixed set of images. | false",
                "Bring the budget to the edge (merged to main). | true",
                "Bring the budget to the edge - fixed by the vendor. | true",
                "Bring the budget to the edge **DONE** | true",
                "A limit of 10 put in place for the queue. | true",
                "**Lower the limit** - Lowered it to 10 for the queue. | true",
                "Lower the limit - needed by the queue. | false",
                "**Ada Berg** lowered the limit of the queue. | true",
                "**Ada Berg** kept the limit of the queue. | true",
                "**Ada Berg** lowers the limit of the queue. | false",
                "Planned: a limit for the queue. | false",
                "**Docs:** we have removed the old page. | true",
                "**Alerting**: we need a probe of the edge. | false",
                "We've advised teams to run two replicas. | true",
                "Payments has placed it on the roadmap. | true",
                "Alert has to name the queue. | false",
                "`imports.sh` scans the rows. | true",
                "`imports.sh` is run by a timer. | true",
                "`imports.sh`: scan the rows. | false",
                "`imports.sh` should scan the rows. | false",
                "Runbook updated with the new limit. | true",
                "Keep updated on the new limit. | false",
                "Let the gate fail closed. | false",
                "Close the gap (closed). | true",
                "\u672a\u5b8c\u4e86 | false",
                "[\uc644\ub8cc] \uc778\ub371\uc2a4 \ucd94\uac00 | true",
                "\ubc30\ud3ec \uc644\ub8cc \ud6c4 \ud655\uc778 | false",
            })
    void knowsWhatIsDone(String title, boolean done) {
        assertThat(actions("## Action items\n\n- " + title + "\n"))
                .singleElement()
                .extracting(BodyAction::done)
                .isEqualTo(done);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Payments to add a budget | Payments",
                "Payments will add a budget | Payments",
                "We will add a budget | ''",
                "Search team to write the runbook | Search team",
                "The Review committee plans to establish a rota | Review committee",
                "[Jira TBC] Write the runbook | ''",
                "[Jira TBC] Dan will look at the logs | Dan",
                "Add a budget (owner: payments) | payments",
                "Add a budget @payments | @payments",
                "Add a budget. Owner: team-payments. | team-payments",
                "[Payments] Write down how to drain a node | Payments",
                "Payments & Search teams: write down how to drain a node | Payments & Search teams",
                "Search team: add a budget | Search team",
                "Search DevOps - add a budget | Search DevOps",
                "Add a budget (assigned to Ada, due 2024-03-05) | Ada",
                "Add a budget. Lead Ada Berg (room 4) will be responsible for it. | Lead Ada Berg",
                "Ada Berg will keep watching the queue | Ada Berg",
                "Rate Limits will be lowered | ''",
                "Count the messages assigned to the old queue | ''",
                "Prepare team to respond at night | ''",
                "Ada Berg will acknowledge pages within minutes | Ada Berg",
                "[P2] Write down how to drain a node | ''",
                "Payments to subscribe to the notices | Payments",
                "Move the notices out of `@payments-news` | ''",
                "Send the notices along `us -> @payments-news` | ''",
                "Move the notices out of `@news` (owner: `@payments`) | @payments",
                "Need to add a budget | ''",
                "Script to clean the bucket | ''",
                "Write down how to drain a node [Ada] | Ada",
                "Write down how to drain a node [TODO] | ''",
                "Write down how to drain a node [P1] | ''",
                "Write down how to drain a node [KBO] | KBO",
                "Write down how to drain a node [KB to ask around] | KB",
                "Write down how to drain a node [API] | ''",
                "\u00d3lafur to send the list of hosts | \u00d3lafur",
                "Webhook to send the list of hosts | ''",
                "Switch to rotate keys by a timer | ''",
                "Ada and Grace to write the runbook | Ada and Grace",
                "Ada, Grace and Search team to write the runbook | Ada, Grace and Search team",
                "Script and Alert to send the list of hosts | ''",
                "Add a budget \u2014 owned by the-edge | the-edge",
                "Add a budget \u2014 search-ops to pick up after the report | search-ops",
                "Add a snapshot \u2014 ability to take one by hand | ''",
            })
    void knowsWhoWillDoIt(String title, String owner) {
        assertThat(actions("## Next steps\n\n- " + title + "\n"))
                .singleElement()
                .extracting(BodyAction::owner)
                .isEqualTo(owner);
    }

    @Test
    void namesAboveAListOwnIt() {
        assertThat(actions("""
                ## Actions

                **Payments/Search**

                - Add a budget

                Ada and Grace:

                - Add a test

                **Short term**

                - Add a gate

                **AG - for planning**

                - Add a probe

                **Team**
                Investigate

                - where the time goes

                **TBC - for planning**

                - Add a limit
                """))
                .extracting(BodyAction::title, BodyAction::owner)
                .containsExactly(
                        tuple("Add a budget", "Payments/Search"),
                        tuple("Add a test", "Ada and Grace"),
                        tuple("Add a gate", ""),
                        tuple("Add a probe", "AG"),
                        tuple("where the time goes", "Team"),
                        tuple("Add a limit", ""));
    }

    @Test
    void measuresAreExplainedWhereActionsAreListed() {
        String measures = "## Preventive measures\n\n1. **A budget.** It keeps the queue short.\n\n";
        assertThat(actions(measures))
                .extracting(BodyAction::title)
                .containsExactly("A budget. It keeps the queue short.");
        assertThat(actions(measures + "## Action items\n\n- Add a budget\n"))
                .extracting(BodyAction::title)
                .containsExactly("Add a budget");
    }

    @Test
    void anyColumnMayHoldTheTicketAndOneWhatShowsTheEnd() {
        List<BodyAction> actions = actions("""
                ## Action items

                | # | Action | Tracker of ours | Acceptance criteria | Depends |
                |---|---|---|---|---|
                | 1 | Add a budget | [Q-7](https://tracker.example/Q-7) | No queue over 10 | |
                | 2 | Add a test | PAY-8 | | #1 |
                | 3 | Add a gate | | | #1 |
                """);
        assertThat(actions).extracting(BodyAction::ticket).containsExactly("https://tracker.example/Q-7", "PAY-8", "");
        assertThat(actions).extracting(BodyAction::end).containsExactly("No queue over 10", "", "");
    }

    @Test
    void answersToAQuestionAreNoActions() {
        assertThat(actions("## Follow-ups\n\n- whether the sync is on\n- how much is in transit\n- Add a budget\n"))
                .extracting(BodyAction::title)
                .containsExactly("Add a budget");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Add a budget (due: 2024-03-05) | 2024-03-05",
                "Add a budget (owner=search, due=2024-03) | 2024-03",
                "Add a budget by March 5, 2024 | March 5, 2024",
                "Add a budget, due 5 March | 5 March",
                "Add a budget by the end of March | the end of March",
                "Add a budget, with a due date of 2024-03-05 | 2024-03-05",
                "Add a budget (due: +2 weeks) | +2 weeks",
                "Add a budget by the start of 2025 | the start of 2025",
                "Add a budget. Deadline: 5/3/2024 | 5/3/2024",
                "Shorten the path by 3 steps | ''",
                "Agree on a budget in the next engineering catchup | the next engineering catchup",
                "Say which hosts are the next in line | ''",
            })
    void knowsByWhen(String title, String due) {
        assertThat(actions("## Next steps\n\n- " + title + "\n"))
                .singleElement()
                .extracting(BodyAction::due)
                .isEqualTo(due);
    }

    @Test
    void whatStandsBelowABoxGoesOnWithIt() {
        assertThat(
                        actions(
                                "## Actions\n\n- [ ] Add tests of the import of rows covering:\n  - rows without a day\n  - rows that came twice\n"))
                .extracting(BodyAction::title)
                .containsExactly("Add tests of the import of rows covering:");
        assertThat(
                        actions(
                                "## Actions\n\n- [ ] What the import of rows needs:\n  - [ ] Add a budget\n  - [ ] Add a test\n"))
                .extracting(BodyAction::title)
                .containsExactly("Add a budget", "Add a test");
    }

    @Test
    void whatIsAddedIsOneAction() {
        assertThat(
                        actions(
                                "## Actions\n\n1. Add tests:\n   - no row comes twice\n   - each row has a day\n2. Limit the queue\n"))
                .extracting(BodyAction::title)
                .containsExactly("Add tests:", "Limit the queue");
    }

    @Test
    void howSomethingIsUsedIsNoAction() {
        assertThat(
                        actions(
                                "## Follow-up\n\nFor a move without a jump, use a transform of the box:\n\n1. Measure it\n2. Set the new place\n"))
                .isEmpty();
    }

    @Test
    void whatHoldsEachTimeIsNoAction() {
        assertThat(
                        actions(
                                "## Follow-up\n\n- when the client misses a tool, ask the server first\n- if the server has it, clear the cache\n- raise the version when tools change\n"))
                .isEmpty();
        assertThat(actions("## Follow-up\n\n- If it comes again, add a budget\n- Add a test\n- Limit the queue\n"))
                .hasSize(3);
    }

    @Test
    void commandsBelowCountedHeadingsAreSteps() {
        String steps =
                "## Next steps\n\n### 1. Apply the new schema now\n\n```bash\npush\n```\n\n### 2. Set the token again\n\n```sh\nset\n```\n\n### 3. Try the import again\n\n1. Sign in\n2. Press the button\n";
        assertThat(actions(steps)).isEmpty();
        assertThat(actions(steps.replace("```bash", "```java"))).hasSize(4);
        assertThat(actions(steps + "\n## Follow-up\n\n- Add a budget\n"))
                .extracting(BodyAction::title)
                .containsExactly("Add a budget");
    }

    @Test
    void whatSomethingWasIsNoAction() {
        assertThat(actions("## Action items\n\nThis time the failure was:\n\n1. Told beforehand\n2. Easy to see\n"))
                .isEmpty();
        assertThat(actions("## Action items\n\nThe actions we agreed on were:\n\n1. Add a budget\n2. Add a test\n"))
                .hasSize(2);
    }

    @Test
    void sentencesBesideAListOwnIt() {
        assertThat(
                        actions(
                                "## Actions\n\nAda Berg is responsible for the following:\n\n- Add a budget\n- Add a test (owner: search)\n"))
                .extracting(BodyAction::owner)
                .containsExactly("Ada Berg", "search");
        assertThat(
                        actions(
                                "## Actions\n\n- Add a budget\n\nAll of it is tracked, and the tasks are assigned to Ada Berg.\n\n- Add a test\n"))
                .extracting(BodyAction::owner)
                .containsExactly("Ada Berg", "");
    }

    @Test
    void reasonsAreNoActions() {
        assertThat(
                        actions(
                                "## Next steps\n\nWe leave the old key in place, because:\n\n- it opens nothing\n- it ends in May\n"))
                .isEmpty();
    }

    @Test
    void stepsOfAProcedureAreNoActions() {
        assertThat(
                        actions(
                                "## Next steps\n\n- If the disk was replaced, rescan it: `scan --all sda`\n- Confirm with `df -h`\n- Add a budget\n"))
                .isEmpty();
        assertThat(
                        actions(
                                "## Next steps\n\n1. Restart the queue\n2. Wait for a minute\n3. If it is still full, call the vendor\n"))
                .isEmpty();
        assertThat(
                        actions(
                                "## Next steps\n\n- Restart the queue by a timer\n- If the vendor agrees, add a budget\n- Run `lint all` on each change\n"))
                .hasSize(3);
    }

    @Test
    void whatGoesOnWithAnActionIsNoneOfItsOwn() {
        assertThat(actions("""
                ## Actions

                - Write a page on alarms at night with:
                    - who is called
                    - what may wait
                - Early warning for the queue (PAY-7):
                    - a page at 200 messages
                - **Added to the runbook:**
                    - how to drain a node
                - We will:
                    - Add a budget
                    - Add a test
                """))
                .extracting(BodyAction::title)
                .containsExactly(
                        "Write a page on alarms at night with:",
                        "Early warning for the queue (PAY-7):",
                        "Added to the runbook:",
                        "Add a budget",
                        "Add a test");
    }

    @Test
    void detailsOfAnActionAreNone() {
        assertThat(actions("""
                ## Action items

                1. **Renewal by a timer**
                   - **Why:** nobody reads the notice
                   - **Owner:** Payments
                   - **Deadline:** next week

                2. Alert on age
                   - Priority: high
                """))
                .extracting(BodyAction::title, BodyAction::owner, BodyAction::due)
                .containsExactly(tuple("Renewal by a timer", "Payments", "next week"), tuple("Alert on age", "", ""));
    }

    @ParameterizedTest
    @CsvSource({
        "Renew it by a timer (ETA: 2 days), 2 days",
        "Renew it by a timer. Due: end of the month., end of the month",
        "Renew it by a timer (due 2024-03-05), 2024-03-05",
        "Shorten the renewal by 2 days, ''",
    })
    void knowsByWhenItIsDue(String title, String due) {
        assertThat(actions("## Next steps\n\n- " + title + "\n"))
                .singleElement()
                .extracting(BodyAction::due)
                .isEqualTo(due);
    }

    @Test
    void namesOfThingsAreNoActions() {
        assertThat(actions("""
                ## Corrective actions

                The flag has to stay on for three queries:

                - `ORDERS_BY_DAY`
                - `ORDERS_BY_SHOP`
                - refunds

                The rest is to do:

                - Documentation
                - Monitoring
                """)).extracting(BodyAction::title).containsExactly("Documentation", "Monitoring");
    }

    @Test
    void whatFailedOrWasDroppedIsNoLongerOpen() {
        assertThat(actions("""
                ## Action items

                | Action | Status |
                |---|---|
                | Start from the snapshot | **FAILED** |
                | Move to the new host | cancelled |
                | Ask the vendor why jobs failed | open |
                """)).extracting(BodyAction::done).containsExactly(true, true, false);
    }

    @Test
    void aListBeforeTheTableExplainsIt() {
        String table = """
                | Action | Ticket |
                | --- | --- |
                | Alert on the queue | OPS-7 |
                """;
        String legend = """
                ## Action items

                * P0 - before all else
                * P1 - this quarter

                """;
        assertThat(actions(legend + table)).extracting(BodyAction::title).containsExactly("Alert on the queue");
        assertThat(actions(legend.replace("* ", "* [ ] ") + table)).hasSize(3);
        assertThat(actions(legend + "### More\n\n" + table)).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "None of these is worth an alert of its own. | 0",
                "Nothing further for now. | 0",
                "No further actions are planned. | 0",
                "The path is covered by a test — no separate issue. | 0",
                "All actionable items above have linked issues. | 0",
                "(Considered, not filed) Look at every job. | 0",
                "Incident title and report is cleaned up. | 0",
                "Write an incident report | 0",
                "{{ summary }} [link to the issue] | 0",
                "{{ Add a budget for the queue of the gateway }} | 1",
                "Publish the blameless postmortem. | 0",
                "Write a report of open connections every hour | 1",
                "No changes without a canary. | 1",
            })
    void knowsWhatIsNone(String title, int actions) {
        assertThat(actions("## Action items\n\n- [ ] " + title + "\n")).hasSize(actions);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Payments team \u2014 renew by a timer \u2014 2024-03-05 | Payments team | 2024-03-05",
                "**me** \u2014 decide on the quota \u2014 2024-Q3 \u2014 OPS-9 | me | 2024-Q3",
                "**Gateway** \u2014 renew by a timer | '' | ''",
            })
    void dashesPartOwnerActionAndDay(String text, String owner, String due) {
        assertThat(actions("## Actions\n\n- [ ] " + text + "\n"))
                .singleElement()
                .satisfies(action -> {
                    assertThat(action.owner()).isEqualTo(owner);
                    assertThat(action.due()).isEqualTo(due);
                });
    }

    @Test
    void ticketsStandWhereActionsAreTracked() {
        assertThat(actions("""
                ## Actions

                | Action | Owner | Tracked in |
                | --- | --- | --- |
                | Renew certificates by a timer | platform | Task 12 |
                | Alert two weeks before | platform | \u2014 |
                | Write down how to renew one | platform | done in Task 13 |
                """))
                .extracting(BodyAction::ticket, BodyAction::done)
                .containsExactly(tuple("Task 12", false), tuple("", false), tuple("done in Task 13", true));
    }

    @Test
    void ticketsMayNameTheirRepository() {
        assertThat(actions("""
                ## Actions

                | Action | Issue / PR | Status |
                | --- | --- | --- |
                | Alert on the queue | shop/gateway#7 | Open |
                | Pin the image | to be filed | Open |

                - Renew by a timer, shop/gateway#8
                - Write it down (task T12345)
                """))
                .extracting(BodyAction::ticket)
                .containsExactly("shop/gateway#7", "", "shop/gateway#8", "T12345");
    }

    @Test
    void whatStandsBelowCompletedIsDone() {
        assertThat(actions("""
                ## Corrective actions

                ### Completed

                - Node rebuilt

                ### Recommended

                - Alert on the queue
                """)).extracting(BodyAction::done).containsExactly(true, false);
    }

    @Test
    void theStateMayStandInAnyColumn() {
        assertThat(actions("""
                ## Actions

                | Action | Priority | Ticket |
                | --- | --- | --- |
                | Alert on the queue | DONE | |
                | Pin the image | P1 | OPS-7, complete |
                | Renew by a timer | P1 | OPS-8 |
                """)).extracting(BodyAction::done).containsExactly(true, true, false);
    }

    @Test
    void whatAStateCallsOpenIsOpen() {
        assertThat(actions("""
                ## Actions

                | Action | Status | Actor |
                | --- | --- | --- |
                | Watch the host. The gap was resolved by another plan. | open | payments |
                | Watch the disk. The gap was resolved by another plan. | | |
                """))
                .extracting(BodyAction::done, BodyAction::owner)
                .containsExactly(tuple(false, "payments"), tuple(true, ""));
    }

    @Test
    void whatIsStruckThroughIsDone() {
        assertThat(actions("""
                ## Actions

                - ~~Alert on the queue~~
                - <s>Pin the image</s>
                - Renew by a timer (tracked via the follow-up issue)
                """)).extracting(BodyAction::done).containsExactly(true, true, false);
    }

    @Test
    void whatIsBegunIsNotDone() {
        assertThat(actions("""
                ## Actions

                | Action item description | Status |
                | --- | --- |
                | Alert on the queue | In progress |
                | Pin the image | Done, in progress for a week |
                | Renew by a timer | Pending |

                - Write down how to renew (in progress)
                """)).extracting(BodyAction::begun).containsExactly(true, false, false, true);
    }

    @Test
    void theNameOfALinkToATicketIsNoPartOfTheAction() {
        assertThat(actions("""
                ## Actions

                - Alert on the queue. [Issue](https://tickets.example/7)
                - Pin the image ([pull request](https://tickets.example/8))
                - Write down how to close an [issue](https://tickets.example/9) by hand
                - [Issue](https://tickets.example/10)
                """))
                .extracting(BodyAction::title)
                .containsExactly(
                        "Alert on the queue.", "Pin the image", "Write down how to close an issue by hand", "Issue");
    }

    @Test
    void theNameOfAGroupSaysByWhen() {
        assertThat(actions("""
                ## Next steps

                ### Within 4 hours

                - Restore the rows

                ### Short term (1-2 weeks)

                - Alert on the queue
                - Pin the image, due 2024-03-05

                ### Long term

                - Renew by a timer

                What the last two days taught. Over the next two weeks we will:

                - Test the restore

                What the last two days taught:

                - Move the job

                **By end of June:**

                - Split the pool
                """))
                .extracting(BodyAction::due)
                .containsExactly("4 hours", "1-2 weeks", "2024-03-05", "", "two weeks", "", "By end of June");
    }

    @Test
    void aHeadingIsTheActionWhereItsOwnerStandsBelow() {
        assertThat(actions("""
                ## Action items

                #### 1. Split the pool

                **Owner:** Payments
                **Due:** 2024-03-05

                - Make a second pool
                - Move the jobs

                #### 2. Alert on the queue

                - **Owner:** Search
                - **Status:** Done

                ### Later

                - Renew by a timer
                """))
                .extracting(BodyAction::title, BodyAction::owner, BodyAction::due, BodyAction::done)
                .containsExactly(
                        tuple("Split the pool", "Payments", "2024-03-05", false),
                        tuple("Alert on the queue", "Search", "", true),
                        tuple("Renew by a timer", "", "", false));
    }

    @Test
    void whatIsSeenToEachTimeIsNoAction() {
        assertThat(actions("""
                ## Prevention measures

                ### Release checklist

                - [ ] Look at the queue

                ### Releases

                Before a release:

                - Look at the queue

                The import now knows three kinds of rows:

                - `new`: once a day
                """)).isEmpty();
    }

    @Test
    void whatAVerbGoesOnWithIsNoActionOfItsOwn() {
        assertThat(actions("""
                ## Action items

                - **Always use:**
                  - A vault
                  - A second key
                """)).extracting(BodyAction::title).containsExactly("Always use:");
    }

    @Test
    void whatIsToBeChosenFromIsNoAction() {
        assertThat(actions("""
                ## Next steps

                ### Option A: mend the import

                1. Join the rows

                ### Option B: drop the import

                1. Delete the job
                """)).isEmpty();
    }

    @Test
    void aTeamToldAboveOwnsWhatFollows() {
        String above = "## Corrective actions\n\nThe shop's gateway team %s the following %s:\n\n";
        String table = "| Action | Expected date |\n| --- | --- |\n| Add a budget | 2024-03-05 |\n";
        assertThat(actions(above.formatted("will take", "actions") + table))
                .extracting(BodyAction::owner, BodyAction::due)
                .containsExactly(tuple("shop's gateway team", "2024-03-05"));
        assertThat(actions(above.formatted("is taking/will take", "corrective measures") + "- Add a budget\n"))
                .extracting(BodyAction::owner)
                .containsExactly("shop's gateway team");
        assertThat(actions(above.formatted("was told of", "hosts") + "- Add a budget\n"))
                .extracting(BodyAction::owner)
                .containsExactly("");
    }

    @Test
    void topicsAboveAListOwnNothing() {
        assertThat(actions("""
                ## Actions

                **Queue Hardening**

                - Add a budget

                **New Stories Required**:

                - Add a test
                """)).extracting(BodyAction::owner).containsExactly("", "");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ":ballot_box_with_check: Follow-up tasks | true",
                "\u2705 Action items | true",
                "4. \u26a0\ufe0f Next steps | true",
                "Planned actions (planned or begun) | true",
                "Remediation (action items) | true",
                "Immediate actions (completed) | false",
                "Remediation (of the queue) | false",
            })
    void knowsNamesByWhatStandsBesideThem(String name, boolean actions) {
        assertThat(actions("## " + name + "\n\n- Add a budget\n")).hasSize(actions ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Systemic mitigation | Task;Guards;Status | true",
                "Prevention | Action;State | true",
                "Mitigation | Time;Action;Status | false",
                "Mitigation | Action;Result | false",
                "Response | Action;Status | false",
            })
    void readsATableOfMendsWithStates(String heading, String columns, boolean actions) {
        String rule = columns.replaceAll("\\w+", "---");
        String row = columns.replaceAll("\\w+", "Add a budget");
        String table = Stream.of(columns, rule, row)
                .map(line -> "| " + line.replace(";", " | ") + " |\n")
                .collect(Collectors.joining());
        assertThat(actions("## " + heading + "\n\n" + table + "\n- Ask a colleague\n"))
                .extracting(BodyAction::title)
                .containsExactlyElementsOf(actions ? List.of("Add a budget") : List.of());
    }

    @Test
    void problemsAmongActionsAreNone() {
        assertThat(actions("""
                ## Corrective actions

                ### Problems during recovery

                - Nobody could log in

                ### Changes

                - Add a budget
                """)).extracting(BodyAction::title).containsExactly("Add a budget");
    }

    @Test
    void aListThatIsNotIndentedMayGoOnWithAnItem() {
        assertThat(actions("## Actions\n\n1. We will alert on:\n\n- reads\n- writes\n\n2. Add a budget\n"))
                .extracting(BodyAction::title)
                .containsExactly("We will alert on:", "Add a budget");
    }

    @Test
    void namesOfPartsSayWhetherTheyAreDone() {
        assertThat(actions("""
                ## Corrective actions

                - **Immediate steps taken**:
                  - Queue on a budget
                - Add a test

                ### Recommended

                - Automated alerts on the queue
                """))
                .extracting(BodyAction::title, BodyAction::done)
                .containsExactly(
                        tuple("Queue on a budget", true),
                        tuple("Add a test", false),
                        tuple("Automated alerts on the queue", false));
    }

    @Test
    void aLegendBelowATableIsNoListOfActions() {
        String table = "| Kind | Action |\n| --- | --- |\n| prevent | Add a budget |\n| detect | Add an alert |\n\n";
        String legend =
                "### What they mean\n\n- **prevent:** so that it stays away\n- **detect:** so that it is seen\n";
        assertThat(actions("## Action items\n\n" + table + legend)).hasSize(2);
        assertThat(actions("## Action items\n\n" + table + "- **Search:** add a test\n- **Edge:** add a test\n"))
                .hasSize(4);
    }

    @Test
    void whatIsToBeChosenFromOneOfIsNoAction() {
        assertThat(actions("## Actions\n\nWe could save memory by doing one of:\n\n- drop the row\n- join the rows\n"))
                .isEmpty();
    }

    @Test
    void aTableWithoutAColumnOfOwnersMayTellThemInItsWords() {
        assertThat(actions("""
                ## Actions

                | Action | Ticket |
                | --- | --- |
                | Add a budget \u2014 owned by search | OPS-7 |
                | Add a test | OPS-8 |
                """)).extracting(BodyAction::owner).containsExactly("search", "");
    }

    @Test
    void doneMayStandInsteadOfADay() {
        assertThat(actions("""
                ## Actions

                | Action | Due |
                | --- | --- |
                | Add a budget | DONE in v2 |
                | Add a test | done by May |
                | ... another item | |
                """)).extracting(BodyAction::done).containsExactly(true, false);
    }

    @Test
    void aTicketMayOnlyBeTold() {
        assertThat(actions("""
                ## Actions

                - See why no alert fired. An issue has been created for this.
                - Show the issue that was seen last
                """)).extracting(BodyAction::ticket).containsExactly("issue has been created", "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\ud83c\udfaf ACTION ITEMS",
                ":white_check_mark: Follow-up tasks",
                "5. \uc7ac\ubc1c \ubc29\uc9c0 \ub300\ucc45 (Preventive actions)",
                "A\u00e7\u00f5es preventivas (pendentes)",
                "Acci\u00f3n items",
                "Aksjonspunkter",
                "Folgemassnahmen",
                "Follow-up improvements",
            })
    void knowsTheirHeadingByNumberPictureAndRemark(String heading) {
        assertThat(actions("## " + heading + "\n\n- Add a budget\n"))
                .extracting(BodyAction::title)
                .containsExactly("Add a budget");
    }

    @Test
    void readsTheStateOfRowsInOtherLanguages() {
        assertThat(actions("""
                ## Actions

                | ID | Action | Responsable | \u00c9ch\u00e9ance | Statut |
                |---|---|---|---|---|
                | AI-1 | Limiter la file UTF-8 | L\u00e9o | 2024-03-05 | Termin\u00e9 |
                | AI-2 | Sonder la file | SRE | | En cours |
                """))
                .extracting(
                        BodyAction::title,
                        BodyAction::owner,
                        BodyAction::due,
                        BodyAction::ticket,
                        BodyAction::done,
                        BodyAction::begun)
                .containsExactly(
                        tuple("Limiter la file UTF-8", "L\u00e9o", "2024-03-05", "", true, false),
                        tuple("Sonder la file", "SRE", "", "", false, true));
    }

    @Test
    void headingsThatAreCountedAreActions() {
        assertThat(actions("""
                # Action items

                ### 1) Watch the sockets of the cache

                How many there are is not known.

                ### 2) Alerts configured @search

                For full disks.

                ### 3) Short term actions

                - Add a budget
                """))
                .extracting(BodyAction::title, BodyAction::owner, BodyAction::done)
                .containsExactly(
                        tuple("Watch the sockets of the cache", "", false),
                        tuple("Alerts configured @search", "@search", true),
                        tuple("Add a budget", "", false));
    }

    @Test
    void whatIsPlannedIsNotDone() {
        assertThat(actions("""
                ## Planned actions

                1. **Improved runbooks**
                2. Watch the disks:

                - Reads
                - Writes
                """))
                .extracting(BodyAction::title, BodyAction::done)
                .containsExactly(tuple("Improved runbooks", false), tuple("Watch the disks:", false));
    }

    @Test
    void aLegendIsNoAction() {
        assertThat(actions("""
                ## Action items

                - Add a budget

                ### Category descriptions

                - **Prevention:** keeps it from happening again

                | # | Action |
                |---|---|
                | 1 | Add a test |
                """)).extracting(BodyAction::title).containsExactly("Add a budget", "Add a test");
    }

    private static List<BodyAction> actions(String text) {
        return Pictures.parse(text).actions().items();
    }
}

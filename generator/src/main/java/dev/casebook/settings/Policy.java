package dev.casebook.settings;

import dev.casebook.diagnostic.Rule;
import dev.casebook.frontmatter.MappingReader;
import dev.casebook.packed.Packer;
import java.util.List;

/**
 * What an organisation has agreed on: the limits that rules measure by.
 *
 * @param publishHours how soon after the end a postmortem is to be published
 * @param draftDays how long it may stay a draft
 * @param fewestActions fewest actions of a postmortem
 * @param mostActions most actions of a postmortem
 * @param openDays how long an action may stay open
 * @param summaryWords longest summary
 * @param recurrenceDays within how many days the same failure mode in the same service is the same failure
 * @param privateNames names of customers that are not to be published
 */
public record Policy(
        int publishHours,
        int draftDays,
        int fewestActions,
        int mostActions,
        int openDays,
        int summaryWords,
        int recurrenceDays,
        List<String> privateNames) {
    /** What counts when nothing is agreed on. */
    public static final Policy USUAL = new Policy(48, 14, 3, 5, 183, 150, 365, List.of());

    /** Copies the names. */
    public Policy {
        privateNames = List.copyOf(privateNames);
    }

    /** The policy that {@code policy} states; what it leaves out is as usual. */
    static Policy read(MappingReader policy) {
        Policy read = new Policy(
                whole(policy, "publish_within_hours", USUAL.publishHours),
                whole(policy, "draft_days", USUAL.draftDays),
                whole(policy, "fewest_actions", USUAL.fewestActions),
                whole(policy, "most_actions", USUAL.mostActions),
                whole(policy, "action_open_days", USUAL.openDays),
                whole(policy, "summary_words", USUAL.summaryWords),
                whole(policy, "recurrence_days", USUAL.recurrenceDays),
                policy.texts("private_names"));
        policy.reportUnknownKeys(Rule.SETTINGS__UNKNOWN_KEY);
        return read;
    }

    /** Writes it. */
    public void write(Packer packer) {
        packer.number(publishHours)
                .number(draftDays)
                .number(fewestActions)
                .number(mostActions)
                .number(openDays)
                .number(summaryWords)
                .number(recurrenceDays)
                .list(privateNames, Packer::text);
    }

    private static int whole(MappingReader policy, String key, int usual) {
        return policy.whole(key, usual);
    }
}

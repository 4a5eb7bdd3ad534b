package dev.casebook.link;

import dev.casebook.catalog.Postmortem;
import dev.casebook.vocabulary.Term;
import java.util.List;

/**
 * A postmortem that resembles another, with everything the two share.
 *
 * @param postmortem the other one
 * @param failureModes shared failure modes
 * @param services shared services
 * @param symptoms shared symptoms
 * @param words telling words in both texts; said only where nothing else is shared
 * @param strength how alike; comparable only within one list
 */
public record Similar(
        Postmortem postmortem,
        List<Term> failureModes,
        List<Term> services,
        List<Term> symptoms,
        List<String> words,
        double strength) {
    /** Copies the lists. */
    public Similar {
        failureModes = List.copyOf(failureModes);
        services = List.copyOf(services);
        symptoms = List.copyOf(symptoms);
        words = List.copyOf(words);
    }

    /** The same with the words both texts use. */
    Similar with(List<String> sharedWords) {
        return new Similar(postmortem, failureModes, services, symptoms, sharedWords, strength);
    }

    /** Whether the two looked alike but had another cause: the pair that is worth telling apart. */
    public boolean isLookAlike() {
        return failureModes.isEmpty() && !symptoms.isEmpty();
    }
}

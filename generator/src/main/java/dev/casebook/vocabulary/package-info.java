/**
 * The words an archive classifies by: failure modes, triggers, symptoms, factors, services, teams, levels and kinds.
 *
 * <p>Enters: the shipped taxonomy, {@code services.yaml}, {@code casebook.yaml}. Leaves: a {@link dev.casebook.vocabulary.Vocabulary}. Knows no
 * postmortem.
 */
@NullMarked
package dev.casebook.vocabulary;

import org.jspecify.annotations.NullMarked;

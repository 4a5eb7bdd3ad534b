/**
 * Findings that may stand: those an ignore comment holds back, and those the baseline knows.
 *
 * <p>Enters: files and findings. Leaves: what is held back, which comments and which lines of the baseline are left over. Decides no
 * severity.
 */
@NullMarked
package dev.casebook.debt;

import org.jspecify.annotations.NullMarked;

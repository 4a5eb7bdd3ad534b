/**
 * What is asked of an archive, answered without building its site: a search, what resembles a postmortem, its actions, theme reviews.
 *
 * <p>Enters: an archive's folder and a question. Leaves: answers as plain values, or an index that is open. Keeps an index in a cache folder,
 * and writes nothing else. Prints nothing.
 */
@NullMarked
package dev.casebook.answer;

import org.jspecify.annotations.NullMarked;

/** The command line: the only place that prints, exits and reads the environment. */
@NullMarked
package dev.casebook.cli;

import org.jspecify.annotations.NullMarked;

package dev.casebook.report;

import dev.casebook.diagnostic.Severity;

/** Colours for a terminal, or none at all. */
enum Ink {
    /** No escape sequence is ever written. */
    PLAIN,
    /** ANSI colours. */
    COLOUR;

    /** What matters most. */
    String strong(String text) {
        return painted(text, "1;31");
    }

    /** What frames the rest. */
    String dim(String text) {
        return painted(text, "2");
    }

    /** A heading in the colour of its severity. */
    String severity(Severity severity, String text) {
        return painted(
                text,
                switch (severity) {
                    case ERROR -> "1;31";
                    case WARNING -> "1;33";
                    case NOTE -> "1;36";
                });
    }

    private String painted(String text, String code) {
        return this == PLAIN || text.isEmpty() ? text : "\u001B[" + code + "m" + text + "\u001B[0m";
    }
}

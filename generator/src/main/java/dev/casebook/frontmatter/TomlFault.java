package dev.casebook.frontmatter;

/** Why a TOML text could not be read further. */
final class TomlFault extends Exception {
    private static final long serialVersionUID = 1L;

    private final int at;
    private final String help;

    /** A fault at an offset of the file; {@code what} and {@code help} lowercase, no period. */
    TomlFault(int at, String what, String help) {
        super(what, null, false, false);
        this.at = at;
        this.help = help;
    }

    /** Where. */
    int at() {
        return at;
    }

    /** What is wrong. */
    String what() {
        return String.valueOf(getMessage());
    }

    /** What to do. */
    String help() {
        return help;
    }
}

package dev.casebook.parse;

/** Why a YAML text could not be read, with places in that text. */
final class YamlFault extends Exception {
    private static final long serialVersionUID = 1L;

    private final int at;
    private final int context;

    /**
     * A fault.
     *
     * @param what lowercase, no period
     * @param at the offset of the fault
     * @param context where the broken construct begins; the same as {@code at} when unknown
     */
    YamlFault(String what, int at, int context) {
        super(what, null, false, false);
        this.at = at;
        this.context = context;
    }

    /** What is wrong. */
    String what() {
        return String.valueOf(getMessage());
    }

    /** The offset of the fault. */
    int at() {
        return at;
    }

    /** Where the broken construct begins. */
    int context() {
        return context;
    }
}

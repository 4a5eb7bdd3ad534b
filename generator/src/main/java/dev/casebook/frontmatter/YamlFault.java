package dev.casebook.frontmatter;

/** Why a YAML text could not be read, with places in that text. */
final class YamlFault extends Exception {
    private static final long serialVersionUID = 1L;

    private final int at;
    private final int context;
    private final boolean mendable;

    /**
     * A fault.
     *
     * @param what lowercase, no period
     * @param at the offset of the fault
     * @param context where the broken construct begins; the same as {@code at} when unknown
     */
    YamlFault(String what, int at, int context) {
        this(what, at, context, true);
    }

    private YamlFault(String what, int at, int context, boolean mendable) {
        super(what, null, false, false);
        this.at = at;
        this.context = context;
        this.mendable = mendable;
    }

    /** A fault that no quotes would take away, such as a limit. */
    static YamlFault beyondMending(String what, int at) {
        return new YamlFault(what, at, at, false);
    }

    /** Whether another writing of a line may take the fault away. */
    boolean isMendable() {
        return mendable;
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

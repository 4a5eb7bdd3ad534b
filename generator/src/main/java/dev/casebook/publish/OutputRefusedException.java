package dev.casebook.publish;

/** An output folder that Casebook will not write to, with one sentence that says why and what to do. */
public final class OutputRefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Says why, in one sentence. */
    public OutputRefusedException(String sentence) {
        super(sentence);
    }
}

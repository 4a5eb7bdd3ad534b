package dev.casebook.cli;

/** Something the command line names that cannot be used; the message is one sentence. */
final class UnusableException extends Exception {
    private static final long serialVersionUID = 1L;

    UnusableException(String sentence) {
        super(sentence);
    }
}

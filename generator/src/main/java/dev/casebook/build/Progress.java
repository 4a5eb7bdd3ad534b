package dev.casebook.build;

/** Hears how far a build is. */
public interface Progress {
    /** One that does not listen. */
    Progress NONE = new Progress() {
        @Override
        public void begin(Stage stage, int steps) {}

        @Override
        public void step() {}
    };

    /** A stretch of a build, in the order in which they follow each other. */
    enum Stage {
        /** Files are read, parsed and judged. */
        READ("Reading"),
        /** Words are analysed for the search. */
        INDEX("Indexing"),
        /** What stands between postmortems is found, and the search's files are made. */
        LINK("Linking"),
        /** Files are made and staged. */
        WRITE("Writing files"),
        /** The new site takes the old one's place. */
        PUBLISH("Publishing");

        private final String label;

        Stage(String label) {
            this.label = label;
        }

        /** As people read it. */
        public String label() {
            return label;
        }
    }

    /**
     * A stage begins, and the one before it has ended.
     *
     * @param steps how many steps it has; 0 where that is not known
     */
    void begin(Stage stage, int steps);

    /** A step of the present stage has ended. Called by many threads. */
    void step();
}

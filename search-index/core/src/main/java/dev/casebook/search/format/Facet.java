package dev.casebook.search.format;

/** An axis that documents are filed under, counted and filtered by. */
public enum Facet {
    FAILURE_MODE(0, "failure-mode", "Failure mode"),
    SERVICE(1, "service", "Service"),
    SEVERITY(2, "severity", "Severity"),
    KIND(3, "kind", "Kind"),
    YEAR(4, "year", "Year"),
    TEAM(5, "team", "Team"),
    SYMPTOM(6, "symptom", "Symptom"),
    TRIGGER(7, "trigger", "Trigger"),
    TAG(8, "tag", "Tag");

    private final int number;
    private final String field;
    private final String title;

    Facet(int number, String field, String title) {
        this.number = number;
        this.field = field;
        this.title = title;
    }

    /** Its number in the index, from 0. */
    public int number() {
        return number;
    }

    /** What stands before the colon in a query. */
    public String field() {
        return field;
    }

    /** What people read. */
    public String title() {
        return title;
    }
}

package dev.casebook.search.format;

/** An axis that documents are filed under, counted and filtered by. */
public enum Facet {
    FAILURE_MODE(0, "failure-mode"),
    SERVICE(1, "service"),
    SEVERITY(2, "severity"),
    KIND(3, "kind"),
    YEAR(4, "year"),
    TEAM(5, "team"),
    SYMPTOM(6, "symptom"),
    TRIGGER(7, "trigger"),
    TAG(8, "tag");

    private final int number;
    private final String field;

    Facet(int number, String field) {
        this.number = number;
        this.field = field;
    }

    /** Its number in the index, from 0. */
    public int number() {
        return number;
    }

    /** What stands before the colon in a query. */
    public String field() {
        return field;
    }
}

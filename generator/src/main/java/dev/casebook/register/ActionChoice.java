package dev.casebook.register;

import dev.casebook.catalog.Action;
import dev.casebook.vocabulary.Term;
import java.util.function.Predicate;

/** What some actions of the register have in common. */
public sealed interface ActionChoice extends Predicate<RegisteredAction> {
    /** What remains to be done. */
    record Open() implements ActionChoice {
        @Override
        public boolean test(RegisteredAction one) {
            return one.action().isOpen();
        }
    }

    /** What remains to be done and was due before today. */
    record Overdue() implements ActionChoice {
        @Override
        public boolean test(RegisteredAction one) {
            return one.isOverdue();
        }
    }

    /**
     * What is in one state.
     *
     * @param state which
     */
    record InState(Action.State state) implements ActionChoice {
        @Override
        public boolean test(RegisteredAction one) {
            return one.action().state() == state;
        }
    }

    /**
     * What one team owns.
     *
     * @param team which
     */
    record OfTeam(Term team) implements ActionChoice {
        @Override
        public boolean test(RegisteredAction one) {
            return team.equals(one.team());
        }
    }

    /**
     * What is of one type.
     *
     * @param type its id, such as {@code systemic}
     */
    record OfType(String type) implements ActionChoice {
        @Override
        public boolean test(RegisteredAction one) {
            return type.equals(one.type());
        }
    }
}

package dev.casebook.register;

import java.util.List;
import java.util.OptionalLong;

/**
 * What became of some actions.
 *
 * @param done how many are done
 * @param declined how many will not be done
 * @param overdue how many of the others were due before today
 * @param all how many were decided
 */
public record Completion(int done, int declined, int overdue, int all) {
    /** What became of {@code actions}. */
    public static Completion of(List<RegisteredAction> actions) {
        int done = 0;
        int declined = 0;
        int overdue = 0;
        for (RegisteredAction one : actions) {
            switch (one.action().state()) {
                case DONE -> done++;
                case DECLINED -> declined++;
                case OPEN, IN_PROGRESS -> overdue += one.isOverdue() ? 1 : 0;
            }
        }
        return new Completion(done, declined, overdue, actions.size());
    }

    /** How many remain to be done. */
    public int open() {
        return all - done - declined;
    }

    /**
     * How long actions took, in days from their postmortem.
     *
     * @param count how many of them tell
     * @param median the middle one; of two, the day between
     * @param shortest the quickest
     * @param longest the slowest
     */
    public record Days(int count, long median, long shortest, long longest) {
        /** How long those of {@code actions} took that are done on a known day; all 0 where there is none. */
        public static Days of(List<RegisteredAction> actions) {
            long[] days = actions.stream()
                    .map(RegisteredAction::daysToDone)
                    .filter(OptionalLong::isPresent)
                    .mapToLong(OptionalLong::getAsLong)
                    .sorted()
                    .toArray();
            if (days.length == 0) {
                return new Days(0, 0, 0, 0);
            }
            long median = (days[(days.length - 1) / 2] + days[days.length / 2]) / 2;
            return new Days(days.length, median, days[0], days[days.length - 1]);
        }
    }
}

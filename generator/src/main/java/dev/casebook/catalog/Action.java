package dev.casebook.catalog;

import dev.casebook.source.SourceSpan;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something to be done so that the failure does not come back, or hurts less.
 *
 * @param title what
 * @param type how deep it goes, as written; may be empty
 * @param owner a team or role; may be empty
 * @param due by when
 * @param state how far it is
 * @param done when it was finished
 * @param ticket where it is followed; may be empty
 * @param whyDeclined why it will not be done; may be empty
 * @param span where it stands
 */
public record Action(
        String title,
        String type,
        String owner,
        @Nullable LocalDate due,
        State state,
        @Nullable LocalDate done,
        String ticket,
        String whyDeclined,
        SourceSpan span) {
    /** How far an action is. */
    public enum State {
        /** Not begun. */
        OPEN,
        /** Begun. */
        IN_PROGRESS,
        /** Finished. */
        DONE,
        /** Will not be done. */
        DECLINED;

        /** As people read it. */
        public String label() {
            return switch (this) {
                case OPEN -> "open";
                case IN_PROGRESS -> "in progress";
                case DONE -> "done";
                case DECLINED -> "declined";
            };
        }

        /** The state that {@code written} means. */
        static Optional<State> parse(String written) {
            return switch (Field.normal(written)) {
                case "", "open", "todo", "to_do", "new", "planned", "backlog" -> Optional.of(OPEN);
                case "in_progress", "started", "doing", "wip", "ongoing" -> Optional.of(IN_PROGRESS);
                case "done", "closed", "complete", "completed", "finished", "fixed", "resolved" -> Optional.of(DONE);
                case "declined", "wont_do", "won_t_do", "wontfix", "wont_fix", "rejected", "cancelled", "canceled" ->
                    Optional.of(DECLINED);
                default -> Optional.empty();
            };
        }
    }

    /** Whether something remains to be done. */
    public boolean isOpen() {
        return state == State.OPEN || state == State.IN_PROGRESS;
    }

    /** Whether it was still open at the end of {@code day}, as far as the file tells. */
    public boolean wasOpenOn(LocalDate day) {
        return isOpen() || (done != null && done.isAfter(day));
    }
}

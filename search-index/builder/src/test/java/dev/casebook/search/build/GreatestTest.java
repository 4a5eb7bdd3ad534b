package dev.casebook.search.build;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GreatestTest {
    @Test
    void keepsTheGreatestInOrderAndTheEarlierOfEquals() {
        assertThat(Greatest.of(new double[] {1, 3, 2, 3, 5, 2}, 4)).containsExactly(4, 1, 3, 2);
    }

    @Test
    void keepsNothingThatIsNotAboveZero() {
        assertThat(Greatest.of(new double[] {0, 1, 0, -1}, 4)).containsExactly(1);
        assertThat(Greatest.of(new double[0], 4)).isEmpty();
    }

    @Test
    void doesNotDependOnTheOrderOfOffers() {
        Greatest greatest = new Greatest(new double[] {2, 1, 2, 3}, 3);
        for (int place : new int[] {2, 3, 1, 0}) {
            greatest.offer(place);
        }
        assertThat(greatest.places()).containsExactly(3, 0, 2);
    }
}

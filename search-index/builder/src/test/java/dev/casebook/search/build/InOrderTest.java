package dev.casebook.search.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InOrderTest {
    @Test
    void takesEveryResultInOrder() throws IOException {
        for (int count : new int[] {0, 1, 16, 17, 1_000}) {
            List<Integer> taken = new ArrayList<>();
            InOrder.each(count, i -> 3 * i, taken::add);
            assertThat(taken)
                    .isEqualTo(IntStream.range(0, count).mapToObj(i -> 3 * i).toList());
        }
    }

    @Test
    void failsAsTheWorkDoes() {
        assertThatThrownBy(() -> InOrder.each(1_000, i -> 1 / (500 - i), result -> {}))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void failsAsTheTakerDoes() {
        InOrder.Taker<Integer> full = result -> {
            throw new IOException("full");
        };
        assertThatThrownBy(() -> InOrder.each(1_000, i -> i, full)).hasMessage("full");
    }
}

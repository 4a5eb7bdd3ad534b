package dev.casebook.search.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DaysTest {
    @Test
    void growsWithTheDay() {
        LocalDate day = LocalDate.of(2019, 12, 25);
        for (int i = 0; i < 1_000; i++) {
            assertThat(Days.number(day.toString()))
                    .isLessThan(Days.number(day.plusDays(1).toString()));
            day = day.plusDays(1);
        }
        assertThat(Days.number("0001-01-01")).isPositive();
    }

    @Test
    void takesAMonthOrAYearForItsFirstDay() {
        assertThat(Days.number("2024-03")).isEqualTo(Days.number("2024-03-01"));
        assertThat(Days.number("2024")).isEqualTo(Days.number("2024-01-01"));
    }

    @Test
    void takesNothingElseForADay() {
        for (String text : List.of(
                "",
                "2",
                "202",
                "20240",
                "2024-",
                "2024-3",
                "2024-3-5",
                "2024-13",
                "2024-00",
                "2024-03-32",
                "2024-03-00",
                "2024/03/05",
                "2024-03_05",
                "0000-01-01",
                "+12024-01-01",
                "2024-03-05T10",
                "२०२४")) {
            assertThat(Days.number(text)).as(text).isZero();
        }
    }
}

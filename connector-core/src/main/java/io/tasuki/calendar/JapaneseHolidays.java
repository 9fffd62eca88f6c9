package io.tasuki.calendar;

import static java.time.Month.APRIL;
import static java.time.Month.AUGUST;
import static java.time.Month.DECEMBER;
import static java.time.Month.FEBRUARY;
import static java.time.Month.JANUARY;
import static java.time.Month.JULY;
import static java.time.Month.MARCH;
import static java.time.Month.MAY;
import static java.time.Month.NOVEMBER;
import static java.time.Month.OCTOBER;
import static java.time.Month.SEPTEMBER;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/// The national holidays of Japan from 2007 to 2099, by the Act on National Holidays (1948, as amended since) and the acts
/// that moved days in 2019 (accession), 2020 and 2021 (Olympic games).
///
/// 1. A holiday on a Sunday is made up for on the next day that is none itself.
/// 2. A day between two holidays is one too.
/// 3. The days of the equinoxes are announced a year ahead after the astronomers' almanac; the well-known approximation
///    used here holds from 1980 to 2099. Should an announcement or a new act differ, a [HolidayFile] on top says so.
public final class JapaneseHolidays implements Holidays {

    private static final int FIRST_YEAR = 2007;
    private static final int LAST_YEAR = 2099;
    private static final String SUBSTITUTE = "振替休日";
    private static final String BETWEEN = "国民の休日";

    private static final List<YearlyHoliday> YEARLY = List.of(
            YearlyHoliday.on("元日", JANUARY, 1),
            YearlyHoliday.onMonday("成人の日", JANUARY, 2),
            YearlyHoliday.on("建国記念の日", FEBRUARY, 11),
            YearlyHoliday.on("天皇誕生日", FEBRUARY, 23).from(2020),
            YearlyHoliday.by("春分の日", year -> equinox(year, MARCH, 20.8431)),
            YearlyHoliday.on("昭和の日", APRIL, 29),
            YearlyHoliday.on("即位の日", MAY, 1).from(2019).to(2019),
            YearlyHoliday.on("憲法記念日", MAY, 3),
            YearlyHoliday.on("みどりの日", MAY, 4),
            YearlyHoliday.on("こどもの日", MAY, 5),
            YearlyHoliday.onMonday("海の日", JULY, 3).moved(LocalDate.of(2020, JULY, 23), LocalDate.of(2021, JULY, 22)),
            YearlyHoliday.on("山の日", AUGUST, 11).from(2016).moved(LocalDate.of(2020, AUGUST, 10), LocalDate.of(2021, AUGUST, 8)),
            YearlyHoliday.onMonday("敬老の日", SEPTEMBER, 3),
            YearlyHoliday.by("秋分の日", year -> equinox(year, SEPTEMBER, 23.2488)),
            YearlyHoliday.onMonday("体育の日", OCTOBER, 2).to(2019),
            YearlyHoliday.onMonday("スポーツの日", OCTOBER, 2)
                    .from(2020)
                    .moved(LocalDate.of(2020, JULY, 24), LocalDate.of(2021, JULY, 23)),
            YearlyHoliday.on("即位礼正殿の儀", OCTOBER, 22).from(2019).to(2019),
            YearlyHoliday.on("文化の日", NOVEMBER, 3),
            YearlyHoliday.on("勤労感謝の日", NOVEMBER, 23),
            YearlyHoliday.on("天皇誕生日", DECEMBER, 23).to(2018));

    private final Map<Integer, Map<LocalDate, String>> years = new ConcurrentHashMap<>();

    /// @throws IllegalArgumentException for a day outside the years whose rules are known
    @Override
    public Optional<String> name(LocalDate day) {
        return Optional.ofNullable(ofYear(day.getYear()).get(day));
    }

    /// The same without holidays in years whose rules are not known: one date that somebody mistyped must not end a run.
    public Holidays whereKnown() {
        return day -> knows(day.getYear()) ? name(day) : Optional.empty();
    }

    /// All of one year, by day.
    public Map<LocalDate, String> ofYear(int year) {
        if (!knows(year)) {
            throw new IllegalArgumentException(
                    "the holidays of Japan are known from " + FIRST_YEAR + " to " + LAST_YEAR + ", not of " + year);
        }
        return years.computeIfAbsent(year, JapaneseHolidays::find);
    }

    private static boolean knows(int year) {
        return FIRST_YEAR <= year && year <= LAST_YEAR;
    }

    private static Map<LocalDate, String> find(int year) {
        TreeMap<LocalDate, String> national = new TreeMap<>();
        YEARLY.stream().filter(holiday -> holiday.comesIn(year)).forEach(holiday -> national.put(holiday.of(year), holiday.name()));
        TreeMap<LocalDate, String> all = new TreeMap<>(national);
        national.keySet().stream()
                .filter(day -> national.containsKey(day.plusDays(2)) && !national.containsKey(day.plusDays(1)))
                .forEach(day -> all.put(day.plusDays(1), BETWEEN));
        national.keySet().stream()
                .filter(day -> day.getDayOfWeek() == DayOfWeek.SUNDAY)
                .forEach(day -> all.put(nextOrdinary(day, national), SUBSTITUTE));
        return Map.copyOf(all);
    }

    private static LocalDate nextOrdinary(LocalDate day, Map<LocalDate, String> national) {
        LocalDate next = day.plusDays(1);
        while (national.containsKey(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    // The sun is a little late each year, and a leap day puts it right.
    private static LocalDate equinox(int year, Month month, double in1980) {
        int since = year - 1980;
        return LocalDate.of(year, month, (int) (in1980 + 0.242194 * since) - since / 4);
    }
}

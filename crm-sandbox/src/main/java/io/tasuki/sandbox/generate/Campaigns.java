package io.tasuki.sandbox.generate;

import io.tasuki.sandbox.generate.tell.Dice;
import io.tasuki.sandbox.generate.tell.Ids;
import io.tasuki.sandbox.generate.tell.Texts;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Consumer;

/// One campaign of each kind a month.
final class Campaigns {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final YearMonth FIRST = YearMonth.of(2024, 12);

    private record Kind(String type, String name, int cost) {}

    private static final List<Kind> KINDS = List.of(
            new Kind("search_ad", "検索広告", 2_000_000),
            new Kind("blog", "導入事例ブログ", 300_000),
            new Kind("webinar", "オンラインセミナー", 600_000),
            new Kind("email", "メールマガジン", 150_000),
            new Kind("event", "展示会", 3_500_000),
            new Kind("display", "ディスプレイ広告", 1_200_000));

    private final int months;

    Campaigns(Instant now) {
        this.months = (int) FIRST.until(month(now), ChronoUnit.MONTHS) + 1;
    }

    /// The number of one of the campaigns that ran at `moment`.
    int draw(Dice dice, Instant moment) {
        int running = (int) FIRST.until(month(moment), ChronoUnit.MONTHS);
        return Math.max(0, running) * KINDS.size() + dice.between(0, KINDS.size() - 1);
    }

    void forEach(Consumer<List<String>> rows) {
        for (int number = 0; number < months * KINDS.size(); number++) {
            rows.accept(row(number));
        }
    }

    private static List<String> row(int number) {
        Kind kind = KINDS.get(number % KINDS.size());
        YearMonth month = FIRST.plusMonths(number / KINDS.size());
        String start = month.atDay(1).toString();
        String created = Texts.moment(month.atDay(1).atStartOfDay(TOKYO).toInstant());
        return List.of(
                Ids.CAMPAIGN.of(number),
                month + " " + kind.name(),
                kind.type(),
                "Completed",
                "true",
                String.valueOf(kind.cost()),
                "false",
                start,
                created,
                created,
                created);
    }

    private static YearMonth month(Instant moment) {
        return YearMonth.from(moment.atZone(TOKYO));
    }
}

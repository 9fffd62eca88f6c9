package io.tasuki.sandbox.salesforce.soql.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.sandbox.salesforce.soql.SoqlException;
import io.tasuki.sandbox.salesforce.soql.ValueKind;
import io.tasuki.sandbox.salesforce.soql.parse.SoqlParser;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Random conditions over random rows, each beside a plain reading of what it says, written anew here.
class RandomConditionTest {

    private static final Today TODAY = Today.at(Instant.parse("2026-03-01T16:00:00Z"), ZoneId.of("Asia/Tokyo"));
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final List<String> WORDS = List.of("acme", "Acme", "acme_1", "acme%1", "株式会社", "o'neil", "");

    private static final Map<String, ValueKind> FIELDS = Map.of(
            "name", ValueKind.TEXT,
            "amount", ValueKind.NUMBER,
            "won", ValueKind.BOOLEAN,
            "day", ValueKind.DAY,
            "stamp", ValueKind.MOMENT);

    /// A condition as text, and what it means.
    private record Said(String text, Predicate<Map<String, String>> meaning) {}

    private final long seed = Long.getLong("tasuki.soql.seed", System.nanoTime());
    private final SplittableRandom random = new SplittableRandom(seed);

    @Test
    void everyConditionLeavesTheRowsThatAPlainReadingLeaves() throws SoqlException {
        List<Map<String, String>> rows =
                IntStream.range(0, 60).mapToObj(number -> row()).toList();

        for (int round = 0; round < 3_000; round++) {
            Said said = condition(3);
            Predicate<Map<String, String>> filter = Filter.compile(
                    SoqlParser.parse("SELECT Id FROM Thing WHERE " + said.text())
                            .where(),
                    path -> new BoundField<>(
                            path,
                            Objects.requireNonNull(FIELDS.get(path.toString().toLowerCase(Locale.ROOT))),
                            true,
                            true,
                            row -> row.get(path.toString().toLowerCase(Locale.ROOT))),
                    TODAY);

            assertThat(rows.stream().filter(filter).toList())
                    .as("-Dtasuki.soql.seed=%d, round %d: %s", seed, round, said.text())
                    .isEqualTo(rows.stream().filter(said.meaning()).toList());
        }
    }

    private Map<String, String> row() {
        Map<String, String> row = new HashMap<>();
        put(row, "name", pick(WORDS));
        put(
                row,
                "amount",
                random.nextInt(4) == 0 ? "" : Integer.toString(random.nextInt(-3, 4)) + pick(List.of("", ".0", ".5")));
        put(row, "won", pick(List.of("true", "false", "")));
        put(
                row,
                "day",
                random.nextInt(4) == 0
                        ? ""
                        : DAY.plusDays(random.nextInt(-500, 500)).toString());
        put(row, "stamp", random.nextInt(4) == 0 ? "" : stamp(random.nextInt(-90, 90)));
        return row;
    }

    private static void put(Map<String, String> row, String field, String value) {
        if (!value.isEmpty()) {
            row.put(field, value);
        }
    }

    private static String stamp(int hours) {
        return Instant.parse("2026-03-01T16:00:00Z")
                .plusSeconds(hours * 3_600L)
                .toString()
                .replace("Z", ".000Z");
    }

    private Said condition(int depth) {
        int kind = depth == 0 ? 9 : random.nextInt(10);
        if (kind < 2) {
            Said inner = condition(depth - 1);
            return new Said("NOT (" + inner.text() + ")", inner.meaning().negate());
        }
        return kind < 5 ? chain(depth) : test();
    }

    private Said chain(int depth) {
        boolean and = random.nextBoolean();
        List<Said> parts = new ArrayList<>();
        for (int part = 0; part < 2 + random.nextInt(2); part++) {
            parts.add(condition(depth - 1));
        }
        return new Said(
                parts.stream().map(part -> "(" + part.text() + ")").collect(Collectors.joining(and ? " AND " : " OR ")),
                row -> and
                        ? parts.stream().allMatch(part -> part.meaning().test(row))
                        : parts.stream().anyMatch(part -> part.meaning().test(row)));
    }

    private Said test() {
        return switch (random.nextInt(9)) {
            case 0 -> equal();
            case 1 -> in();
            case 2 -> like();
            case 3 -> ordered();
            case 4 -> won();
            case 5 -> missing();
            case 6 -> lastDays();
            case 7 -> month();
            default -> moment();
        };
    }

    private Said equal() {
        String word = pick(WORDS);
        boolean equal = random.nextBoolean();
        return new Said(
                "Name " + (equal ? "=" : "!=") + " '" + quoted(word) + "'",
                row -> word.equalsIgnoreCase(row.getOrDefault("name", "-")) == equal);
    }

    private Said in() {
        List<String> words = List.of(pick(WORDS), pick(WORDS));
        boolean in = random.nextBoolean();
        String list = words.stream().map(word -> "'" + quoted(word) + "'").collect(Collectors.joining(", "));
        return new Said(
                "name " + (in ? "IN" : "not in") + " (" + list + ")",
                row -> words.stream().anyMatch(word -> word.equalsIgnoreCase(row.getOrDefault("name", "-"))) == in);
    }

    private Said like() {
        return switch (random.nextInt(3)) {
            case 0 -> new Said("Name LIKE 'ac%'", row -> low(row).startsWith("ac"));
            case 1 -> new Said("Name LIKE 'acme\\_1'", row -> low(row).equals("acme_1"));
            default -> new Said("Name LIKE '_cme_1'", row -> low(row).matches(".cme.1"));
        };
    }

    private Said ordered() {
        int than = random.nextInt(-3, 4);
        String sign = pick(List.of("<", "<=", ">", ">=", "=", "!="));
        return new Said("Amount " + sign + " " + than, row -> {
            String amount = row.get("amount");
            if (amount == null) {
                return sign.equals("!=");
            }
            int order = Double.compare(Double.parseDouble(amount), than);
            return switch (sign) {
                case "<" -> order < 0;
                case "<=" -> order <= 0;
                case ">" -> order > 0;
                case ">=" -> order >= 0;
                case "=" -> order == 0;
                default -> order != 0;
            };
        });
    }

    private Said won() {
        boolean asked = random.nextBoolean();
        return new Said("Won = " + asked, row -> Boolean.parseBoolean(row.get("won")) == asked);
    }

    private Said missing() {
        String field = pick(List.of("name", "amount", "day", "stamp"));
        boolean missing = random.nextBoolean();
        return new Said(field + (missing ? " = null" : " <> null"), row -> row.containsKey(field) != missing);
    }

    private Said lastDays() {
        int n = random.nextInt(1, 300);
        return new Said(
                "Day = LAST_N_DAYS:" + n,
                row -> row.containsKey("day") && !day(row).isBefore(DAY.minusDays(n)) && !day(row).isAfter(DAY));
    }

    private Said month() {
        int n = random.nextInt(1, 12);
        LocalDate end = DAY.withDayOfMonth(1);
        return new Said(
                "Day = LAST_N_MONTHS:" + n,
                row -> row.containsKey("day") && !day(row).isBefore(end.minusMonths(n)) && day(row).isBefore(end));
    }

    private Said moment() {
        String than = stamp(random.nextInt(-90, 90));
        return new Said(
                "Stamp >= " + than,
                row -> row.containsKey("stamp") && row.get("stamp").compareTo(than) >= 0);
    }

    private static LocalDate day(Map<String, String> row) {
        return LocalDate.parse(row.get("day"));
    }

    private static String low(Map<String, String> row) {
        return row.getOrDefault("name", "").toLowerCase(Locale.ROOT);
    }

    private static String quoted(String text) {
        return text.replace("'", "\\'");
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}

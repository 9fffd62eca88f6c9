package io.tasuki.sandbox.generate;

import io.tasuki.sandbox.generate.tell.Ids;
import java.util.List;
import java.util.function.Consumer;

/// The sales people, who take leads in turn.
final class Owners {

    private static final String HIRED = "2023-04-01T00:00:00.000Z";
    private static final List<String> NAMES = List.of("営業 一郎", "営業 二葉", "営業 三枝", "営業 四季", "営業 五月", "営業 六花");

    private Owners() {}

    static String of(int leadIndex) {
        return Ids.USER.of(leadIndex % NAMES.size());
    }

    static void forEach(Consumer<List<String>> out) {
        for (int i = 0; i < NAMES.size(); i++) {
            String address = "rep" + (i + 1) + "@sales.example";
            out.accept(List.of(Ids.USER.of(i), address, NAMES.get(i), address, "true", HIRED, HIRED));
        }
    }
}

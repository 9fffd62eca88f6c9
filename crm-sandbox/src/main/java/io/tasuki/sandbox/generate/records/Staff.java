package io.tasuki.sandbox.generate.records;

import io.tasuki.sandbox.generate.tell.Ids;
import java.util.List;
import java.util.function.Consumer;

/// The people who own records: six in sales, and after them one in marketing.
public final class Staff {

    public static final int SALES_PEOPLE = 6;
    public static final int MARKETING = SALES_PEOPLE;

    private static final String HIRED = "2023-04-01T00:00:00.000Z";
    private static final int FIRST_OWNER = 70_001;
    private static final List<String> NAMES =
            List.of("営業 一郎", "営業 二葉", "営業 三枝", "営業 四季", "営業 五月", "営業 六花", "販促 七海");

    private Staff() {}

    public static String salesforce(int number) {
        return Ids.USER.of(number);
    }

    public static String hubspot(int number) {
        return String.valueOf(FIRST_OWNER + number);
    }

    static void users(Consumer<List<String>> out) {
        for (int i = 0; i < NAMES.size(); i++) {
            out.accept(List.of(salesforce(i), address(i), NAMES.get(i), address(i), "true", HIRED, HIRED));
        }
    }

    static void owners(Consumer<List<String>> out) {
        for (int i = 0; i < NAMES.size(); i++) {
            String[] name = NAMES.get(i).split(" ", -1);
            out.accept(List.of(hubspot(i), address(i), name[1], name[0], hubspot(i), "false"));
        }
    }

    private static String address(int number) {
        return "staff" + (number + 1) + "@seller.example";
    }
}
